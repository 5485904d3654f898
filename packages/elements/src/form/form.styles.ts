import {css} from 'lit';

/** The form around its fields: one column, the dossier beside it from 60rem upwards. */
export const formStyles = css`
  :host {
    container-type: inline-size;
    background: var(--_paper);
  }

  .title {
    margin-block-end: var(--_space-m);
  }

  .columns,
  .column {
    display: grid;
    gap: var(--_space-xl);
  }

  .main,
  .column {
    min-inline-size: 0;
    max-inline-size: var(--_measure);
  }

  .column {
    display: block;
  }

  .main > * + *,
  .column > * + * {
    margin-block-start: var(--_space-l);
  }

  @container (min-width: 60rem) {
    .columns {
      grid-template-columns: minmax(0, var(--_measure)) minmax(16rem, 20rem);
      justify-content: start;
    }

    .aside > .panel {
      position: sticky;
      inset-block-start: var(--_space-l);
    }
  }

  .steps ol {
    list-style: none;
    border-block: 1px solid var(--_line);
  }

  .steps li + li {
    border-block-start: 1px solid var(--_line);
  }

  .step {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-s);
    align-items: center;
    inline-size: 100%;
    min-block-size: var(--_target);
    padding: var(--_space-xs) var(--_space-s);
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-size: var(--_text-s);
    text-align: start;
    cursor: pointer;
  }

  .step:hover {
    background: var(--_surface);
  }

  .step:hover .step-title {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .step-current {
    background: var(--_accent-soft);
    font-weight: 600;
  }

  .step-title {
    flex: 1 1 4rem;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .step-state {
    color: var(--_ink-soft);
    font-weight: 400;
  }

  .step-errors .step-state {
    color: var(--_danger);
  }

  .step-mark,
  .line-mark {
    fill: none;
    stroke: var(--_ink-soft);
    stroke-linecap: round;
    stroke-linejoin: round;
    stroke-width: 2;
  }

  .step-current .step-mark {
    stroke: var(--_accent);
  }

  .step-mark .fill {
    fill: var(--_accent);
    stroke: none;
  }

  .step-done .step-mark,
  .line-found .line-mark {
    stroke: var(--_success);
  }

  .step-errors .step-mark {
    stroke: var(--_danger);
  }

  .line-problem .line-mark {
    stroke: var(--_warning);
  }

  .panel {
    padding: var(--_space-m);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .panel-title {
    font-size: var(--_text);
  }

  .lines {
    margin-block-start: var(--_space-s);
    list-style: none;
  }

  .line {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: var(--_space-s);
    padding-block: var(--_space-s);
    border-block-start: 1px solid var(--_line);
  }

  .line-mark {
    margin-block-start: 0.25rem;
  }

  .line-title {
    font-weight: 600;
    line-height: 1.45;
  }

  .line-state {
    color: var(--_ink-soft);
    font-weight: 400;
  }

  .line-words {
    font-size: var(--_text-s);
  }

  .line .button {
    margin-block-start: var(--_space-s);
  }

  .step-count {
    color: var(--_ink-soft);
    font-size: var(--_text-s);
  }

  .heading {
    scroll-margin-block-start: var(--_space-l);
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

  .section {
    margin-block-start: var(--_space-l);
  }

  .section-title {
    margin-block-end: var(--_space-m);
    padding-block-start: var(--_space-l);
    border-block-start: 1px solid var(--_line);
    font-size: 1.25rem;
  }

  .field + .field,
  .field + .confirm-all {
    margin-block-start: var(--_space-l);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-s) var(--_space-l);
    align-items: center;
    margin-block-start: var(--_space-xl);
  }

  .saved {
    margin-block-start: var(--_space-m);
    color: var(--_ink-soft);
    font-size: var(--_text-s);
  }

  .saved-failed {
    color: var(--_danger);
  }

  .summary-none {
    display: contents;
  }

  .error-summary {
    padding: var(--_space-m);
    border: 3px solid var(--_danger);
    border-radius: var(--_radius);
    background: var(--_paper);
  }

  .error-summary h2 {
    font-size: var(--_text-l);
  }

  .error-summary ul {
    margin-block-start: var(--_space-s);
    list-style: none;
  }

  .error-summary li + li {
    margin-block-start: var(--_space-xs);
  }

  .error-summary a {
    display: inline-block;
    min-block-size: var(--_target);
    padding-block: var(--_space-s);
    color: var(--_danger);
    font-weight: 600;
  }

  .notice {
    padding: var(--_space-m);
    border-inline-start: 4px solid var(--_warning);
    background: var(--_warning-soft);
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
    border-block-start: 1px solid var(--_line);
  }

  .facts dt {
    color: var(--_ink-soft);
    font-size: var(--_text-s);
  }

  .facts-wide dd,
  .dossier dd {
    font-weight: 600;
  }

  .dossier strong {
    font-weight: 400;
  }

  .dossier .facts {
    margin-block-start: var(--_space-s);
  }

  .dossier dd {
    font-weight: 400;
  }

  .bone {
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .bone-heading {
    inline-size: 60%;
    block-size: 2rem;
    margin-block-end: var(--_space-l);
  }

  .bone-label {
    inline-size: 40%;
    block-size: 1.25rem;
    margin-block: var(--_space-l) var(--_space-s);
  }

  .bone-control {
    block-size: var(--_control);
  }

  @media (prefers-reduced-motion: no-preference) {
    .bone {
      animation: breathe 1.6s ease-in-out infinite alternate;
    }

    @keyframes breathe {
      from {
        opacity: 1;
      }

      to {
        opacity: 0.55;
      }
    }
  }

  @media (forced-colors: active) {
    .step-current {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }

    .panel,
    .notice,
    .receipt {
      border: 1px solid CanvasText;
    }

    .bone {
      border: 1px solid GrayText;
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
