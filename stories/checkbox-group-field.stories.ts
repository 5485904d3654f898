import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {longHint, longLabel} from './fixtures/fields.js';
import {renderField, type FieldArgs} from './fixtures/field-stories.js';

const channels = [
  {value: 'truc-tiep', text: 'Tại nơi tiếp nhận'},
  {value: 'buu-chinh', text: 'Qua bưu chính'},
  {value: 'truc-tuyen', text: 'Trên cổng dịch vụ công'},
];

const meta: Meta<FieldArgs> = {
  title: 'Trường/Chọn nhiều',
  component: 'tk-checkbox-group-field',
  render: renderField('tk-checkbox-group-field'),
  args: {label: 'Cách nhận kết quả', choices: channels},
};
export default meta;

type Story = StoryObj<FieldArgs>;

export const Empty: Story = {};
export const Filled: Story = {args: {value: ['truc-tiep', 'truc-tuyen']}};
export const Optional: Story = {args: {required: false}};
export const UpToTwo: Story = {args: {maxItems: 2}};
export const MissingError: Story = {args: {reported: true}};
export const TooManyError: Story = {
  args: {maxItems: 2, value: ['truc-tiep', 'buu-chinh', 'truc-tuyen'], reported: true},
};
export const ReadOnly: Story = {args: {readonly: true, value: ['truc-tiep', 'truc-tuyen']}};
export const Disabled: Story = {args: {disabled: true, value: ['buu-chinh']}};
export const LongText: Story = {args: {label: longLabel, hint: longHint}};
export const Narrow: Story = {args: {narrow: true, value: ['buu-chinh']}};
export const English: Story = {args: {locale: 'en', label: 'How to receive the result', reported: true}};
