import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {longHint, longLabel, relations} from './fixtures/fields.js';
import {renderField, type FieldArgs} from './fixtures/field-stories.js';

const meta: Meta<FieldArgs> = {
  title: 'Trường/Chọn một',
  component: 'tk-radio-field',
  render: renderField('tk-radio-field'),
  args: {label: 'Quan hệ với người được khai sinh', choices: relations},
};
export default meta;

type Story = StoryObj<FieldArgs>;

export const Empty: Story = {};
export const Filled: Story = {args: {value: 'me'}};
export const Optional: Story = {args: {required: false}};
export const MissingError: Story = {args: {reported: true}};
export const ReadOnly: Story = {args: {readonly: true, value: 'me'}};
export const Disabled: Story = {args: {disabled: true, value: 'me'}};
export const LongText: Story = {args: {label: longLabel, hint: longHint}};
export const English: Story = {args: {locale: 'en', label: 'Relationship to the child', reported: true}};
