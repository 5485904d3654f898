import {css} from '../styles/css.js';

/** The search by an address from before the reorganisation. */
export const addressStyles = css`
  .former-panel {
    margin-block-start: var(--_space-s);
    padding: var(--_space-m);
    border: var(--_rule-thin) solid var(--_panel-line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .former-panel > :empty {
    display: none;
  }

  .former-panel > * + * {
    margin-block-start: var(--_space-m);
  }
`;
