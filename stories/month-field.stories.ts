import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {renderField, type FieldArgs} from './fixtures/field-stories.js';

const meta: Meta<FieldArgs> = {
  title: 'Trường/Tháng, năm',
  component: 'tk-month-field',
  render: renderField('tk-month-field'),
  args: {label: 'Tháng bắt đầu đóng bảo hiểm'},
};
export default meta;

type Story = StoryObj<FieldArgs>;

export const Empty: Story = {};
export const Filled: Story = {args: {value: '2026-09'}};
export const MissingError: Story = {args: {reported: true}};
export const NoSuchMonthError: Story = {args: {value: '13/2026', reported: true}};
export const ReadOnly: Story = {args: {readonly: true, value: '2026-09'}};
export const Disabled: Story = {args: {disabled: true, value: '2026-09'}};
export const Narrow: Story = {args: {narrow: true, reported: true}};
export const English: Story = {args: {locale: 'en', label: 'First month of insurance', reported: true}};
