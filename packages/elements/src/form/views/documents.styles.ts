import {css} from 'lit';

/** Papers: replaced by data, attached, or still to be chosen. */
export const documentsStyles = css`
  .document-words {
    color: var(--_ink-soft);
    font-size: var(--_text-s);
    overflow-wrap: anywhere;
  }

  .document-met {
    padding-inline-start: var(--_space-m);
    border-inline-start: var(--_rule-bar) solid var(--_success);
  }

  .file-button {
    margin-block-start: var(--_space-s);
  }

  .file:focus-visible + .file-button {
    outline: var(--_ring-width) solid var(--_focus);
    outline-offset: var(--_ring-gap);
    box-shadow: 0 0 0 var(--_ring-gap) var(--_focus-gap);
  }

  @media (forced-colors: active) {
    .file:focus-visible + .file-button {
      outline-color: Highlight;
    }
  }
`;
