import type {Json} from '@tokhai/core';
import type {ListColumn} from '../index.js';
import {FieldPage} from './field-page.js';

/** Columns of a list of expenses. */
export const columns: readonly ListColumn[] = [
  {key: 'ten', label: 'Nội dung', required: true, schema: {maxLength: 20}},
  {key: 'ngay', label: 'Ngày chi', control: 'date'},
  {key: 'tien', label: 'Số tiền', control: 'money', required: true},
  {
    key: 'loai',
    label: 'Loại',
    choices: [
      {value: 'a', text: 'Đi lại'},
      {value: 'b', text: 'Ăn ở'},
    ],
  },
];
/** A row with every column. */
export const first: Json = {ten: 'Vé tàu', ngay: '2026-10-02', tien: 1_200_000, loai: 'a'};
/** A row with what is wanted. */
export const second: Json = {ten: 'Khách sạn', tien: 800_000};
export const rows = [first, second];

/** A table of expenses alone in a native form. */
export function openTable(properties: Readonly<Record<string, unknown>> = {}): Promise<FieldPage> {
  return FieldPage.open('tk-table-field', {label: 'Các khoản chi', columns, ...properties});
}

/** Expenses one by one, alone in a native form. */
export function openRepeat(properties: Readonly<Record<string, unknown>> = {}): Promise<FieldPage> {
  return FieldPage.open('tk-repeat-field', {label: 'Các khoản chi', columns, ...properties});
}

/** Presses a button with the pointer. */
export async function press(page: FieldPage, selector: string): Promise<void> {
  page.find(selector).click();
  await page.field.updateComplete;
}
