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
 * Counters and quotes of a section stay its own whether it is put off or not: were that to change with the focus, Chromium would
 * count through the whole form each time that the focus goes to another section.
 */
export const longStepStyles = css`
  .long > .section {
    contain: style;
    content-visibility: auto;
    contain-intrinsic-size: auto calc(24 * var(--_control));
  }

  /* What is put off is cut off at its edges too: not an open list or the ring of a focus, and nothing on paper. */
  .long > .section:focus-within {
    content-visibility: visible;
  }

  @media print {
    .long > .section {
      content-visibility: visible;
    }
  }
`;
