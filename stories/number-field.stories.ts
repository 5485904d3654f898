import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {longHint, longLabel} from './fixtures/fields.js';
import {renderField, type FieldArgs} from './fixtures/field-stories.js';

const meta: Meta<FieldArgs> = {
  title: 'Trường/Số',
  component: 'tk-number-field',
  render: renderField('tk-number-field'),
  args: {label: 'Số lượng bản sao'},
};
export default meta;

type Story = StoryObj<FieldArgs>;

export const Empty: Story = {};
export const Filled: Story = {args: {value: 3}};
export const Optional: Story = {args: {required: false}};
export const MissingError: Story = {args: {reported: true}};
export const WrongError: Story = {args: {value: 'ba bản', reported: true}};
export const ReadOnly: Story = {args: {readonly: true, value: 3}};
export const Disabled: Story = {args: {disabled: true, value: 3}};
export const LongText: Story = {args: {label: longLabel, hint: longHint}};
export const English: Story = {args: {locale: 'en', label: 'Number of copies', reported: true}};
