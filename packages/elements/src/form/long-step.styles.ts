import {css} from '../styles/css.js';

/**
 * Sections of a long step are laid out when they come near; until then they take about the room of ten fields. They stay in the
 * document and in the order of the Tab key, and a link leads into them. Chromium (143) has them in its accessibility tree while an
 * assistive technology is at work (`--force-renderer-accessibility`); a tree that is asked for without one leaves out what is far.
 */
export const longStepStyles = css`
  .long > .section {
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
