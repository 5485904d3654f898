import {css} from '../styles/css.js';

/** The review on paper: black on white in a book face, no entry torn between two pages, no link to change anything. */
export const reviewPrintStyles = css`
  @media print {
    .review {
      --_tk-rem: 10.5pt;
      --_font: 'Times New Roman', Tinos, 'Liberation Serif', 'Noto Serif', serif;
      --_leading: 1.4;
      --_ink: #000000;
      --_ink-soft: #000000;
      --_paper: #ffffff;
      --_line: #808080;
      --_danger: #000000;
      padding: 0;
      border: 0;
      overflow: visible;
    }

    .change {
      display: none;
    }

    .facts {
      padding-block-end: 6pt;
      border-block-end: 1.5pt solid #000000;
    }

    .facts > div:first-child {
      display: block;
      margin-block-end: 6pt;
      font-size: 15pt;
      font-weight: 700;
      line-height: 1.3;
      text-align: center;
    }

    .facts > div:first-child dt {
      display: none;
    }

    .facts > div:first-child .soft {
      display: block;
      font-size: 8pt;
      font-weight: 400;
    }

    h3,
    h4,
    .heading {
      break-after: avoid;
    }

    .entry,
    .facts > div,
    li,
    p {
      break-inside: avoid;
    }

    .entry {
      padding-block: 3pt;
    }

    section {
      margin-block-start: 14pt;
    }

    .soft {
      font-size: 9pt;
      font-style: italic;
    }

    p {
      orphans: 3;
      widows: 3;
    }
  }
`;
