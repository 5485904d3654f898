import {css} from '../styles/css.js';

/** The statement stands out as a quotation, never in a box that scrolls: what is agreed to is all in sight. */
export const consentStyles = css`
  .statement {
    margin-block-start: var(--_space-xs);
    padding: var(--_space-m);
    border-inline-start: var(--_rule-bar) solid var(--_line);
    background: var(--_surface);
    white-space: pre-line;
  }

  .consent > .choice {
    margin-block-start: var(--_space-s);
  }
`;
