import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {longHint, longLabel} from './fixtures/fields.js';
import {renderField, type FieldArgs} from './fixtures/field-stories.js';

const meta: Meta<FieldArgs> = {
  title: 'Trường/Ngày',
  component: 'tk-date-field',
  render: renderField('tk-date-field'),
  args: {label: 'Ngày, tháng, năm sinh'},
};
export default meta;

type Story = StoryObj<FieldArgs>;

export const Empty: Story = {};
export const Filled: Story = {args: {value: '1990-09-05'}};
export const Optional: Story = {args: {required: false}};
export const MissingError: Story = {args: {reported: true}};
export const WrongError: Story = {args: {value: '31/02/1990', reported: true}};
export const ReadOnly: Story = {args: {readonly: true, value: '1990-09-05'}};
export const Disabled: Story = {args: {disabled: true, value: '1990-09-05'}};
export const LongText: Story = {args: {label: longLabel, hint: longHint}};
export const English: Story = {args: {locale: 'en', label: 'Date of birth', reported: true}};
