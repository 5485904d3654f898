import type {Locale} from '@tokhai/core';
import {EmbedError, isLost} from '../embed-error.js';
import {messages} from '../messages.js';

/** Why a form could not be opened, in words, and whether a login is what is wanted. */
export interface FailureWords {
  readonly words: string;
  readonly login: boolean;
}

/** Puts a failure of opening into words; what is kept is said where something is. */
export function describeFailure(error: unknown, locale: Locale, keepsDrafts: boolean): FailureWords {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const login = code === 'login-required';
  const kept = keepsDrafts ? ` ${messages.kept[locale]}` : '';
  return {words: `${wordsFor(error, code, locale)}${kept}`, login};
}

function wordsFor(error: unknown, code: unknown, locale: Locale): string {
  if (code === 'login-required') return messages.loginWanted[locale];
  if (error instanceof EmbedError && error.words !== undefined) return error.words[locale];
  return messages[typeof code === 'string' && isLost(code) ? 'unreachable' : 'failed'][locale];
}
