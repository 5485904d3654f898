import {css} from 'lit';

/** Notes and headings between the fields of a section. */
export const noteStyles = css`
  .note {
    color: var(--_ink-soft);
    white-space: pre-line;
  }

  .note-heading {
    font-size: var(--_text);
  }

  .field + .note-heading {
    margin-block-start: var(--_space-xl);
  }

  .note + .field,
  .note-heading + .field,
  .note-heading + .note,
  .field + .note {
    margin-block-start: var(--_space-m);
  }
`;
