import type {Text} from '../json/json.js';

/** Whether a value from outside, such as part of a gateway's answer or of another package's error, is a text in every language. */
export function isText(value: unknown): value is Text {
  return (
    typeof value === 'object' &&
    value !== null &&
    'vi' in value &&
    'en' in value &&
    typeof value.vi === 'string' &&
    typeof value.en === 'string'
  );
}
