import {css} from 'lit';

/**
 * The look of the review page. Nothing of the page around it reaches in: no inherited property (`all`), no token of a
 * portal (every colour is a number here), no part or slot. `!important` in `:host` wins over rules of the outer root.
 */
export const reviewStyles = css`
  :host {
    all: initial !important;
    display: block !important;
    padding: 1.5rem !important;
    border: 2px solid #66748a !important;
    border-radius: 0.25rem !important;
    background: #ffffff !important;
    color: #16202e !important;
    color-scheme: light !important;
    font-family: system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif !important;
    font-size: 1.125rem !important;
    line-height: 1.6 !important;
    overflow-wrap: anywhere !important;
    -webkit-text-size-adjust: 100% !important;
  }

  h3,
  h4,
  p,
  dl,
  dd,
  ul {
    margin: 0;
    padding: 0;
  }

  h3 {
    margin-block: 2rem 0.5rem;
    padding-block-end: 0.25rem;
    border-block-end: 2px solid #16202e;
    font-size: 1.25rem;
    line-height: 1.35;
  }

  h4 {
    margin-block: 1.25rem 0.25rem;
    font-size: 1.125rem;
  }

  ul {
    padding-inline-start: 1.25rem;
  }

  .heading {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1rem;
    align-items: end;
    justify-content: space-between;
  }

  .heading > h3 {
    flex: 1 1 12rem;
  }

  .change {
    min-inline-size: 2.75rem;
    min-block-size: 2.75rem;
    padding: 0;
    border: 0;
    background: none;
    color: #0b4f9c;
    font: inherit;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }

  .change:hover {
    text-decoration-thickness: 0.15em;
  }

  .change:focus-visible {
    outline: 3px solid #0b4f9c;
    outline-offset: 2px;
  }

  .facts {
    display: grid;
    gap: 0.25rem;
  }

  .facts > div,
  .entry {
    display: grid;
    grid-template-columns: minmax(9rem, 2fr) 3fr;
    gap: 0 1rem;
  }

  .entry {
    padding-block: 0.5rem;
    border-block-end: 1px solid #d5dbe4;
  }

  dt {
    color: #48566a;
  }

  .value {
    display: block;
    font-weight: 600;
    white-space: pre-line;
    font-variant-numeric: tabular-nums;
  }

  .soft {
    color: #48566a;
    font-size: 1rem;
  }

  .dispute {
    display: block;
    margin-block-start: 0.25rem;
    padding-inline-start: 0.75rem;
    border-inline-start: 4px solid #b3161b;
  }

  @media (max-width: 36rem) {
    :host {
      padding: 1rem !important;
    }

    .facts > div,
    .entry {
      grid-template-columns: 1fr;
    }
  }
`;
