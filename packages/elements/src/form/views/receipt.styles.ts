import {css} from '../../styles/css.js';

/** The receipt: its number large, to be read out. */
export const receiptStyles = css`
  .receipt {
    padding: var(--_space-l);
    border: var(--_rule-thick) solid var(--_success);
    border-radius: var(--_radius);
    background: var(--_success-soft);
  }

  .receipt-number {
    margin-block: var(--_space-m);
  }

  .receipt-number > * {
    display: block;
  }

  .receipt-number strong {
    font-size: var(--_text-l);
    overflow-wrap: anywhere;
  }
`;
