import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {renderField, type FieldArgs} from './fixtures/field-stories.js';

const meta: Meta<FieldArgs> = {
  title: 'Trường/Số điện thoại',
  component: 'tk-phone-field',
  render: renderField('tk-phone-field'),
  args: {label: 'Số điện thoại liên hệ'},
};
export default meta;

type Story = StoryObj<FieldArgs>;

export const Empty: Story = {};
export const Filled: Story = {args: {value: '+84912345678'}};
export const Landline: Story = {args: {value: '+842438250000'}};
export const Abroad: Story = {args: {value: '+4915112345678'}};
export const MissingError: Story = {args: {reported: true}};
export const TooShortError: Story = {args: {value: '0912 345', reported: true}};
export const ReadOnly: Story = {args: {readonly: true, value: '+84912345678'}};
export const Disabled: Story = {args: {disabled: true, value: '+84912345678'}};
export const Narrow: Story = {args: {narrow: true, value: '0912', reported: true}};
export const English: Story = {args: {locale: 'en', label: 'Telephone number', reported: true}};
