import type {Json} from '@tokhai/core';
import type {SpokenIssue} from './issue-message.js';

const furthest = Number.MAX_SAFE_INTEGER;

/**
 * A number that is too long to be kept to its last figure stays the text that was typed. What is wrong with it is its size:
 * it is told as what `judge` finds in the furthest number that is kept, so that the limit of the field is named.
 */
export function sayBeyond<T extends SpokenIssue>(
  issue: T,
  value: Json | undefined,
  judge: (number: number) => readonly SpokenIssue[],
): T {
  if (issue.code !== 'wrong-type' || typeof value !== 'string') return issue;
  const number = readLong(value);
  if (number === undefined) return issue;
  const [code, param] = number < 0 ? ['too-small', 'min'] : ['too-big', 'max'];
  const limit = judge(number).find((found) => found.code === code);
  return {...issue, code, params: limit?.params ?? {[param]: number}};
}

/** The furthest number that is kept, on the side of one that is beyond it. */
function readLong(text: string): number | undefined {
  const beyond = /^-?\d[\d.,\s]*\D{0,4}$/.test(text) && Number(text.replace(/\D/g, '')) > furthest;
  return !beyond ? undefined : text.startsWith('-') ? -furthest : furthest;
}
