import type {Locale} from '../json/json.js';
import type {PlanField} from '../plan/plan.js';
import type {Option, ValueType} from './value-type.js';

const none: readonly Option[] = [];

/**
 * The closed list of a field: its type's, or its schema's `enum` with the texts `<pointer>=<value>` (or the block's
 * `block:<name>/<key>=<value>`). Where both speak, the type's entries that the schema allows.
 */
export function listOptions(
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
