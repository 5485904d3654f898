import {css} from 'lit';

/** Type, focus, buttons and links: what every root of the elements shares. */
export const base = css`
  :host {
    display: block;
    color: var(--_ink);
    font-family: var(--_font);
    font-size: var(--_text);
    font-weight: 400;
    font-style: normal;
    line-height: var(--_leading);
    letter-spacing: normal;
    text-transform: none;
    text-align: start;
    overflow-wrap: break-word;
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

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

  h1,
  h2,
  h3 {
    font-weight: 700;
    line-height: 1.35;
    text-wrap: balance;
  }

  h1 {
    font-size: var(--_text-xl);
  }

  h2 {
    font-size: var(--_text-l);
  }

  h3 {
    font-size: var(--_text);
  }

  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px var(--_focus-gap);
    border-radius: var(--_radius);
  }

  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-block-size: var(--_control);
    padding: var(--_space-s) var(--_space-l);
    border: 2px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_paper);
    color: var(--_accent);
    font: inherit;
    font-weight: 600;
    line-height: 1.35;
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

  .link {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--_target);
    min-inline-size: var(--_target);
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

  .link:hover,
  a:hover {
    color: var(--_accent-strong);
    text-decoration-thickness: 0.15em;
  }

  a {
    color: var(--_accent);
    text-underline-offset: 0.2em;
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

  .figures {
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
  }

  @media (max-width: 30rem) {
    .actions > .button {
      inline-size: 100%;
    }
  }
`;
