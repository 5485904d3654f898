import {css} from '../styles/css.js';

/**
 * Twelve boxes behind one input. A box is as wide as a twelfth of the control, less half the gap that letter-spacing adds
 * after the last digit; each digit stands in the middle of its box, since tabular figures are all as wide as a nought
 * (`ch`). A wider font or a narrow screen only makes the boxes tighter.
 */
export const personalNumberStyles = css`
  .control:has(> .input-boxes) {
    container-type: inline-size;
  }

  .input-boxes {
    --_box: min(2 * var(--_tk-rem), (100cqi + 0.5ch) / 12.5);
    --_box-line: var(--_control-line);

    inline-size: calc(12.5 * var(--_box) - 0.5ch);
    padding-inline: calc((var(--_box) - 1ch) / 2) 0;
    border-color: transparent;
    border-inline-width: 0;
    border-radius: 0;
    background-color: transparent;
    background-image:
      linear-gradient(var(--_box-line), var(--_box-line)),
      linear-gradient(var(--_box-line), var(--_box-line)),
      linear-gradient(var(--_box-line), var(--_box-line)),
      linear-gradient(var(--_box-line), var(--_box-line)),
      repeating-linear-gradient(
        to right,
        transparent 0 calc(var(--_box) - var(--_rule-thin)),
        var(--_box-line) calc(var(--_box) - var(--_rule-thin)) var(--_box)
      ),
      linear-gradient(var(--_paper), var(--_paper));
    background-origin: border-box;
    background-position:
      0 0,
      0 100%,
      0 0,
      calc(12 * var(--_box) - var(--_rule-thick)) 0,
      0 0,
      0 0;
    background-repeat: no-repeat;
    background-size:
      calc(12 * var(--_box)) var(--_rule-thick),
      calc(12 * var(--_box)) var(--_rule-thick),
      var(--_rule-thick) 100%,
      var(--_rule-thick) 100%,
      calc(12 * var(--_box)) 100%,
      calc(12 * var(--_box)) 100%;
    font-variant-numeric: tabular-nums;
    letter-spacing: calc(var(--_box) - 1ch);
    text-overflow: clip;
  }

  .input-boxes:hover {
    --_box-line: var(--_accent);

    border-color: transparent;
  }

  .input-boxes[aria-invalid='true'] {
    --_box-line: var(--_danger);

    border-color: transparent;
  }

  /* Forced colours take away drawn backgrounds: the boxes keep the system's own colours instead. */
  @media (forced-colors: active) {
    .input-boxes {
      --_box-line: FieldText;
      --_paper: Field;

      color: FieldText;
      forced-color-adjust: none;
    }

    .input-boxes:disabled {
      --_box-line: GrayText;

      color: GrayText;
    }
  }
`;
