import {css} from '../../styles/css.js';

/** Steps as a list of names with their state. */
export const stepListStyles = css`
  .steps ol {
    list-style: none;
    border-block: var(--_rule-thin) solid var(--_line);
  }

  .steps li + li {
    border-block-start: var(--_rule-thin) solid var(--_line);
  }

  .step {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-s);
    align-items: center;
    inline-size: 100%;
    min-block-size: var(--_target);
    padding: var(--_space-xs) var(--_space-s);
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-size: var(--_text-s);
    text-align: start;
    cursor: pointer;
  }

  .step:hover {
    background: var(--_surface);
  }

  .step:hover .step-title {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .step-here {
    background: var(--_accent-soft);
    font-weight: var(--_weight-medium);
  }

  .step-title {
    flex: 1 1 4em;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .step-state {
    color: var(--_ink-soft);
    font-weight: var(--_weight-normal);
  }

  .step[aria-disabled='true'] {
    color: var(--_ink-soft);
    cursor: default;
  }

  .step[aria-disabled='true']:hover .step-title {
    text-decoration: none;
  }

  .main > .steps-closed {
    margin-block-start: 0;
  }

  .main > .steps-refused {
    margin-block-start: var(--_space-s);
    padding: var(--_space-s) var(--_space-m);
    border-inline-start: var(--_rule-bar) solid var(--_accent);
    background: var(--_surface);
  }

  .step-fixing .step-state,
  .step-errors .step-state {
    color: var(--_danger);
  }

  .step-mark {
    fill: none;
    stroke: var(--_ink-soft);
    stroke-linecap: round;
    stroke-linejoin: round;
    stroke-width: 2;
  }

  .step-current .step-mark {
    stroke: var(--_accent);
  }

  .step-mark .fill {
    fill: var(--_accent);
    stroke: none;
  }

  .step-done .step-mark {
    stroke: var(--_success);
  }

  .step-fixing .step-mark,
  .step-errors .step-mark {
    stroke: var(--_danger);
  }

  @media (forced-colors: active) {
    .step-here {
      outline: var(--_rule-thick) solid Highlight;
      outline-offset: calc(-1 * var(--_rule-thick));
    }

    .step .step-mark {
      stroke: ButtonText;
    }

    .step .fill {
      fill: ButtonText;
    }
  }
`;
