import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {renderField, type FieldArgs} from './fixtures/field-stories.js';

const meta: Meta<FieldArgs> = {
  title: 'Trường/Mã số thuế',
  component: 'tk-tax-code-field',
  render: renderField('tk-tax-code-field'),
  args: {label: 'Mã số thuế'},
};
export default meta;

type Story = StoryObj<FieldArgs>;

export const Empty: Story = {};
export const Filled: Story = {args: {value: '0100109106'}};
export const Branch: Story = {args: {value: '0100109106-001'}};
export const MissingError: Story = {args: {reported: true}};
export const CheckDigitError: Story = {args: {value: '0100109107', reported: true}};
export const ReadOnly: Story = {args: {readonly: true, value: '0100109106'}};
export const Disabled: Story = {args: {disabled: true, value: '0100109106'}};
export const Narrow: Story = {args: {narrow: true, value: '0100109107', reported: true}};
export const English: Story = {args: {locale: 'en', label: 'Tax code', value: '123', reported: true}};
