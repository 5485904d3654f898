import {css} from 'lit';

/** Papers, review, signing and receipt. */
export const closingStyles = css`
  .document-words {
    color: var(--_ink-soft);
    font-size: var(--_text-s);
  }

  .document-met {
    padding-inline-start: var(--_space-m);
    border-inline-start: 4px solid var(--_success);
  }

  .file-button {
    margin-block-start: var(--_space-s);
  }

  .file:focus-visible + .file-button {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px var(--_focus-gap);
  }

  .signing {
    padding-block-start: var(--_space-l);
    border-block-start: 2px solid var(--_ink);
  }

  .signing .panel-title {
    font-size: var(--_text-l);
  }

  .plain > * + * {
    margin-block-start: var(--_space-l);
  }

  .plain {
    margin-block-start: var(--_space-m);
  }

  .warning {
    color: var(--_warning);
    font-weight: 600;
  }

  .none {
    margin-block-start: var(--_space-s);
  }

  .none .button {
    margin-block-start: var(--_space-s);
  }

  .signing [role='alert']:not(:empty) {
    margin-block-start: var(--_space-l);
  }

  .progress:empty {
    display: none;
  }

  .progress {
    margin-block-start: var(--_space-m);
    font-weight: 600;
  }

  .receipt {
    padding: var(--_space-l);
    border: 2px solid var(--_success);
    border-radius: var(--_radius);
    background: var(--_success-soft);
  }

  .receipt-number {
    margin-block: var(--_space-m);
  }

  .receipt-number > * {
    display: block;
  }

  .receipt-number strong {
    font-size: 1.375rem;
    line-height: 1.4;
    overflow-wrap: anywhere;
  }
`;
