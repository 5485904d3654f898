import {canonicalText} from '../json/canonicalize.js';
import type {Json, Locale} from '../json/json.js';
import {isJsonArray} from '../json/pointer.js';
import type {PlanField} from '../plan/plan.js';
import type {LoadedProcedure} from '../procedure/load-procedure.js';
import {formatCivilDate} from '../today.js';
import {isCivilDate} from '../validation/civil-date.js';
import {reviewWords} from './review-words.js';

/**
 * A field's value in words: by its type, its choices, or its kind; of a list the number of its rows. Without `Intl`, whose data differ between engines: the
 * gateway must come to the same bytes.
 */
export function formatValue(
  procedure: LoadedProcedure,
  field: PlanField,
  value: Json,
  locale: Locale,
): string {
  if (field.rows) return countRows(isJsonArray(value) ? value.length : 0, locale);
  const type = procedure.typeAt(field.at);
  if (type) {
    try {
      return type.format(value, locale);
    } catch {
      // A value that its type cannot read has an issue of its own; the review shows it as it is.
      return canonicalText(value);
    }
  }
  if (field.control === 'consent' && value === true) return formatConsent(procedure, field, locale);
  if (field.control === 'money' && typeof value === 'number') return formatMoney(value, locale);
  if (field.control === 'month' && typeof value === 'string') return value.split('-').reverse().join('/');
  if (isJsonArray(value)) return value.map((one) => formatChoice(procedure, field, one, locale)).join('; ');
  return formatChoice(procedure, field, value, locale);
}

function formatChoice(procedure: LoadedProcedure, field: PlanField, value: Json, locale: Locale): string {
  const option = procedure.optionsAt(field.at).find((candidate) => candidate.value === value);
  return option ? option.text[locale] : formatPlain(value, locale);
}

function countRows(count: number, locale: Locale): string {
  const {oneRow, rows} = reviewWords[locale];
  return (count === 1 ? oneRow : rows).replace('{n}', String(count));
}

/** What was agreed to is signed in full, not as a mere yes. */
function formatConsent(procedure: LoadedProcedure, {at, label}: PlanField, locale: Locale): string {
  const statement = [at, label].map((key) => procedure.findText(`${key}#statement`, locale)).find(Boolean);
  const {agreed, yes} = reviewWords[locale];
  return statement === undefined ? yes : `${agreed}: ${statement}`;
}

function formatPlain(value: Json, locale: Locale): string {
  const words = reviewWords[locale];
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') return String(value).replace('.', words.decimal);
  if (typeof value === 'string') return isCivilDate(value) ? formatCivilDate(value) : value;
  if (isJsonArray(value)) return value.map((item) => formatPlain(item, locale)).join('; ');
  return canonicalText(value);
}

/** Whole đồng with grouped digits and the currency's name. */
export function formatMoney(amount: number, locale: Locale): string {
  const {grouping, currency} = reviewWords[locale];
  return `${String(amount).replace(/\B(?=(\d{3})+$)/g, grouping)} ${currency}`;
}
