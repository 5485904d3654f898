import {css} from 'lit';

/** Lists: cards of rows, tables, what happened last. */
export const listStyles = css`
  .list-rows {
    display: grid;
    gap: var(--_space-m);
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
    font-weight: var(--_weight-strong);
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
    border-collapse: collapse;
  }

  .list-table th,
  .list-table td {
    padding: var(--_space-xs);
    text-align: start;
    vertical-align: top;
  }

  .list-table tbody tr {
    border-block-start: var(--_rule-thin) solid var(--_line);
  }

  .list-table .field {
    margin: 0;
  }

  .cell-row {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .list-table td .label,
  .list-table td .hint,
  .cell-label {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .list-table td {
    position: relative;
  }

  @container (max-width: 45em) {
    .list-table,
    .list-table tbody,
    .list-table tr,
    .list-table td,
    .list-table tbody th {
      display: block;
    }

    .list-table thead,
    .cell-number {
      display: none;
    }

    .list-table td .label,
    .list-table td .hint,
    .cell-row,
    .cell-label {
      position: static;
      inline-size: auto;
      block-size: auto;
      overflow: visible;
      clip-path: none;
      white-space: normal;
    }

    .list-table tbody tr {
      padding-block: var(--_space-m);
    }
  }
`;
