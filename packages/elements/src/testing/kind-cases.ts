import {fixture, html} from '@open-wc/testing';
import type {Json} from '@tokhai/core';
import '../define.js';
import {TkFieldElement} from '../index.js';

/** What somebody does until one value is committed: text is typed, keys are pressed. */
export type Act = readonly (string | {readonly press: string})[];

/** One kind of field, alone in a native form. */
export interface KindCase {
  readonly tag: string;
  /** A value that is valid, with what a native form is sent. */
  readonly value: Json;
  readonly sent: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  /** How the value comes about by the keyboard, from the first control on; each act commits once. */
  readonly acts: readonly Act[];
  /** Enter in the first control leaves the native form where it is. */
  readonly keepsEnter?: true;
}

const choices = [
  {value: 'a', text: 'Một'},
  {value: 'b', text: 'Hai'},
];
const key = (press: string): {readonly press: string} => ({press});
const tab = key('Tab');
/** Typed into a list's search, and taken from the list. */
const searched = (query: string): Act => [query, key('ArrowDown'), key('Enter')];
const json = (value: Json): Pick<KindCase, 'value' | 'sent'> => ({value, sent: JSON.stringify(value)});
const text = (value: string, typed = value): Pick<KindCase, 'value' | 'sent' | 'acts'> => ({
  value,
  sent: value,
  acts: [[typed, tab]],
});

/** Every kind of one field alone; lists and files have tests of their own. */
export const kindCases: readonly KindCase[] = [
  {tag: 'tk-text-field', ...text('Nguyễn Văn Thử')},
  {tag: 'tk-long-text-field', ...text('Một dòng'), keepsEnter: true},
  {tag: 'tk-number-field', ...json(12), acts: [['12', tab]]},
  {tag: 'tk-money-field', ...json(1_200_000), acts: [['1.200.000', tab]]},
  {tag: 'tk-date-field', ...text('1990-09-05', '5/9/1990')},
  {tag: 'tk-date-words-field', ...text('1990-09-05', '5/9/1990')},
  {tag: 'tk-partial-date-field', ...text('1990-09', '9/1990')},
  {tag: 'tk-month-field', ...text('2026-09', '9/2026')},
  {tag: 'tk-year-field', ...text('1990')},
  {tag: 'tk-time-field', ...text('07:30', '7h30')},
  {
    tag: 'tk-select-field',
    ...text('b'),
    properties: {choices},
    acts: [[key('ArrowDown')], [key('ArrowDown')]],
    keepsEnter: true,
  },
  {
    tag: 'tk-radio-field',
    ...text('b'),
    properties: {choices},
    acts: [[key('Space')], [key('ArrowDown')]],
  },
  {tag: 'tk-combobox-field', ...text('b'), properties: {choices}, acts: [searched('ha')]},
  {
    tag: 'tk-checkbox-group-field',
    ...json(['a', 'b']),
    properties: {choices},
    acts: [[key('Space')], [tab, key('Space')]],
  },
  {tag: 'tk-checkbox-field', ...json(true), acts: [[key('Space')]]},
  // From the first button up is round to the last.
  {tag: 'tk-yes-no-field', ...json(false), acts: [[key('ArrowUp')]]},
  {
    tag: 'tk-consent-field',
    ...json(true),
    properties: {statement: 'Tôi đồng ý đối chiếu dữ liệu.'},
    acts: [[key('Space')]],
  },
  {tag: 'tk-phone-field', ...text('+84912345678', '0912 345 678')},
  {tag: 'tk-email-field', ...text('thu@vi-du.vn')},
  {tag: 'tk-personal-number-field', ...text('001099000012', '001 099 000 012')},
  {tag: 'tk-tax-code-field', ...text('0100109106')},
  {tag: 'tk-insurance-number-field', ...text('0123456789')},
  {tag: 'tk-ethnic-field', ...text('01'), acts: [searched('kinh')]},
  {tag: 'tk-country-field', ...text('VN'), acts: [searched('viet nam')]},
  {
    tag: 'tk-identity-paper-field',
    ...json({loai: 'can-cuoc', so: '001099000012'}),
    acts: [
      [key('ArrowDown'), tab],
      ['001099000012', tab],
    ],
    keepsEnter: true,
  },
  {
    tag: 'tk-address-field',
    ...json({tinh: '01', xa: '00004'}),
    acts: [
      [...searched('ha noi'), tab],
      ['ba dinh', tab],
    ],
  },
  {
    tag: 'tk-residence-field',
    ...json({diaChi: {tinh: '01', xa: '00004'}, loai: 'thuong-tru'}),
    acts: [
      [key('Space'), tab],
      ['ha noi', tab],
      ['ba dinh', tab],
    ],
  },
  {tag: 'tk-person-field', ...json({hoTen: 'Lê Thử'}), acts: [['Lê Thử', tab]]},
  {
    tag: 'tk-bank-account-field',
    ...json({chuTaiKhoan: 'LE THU', nganHang: '970436', soTaiKhoan: '0071001234567'}),
    acts: [
      [...searched('vietcombank'), tab],
      ['0071 0012 34567', tab],
      ['Lê Thử', tab],
    ],
  },
];

/** Puts a kind into a fieldset of a native form. */
export async function openKind(
  {tag, properties}: KindCase,
  more: Readonly<Record<string, unknown>> = {},
): Promise<{form: HTMLFormElement; field: TkFieldElement; root: ShadowRoot}> {
  const form = await fixture<HTMLFormElement>(html`<form><fieldset></fieldset></form>`);
  const field = document.createElement(tag);
  if (!(field instanceof TkFieldElement)) throw new Error(`${tag} is no field`);
  Object.assign(field, {name: 'truong', label: 'Điều khai', ...properties, ...more});
  form.querySelector('fieldset')?.append(field);
  await field.updateComplete;
  const root = field.shadowRoot;
  if (root === null) throw new Error('no root');
  return {form, field, root};
}

/** What the native form sends of the field. */
export function sentBy(form: HTMLFormElement): FormDataEntryValue | null {
  return new FormData(form).get('truong');
}
