// Generated from packages/elements/tokens by scripts/generate-tokens.ts; do not edit.
import {css} from './css.js';

/** The tokens that the attributes `contrast`, `density` and `look` choose, for roots that have `tokens` too. */
export const looks = css`
  :host([contrast='more']) .frame {
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

  :host([density='compact']) .frame,
  :host([look='officer']) .frame {
    --_text: var(--tk-text, var(--_tk-rem));
    --_text-s: var(--tk-text-s, calc(0.875 * var(--_tk-rem)));
    --_text-sub: var(--tk-text-sub, calc(1.0625 * var(--_tk-rem)));
    --_text-m: var(--tk-text-m, calc(1.125 * var(--_tk-rem)));
    --_text-l: var(--tk-text-l, calc(1.25 * var(--_tk-rem)));
    --_text-xl: var(--tk-text-xl, calc(1.375 * var(--_tk-rem)));
    --_leading: var(--tk-leading, 1.5);
    --_space-s: var(--tk-space-s, calc(0.375 * var(--_tk-rem)));
    --_space-m: var(--tk-space-m, calc(0.75 * var(--_tk-rem)));
    --_space-l: var(--tk-space-l, var(--_tk-rem));
    --_space-xl: var(--tk-space-xl, calc(1.5 * var(--_tk-rem)));
    --_control: var(--tk-control-size, calc(2.25 * var(--_tk-rem)));
    --_control-inset: var(--tk-control-inset, calc(0.5 * var(--_tk-rem)));
    --_control-edge: var(--tk-control-edge, 1px);
    --_control-base: var(--tk-control-base, 1px);
    --_control-area: var(--tk-control-area, calc(4.5 * var(--_tk-rem)));
    --_control-list: var(--tk-control-list, calc(16 * var(--_tk-rem)));
    --_control-chevron: var(--tk-control-chevron, calc(2.25 * var(--_tk-rem)));
    --_width-date: var(--tk-width-date, calc(9 * var(--_tk-rem)));
    --_width-digits: var(--tk-width-digits, calc(13 * var(--_tk-rem)));
    --_width-number: var(--tk-width-number, calc(7 * var(--_tk-rem)));
    --_target: var(--tk-target-size, calc(1.75 * var(--_tk-rem)));
    --_check: var(--tk-check-size, calc(1.25 * var(--_tk-rem)));
    --_check-mark: var(--tk-check-mark, calc(0.375 * var(--_tk-rem)));
    --_check-gap: var(--tk-check-gap, calc(0.5 * var(--_tk-rem)));
    --_rule-bar: var(--tk-rule-bar, 3px);
    --_icon: var(--tk-icon-size, calc(1.125 * var(--_tk-rem)));
  }

  :host([look='officer']) .frame {
    --_field-column-min: var(--tk-field-column-min, calc(20 * var(--_tk-rem)));
    --_measure: var(--tk-measure, calc(60 * var(--_tk-rem)));
  }

  :host([look='paper']) .frame {
    color-scheme: var(--tk-color-scheme, light);
    --_font: var(--tk-font, 'Times New Roman', Tinos, 'Liberation Serif', Times, serif);
    --_text-s: var(--tk-text-s, calc(1.0625 * var(--_tk-rem)));
    --_control-inset: var(--tk-control-inset, calc(0.25 * var(--_tk-rem)));
    --_control-edge: var(--tk-control-edge, 0px);
    --_control-base: var(--tk-control-base, 1px);
    --_control-style: var(--tk-control-style, dotted);
    --_radius: var(--tk-radius, 0px);
    --_rule-bar: var(--tk-rule-bar, 2px);
    --_surface: var(--tk-color-surface, var(--_paper));
    --_line: var(--tk-color-line, var(--_ink-soft));
    --_panel-line: var(--tk-color-panel-line, var(--_line));
    --_control-line: var(--tk-color-control-line, var(--_ink));
    --_accent: var(--tk-color-accent, var(--_ink));
    --_accent-strong: var(--tk-color-accent-strong, var(--_ink));
    --_on-accent: var(--tk-color-on-accent, var(--_paper));
    --_accent-soft: var(--tk-color-accent-soft, var(--_paper));
  }
`;
