import {css} from '../../styles/css.js';

/** What the registers were asked for, a line each. */
export const prefillStyles = css`
  .lines {
    margin-block-start: var(--_space-s);
    list-style: none;
  }

  .line {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--_space-s);
    padding-block: var(--_space-s);
    border-block-start: var(--_rule-thin) solid var(--_line);
  }

  .line-mark {
    margin-block-start: calc((1lh - var(--_icon)) / 2);
    fill: none;
    stroke: var(--_ink-soft);
    stroke-linecap: round;
    stroke-linejoin: round;
    stroke-width: 2;
  }

  .line-found .line-mark {
    stroke: var(--_success);
  }

  .line-problem .line-mark {
    stroke: var(--_warning);
  }

  .line-title {
    font-weight: var(--_weight-medium);
  }

  .line-state {
    color: var(--_ink-soft);
    font-weight: var(--_weight-normal);
  }

  .line-words {
    font-size: var(--_text-s);
  }

  .line .button {
    margin-block-start: var(--_space-s);
  }

  @media (forced-colors: active) {
    .line .line-mark {
      stroke: CanvasText;
    }
  }
`;
