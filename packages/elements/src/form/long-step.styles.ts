import {css} from '../styles/css.js';

/**
 * Sections of a long step are laid out when they come near; until then they take about the room of ten fields. They stay in the
 * document and in the order of the Tab key, and a link leads into them. In the accessibility tree Chromium (143) has them once
 * they are near: what is far is left out of it as not rendered.
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
