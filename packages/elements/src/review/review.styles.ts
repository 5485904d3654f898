import {css} from '../styles/css.js';

/**
 * The look of the review page. Nothing of the page around it reaches in: no inherited property (`all`), no token of a
 * portal (the names below are set within, to fixed values), no part or slot. `!important` in `:host` wins over rules of the
 * outer root.
 */
export const reviewStyles = css`
  :host {
    all: initial !important;
    --_tk-rem: 1em !important;
    display: block !important;
    color-scheme: light !important;
    font-size: medium !important;
    -webkit-text-size-adjust: 100% !important;
    text-size-adjust: 100% !important;
  }

  .review {
    padding: var(--_space-l);
    border: var(--_rule-thick) solid var(--_control-line);
    border-radius: var(--_radius);
    background: var(--_paper);
    color: var(--_ink);
    font-family: var(--_font);
    font-size: var(--_text);
    line-height: var(--_leading);
    overflow-wrap: anywhere;
    container-type: inline-size;
  }

  h3,
  h4,
  p,
  dl,
  dd,
  ul {
    margin: 0;
    padding: 0;
  }

  h3,
  h4 {
    line-height: var(--_leading-tight);
  }

  h3 {
    font-size: var(--_text-m);
  }

  h4 {
    font-size: var(--_text-sub);
  }

  ul {
    padding-inline-start: var(--_space-l);
  }

  section {
    margin-block-start: var(--_space-xl);
  }

  .heading {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-m);
    align-items: center;
    justify-content: space-between;
  }

  .heading > h3,
  .heading > h4 {
    flex: 1 1 60%;
  }

  .entries + .heading {
    margin-block-start: var(--_space-l);
  }

  section > h3,
  .heading:has(> h3) {
    margin-block-end: var(--_space-s);
    padding-block-end: var(--_space-xs);
    border-block-end: var(--_rule-thick) solid var(--_ink);
  }

  .change {
    flex: none;
    min-inline-size: var(--_target);
    min-block-size: var(--_target);
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    font: inherit;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }

  .change:hover {
    color: var(--_accent-strong);
    text-decoration-thickness: 0.15em;
  }

  .change:focus {
    scroll-margin-block: var(--_focus-room);
  }

  .change:focus-visible {
    outline: var(--_ring-width) solid var(--_focus);
    outline-offset: var(--_ring-gap);
    box-shadow: 0 0 0 var(--_ring-gap) var(--_focus-gap);
    border-radius: var(--_radius);
  }

  .facts {
    display: grid;
    gap: var(--_space-xs);
  }

  .facts > div,
  .entry {
    display: grid;
    grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
    gap: 0 var(--_space-m);
  }

  .entry {
    padding-block: var(--_space-s);
    border-block-end: var(--_rule-thin) solid var(--_line);
  }

  dt {
    color: var(--_ink-soft);
  }

  .value {
    display: block;
    font-weight: var(--_weight-medium);
    white-space: pre-line;
    font-variant-numeric: tabular-nums;
  }

  .soft {
    color: var(--_ink-soft);
    font-size: var(--_text-s);
  }

  .dispute {
    display: block;
    margin-block-start: var(--_space-xs);
    padding-inline-start: var(--_space-m);
    border-inline-start: var(--_rule-bar) solid var(--_danger);
  }

  @media (forced-colors: active) {
    .change:focus-visible {
      outline-color: Highlight;
    }
  }

  @container (max-width: 28em) {
    .facts > div,
    .entry {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
