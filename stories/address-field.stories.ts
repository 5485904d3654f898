import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {longHint, longLabel, sampleAddress} from './fixtures/fields.js';
import {renderField, type FieldArgs} from './fixtures/field-stories.js';

const meta: Meta<FieldArgs> = {
  title: 'Trường/Địa chỉ',
  component: 'tk-address-field',
  render: renderField('tk-address-field'),
  args: {label: 'Nơi sinh'},
};
export default meta;

type Story = StoryObj<FieldArgs>;

export const Empty: Story = {};
export const Filled: Story = {args: {value: sampleAddress}};
export const Optional: Story = {args: {required: false}};
export const MissingError: Story = {args: {reported: true}};
export const CommuneMissing: Story = {args: {value: {tinh: '01'}, reported: true}};
export const ReadOnly: Story = {args: {readonly: true, value: sampleAddress}};
export const Disabled: Story = {args: {disabled: true, value: sampleAddress}};
export const LongText: Story = {args: {label: longLabel, hint: longHint}};
export const Abroad: Story = {args: {value: {quocGia: 'LA', chiTiet: '1 đường Thử Nghiệm, Viêng Chăn'}}};
export const AbroadWithoutCountry: Story = {args: {value: {quocGia: 'ZZ'}, reported: true}};
export const AbroadReadOnly: Story = {
  args: {readonly: true, value: {quocGia: 'LA', chiTiet: '1 đường Thử Nghiệm, Viêng Chăn'}},
};
export const AbroadEnglish: Story = {
  args: {locale: 'en', label: 'Place of birth', value: {quocGia: 'LA', chiTiet: 'Vientiane'}},
};
export const English: Story = {args: {locale: 'en', label: 'Place of birth', reported: true}};
