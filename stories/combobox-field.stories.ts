import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {ethnics, longHint, longLabel} from './fixtures/fields.js';
import {renderField, type FieldArgs} from './fixtures/field-stories.js';

const meta: Meta<FieldArgs> = {
  title: 'Trường/Danh sách tìm được',
  component: 'tk-combobox-field',
  render: renderField('tk-combobox-field'),
  args: {label: 'Dân tộc', choices: ethnics},
};
export default meta;

type Story = StoryObj<FieldArgs>;

export const Empty: Story = {};
export const Filled: Story = {args: {value: '14'}};
export const Optional: Story = {args: {required: false}};
export const MissingError: Story = {args: {reported: true}};
export const WrongError: Story = {args: {value: 'Xơ', reported: true}};
export const ReadOnly: Story = {args: {readonly: true, value: '14'}};
export const Disabled: Story = {args: {disabled: true, value: '14'}};
export const LongText: Story = {args: {label: longLabel, hint: longHint}};
export const English: Story = {args: {locale: 'en', label: 'Ethnic group', reported: true}};
