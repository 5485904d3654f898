import type {Finding} from '../contract.js';

/** Checks a social insurance number: ten digits. Code: `insurance-number` {digits: 10}. Source: public clients, not a gazette. */
export function checkInsuranceNumber(number: string): readonly Finding[] {
  return /^\d{10}$/u.test(number) ? [] : [{code: 'insurance-number', at: '', params: {digits: 10}}];
}

/**
 * Checks the number of a health insurance card: two letters, then thirteen digits of which the last ten are the social
 * insurance number; the newer printed form is those ten alone. Code: `health-card-number`.
 */
export function checkHealthCardNumber(number: string): readonly Finding[] {
  return /^(?:[A-Za-z]{2}\d{13}|\d{10})$/u.test(number) ? [] : [{code: 'health-card-number', at: ''}];
}
