import {css} from './css.js';

/**
 * The frame around everything in a root. Rules of the page can match the host itself and win over `:host`; they reach
 * nothing within. So the frame, not the host, starts anew: every inherited property at its initial value, but the font's
 * family and what a page hides and shows with. Sizes hang on the text size that the person set (`medium`), never on the
 * page's root, which many portals shrink.
 */
export const frameStyles = css`
  :host {
    display: block;
    min-inline-size: 0;
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  .frame {
    all: initial;
    --_tk-rem: var(--tk-rem, 1em);
    box-sizing: border-box;
    display: block;
    inline-size: 100%;
    color: var(--_ink);
    color-scheme: var(--tk-color-scheme, inherit);
    direction: ltr;
    font-family: var(--_font);
    font-size: medium;
    font-weight: var(--_weight-normal);
    line-height: var(--_leading);
    overflow-wrap: break-word;
    pointer-events: inherit;
    visibility: inherit;
    -webkit-tap-highlight-color: transparent;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }

  /* Not on the frame itself, where 1em is the person's own size; without weight, so that any class may differ. */
  :where(.frame) > * {
    font-size: var(--_text);
  }

  /* Drawn marks say it themselves: a rule for the pseudo-elements of all has a style made for two more of each element. */
  * {
    box-sizing: border-box;
  }
`;
