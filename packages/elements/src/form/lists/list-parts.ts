// What `load-lists.ts` brings, as one piece.
export {ListUis} from './list-ui.js';
export {MountedList} from './mounted-list.js';
export {showRowErrors} from './show-row-errors.js';
