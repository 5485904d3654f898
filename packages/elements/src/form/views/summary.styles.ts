import {css} from '../../styles/css.js';

/** The dossier beside the form. */
export const summaryStyles = css`
  @container (min-width: 60em) {
    .aside > .panel {
      position: sticky;
      inset-block-start: var(--_space-l);
    }
  }

  .dossier .facts {
    margin-block-start: var(--_space-s);
  }

  .dossier strong {
    font-weight: var(--_weight-medium);
  }
`;
