export {stepListStyles} from './views/step-list.styles.js';
export {stepList} from './views/step-list.template.js';
