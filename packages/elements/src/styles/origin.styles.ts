import {css} from './css.js';

/** Where values come from, and objections. */
export const originStyles = css`
  .origin {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 var(--_space-s);
    margin-block-start: var(--_space-xs);
    color: var(--_ink-soft);
    font-size: var(--_text-s);
  }

  /* What is wrong is wrong of the whole field: the bar goes on to its end. */
  .has-error + .origin {
    margin-block-start: 0;
    padding-block-start: var(--_space-xs);
    padding-inline-start: var(--_space-m);
    border-inline-start: var(--_rule-bar) solid var(--_danger);
  }

  .origin > :not(.mark) {
    grid-column: 2;
  }

  .origin-text {
    grid-row: 1;
  }

  .mark {
    margin-block-start: calc((1lh - var(--_icon)) / 2);
    color: var(--_success);
    fill: currentColor;
  }

  .mark .cut {
    fill: none;
    stroke: var(--_paper);
    stroke-linecap: round;
    stroke-linejoin: round;
    stroke-width: 2;
  }

  .origin-to-confirm .mark,
  .origin-stale .mark,
  .origin-changed .mark {
    color: var(--_warning);
  }

  .origin-disputed .mark {
    color: var(--_danger);
  }

  .origin-note {
    overflow-wrap: anywhere;
  }

  .origin-actions {
    margin-block-start: var(--_space-xs);
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-xs) var(--_space-m);
  }

  .origin .link {
    font-size: var(--_text-s);
  }

  .dispute {
    margin-block-start: var(--_space-s);
    padding: var(--_space-m);
    border: var(--_rule-thick) solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .dispute-title {
    margin-block-end: var(--_space-s);
  }

  .dispute .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-s) var(--_space-l);
    margin-block-start: var(--_space-m);
  }

  @media (forced-colors: active) {
    .origin .mark {
      color: CanvasText;
    }

    .mark .cut {
      stroke: Canvas;
    }
  }
`;
