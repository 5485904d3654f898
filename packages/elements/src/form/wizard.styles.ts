import {css} from 'lit';

/** Steps that are not open yet. */
export const wizardStyles = css`
  .step[aria-disabled='true'] {
    color: var(--_ink-soft);
    cursor: default;
  }

  .step[aria-disabled='true']:hover .step-title {
    text-decoration: none;
  }

  .steps-closed:not(:empty) {
    margin-block-start: var(--_space-s);
    padding: var(--_space-s) var(--_space-m);
    border-inline-start: var(--_rule-bar) solid var(--_accent);
    background: var(--_surface);
  }
`;
