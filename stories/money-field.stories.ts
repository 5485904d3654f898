import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {renderField, type FieldArgs} from './fixtures/field-stories.js';

const meta: Meta<FieldArgs> = {
  title: 'Trường/Số tiền',
  component: 'tk-money-field',
  render: renderField('tk-money-field'),
  args: {label: 'Số tiền trợ cấp'},
};
export default meta;

type Story = StoryObj<FieldArgs>;

export const Empty: Story = {};
export const Filled: Story = {args: {value: 1_200_000}};
export const LargeAmount: Story = {args: {value: 987_654_321_555}};
export const MissingError: Story = {args: {reported: true}};
export const UnreadableError: Story = {args: {value: '1,5 triệu', reported: true}};
export const NegativeError: Story = {args: {value: -5000, reported: true}};
export const ReadOnly: Story = {args: {readonly: true, value: 1_200_000}};
export const Disabled: Story = {args: {disabled: true, value: 1_200_000}};
export const Narrow: Story = {args: {narrow: true, value: 987_654_321_555, reported: true}};
export const English: Story = {args: {locale: 'en', label: 'Amount of the allowance', value: 1_200_000}};
