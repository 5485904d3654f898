import type {ControlKind, Issue} from '@tokhai/core';
import {isMessageKey, type MessageParams, type Translate} from './translate.js';
import type {MessageKey} from './vi.js';

/** What an issue speaks of: its code, its place, the figures of its message. */
export type SpokenIssue = Pick<Issue, 'code' | 'params'> & {readonly at: string};

/** A kind of control, or what a part asks for where no kind says it. */
type Spoken = ControlKind | 'abroad' | 'account-number';

const wanted: Readonly<Partial<Record<Spoken, MessageKey>>> = {
  abroad: 'issue.required.abroad',
  date: 'issue.required.date',
  'partial-date': 'issue.required.partialDate',
  number: 'issue.required.number',
  'personal-number': 'issue.required.personalNumber',
  'date-words': 'issue.required.date',
  money: 'issue.required.money',
  month: 'issue.required.month',
  year: 'issue.required.year',
  time: 'issue.required.time',
  phone: 'issue.required.phone',
  email: 'issue.required.email',
  'tax-code': 'issue.required.taxCode',
  'insurance-number': 'issue.required.insuranceNumber',
  select: 'issue.required.choice',
  radio: 'issue.required.choice',
  'yes-no': 'issue.required.choice',
  checkbox: 'issue.required.choice',
  'checkbox-group': 'issue.required.choices',
  combobox: 'issue.required.choice',
  address: 'issue.required.choice',
  residence: 'issue.required.choice',
};

/** Messages for a value that has not the shape that its control wants, whichever keyword of the schema said so. */
const shapes: Readonly<Partial<Record<Spoken, MessageKey>>> = {
  'account-number': 'issue.account-number',
  date: 'issue.date',
  'partial-date': 'issue.partialDate',
  number: 'issue.number',
  'personal-number': 'issue.personal-number',
  'date-words': 'issue.date',
  money: 'issue.money',
  month: 'issue.month',
  year: 'issue.year',
  time: 'issue.time',
  phone: 'issue.phone-number',
  email: 'issue.email',
  'tax-code': 'issue.tax-code',
  'insurance-number': 'issue.insurance-number',
  select: 'issue.choice',
  radio: 'issue.choice',
  'checkbox-group': 'issue.choice',
  combobox: 'issue.choice',
  'identity-paper': 'issue.paper-number',
};

const shapeCodes: ReadonlySet<string> = new Set([
  'format',
  'wrong-type',
  'invalid-date',
  'invalid-time',
  'not-in-list',
  'not-the-value',
  'pattern-mismatch',
]);

/** Controls of the parts of composites, by the key that the part ends with. */
const partControls: Readonly<Record<string, Spoken>> = {
  loai: 'select',
  so: 'identity-paper',
  ngayCap: 'date',
  noiCap: 'text',
  tinh: 'combobox',
  xa: 'combobox',
  chiTiet: 'abroad',
  quocGia: 'combobox',
  diaChi: 'address',
  ngaySinh: 'partial-date',
  gioiTinh: 'radio',
  soDinhDanh: 'personal-number',
  nganHang: 'combobox',
  soTaiKhoan: 'account-number',
};

/** Where the procedure holds a part to a narrower type than its composite does. */
const partTypes: Readonly<Record<string, ControlKind>> = {'vn:date': 'date'};

/** Kind of control at a part of a field: the field's own at its empty part. `type` is the part's shared type, if known. */
export function controlAt(control: ControlKind, part: string, type = ''): Spoken {
  if (part === '') return control;
  return partTypes[type] ?? partControls[part.slice(part.lastIndexOf('/') + 1)] ?? 'text';
}

/**
 * An issue in words that say what to do. `label` names the field (or its part); `control` is the kind of control there.
 * Codes without a text of their own get the general one, never the code.
 */
export function issueMessage(issue: SpokenIssue, label: string, control: Spoken, t: Translate): string {
  const params = wordsOf(issue);
  // A consent has one value: whatever is wrong with it, it was not given. Its label is quoted, as it stands.
  if (control === 'consent') return t('issue.required.consent', {...params, label});
  if (issue.code === 'required') {
    return sentence(wanted[control] ?? 'issue.required', params, label, t);
  }
  const shape = shapes[control];
  if (shape !== undefined && shapeCodes.has(issue.code)) return sentence(shape, params, label, t);
  // How many choices is said otherwise than how many rows.
  const keys = [control === 'checkbox-group' ? `issue.choices.${issue.code}` : '', `issue.${issue.code}`];
  return sentence(keys.find(isMessageKey) ?? 'issue.other', params, label, t);
}

/** A label begins with a capital where the sentence does, and where it is quoted. */
function sentence(key: MessageKey, params: MessageParams, label: string, t: Translate): string {
  const within = /[^“]\{label\}/u.test(t(key));
  return t(key, {...params, label: within ? lowerFirst(label) : label});
}

/** A letter that needs no closer look: what follows is no mark of it, and no capital. */
const plainBeginning = /^[A-Za-z\u00c0-\u1ef9][\u0020-\u0040a-z]/;

/** A label within a sentence: its first letter in lower case, unless it is an abbreviation. */
function lowerFirst(label: string): string {
  if (plainBeginning.test(label)) return label.charAt(0).toLowerCase() + label.slice(1);
  const letters = /^(\p{L}\p{M}*)(\p{Lu})?/u.exec(label);
  const [, first = '', upperSecond] = letters ?? [];
  return upperSecond === undefined ? first.toLocaleLowerCase('vi') + label.slice(first.length) : label;
}

function wordsOf(issue: SpokenIssue): MessageParams {
  if (issue.params === undefined) return {};
  return Object.fromEntries(
    Object.entries(issue.params).flatMap(([name, value]) =>
      typeof value === 'string' || typeof value === 'number' ? [[name, value] as const] : [],
    ),
  );
}
