import {css} from './css.js';

/** Fields: label above, hint under it, error between hint and control with a bar on the left. */
export const fieldStyles = css`
  :is(.control, .group, .former) + :is(.control, .group),
  .former {
    margin-block-start: var(--_field-gap);
  }

  .group-parts > :is(.control, .group, .former) {
    margin-block-start: var(--_space-m);
  }

  .group-parts,
  .has-error {
    padding-inline-start: var(--_space-m);
    border-inline-start: var(--_rule-bar) solid var(--_line);
  }

  .has-error {
    border-color: var(--_danger);
  }

  /* The border of a fieldset begins at the middle of its legend: the legend brings the piece above. */
  :is(.group-parts, .has-error) > legend {
    margin-inline-start: calc(-1 * var(--_space-m) - var(--_rule-bar));
    padding-inline-start: var(--_space-m);
    border-inline-start: inherit;
  }

  .label {
    display: block;
    padding: 0;
    color: var(--_ink);
    font-weight: var(--_weight-medium);
    overflow-wrap: anywhere;
  }

  .hint,
  .origin-computed {
    color: var(--_ink-soft);
    font-size: var(--_text-s);
  }

  .error {
    color: var(--_danger);
    font-weight: var(--_weight-medium);
  }

  .held {
    padding-block: var(--_space-xs);
    overflow-wrap: anywhere;
  }

  .held-empty {
    color: var(--_ink-soft);
  }

  .input {
    display: block;
    inline-size: 100%;
    min-block-size: var(--_control);
    margin-block-start: var(--_space-xs);
    padding: var(--_space-xs) var(--_control-inset);
    border: var(--_control-style) var(--_control-line);
    border-width: var(--_control-edge) var(--_control-edge) var(--_control-base);
    border-radius: var(--_radius);
    background: var(--_paper);
    color: var(--_ink);
    font: inherit;
    text-overflow: ellipsis;
    appearance: none;
  }

  textarea.input {
    min-block-size: var(--_control-area);
    resize: vertical;
  }

  .input:hover {
    border-color: var(--_accent);
  }

  .input[aria-invalid='true'] {
    border-color: var(--_danger);
  }

  .input:disabled {
    background-color: var(--_surface);
    color: var(--_ink-soft);
    cursor: default;
  }

  .input-date {
    max-inline-size: var(--_width-date);
  }

  .input-digits {
    max-inline-size: var(--_width-digits);
  }

  .input-number {
    max-inline-size: var(--_width-number);
  }

  .combobox {
    display: block;
    position: relative;
  }

  /* The arrow is drawn, not an element: long forms have hundreds of lists to choose from. */
  .select,
  .combobox > .input {
    --_half: calc(var(--_icon) * 0.35);
    padding-inline-end: var(--_control-chevron);
    background-image:
      linear-gradient(45deg, transparent 40%, currentColor 44% 56%, transparent 60%),
      linear-gradient(-45deg, transparent 40%, currentColor 44% 56%, transparent 60%);
    background-position:
      right calc(var(--_control-inset) + var(--_half)) center,
      right var(--_control-inset) center;
    background-repeat: no-repeat;
    background-size: var(--_half) var(--_half);
  }

  /* A page's rule for parts may restyle them; it may not take away what somebody must read and fill in. Without weight, so
     that what the form itself hides stays hidden. */
  :where(.label, .hint, .error, .input, .held) {
    display: block !important;
    visibility: inherit !important;
  }

  :where(.label, .hint, .error, .held) {
    opacity: 1 !important;
  }

  @media (forced-colors: active) {
    .select {
      background: Field;
      appearance: auto;
    }
  }
`;
