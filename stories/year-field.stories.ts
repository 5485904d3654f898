import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {renderField, type FieldArgs} from './fixtures/field-stories.js';

const meta: Meta<FieldArgs> = {
  title: 'Trường/Năm',
  component: 'tk-year-field',
  render: renderField('tk-year-field'),
  args: {label: 'Năm tốt nghiệp'},
};
export default meta;

type Story = StoryObj<FieldArgs>;

export const Empty: Story = {};
export const Filled: Story = {args: {value: '2008'}};
export const MissingError: Story = {args: {reported: true}};
export const TwoDigitsError: Story = {args: {value: '08', reported: true}};
export const ReadOnly: Story = {args: {readonly: true, value: '2008'}};
export const Disabled: Story = {args: {disabled: true, value: '2008'}};
export const Narrow: Story = {args: {narrow: true, reported: true}};
export const English: Story = {args: {locale: 'en', label: 'Year of graduation', reported: true}};
