export {countries} from './countries.js';
export {ethnicGroups} from './ethnic-groups.js';
export {findText, type ReferenceItem, type ReferenceList} from './reference-list.js';
export {channels, dossierStatuses, relations, sexes} from './small-lists.js';
