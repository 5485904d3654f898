import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {longHint, longLabel} from './fixtures/fields.js';
import {renderField, type FieldArgs} from './fixtures/field-stories.js';

const meta: Meta<FieldArgs> = {
  title: 'Trường/Đánh dấu',
  component: 'tk-checkbox-field',
  render: renderField('tk-checkbox-field'),
  args: {label: 'Tôi đồng ý nhận kết quả qua bưu chính'},
};
export default meta;

type Story = StoryObj<FieldArgs>;

export const Empty: Story = {};
export const Filled: Story = {args: {value: true}};
export const Optional: Story = {args: {required: false}};
export const MissingError: Story = {args: {reported: true}};

export const ReadOnly: Story = {args: {readonly: true, value: true}};
export const Disabled: Story = {args: {disabled: true, value: true}};
export const LongText: Story = {args: {label: longLabel, hint: longHint}};
export const English: Story = {args: {locale: 'en', label: 'I want the result by post', reported: true}};
