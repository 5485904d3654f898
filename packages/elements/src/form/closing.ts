// What a form needs once it was filled in: one chunk, which comes when the person goes on to the review.
export {nameCharacter} from '@tokhai/core';
export {focusReviewLink} from '../review/review-frame.js';
export {ReviewWay} from './review-way.js';
export {receiptView} from './views/receipt.template.js';
export {previewView, reviewView} from './views/review.template.js';
