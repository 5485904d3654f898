import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {renderField, type FieldArgs} from './fixtures/field-stories.js';

const meta: Meta<FieldArgs> = {
  title: 'Trường/Mã số bảo hiểm xã hội',
  component: 'tk-insurance-number-field',
  render: renderField('tk-insurance-number-field'),
  args: {label: 'Mã số bảo hiểm xã hội'},
};
export default meta;

type Story = StoryObj<FieldArgs>;

export const Empty: Story = {};
export const Filled: Story = {args: {value: '0123456789'}};
export const MissingError: Story = {args: {reported: true}};
export const TooShortError: Story = {args: {value: '012345', reported: true}};
export const ReadOnly: Story = {args: {readonly: true, value: '0123456789'}};
export const Disabled: Story = {args: {disabled: true, value: '0123456789'}};
export const Narrow: Story = {args: {narrow: true, reported: true}};
export const English: Story = {args: {locale: 'en', label: 'Social insurance number', reported: true}};
