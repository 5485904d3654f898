import type {Locale, Pointer} from '../json/json.js';
import type {PlanField} from '../plan/plan.js';
import type {Option, ValueType} from './value-type.js';

const none: readonly Option[] = [];

/** What the lists of a procedure's fields are made from. */
export interface OptionSources {
  readonly texts: Readonly<Record<Locale, Readonly<Record<string, string>>>>;
  readonly findText: (key: string, locale: Locale) => string | undefined;
  readonly typeOf: (field: PlanField) => ValueType | undefined;
}

/**
 * The closed lists of all fields: a type's, narrowed to what the schema allows, or that of the schema; each is made once.
 * Fields of one block offer the same words and share one list, unless a field has words of its own, and so do others whose
 * words are the same: a form of a thousand fields would hold its few lists hundreds of times otherwise.
 */
export function createOptionBook(sources: OptionSources): (field: PlanField) => readonly Option[] {
  const {texts, typeOf} = sources;
  /** Fields that have texts of their own for their choices, `<pointer>=<value>`; whatever else has a `=` is no field. */
  const worded = new Set<Pointer>();
  for (const key of [...Object.keys(texts.vi), ...Object.keys(texts.en)]) {
    const end = key.indexOf('=');
    if (end > 0) worded.add(key.slice(0, end));
  }
  const byName = new Map<string, readonly Option[]>();
  const byWords = new Map<string, readonly Option[]>();
  return (field) => {
    const {at, label, type, options: allowed} = field;
    const offered = type === undefined ? undefined : typeOf(field)?.options;
    if (allowed === undefined) return offered ?? none;
    const from = worded.has(at) ? [at, label] : [label];
    return remember(byName, [from[0], type, ...allowed].join('\n'), () => {
      if (offered !== undefined) return offered.filter(({value}) => allowed.includes(value));
      const options = allowed.map((value) => optionOf(value, from, sources));
      return remember(byWords, JSON.stringify(options), () => options);
    });
  };
}

/** A value with the text `<pointer>=<value>`, or the block's `block:<name>/<key>=<value>`. */
function optionOf(value: string, from: readonly string[], {findText}: OptionSources): Option {
  const word = (locale: Locale): string => {
    for (const name of from) {
      const text = findText(`${name}=${value}`, locale);
      if (text !== undefined) return text;
    }
    return value;
  };
  return {value, text: {vi: word('vi'), en: word('en')}};
}

function remember<T>(shelf: Map<string, T>, key: string, make: () => T): T {
  const known = shelf.get(key) ?? make();
  shelf.set(key, known);
  return known;
}
