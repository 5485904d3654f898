import type {Locale, Pointer, Text} from '../json/json.js';
import {documentTexts} from './finding-texts-document.js';
import {listTexts} from './finding-texts-list.js';
import {migrationTexts} from './finding-texts-migration.js';
import {ruleTexts} from './finding-texts-rule.js';

/** The three sentences of a finding, `{name}` standing for a figure or a word. */
export interface FindingTexts {
  readonly message: Text;
  readonly expected: Text;
  readonly remedy: Text;
}

const texts = {...documentTexts, ...listTexts, ...migrationTexts, ...ruleTexts};

/** Every code that the compiler and the checks of a procedure may report. */
export type FindingCode = keyof typeof texts;

/** Something wrong with a procedure document: a value, never thrown. */
export interface Finding {
  /** Stable kebab-case code; the compiler's own are `FindingCode`, a meta-schema check may bring others. */
  readonly code: string;
  /** JSON Pointer into the procedure document; `''` is the whole. */
  readonly at: Pointer;
  /** UTF-16 offsets into the text at `at`, for rule texts. */
  readonly start?: number;
  readonly end?: number;
  /** What is wrong here. */
  readonly message: Text;
  /** What was expected instead. */
  readonly expected: Text;
  /** How to mend it. */
  readonly remedy: Text;
}

/** Takes note of a finding; answers with the list of nothing that it leaves in place of what was asked for. */
export type ReportFinding = (...finding: Parameters<typeof createFinding>) => [];

/** Words, figures and sentences for the texts of a finding. */
export type FindingParams = Readonly<Record<string, string | number | Text>>;

/** Part of a rule text, UTF-16 offsets. */
export interface SourceRange {
  readonly start: number;
  readonly end: number;
}

/** Longest word that a finding quotes from a document, since documents may be hostile. */
const longestQuote = 120;

function fill(template: string, params: FindingParams, locale: Locale): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    if (value === undefined) return whole;
    const word = typeof value === 'object' ? value[locale] : String(value);
    return word.length > longestQuote ? `${word.slice(0, longestQuote)}…` : word;
  });
}

function fillText(text: Text, params: FindingParams): Text {
  return {vi: fill(text.vi, params, 'vi'), en: fill(text.en, params, 'en')};
}

/** Makes a finding with its sentences in every language. */
export function createFinding(
  code: FindingCode,
  at: Pointer,
  params: FindingParams = {},
  range?: SourceRange,
): Finding {
  const {message, expected, remedy}: FindingTexts = texts[code];
  return {
    code,
    at,
    ...(range && {start: range.start, end: range.end}),
    message: fillText(message, params),
    expected: fillText(expected, params),
    remedy: fillText(remedy, params),
  };
}
