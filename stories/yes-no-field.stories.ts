import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {longLabel} from './fixtures/fields.js';
import {renderField, type FieldArgs} from './fixtures/field-stories.js';

const meta: Meta<FieldArgs> = {
  title: 'Trường/Có hay không',
  component: 'tk-yes-no-field',
  render: renderField('tk-yes-no-field'),
  args: {label: 'Đề nghị cấp bản sao'},
};
export default meta;

type Story = StoryObj<FieldArgs>;

export const Empty: Story = {};
export const Filled: Story = {args: {value: false}};
export const MissingError: Story = {args: {reported: true}};
export const ReadOnly: Story = {args: {readonly: true, value: true}};
export const Disabled: Story = {args: {disabled: true, value: true}};
export const Narrow: Story = {args: {narrow: true, label: longLabel, reported: true}};
export const English: Story = {args: {locale: 'en', label: 'Copies are wanted', reported: true}};
