import {css} from 'lit';

/**
 * Design tokens: the only place where colours, sizes and spaces are numbers. A portal overrides any of them from outside
 * (`tk-form {--tk-color-accent: …}`); every colour pair here passes 4.5:1 for text and 3:1 for controls and focus.
 */
export const tokens = css`
  :host {
    color-scheme: var(--tk-color-scheme, inherit);

    --_ink: var(--tk-color-ink, light-dark(#16202e, #eef1f6));
    --_ink-soft: var(--tk-color-ink-soft, light-dark(#48566a, #b4bfd0));
    --_paper: var(--tk-color-paper, light-dark(#ffffff, #12161d));
    --_surface: var(--tk-color-surface, light-dark(#f4f6f9, #1c222c));
    --_line: var(--tk-color-line, light-dark(#d5dbe4, #3a4453));
    --_control-line: var(--tk-color-control-line, light-dark(#66748a, #8d9ab0));
    --_accent: var(--tk-color-accent, light-dark(#0b4f9c, #8cbcff));
    --_accent-strong: var(--tk-color-accent-strong, light-dark(#083a75, #b5d4ff));
    --_on-accent: var(--tk-color-on-accent, light-dark(#ffffff, #0c1a2c));
    --_accent-soft: var(--tk-color-accent-soft, light-dark(#e8f0fa, #1b2b42));
    --_danger: var(--tk-color-danger, light-dark(#b3161b, #ff9a94));
    --_danger-soft: var(--tk-color-danger-soft, light-dark(#fdf1f0, #331b1d));
    --_success: var(--tk-color-success, light-dark(#15693a, #7fd6a2));
    --_success-soft: var(--tk-color-success-soft, light-dark(#ebf6ef, #172b20));
    --_warning: var(--tk-color-warning, light-dark(#7a4b00, #f0c064));
    --_warning-soft: var(--tk-color-warning-soft, light-dark(#fdf5e4, #2f2617));
    --_focus: var(--tk-color-focus, light-dark(#0b4f9c, #8cbcff));
    --_focus-gap: var(--tk-color-focus-gap, light-dark(#ffffff, #12161d));

    --_font: var(--tk-font, inherit);
    --_text: var(--tk-text, 1.125rem);
    --_text-s: var(--tk-text-s, 1rem);
    --_text-l: var(--tk-text-l, 1.375rem);
    --_text-xl: var(--tk-text-xl, 1.75rem);
    --_leading: var(--tk-leading, 1.6);

    --_space-xs: var(--tk-space-xs, 0.25rem);
    --_space-s: var(--tk-space-s, 0.5rem);
    --_space-m: var(--tk-space-m, 1rem);
    --_space-l: var(--tk-space-l, 1.5rem);
    --_space-xl: var(--tk-space-xl, 2.5rem);

    --_control: var(--tk-control-size, 3rem);
    --_target: var(--tk-target-size, 2.75rem);
    --_radius: var(--tk-radius, 0.25rem);
    --_measure: var(--tk-measure, 38rem);
  }
`;
