import type {RuleLibrary} from '../contract.js';
import {VietnamError} from '../error.js';

/** Names of the functions of `vn-rules@1` that know Việt Nam. */
export const vietnamFunctionNames = [
  'dateInWords',
  'moneyInWords',
  'fold',
  'addWorkingDays',
  'workingDays',
] as const;

/**
 * {@link createVietnamRules} for a browser: loads the functions, with numbers in words and the calendar of working days, only where
 * rules call one of them.
 *
 * @param names - Functions that the rules call; others than those of this library are not its business.
 * @throws VietnamError `calendar-missing` for an unknown id, where functions are wanted; `data-unavailable` where they cannot
 * be loaded
 */
export async function loadVietnamRules(calendarId: string, names: Iterable<string>): Promise<RuleLibrary> {
  const wanted = new Set(names);
  if (!vietnamFunctionNames.some((name) => wanted.has(name)))
    return Object.freeze({id: 'vn-rules@1', functions: []});
  try {
    const {createVietnamRules} = await import('./vietnam-functions.js');
    return createVietnamRules(calendarId);
  } catch (cause) {
    if (cause instanceof VietnamError) throw cause;
    throw new VietnamError('data-unavailable', 'the rule functions could not be loaded', {cause});
  }
}
