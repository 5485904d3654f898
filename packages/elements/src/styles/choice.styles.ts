import {css} from './css.js';

/** Radio buttons and checkboxes: boxes of our own drawing, the whole label pressed. */
export const choiceStyles = css`
  .choices {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-s);
    margin-block-start: var(--_space-s);
  }

  .choices-inline {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-s) var(--_space-l);
  }

  .choice {
    display: flex;
    align-items: flex-start;
    gap: var(--_check-gap);
  }

  /* A box to tick is one field: hint and error stand above the line of box and label. */
  .control.choice {
    flex-wrap: wrap;
  }

  .control.choice > :is(.hint, .error) {
    flex: 1 0 100%;
  }

  .choice-input {
    flex: none;
    display: grid;
    place-content: center;
    inline-size: var(--_check);
    block-size: var(--_check);
    margin: calc((var(--_target) - var(--_check)) / 2) 0 0;
    border: var(--_rule-thick) solid var(--_control-line);
    background: var(--_paper);
    appearance: none;
    cursor: pointer;
  }

  .choice-input[type='radio'],
  .choice-input[type='radio']:focus-visible {
    border-radius: 50%;
  }

  .choice-input[type='checkbox'] {
    border-radius: var(--_radius);
  }

  .choice-input:hover,
  .choice-input:checked {
    border-color: var(--_accent);
  }

  .choice-input[type='radio']:checked {
    border-width: var(--_check-mark);
  }

  .choice-input[type='checkbox']:checked {
    background: var(--_accent);
  }

  .choice-input[type='checkbox']:checked::before {
    content: '';
    box-sizing: border-box;
    inline-size: calc(var(--_check) * 0.3);
    block-size: calc(var(--_check) * 0.55);
    border: solid var(--_on-accent);
    border-width: 0 calc(var(--_check) / 9) calc(var(--_check) / 9) 0;
    transform: translateY(-12%) rotate(45deg);
  }

  .choice-input[aria-invalid='true'] {
    border-color: var(--_danger);
  }

  .choice-input:disabled {
    opacity: var(--_fade);
    cursor: default;
  }

  .choice-label {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
    min-block-size: var(--_target);
    padding-block: max(0px, (var(--_target) - 1lh) / 2);
    cursor: pointer;
  }

  .choices-inline .choice-label {
    flex: none;
    max-inline-size: calc(100% - var(--_check) - var(--_check-gap));
    padding-inline-end: var(--_space-s);
  }

  :where(.choice-label, .choice-input) {
    visibility: inherit !important;
  }

  :where(.choice-label) {
    display: block !important;
    opacity: 1 !important;
  }

  :where(.choice-input) {
    display: grid !important;
  }

  @media (forced-colors: active) {
    .choice-input {
      appearance: auto;
    }

    .choice-input[type='checkbox']:checked::before {
      content: none;
    }
  }
`;
