import type {Locale} from '@tokhai/core';
import {translator} from '../messages/translate.js';

/** Why a form could not be opened, in words, with a way to try again. */
export interface OpeningFailure {
  /** Shown as it is; the form's own words where absent. */
  readonly words?: string;
  readonly retry?: () => void;
  /** What the button says; "try again" where absent. */
  readonly action?: string;
}

/** The program's own parts cannot be had: browsers may keep that until the page is reloaded, and nothing was typed yet. */
export function missingParts(locale: Locale): OpeningFailure {
  return {
    action: translator(locale)('form.reload'),
    retry: () => {
      location.reload();
    },
  };
}
