import {css} from '../../styles/css.js';

/** Papers that data replaces. */
export const papersStyles = css`
  .document-words {
    color: var(--_ink-soft);
    font-size: var(--_text-s);
    overflow-wrap: anywhere;
  }

  .document-met {
    padding-inline-start: var(--_space-m);
    border-inline-start: var(--_rule-bar) solid var(--_success);
  }
`;
