import {css} from '../../styles/css.js';

/** What stands under the review: truth, the choice of a certificate, sending. */
export const signingStyles = css`
  .signing {
    padding-block-start: var(--_space-l);
    border-block-start: var(--_rule-thick) solid var(--_ink);
  }

  .signing .panel-title {
    font-size: var(--_text-l);
  }

  .plain > * + * {
    margin-block-start: var(--_space-l);
  }

  .plain {
    margin-block-start: var(--_space-m);
  }

  .warning {
    color: var(--_warning);
    font-weight: var(--_weight-medium);
  }

  .none {
    margin-block-start: var(--_space-s);
  }

  .none .button {
    margin-block-start: var(--_space-s);
  }

  .signing [role='alert']:not(:empty) {
    margin-block-start: var(--_space-l);
  }

  .progress:empty {
    display: none;
  }

  .progress {
    margin-block-start: var(--_space-m);
    font-weight: var(--_weight-medium);
  }
`;
