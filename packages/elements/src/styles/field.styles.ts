import {css} from 'lit';

/** Fields: label above, hint under it, error between hint and control with a bar on the left. */
export const fieldStyles = css`
  .control,
  .group {
    display: block;
  }

  .control + .control,
  .control + .group,
  .group + .control,
  .group + .group,
  .former,
  .former + .control {
    margin-block-start: var(--tk-field-gap, var(--_space-l));
  }

  .group-parts > .control,
  .group-parts > .group,
  .group-parts > .former {
    margin-block-start: var(--_space-m);
  }

  .group-parts {
    padding-inline-start: var(--_space-m);
    border-inline-start: 4px solid var(--_line);
  }

  .group-parts > .label {
    font-size: var(--_text);
    font-weight: 700;
  }

  .has-error {
    padding-inline-start: var(--_space-m);
    border-inline-start: 4px solid var(--_danger);
  }

  .label {
    display: block;
    padding: 0;
    color: var(--_ink);
    font-weight: 600;
  }

  .optional {
    color: var(--_ink-soft);
    font-weight: 400;
  }

  .hint {
    color: var(--_ink-soft);
    font-size: var(--_text-s);
  }

  .error {
    color: var(--_danger);
    font-weight: 600;
  }

  .error-word {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .input {
    display: block;
    inline-size: 100%;
    min-block-size: var(--_control);
    margin-block-start: var(--_space-xs);
    padding: var(--_space-s) 0.75rem;
    border: 2px solid var(--_control-line);
    border-radius: var(--_radius);
    background: var(--_paper);
    color: var(--_ink);
    font: inherit;
    line-height: 1.5;
    appearance: none;
  }

  textarea.input {
    min-block-size: 6rem;
    resize: vertical;
  }

  .input:hover {
    border-color: var(--_accent);
  }

  .input[aria-invalid='true'] {
    border-color: var(--_danger);
  }

  .input-date,
  .input-digits,
  .input-number {
    font-variant-numeric: tabular-nums;
  }

  .input-date {
    max-inline-size: 12rem;
  }

  .input-digits {
    max-inline-size: 16rem;
  }

  .input-number {
    max-inline-size: 9rem;
  }

  .combobox {
    display: block;
    position: relative;
  }

  .select,
  .combobox > .input {
    padding-inline-end: 2.75rem;
    text-overflow: ellipsis;
  }

  /* The arrow is drawn, not an element: long forms have hundreds of selects. */
  .select {
    background:
      linear-gradient(45deg, transparent 50%, currentColor 50%) no-repeat right 1.375rem center / 0.4375rem
        0.4375rem,
      linear-gradient(-45deg, transparent 50%, currentColor 50%) no-repeat right 0.9375rem center / 0.4375rem
        0.4375rem,
      var(--_paper);
  }

  .chevron {
    position: absolute;
    inset-block-start: 0.875rem;
    inset-inline-end: 0.875rem;
    fill: none;
    stroke: currentColor;
    stroke-width: 2.5;
    pointer-events: none;
  }

  .list {
    position: absolute;
    z-index: 10;
    inset-inline: 0;
    max-block-size: 18rem;
    margin-block-start: 2px;
    overflow-y: auto;
    border: 2px solid var(--_control-line);
    border-radius: var(--_radius);
    background: var(--_paper);
    box-shadow: 0 0.5rem 1.5rem rgb(0 0 0 / 18%);
  }

  .option {
    min-block-size: var(--_target);
    padding: var(--_space-s) 0.75rem;
    cursor: pointer;
  }

  .option + .option {
    border-block-start: 1px solid var(--_line);
  }

  .option:hover {
    background: var(--_surface);
  }

  .option[aria-selected='true'] {
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .option-detail {
    display: block;
    color: var(--_ink-soft);
    font-size: var(--_text-s);
  }

  .option[aria-selected='true'] .option-detail {
    color: inherit;
  }

  .list-note {
    padding: var(--_space-s) 0;
    color: var(--_ink-soft);
    font-size: var(--_text-s);
  }

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
    gap: 0.75rem;
  }

  /* A box to tick is one field: hint and error stand above the line of box and label. */
  .control.choice {
    flex-wrap: wrap;
  }

  .control.choice > :is(.hint, .errors) {
    flex: 1 0 100%;
  }

  .choice-input {
    flex: none;
    display: grid;
    place-content: center;
    inline-size: 1.75rem;
    block-size: 1.75rem;
    margin: 0.5rem 0 0;
    border: 2px solid var(--_control-line);
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

  .choice-input:hover {
    border-color: var(--_accent);
  }

  .choice-input:checked {
    border-color: var(--_accent);
  }

  .choice-input[type='radio']:checked {
    border-width: 0.5rem;
  }

  .choice-input[type='checkbox']:checked {
    background: var(--_accent);
  }

  .choice-input[type='checkbox']:checked::before {
    content: '';
    inline-size: 0.5rem;
    block-size: 0.875rem;
    border: solid var(--_on-accent);
    border-width: 0 3px 3px 0;
    transform: translateY(-0.125rem) rotate(45deg);
  }

  .choice-input[aria-invalid='true'] {
    border-color: var(--_danger);
  }

  .choice-input:disabled {
    opacity: 0.6;
    cursor: default;
  }

  .choice-label {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
    min-block-size: var(--_target);
    padding-block: 0.4375rem;
    cursor: pointer;
  }

  .choices-inline .choice-label {
    flex: none;
    max-inline-size: calc(100% - 2.5rem);
    padding-inline-end: var(--_space-s);
  }

  @media (forced-colors: active) {
    .choice-input,
    .select {
      appearance: auto;
    }

    .select {
      background: Field;
    }

    .choice-input[type='checkbox']:checked::before {
      content: none;
    }

    .option[aria-selected='true'] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
