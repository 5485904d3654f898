import {base} from '../styles/base.styles.js';
import {choiceStyles} from '../styles/choice.styles.js';
import {css} from '../styles/css.js';
import {fieldStyles} from '../styles/field.styles.js';
import {frameStyles} from '../styles/frame.styles.js';
import {tokens} from '../styles/tokens.styles.js';
import {formStyles} from './form.styles.js';
import {longStepStyles} from './long-step.styles.js';
import {loadingStyles} from './views/loading.styles.js';
import {summaryStyles} from './views/summary.styles.js';

/** What every form needs, in one sheet: an element is held against its rules once, and not once for each of its parts. */
export const formSheet = css`
  ${tokens}
  ${frameStyles}
  ${base}
  ${fieldStyles}
  ${choiceStyles}
  ${formStyles}
  ${longStepStyles}
  ${loadingStyles}
  ${summaryStyles}
`;
