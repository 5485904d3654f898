import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {longLabel} from './fixtures/fields.js';
import {renderField, type FieldArgs} from './fixtures/field-stories.js';

const meta: Meta<FieldArgs> = {
  title: 'Trường/Giá trị tự tính',
  component: 'tk-computed-field',
  render: renderField('tk-computed-field'),
  args: {label: 'Tuổi khi nộp hồ sơ'},
};
export default meta;

type Story = StoryObj<FieldArgs>;

export const Empty: Story = {};
export const Filled: Story = {args: {value: 36}};
export const WithText: Story = {
  args: {label: 'Ngày sinh bằng chữ', value: 'Ngày năm tháng chín năm một nghìn chín trăm chín mươi'},
};
export const Narrow: Story = {args: {narrow: true, label: longLabel, value: 36}};
export const English: Story = {args: {locale: 'en', label: 'Age on the day of the request', value: 36}};
