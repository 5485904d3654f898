import {css} from '../styles/css.js';

/** The open list of a combobox. */
export const comboboxStyles = css`
  .list {
    position: absolute;
    z-index: var(--_layer-list);
    inset-inline: 0;
    max-block-size: min(var(--_control-list), 60vh);
    /* Whatever brings the list into view brings its input too. */
    scroll-margin-block: calc(var(--_control) + var(--_focus-room)) var(--_space-m);
    margin-block-start: var(--_ring-gap);
    overflow-y: auto;
    border: var(--_rule-thick) solid var(--_control-line);
    border-radius: var(--_radius);
    background: var(--_paper);
    box-shadow: var(--_shadow);
  }

  /* In a long step an open list reaches over what comes after its section. */
  .long > .section:has([aria-expanded='true'][role='combobox']) {
    content-visibility: visible;
  }

  .option {
    min-block-size: var(--_target);
    padding: var(--_space-s) var(--_control-inset);
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  .option + .option {
    border-block-start: var(--_rule-thin) solid var(--_line);
  }

  .option:hover {
    background: var(--_surface);
  }

  .option[aria-selected='true'] {
    position: relative;
    padding-inline-end: calc(var(--_check) + var(--_control-inset));
  }

  .option[aria-selected='true']::after {
    box-sizing: border-box;
    position: absolute;
    inset-block-start: calc(var(--_target) / 2 - var(--_check) * 0.4);
    inset-inline-end: calc(var(--_control-inset) + var(--_check) * 0.2);
    inline-size: calc(var(--_check) * 0.3);
    block-size: calc(var(--_check) * 0.55);
    border: solid;
    border-width: 0 calc(var(--_check) / 9) calc(var(--_check) / 9) 0;
    rotate: 45deg;
    content: '';
  }

  .option[data-active] {
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .option-detail {
    display: block;
    color: var(--_ink-soft);
    font-size: var(--_text-s);
  }

  .option[data-active] .option-detail {
    color: inherit;
  }

  .list-note {
    padding: var(--_space-s) 0;
    color: var(--_ink-soft);
    font-size: var(--_text-s);
  }

  @media (forced-colors: active) {
    /* Forced colours take the drawn arrow away with the ground that it is drawn on. */
    .combobox::after {
      box-sizing: border-box;
      position: absolute;
      inset-block-start: calc(var(--_space-xs) + var(--_control) / 2 - 0.45em);
      inset-inline-end: calc(var(--_control-inset) + 0.2em);
      inline-size: 0.55em;
      block-size: 0.55em;
      border: solid FieldText;
      border-width: 0 var(--_rule-thick) var(--_rule-thick) 0;
      rotate: 45deg;
      pointer-events: none;
      content: '';
    }

    .option[data-active] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
