import {css} from './css.js';

/** Type, focus, buttons and links: what every root of the elements shares. */
export const base = css`
  p,
  h1,
  h2,
  h3,
  h4,
  dl,
  dd,
  ul,
  ol,
  fieldset {
    margin: 0;
    padding: 0;
  }

  fieldset {
    border: 0;
    min-inline-size: 0;
  }

  legend {
    max-inline-size: 100%;
  }

  h1,
  h2,
  h3,
  .panel-title,
  .dispute-title,
  .group-parts > legend {
    font-size: var(--_text-sub);
    font-weight: var(--_weight-strong);
    line-height: var(--_leading-tight);
    overflow-wrap: anywhere;
    text-wrap: balance;
  }

  h1 {
    font-size: var(--_text-xl);
  }

  h2 {
    font-size: var(--_text-l);
  }

  /* Two tones, 9:1 against each other: on any ground one of them is seen. Room on both sides, so that nothing that
     sticks to an edge of the page covers what has the focus. */
  :focus-visible {
    outline: var(--_ring-width) solid var(--_focus);
    outline-offset: var(--_ring-gap);
    box-shadow: 0 0 0 var(--_ring-gap) var(--_focus-gap);
    border-radius: var(--_radius);
  }

  :focus {
    scroll-margin-block: var(--_focus-room);
  }

  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-block-size: var(--_control);
    padding: var(--_space-s) var(--_space-l);
    border: var(--_rule-thick) solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_paper);
    color: var(--_accent);
    font: inherit;
    font-weight: var(--_weight-medium);
    line-height: var(--_leading-tight);
    text-align: center;
    cursor: pointer;
  }

  .button:hover {
    background: var(--_accent-soft);
    color: var(--_accent-strong);
  }

  .button-primary {
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .button-primary:hover {
    background: var(--_accent-strong);
    border-color: var(--_accent-strong);
    color: var(--_on-accent);
  }

  .button-small {
    min-block-size: var(--_target);
    padding: var(--_space-xs) var(--_space-m);
    font-size: var(--_text-s);
  }

  .button[aria-disabled='true'] {
    background: var(--_surface);
    border-color: var(--_control-line);
    color: var(--_ink-soft);
    cursor: default;
  }

  .link,
  a {
    color: var(--_accent);
    text-underline-offset: 0.2em;
  }

  .link {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--_target);
    min-inline-size: var(--_target);
    padding: 0;
    border: 0;
    background: none;
    font: inherit;
    text-align: start;
    text-decoration: underline;
    cursor: pointer;
  }

  .link:hover,
  a:hover {
    color: var(--_accent-strong);
    text-decoration-thickness: 0.15em;
  }

  svg {
    flex: none;
    inline-size: var(--_icon);
    block-size: var(--_icon);
  }

  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .figures,
  .held,
  .input-date,
  .input-digits,
  .input-number {
    font-variant-numeric: tabular-nums;
  }

  @media (forced-colors: active) {
    :focus-visible {
      outline-color: Highlight;
    }

    .button,
    .button:hover {
      border-color: ButtonText;
      background: ButtonFace;
      color: ButtonText;
    }

    .button-primary,
    .button-primary:hover {
      background: ButtonText;
      color: ButtonFace;
      forced-color-adjust: none;
    }

    .button[aria-disabled='true'] {
      border-color: GrayText;
      background: ButtonFace;
      color: GrayText;
    }
  }

  @container (max-width: 30em) {
    .actions > .button {
      inline-size: 100%;
    }
  }
`;
