import {css} from '../styles/css.js';

/** Fields of files. */
export const fileStyles = css`
  .files-over {
    outline: var(--_ring-width) dashed var(--_accent);
    outline-offset: var(--_space-xs);
    background: var(--_accent-soft);
  }

  .file-list {
    list-style: none;
    margin-block-start: var(--_space-s);
    border-block-end: var(--_rule-thin) solid var(--_line);
  }

  .file-line {
    display: flex;
    gap: var(--_control-inset);
    padding-block: var(--_space-s);
    border-block-start: var(--_rule-thin) solid var(--_line);
  }

  .file-picture {
    flex: none;
    display: grid;
    place-content: center;
    inline-size: var(--_control);
    block-size: var(--_control);
    overflow: hidden;
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink-soft);
  }

  .file-picture > * {
    grid-area: 1 / 1;
    place-self: center;
  }

  .file-picture canvas {
    inline-size: var(--_control);
    block-size: var(--_control);
    object-fit: cover;
  }

  .file-mark {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
  }

  .file-words {
    flex: 1;
    min-inline-size: 0;
  }

  .file-name {
    overflow-wrap: anywhere;
    font-weight: var(--_weight-medium);
  }

  .file-size,
  .file-state,
  .file-none,
  .file-drop {
    color: var(--_ink-soft);
    font-size: var(--_text-s);
  }

  .file-size {
    white-space: nowrap;
  }

  .file-held .file-state {
    color: var(--_success);
  }

  .file-actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--_space-m);
  }

  .file-choose {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-s) var(--_space-m);
    margin-block-start: var(--_space-s);
  }

  .file-button {
    gap: var(--_space-s);
  }

  .file:focus-visible + .file-button {
    outline: var(--_ring-width) solid var(--_focus);
    outline-offset: var(--_ring-gap);
    box-shadow: 0 0 0 var(--_ring-gap) var(--_focus-gap);
  }

  .file:disabled + .file-button {
    border-color: var(--_control-line);
    background: var(--_surface);
    color: var(--_ink-soft);
    cursor: default;
  }

  .file-camera {
    position: relative;
    display: none;
  }

  @media (any-pointer: coarse) {
    .file-camera {
      display: inline-flex;
    }
  }

  @media (hover: none) {
    .file-drop {
      display: none;
    }
  }

  @media (forced-colors: active) {
    .file:focus-visible + .file-button {
      outline-color: Highlight;
    }

    .file:disabled + .file-button {
      border-color: GrayText;
      color: GrayText;
    }
  }

  @container (max-width: 30em) {
    .file-choose > .file-button,
    .file-camera,
    .file-camera > .file-button {
      inline-size: 100%;
    }
  }
`;
