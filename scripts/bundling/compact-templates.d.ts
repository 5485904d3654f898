import type {Plugin} from 'rollup';

/** Takes indentation and comments out of templates and style sheets. */
export function compactTemplates(): Plugin;
