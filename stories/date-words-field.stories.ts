import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {renderField, type FieldArgs} from './fixtures/field-stories.js';

const meta: Meta<FieldArgs> = {
  title: 'Trường/Ngày ghi bằng chữ',
  component: 'tk-date-words-field',
  render: renderField('tk-date-words-field'),
  args: {label: 'Ngày, tháng, năm sinh'},
};
export default meta;

type Story = StoryObj<FieldArgs>;

export const Empty: Story = {};
export const Filled: Story = {args: {value: '1990-09-05'}};
export const MissingError: Story = {args: {reported: true}};
export const NoSuchDayError: Story = {args: {value: '31/02/1990', reported: true}};
export const ReadOnly: Story = {args: {readonly: true, value: '1990-09-05'}};
export const Disabled: Story = {args: {disabled: true, value: '1990-09-05'}};
export const Narrow: Story = {args: {narrow: true, value: '1999-12-24'}};
export const English: Story = {args: {locale: 'en', label: 'Date of birth', value: '1990-09-05'}};
