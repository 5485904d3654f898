import type {Plugin} from 'rollup';

/** What makes browser code of a page's modules; `readable` code is for profiles. */
export function browserPlugins(options?: {
  readonly readable?: boolean;
  readonly licences?: boolean;
}): Plugin[];
