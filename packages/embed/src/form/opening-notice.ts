import type {Text} from '@tokhai/core';
import {draftMessages} from '../draft-messages.js';
import {messages} from '../messages.js';
import type {Notice} from '../views/notice.template.js';
import type {OpenedForm} from './opening.js';

/** What is said above a form when it opens, where something is to be said. */
export function noticeOf({renewed, offline, keepsNothing, dropped}: OpenedForm): Notice | undefined {
  const words = [
    ...(renewed === undefined ? [] : [messages.renewed]),
    ...(renewed?.filesLeft === true ? [messages.renewedFiles] : []),
    ...(offline ? [draftMessages.offline] : []),
    ...(keepsNothing ? [draftMessages.keepsNothing] : []),
    ...(dropped > 0 ? [fillCount(draftMessages.dropped, dropped)] : []),
  ];
  return words.length === 0 ? undefined : {words};
}

function fillCount(text: Text, count: number): Text {
  const fill = (words: string): string => words.replace('{count}', String(count));
  return {vi: fill(text.vi), en: fill(text.en)};
}
