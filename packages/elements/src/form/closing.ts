// What a form needs once it was filled in, and for what is seldom wrong: one chunk, which comes while the person reads.
export {focusReviewLink} from '../review/review-frame.js';
export {ReviewWay} from './review-way.js';
export {spokenIssue} from './spoken-issue.js';
export {receiptView} from './views/receipt.template.js';
export {previewView, reviewView} from './views/review.template.js';
