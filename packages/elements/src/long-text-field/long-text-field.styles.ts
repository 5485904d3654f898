import {css} from '../styles/css.js';

/** Grows with its text between four and twelve lines, then scrolls. */
export const longTextStyles = css`
  textarea.input-long {
    min-block-size: calc(4lh + 2 * var(--_space-xs));
    max-block-size: calc(12lh + 2 * var(--_space-xs));
    field-sizing: content;
    overflow-wrap: anywhere;
    resize: vertical;
  }

  .beneath {
    margin-block-start: var(--_space-xs);
    color: var(--_ink-soft);
    font-size: var(--_text-s);
  }

  .beneath.over {
    color: var(--_danger);
    font-weight: var(--_weight-medium);
  }
`;
