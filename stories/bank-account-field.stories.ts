import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {longHint, longLabel, sampleAccount} from './fixtures/fields.js';
import {renderField, type FieldArgs} from './fixtures/field-stories.js';

const meta: Meta<FieldArgs> = {
  title: 'Trường/Tài khoản ngân hàng',
  component: 'tk-bank-account-field',
  render: renderField('tk-bank-account-field'),
  args: {label: 'Tài khoản nhận tiền'},
};
export default meta;

type Story = StoryObj<FieldArgs>;

export const Empty: Story = {};
export const Filled: Story = {args: {value: sampleAccount}};
export const Optional: Story = {args: {required: false}};
export const MissingError: Story = {args: {reported: true}};
export const UnknownBank: Story = {args: {value: {...sampleAccount, nganHang: 'ngân hàng'}, reported: true}};
export const NumberError: Story = {args: {value: {...sampleAccount, soTaiKhoan: '12'}, reported: true}};
export const ReadOnly: Story = {args: {readonly: true, value: sampleAccount}};
export const Disabled: Story = {args: {disabled: true, value: sampleAccount}};
export const LongText: Story = {args: {label: longLabel, hint: longHint}};
export const Narrow: Story = {args: {narrow: true, value: sampleAccount}};
export const English: Story = {args: {locale: 'en', label: 'Account for payments', value: sampleAccount}};
