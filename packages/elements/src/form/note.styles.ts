import {css} from '../styles/css.js';

/** Notes and headings between the fields of a section. */
export const noteStyles = css`
  .note {
    color: var(--_ink-soft);
    white-space: pre-line;
  }

  .note-heading {
    font-size: var(--_text-sub);
    font-weight: var(--_weight-strong);
    line-height: var(--_leading-tight);
    overflow-wrap: anywhere;
  }

  .section > .field ~ .note-heading {
    margin-block-start: var(--_space-xl);
  }

  .section > .note,
  .section > .note + .field,
  .section > .note-heading + .field {
    margin-block-start: var(--_space-m);
  }
`;
