import {css} from '../styles/css.js';

/** The form around its fields: one column, the dossier beside it from 60rem upwards, and what several views share. */
export const formStyles = css`
  .frame {
    container-type: inline-size;
    contain-intrinsic-inline-size: var(--_measure);
    background: var(--_paper);
  }

  .title {
    margin-block-end: var(--_space-m);
  }

  .columns {
    display: grid;
    gap: var(--_space-xl);
  }

  .main,
  .column,
  .aside {
    min-inline-size: 0;
    max-inline-size: var(--_measure);
  }

  .main > * + *,
  .column > * + * {
    margin-block-start: var(--_space-l);
  }

  @container (min-width: 60em) {
    .columns {
      grid-template-columns: minmax(0, var(--_measure)) minmax(var(--_aside-min), var(--_aside-max));
      justify-content: start;
    }
  }

  .panel {
    padding: var(--_space-m);
    border: var(--_rule-thin) solid var(--_panel-line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .heading {
    scroll-margin-block-start: var(--_focus-room);
  }

  .heading:focus,
  .line:focus,
  [data-summary]:focus {
    outline: none;
    box-shadow: none;
  }

  .lead {
    color: var(--_ink-soft);
  }

  /* As many columns of fields as find room at their least width: one, unless a look says less than the measure. */
  .section {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, var(--_field-column-min)), 1fr));
    gap: 0 var(--_space-xl);
    align-items: start;
  }

  /* Not a gap of the section: one whose fields are all hidden takes no room. */
  .section > * {
    margin-block-start: var(--_field-gap);
  }

  .section > :not(.field) {
    grid-column: 1 / -1;
  }

  .section-title {
    padding-block-start: var(--_space-l);
    border-block-start: var(--_rule-thin) solid var(--_line);
    font-size: var(--_text-m);
  }

  .field {
    min-inline-size: 0;
  }

  .confirm-all {
    justify-self: start;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-s) var(--_space-l);
    align-items: center;
    margin-block-start: var(--_space-xl);
  }

  .step-count,
  .saved,
  .facts dt {
    color: var(--_ink-soft);
    font-size: var(--_text-s);
  }

  .saved {
    margin-block-start: var(--_space-m);
  }

  .saved-failed {
    color: var(--_danger);
  }

  .notice {
    padding: var(--_space-m);
    border-inline-start: var(--_rule-bar) solid var(--_warning);
    background: var(--_warning-soft);
  }

  .notice > * + * {
    margin-block-start: var(--_space-s);
  }

  .notice-danger {
    border-color: var(--_danger);
    background: var(--_danger-soft);
  }

  .notice + .error-summary {
    margin-block-start: var(--_space-m);
  }

  .facts > div + div {
    margin-block-start: var(--_space-s);
    padding-block-start: var(--_space-s);
    border-block-start: var(--_rule-thin) solid var(--_line);
  }

  .facts dd {
    overflow-wrap: anywhere;
  }

  .facts-wide dd {
    font-weight: var(--_weight-medium);
  }

  @media (forced-colors: active) {
    .notice {
      border: var(--_rule-thin) solid CanvasText;
    }
  }

  @media print {
    .aside,
    .actions,
    .steps {
      display: none;
    }
  }
`;
