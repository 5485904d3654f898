import {css} from '../styles/css.js';

/**
 * Sections of a long step are laid out when they come near; until then they take about the room of ten fields. They stay in the
 * document and in the order of the Tab key, and a link leads into them.
 *
 * Chromium (143) has all of them in its accessibility tree in the mode that it turns on for a screen reader, and that
 * `--force-renderer-accessibility` turns on without one: `stories/pages/long-step-tree.test.ts` holds it to that. In its lesser
 * modes (`=complete`, `=basic`: what uses the tree but reads nothing out; the developer tools) a section that was never near
 * is missing until it was laid out once, and stays from then on.
 *
 * They stay put off, or near, whatever has the focus: were a section to change with it, the browser would lay it out again, and
 * Chromium would count through the whole form, each time that the focus goes to another section.
 */
export const longStepStyles = css`
  .long > .section {
    content-visibility: auto;
    contain-intrinsic-size: auto calc(24 * var(--_control));
    /* It is cut off at its edges, but not the ring of a focus. */
    overflow-clip-margin: 1em;
  }

  /* Not every browser can do that. */
  @supports not (overflow-clip-margin: 0px) {
    .long > .section:focus-within,
    .far:focus-within {
      content-visibility: visible;
    }
  }

  @media print {
    .long > .section {
      content-visibility: visible;
    }
  }
`;
