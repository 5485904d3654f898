import {css} from '../../styles/css.js';

/** The review as a sheet that is printed, with the mark that says what it is worth. */
export const sheetStyles = css`
  .sheet-mark,
  .sheet-unseen {
    display: none;
  }

  .sheet-unseen[data-tk-print] {
    display: block;
  }

  @media print {
    .sheet-mark {
      display: block;
      margin-block-end: 12pt;
      padding: 3pt 6pt;
      border: 1pt solid #000000;
      color: #000000;
      font-family: 'Times New Roman', Tinos, 'Liberation Serif', 'Noto Serif', serif;
      font-size: 11pt;
      text-align: center;
    }

    .lead,
    .signing {
      display: none;
    }
  }
`;
