import type {Json} from '../../json/json.js';
import type {Keyword} from '../keyword.js';

type Holds = (value: number, limit: number) => boolean;

function declare(name: string, code: string, param: string, holds: Holds): Keyword {
  return {
    name,
    check: (limit: Json, value, at, run) => {
      if (typeof value === 'number' && !holds(value, Number(limit))) run.report(code, at, {[param]: limit});
    },
  };
}

/** Keywords for numbers. */
export const numberKeywords: readonly Keyword[] = [
  declare('minimum', 'too-small', 'min', (value, limit) => value >= limit),
  declare('maximum', 'too-big', 'max', (value, limit) => value <= limit),
  declare('exclusiveMinimum', 'too-small', 'above', (value, limit) => value > limit),
  declare('exclusiveMaximum', 'too-big', 'below', (value, limit) => value < limit),
  // Division rather than remainder, as in ajv: 0.3 / 0.1 and 1e308 / 0.5 are judged alike everywhere.
  declare('multipleOf', 'not-a-multiple', 'of', (value, limit) => Number.isInteger(value / limit)),
];
