import {ruleLimits} from './cel-environment.js';
import type {FindingCode, FindingParams, SourceRange} from './finding.js';

/** A refused text in the compiler's own words. */
export interface TranslatedError {
  readonly code: FindingCode;
  readonly params: FindingParams;
  readonly range: SourceRange;
}

/** What people write who know other languages, and how CEL says it; the first that occurs explains the error. */
const habits: readonly (readonly [pattern: RegExp, meant: string])[] = [
  [/\b(?:and|AND)\b/u, '&&'],
  [/\b(?:or|OR)\b/u, '||'],
  [/\b(?:not|NOT)\b/u, '!'],
  [/===/u, '=='],
  [/!==/u, '!='],
  [/<>/u, '!='],
  [/=</u, '<='],
  [/=>/u, '>='],
  [/(?<![=!<>])=(?![=<>])/u, '=='],
  [/(?<!&)&(?!&)/u, '&&'],
  [/(?<!\|)\|(?!\|)/u, '||'],
];
const curlyQuotes = /[\u2018\u2019\u201C\u201D]/u;

/** The text with its quoted parts blanked out, offsets kept. */
function blankTexts(source: string): string {
  return source.replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/gu, (quoted) => ' '.repeat(quoted.length));
}

function field(error: unknown, name: string): unknown {
  return typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;
}

function rangeOf(error: unknown, source: string): SourceRange {
  const range = field(error, 'range');
  const start = field(range, 'start');
  const end = field(range, 'end');
  if (typeof start !== 'number' || typeof end !== 'number') return {start: 0, end: source.length};
  return {start: Math.min(start, source.length), end: Math.min(Math.max(end, start), source.length)};
}

function limitError(cause: unknown, range: SourceRange): TranslatedError {
  const summary = typeof cause === 'string' ? cause : '';
  if (summary.includes('maxMapEntries'))
    return {code: 'rule-outside-profile', params: {found: '{…}', advice: noMaps}, range};
  if (summary.includes('maxDepth')) return {code: 'rule-too-deep', params: {limit: ruleLimits.depth}, range};
  return {code: 'rule-too-large', params: {limit: ruleLimits.nodes}, range};
}

const noMaps = {vi: 'Dùng danh sách […]', en: 'Use a list […]'};

/** Puts the CEL library's syntax error into words that help somebody who does not know CEL. */
export function translateSyntaxError(error: unknown, source: string): TranslatedError {
  const range = rangeOf(error, source);
  if (field(error, 'code') === 'limit_exceeded') return limitError(field(error, 'summary'), range);
  const bare = blankTexts(source);
  const quote = curlyQuotes.exec(bare);
  if (quote) {
    return {
      code: 'rule-quotes',
      params: {found: quote[0]},
      range: {start: quote.index, end: quote.index + 1},
    };
  }
  for (const [pattern, expected] of habits) {
    const match = pattern.exec(bare);
    if (!match) continue;
    const place = {start: match.index, end: match.index + match[0].length};
    return {code: 'rule-operator', params: {found: match[0], expected}, range: place};
  }
  return {code: 'rule-syntax', params: {found: source.slice(range.start, range.end) || '…'}, range};
}

/** The CEL checker's objection to something that the profile's own checks let pass. */
export function translateTypeError(error: unknown, source: string): TranslatedError {
  const summary = field(error, 'summary');
  const detail = typeof summary === 'string' ? summary : '…';
  return {code: 'rule-library-type', params: {detail}, range: rangeOf(error, source)};
}
