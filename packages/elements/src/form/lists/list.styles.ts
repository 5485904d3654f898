import {css, type StyleText} from '../../styles/css.js';

/** What a card says and a table has in its head. */
const wordsOfCards = css`.list-table td .label, .list-table td .hint, .list-table td .control > .choice-label, .list-table .cell-row, .list-table .cell-label`;

/** Rows of a table as cards, where its columns find no room. */
const showCards = (table: StyleText): StyleText => css`
  ${table} {
    font-size: inherit;
    --_control-inset: inherit;
    --_control-chevron: inherit;
  }

  ${table}, ${table} tbody, ${table} tr, ${table} td, ${table} tbody th {
    display: block;
  }

  ${table} thead, ${table} .cell-number {
    display: none;
  }

  ${table} td .label, ${table} td .hint, ${table} td .control > .choice-label, ${table} .cell-row, ${table} .cell-label {
    position: static;
    inline-size: auto;
    block-size: auto;
    overflow: visible;
    clip-path: none;
    white-space: normal;
  }

  ${table} tbody tr {
    padding-block: var(--_space-m);
  }
`;

/** A cell whose control is one line of text. */
const lineOfText = css`.list-table td:has(> .control > .input):has(> .cell-written)`;

/** What is written in a cell, in its control's place: all of it, on as many lines as it takes. */
const showWritten = (written: StyleText): StyleText => css`
  ${written} {
    display: block;
    min-inline-size: 6em;
    padding: var(--_space-xs) var(--_control-inset);
    border-block-end: var(--_control-base) var(--_control-style) var(--_control-line);
    overflow-wrap: anywhere;
  }
`;

/** Lists: cards of rows, tables, what happened last. */
export const listStyles = css`
  .list-rows {
    display: grid;
    gap: var(--_space-m);
    margin-block-start: var(--_space-s);
  }

  .list-row {
    min-inline-size: 0;
    margin: 0;
    padding: var(--_space-m);
    border: var(--_rule-thin) solid var(--_line);
    border-radius: var(--_radius);
  }

  .row-name {
    padding-inline: var(--_space-xs);
    font-size: var(--_text-sub);
    font-weight: var(--_weight-strong);
  }

  /* As the name of a field: a page's rule for legends may not take away which row this is. */
  :where(.row-name) {
    display: block !important;
    visibility: inherit !important;
    opacity: 1 !important;
  }

  .row-fields {
    display: grid;
    gap: var(--_field-gap);
  }

  .row-fields > .field {
    margin: 0;
  }

  .row-summary {
    display: grid;
    gap: var(--_space-xs);
    margin: 0;
  }

  .row-summary > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-s);
  }

  .row-summary dt,
  .row-empty,
  .list-none {
    color: var(--_ink-soft);
  }

  .row-summary dd {
    margin: 0;
    overflow-wrap: anywhere;
  }

  .row-state {
    margin: var(--_space-xs) 0 0;
    color: var(--_danger);
  }

  .row-actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-xs) var(--_space-m);
    align-items: center;
    margin-block-start: var(--_space-m);
  }

  .row-actions [aria-disabled='true'] {
    color: var(--_ink-soft);
    text-decoration: none;
    cursor: default;
  }

  .list-notice {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-s);
    align-items: center;
    margin-block: var(--_space-m);
  }

  .list-notice-none {
    margin-block: 0;
  }

  .list-add {
    margin-block-start: var(--_space-m);
  }

  .list-table {
    inline-size: 100%;
    margin-block-start: var(--_space-s);
    border-collapse: collapse;
    font-size: var(--_text-s);
    --_control-inset: var(--_space-s);
    --_control-chevron: calc(var(--_icon) + var(--_space-s));
  }

  /* On one line: the row's number, what stands in its cells, the button. */
  .list-table th,
  .list-table td {
    padding: var(--_space-xs);
    text-align: start;
    vertical-align: baseline;
  }

  .list-table thead th {
    vertical-align: bottom;
  }

  .list-table tbody tr {
    border-block-start: var(--_rule-thin) solid var(--_line);
  }

  .list-table .field {
    margin: 0;
  }

  /* A cell is never so narrow that an ordinary answer is cut. */
  .list-table .input {
    min-inline-size: 6em;
  }

  .list-table .input-date,
  .list-table .select {
    min-inline-size: 7em;
  }

  /* A cell is as wide as what stands in it, which a container would not tell. */
  .list-table td .control {
    container-type: normal !important;
  }

  .list-table td .words {
    min-block-size: 0;
  }

  .list-table td {
    position: relative;
  }

  .list-table .has-error {
    padding-inline-start: var(--_space-s);
  }

  .cell-written {
    display: none;
  }

  /* On paper a long answer wraps; the control lies over it, to be pressed, and takes its place while somebody types. */
  :host([look='paper']) .list-table td:not(:focus-within):has(> .cell-written) > .control > .input-full {
    position: absolute;
    inset: 0;
    min-block-size: 0;
    block-size: 100%;
    opacity: 0;
  }

  ${showWritten(css`:host([look='paper']) .list-table td:not(:focus-within):has(> .control > .input-full) > .cell-written`)}

  @media print {
    .list-add,
    .cell-actions,
    .list-table thead th:last-child {
      display: none;
    }

    ${lineOfText} > .control > .input {
      display: none !important;
    }

    ${showWritten(css`
      ${lineOfText} > .cell-written
    `)}
  }

  ${wordsOfCards} {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  /* Named: some kinds of field are containers of their own. The room of the list itself counts, not that of the page; more columns want more of it. */
  .list-frame {
    container: tk-list / inline-size;
  }

  @container tk-list (max-width: 31em) {
    ${showCards(css`.list-table`)}
  }

  @container tk-list (max-width: 46em) {
    ${showCards(css`.list-table-wide`)}
  }
`;
