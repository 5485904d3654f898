import type {Locale, Pointer} from '../json/json.js';
import type {PlanField} from '../plan/plan.js';
import type {Option, ValueType} from './value-type.js';

const none: readonly Option[] = [];

/**
 * The closed list of a field: its type's, or its schema's `enum` with the texts `<pointer>=<value>` (or the block's
 * `block:<name>/<key>=<value>`). Where both speak, the type's entries that the schema allows.
 */
function listOptions(
  field: PlanField,
  type: ValueType | undefined,
  findText: (key: string, locale: Locale) => string | undefined,
): readonly Option[] {
  const allowed = field.options;
  const offered = type?.options;
  if (offered) return allowed ? offered.filter(({value}) => allowed.includes(value)) : offered;
  if (!allowed) return none;
  return allowed.map((value) => {
    const word = (locale: Locale): string =>
      findText(`${field.at}=${value}`, locale) ?? findText(`${field.label}=${value}`, locale) ?? value;
    return {value, text: {vi: word('vi'), en: word('en')}};
  });
}

/** What the lists of a procedure's fields are made from. */
export interface OptionSources {
  readonly texts: Readonly<Record<Locale, Readonly<Record<string, string>>>>;
  readonly findText: (key: string, locale: Locale) => string | undefined;
  readonly typeOf: (field: PlanField) => ValueType | undefined;
}

/**
 * The closed lists of all fields, each made once. Fields of one block offer the same words and share one list, unless a field
 * has words of its own: a form of a thousand fields would hold its few lists hundreds of times otherwise.
 */
export function createOptionBook({
  texts,
  findText,
  typeOf,
}: OptionSources): (field: PlanField) => readonly Option[] {
  /** Fields that have texts of their own for their choices, `<pointer>=<value>`; whatever else has a `=` is no field. */
  const worded = new Set<Pointer>();
  for (const key of [...Object.keys(texts.vi), ...Object.keys(texts.en)]) {
    const end = key.indexOf('=');
    if (end > 0) worded.add(key.slice(0, end));
  }
  const lists = new Map<string, readonly Option[]>();
  return (field) => {
    const {at, label, type, options = []} = field;
    if (type === undefined && field.options === undefined) return none;
    const name = [worded.has(at) ? at : label, type, ...options].join('\n');
    const list = lists.get(name) ?? listOptions(field, typeOf(field), findText);
    lists.set(name, list);
    return list;
  };
}
