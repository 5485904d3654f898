// Generated from packages/elements/tokens by scripts/generate-tokens.ts; do not edit.
import {css} from '../styles/css.js';

/** The tokens that the review uses, as fixed values: what is signed looks the same in every portal. */
export const reviewTokens = css`
  .review {
    --_font: system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif;
    --_weight-medium: 600;
    --_text: calc(1.125 * var(--_tk-rem));
    --_text-s: var(--_tk-rem);
    --_text-sub: calc(1.25 * var(--_tk-rem));
    --_text-m: calc(1.375 * var(--_tk-rem));
    --_leading: 1.6;
    --_leading-tight: 1.4;
    --_space-xs: calc(0.25 * var(--_tk-rem));
    --_space-s: calc(0.5 * var(--_tk-rem));
    --_space-m: var(--_tk-rem);
    --_space-l: calc(1.5 * var(--_tk-rem));
    --_space-xl: calc(2.5 * var(--_tk-rem));
    --_target: calc(2.75 * var(--_tk-rem));
    --_radius: 4px;
    --_rule-thin: 1px;
    --_rule-thick: 2px;
    --_rule-bar: 4px;
    --_focus-room: calc(5 * var(--_tk-rem));
    --_ring-width: 3px;
    --_ring-gap: 2px;
    --_ink: #16202e;
    --_ink-soft: #48566a;
    --_paper: #ffffff;
    --_line: #d5dbe4;
    --_control-line: #66748a;
    --_accent: #0b4f9c;
    --_accent-strong: #0f3c70;
    --_danger: #b3161b;
    --_focus: #093a74;
    --_focus-gap: #ffffff;
  }

  @media (prefers-contrast: more) {
    .review {
      --_ink: #000000;
      --_ink-soft: #1c222c;
      --_line: #48566a;
      --_control-line: #16202e;
      --_accent: #06294f;
      --_accent-strong: #04192f;
      --_danger: #7a0a0f;
      --_focus: #000000;
    }
  }
`;
