// Generated from packages/elements/tokens by scripts/generate-tokens.ts; do not edit.
import {css} from './css.js';

/**
 * Design tokens under private names, each of which falls back from what the portal sets (`--tk-…`) to what the token
 * files say. They stand on the frame within the root, where no rule of the page reaches them.
 */
export const tokens = css`
  .frame {
    --_font: var(--tk-font, inherit);
    --_weight-normal: var(--tk-weight-normal, 400);
    --_weight-medium: var(--tk-weight-medium, 600);
    --_weight-strong: var(--tk-weight-strong, 700);
    --_text: var(--tk-text, calc(1.125 * var(--_tk-rem)));
    --_text-s: var(--tk-text-s, var(--_tk-rem));
    --_text-sub: var(--tk-text-sub, calc(1.25 * var(--_tk-rem)));
    --_text-m: var(--tk-text-m, calc(1.375 * var(--_tk-rem)));
    --_text-l: var(--tk-text-l, calc(1.5 * var(--_tk-rem)));
    --_text-xl: var(--tk-text-xl, calc(1.75 * var(--_tk-rem)));
    --_leading: var(--tk-leading, 1.6);
    --_leading-tight: var(--tk-leading-tight, 1.4);
    --_space-xs: var(--tk-space-xs, calc(0.25 * var(--_tk-rem)));
    --_space-s: var(--tk-space-s, calc(0.5 * var(--_tk-rem)));
    --_space-m: var(--tk-space-m, var(--_tk-rem));
    --_space-l: var(--tk-space-l, calc(1.5 * var(--_tk-rem)));
    --_space-xl: var(--tk-space-xl, calc(2.5 * var(--_tk-rem)));
    --_field-gap: var(--tk-field-gap, var(--_space-l));
    --_field-column-min: var(--tk-field-column-min, calc(38 * var(--_tk-rem)));
    --_control: var(--tk-control-size, calc(3 * var(--_tk-rem)));
    --_control-inset: var(--tk-control-inset, calc(0.75 * var(--_tk-rem)));
    --_control-edge: var(--tk-control-edge, 2px);
    --_control-base: var(--tk-control-base, 2px);
    --_control-style: var(--tk-control-style, solid);
    --_control-area: var(--tk-control-area, calc(6 * var(--_tk-rem)));
    --_control-list: var(--tk-control-list, calc(18 * var(--_tk-rem)));
    --_control-chevron: var(--tk-control-chevron, calc(2.75 * var(--_tk-rem)));
    --_width-date: var(--tk-width-date, calc(12 * var(--_tk-rem)));
    --_width-digits: var(--tk-width-digits, calc(16 * var(--_tk-rem)));
    --_width-number: var(--tk-width-number, calc(9 * var(--_tk-rem)));
    --_target: var(--tk-target-size, calc(2.75 * var(--_tk-rem)));
    --_check: var(--tk-check-size, calc(1.75 * var(--_tk-rem)));
    --_check-mark: var(--tk-check-mark, calc(0.5 * var(--_tk-rem)));
    --_check-gap: var(--tk-check-gap, calc(0.75 * var(--_tk-rem)));
    --_radius: var(--tk-radius, 4px);
    --_rule-thin: var(--tk-rule-thin, 1px);
    --_rule-thick: var(--tk-rule-thick, 2px);
    --_rule-bar: var(--tk-rule-bar, 4px);
    --_icon: var(--tk-icon-size, calc(1.25 * var(--_tk-rem)));
    --_focus-room: var(--tk-focus-room, calc(5 * var(--_tk-rem)));
    --_ring-width: var(--tk-ring-width, 3px);
    --_ring-gap: var(--tk-ring-gap, 2px);
    --_measure: var(--tk-measure, calc(38 * var(--_tk-rem)));
    --_aside-min: var(--tk-aside-min, calc(16 * var(--_tk-rem)));
    --_aside-max: var(--tk-aside-max, calc(20 * var(--_tk-rem)));
    --_fade: var(--tk-fade, 0.6);
    --_shadow: var(--tk-shadow, 0px 8px 24px 0px rgb(0 0 0 / 20%));
    --_motion-breath: var(--tk-motion-breath, 1600ms);
    --_motion-ease: var(--tk-motion-ease, cubic-bezier(0.45, 0, 0.55, 1));
    --_layer-list: var(--tk-layer-list, 10);
    --_ink: var(--tk-color-ink, light-dark(#16202e, #eef1f6));
    --_ink-soft: var(--tk-color-ink-soft, light-dark(#48566a, #b4bfd0));
    --_paper: var(--tk-color-paper, light-dark(#ffffff, #12161d));
    --_surface: var(--tk-color-surface, light-dark(#f4f6f9, #1c222c));
    --_line: var(--tk-color-line, light-dark(#d5dbe4, #3a4453));
    --_panel-line: var(--tk-color-panel-line, var(--_surface));
    --_control-line: var(--tk-color-control-line, light-dark(#66748a, #8d9ab0));
    --_accent: var(--tk-color-accent, light-dark(#0b4f9c, #8cbcff));
    --_accent-strong: var(--tk-color-accent-strong, color-mix(in srgb, var(--_accent), var(--_ink) 40%));
    --_on-accent: var(--tk-color-on-accent, light-dark(#ffffff, #0c1a2c));
    --_accent-soft: var(--tk-color-accent-soft, color-mix(in srgb, var(--_accent), var(--_paper) 90%));
    --_danger: var(--tk-color-danger, light-dark(#b3161b, #ff9a94));
    --_danger-soft: var(--tk-color-danger-soft, light-dark(#fdf1f0, #331b1d));
    --_success: var(--tk-color-success, light-dark(#15693a, #7fd6a2));
    --_success-soft: var(--tk-color-success-soft, light-dark(#ebf6ef, #172b20));
    --_warning: var(--tk-color-warning, light-dark(#7a4b00, #f0c064));
    --_warning-soft: var(--tk-color-warning-soft, light-dark(#fdf5e4, #2f2617));
    --_focus: var(--tk-color-focus, light-dark(#093a74, #b5d4ff));
    --_focus-gap: var(--tk-color-focus-gap, light-dark(#ffffff, #12161d));
  }

  @media (prefers-contrast: more) {
    .frame {
      --_ink: var(--tk-color-ink, light-dark(#000000, #ffffff));
      --_ink-soft: var(--tk-color-ink-soft, light-dark(#1c222c, #eef1f6));
      --_paper: var(--tk-color-paper, light-dark(#ffffff, #000000));
      --_surface: var(--tk-color-surface, light-dark(#ffffff, #000000));
      --_line: var(--tk-color-line, light-dark(#48566a, #8d9ab0));
      --_panel-line: var(--tk-color-panel-line, var(--_line));
      --_control-line: var(--tk-color-control-line, light-dark(#16202e, #eef1f6));
      --_accent: var(--tk-color-accent, light-dark(#06294f, #b5d4ff));
      --_on-accent: var(--tk-color-on-accent, light-dark(#ffffff, #000000));
      --_danger: var(--tk-color-danger, light-dark(#7a0a0f, #ffc6c2));
      --_danger-soft: var(--tk-color-danger-soft, light-dark(#ffffff, #000000));
      --_success: var(--tk-color-success, light-dark(#0a4423, #aeeac8));
      --_success-soft: var(--tk-color-success-soft, light-dark(#ffffff, #000000));
      --_warning: var(--tk-color-warning, light-dark(#4f3000, #ffdf9e));
      --_warning-soft: var(--tk-color-warning-soft, light-dark(#ffffff, #000000));
      --_focus: var(--tk-color-focus, light-dark(#000000, #ffffff));
      --_focus-gap: var(--tk-color-focus-gap, light-dark(#ffffff, #000000));
    }
  }
`;
