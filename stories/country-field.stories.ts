import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {renderField, type FieldArgs} from './fixtures/field-stories.js';

const meta: Meta<FieldArgs> = {
  title: 'Trường/Quốc tịch',
  component: 'tk-country-field',
  render: renderField('tk-country-field'),
  args: {label: 'Quốc tịch'},
};
export default meta;

type Story = StoryObj<FieldArgs>;

export const Empty: Story = {};
export const Filled: Story = {args: {value: 'LA'}};
export const MissingError: Story = {args: {reported: true}};
export const UnknownError: Story = {args: {value: 'Xứ lạ', reported: true}};
export const ReadOnly: Story = {args: {readonly: true, value: 'VN'}};
export const Disabled: Story = {args: {disabled: true, value: 'VN'}};
export const Narrow: Story = {args: {narrow: true, reported: true}};
export const English: Story = {args: {locale: 'en', label: 'Nationality', value: 'US'}};
