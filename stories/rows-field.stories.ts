import type {Meta, StoryObj} from '@storybook/web-components-vite';
import type {Json} from '@tokhai/core';
import {TkFieldElement, type ListColumn} from '@tokhai/elements';

const columns: readonly ListColumn[] = [
  {key: 'ten', label: 'Nội dung chi', required: true, schema: {maxLength: 60}},
  {key: 'ngay', label: 'Ngày chi', control: 'date'},
  {key: 'tien', label: 'Số tiền (đồng)', control: 'money', required: true},
  {
    key: 'loai',
    label: 'Loại',
    control: 'select',
    choices: [
      {value: 'a', text: 'Đi lại'},
      {value: 'b', text: 'Ăn ở'},
    ],
  },
];
const rows = [
  {ten: 'Vé tàu', ngay: '2026-10-02', tien: 1_200_000, loai: 'a'},
  {ten: 'Khách sạn', tien: 800_000},
];

interface RowsArgs {
  readonly tag: 'tk-table-field' | 'tk-repeat-field';
  readonly label: string;
  readonly value?: Json;
  readonly readonly?: boolean;
  readonly disabled?: boolean;
  readonly required?: boolean;
  readonly reported?: boolean;
  readonly narrow?: boolean;
  readonly locale?: 'vi' | 'en';
}

const meta: Meta<RowsArgs> = {
  title: 'Trường/Bảng và nhóm lặp',
  component: 'tk-table-field',
  args: {tag: 'tk-table-field', label: 'Các khoản chi'},
  render: ({tag, reported, narrow, ...properties}) => {
    const field = document.createElement(tag);
    if (!(field instanceof TkFieldElement)) throw new Error(`${tag} is no field`);
    Object.assign(field, {required: true, columns, summary: ['ten', 'tien'], ...properties});
    const column = document.createElement('div');
    if (narrow === true) column.style.inlineSize = '288px';
    column.append(field);
    if (reported === true)
      void field.updateComplete.then(() => {
        field.reportValidity();
      });
    return column;
  },
  play: async ({canvasElement}) => {
    await canvasElement.querySelector<TkFieldElement>('tk-table-field, tk-repeat-field')?.updateComplete;
  },
};
export default meta;

type Story = StoryObj<RowsArgs>;

const faulty = [{ten: 'Vé tàu', ngay: '31/02/2026'}, {}];

export const Table: Story = {args: {value: rows}};
export const TableEmpty: Story = {};
export const TableWithErrors: Story = {args: {value: faulty, reported: true}};
export const TableReadOnly: Story = {args: {value: rows, readonly: true}};
export const TableDisabled: Story = {args: {value: rows, disabled: true}};
export const TableNarrow: Story = {args: {value: rows, narrow: true}};
export const Repeat: Story = {args: {tag: 'tk-repeat-field', value: rows}};
export const RepeatEmpty: Story = {args: {tag: 'tk-repeat-field', reported: true}};
export const RepeatWithErrors: Story = {args: {tag: 'tk-repeat-field', value: faulty, reported: true}};
export const RepeatReadOnly: Story = {args: {tag: 'tk-repeat-field', value: rows, readonly: true}};
export const RepeatNarrow: Story = {
  args: {tag: 'tk-repeat-field', value: faulty, reported: true, narrow: true},
};
export const RepeatEnglish: Story = {
  args: {tag: 'tk-repeat-field', value: rows, locale: 'en', label: 'Expenses'},
};
