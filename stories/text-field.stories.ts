import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {longHint, longLabel, stackedName} from './fixtures/fields.js';
import {renderField, type FieldArgs} from './fixtures/field-stories.js';

const meta: Meta<FieldArgs> = {
  title: 'Trường/Văn bản',
  component: 'tk-text-field',
  render: renderField('tk-text-field'),
  args: {label: 'Họ, chữ đệm, tên'},
};
export default meta;

type Story = StoryObj<FieldArgs>;

export const Empty: Story = {};
export const Filled: Story = {args: {value: stackedName}};
export const Optional: Story = {args: {required: false}};
export const MissingError: Story = {args: {reported: true}};

export const ReadOnly: Story = {args: {readonly: true, value: stackedName}};
export const Disabled: Story = {args: {disabled: true, value: stackedName}};
export const LongText: Story = {args: {label: longLabel, hint: longHint}};
export const English: Story = {args: {locale: 'en', label: 'Full name', reported: true}};
