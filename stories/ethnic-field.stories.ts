import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {renderField, type FieldArgs} from './fixtures/field-stories.js';

const meta: Meta<FieldArgs> = {
  title: 'Trường/Dân tộc',
  component: 'tk-ethnic-field',
  render: renderField('tk-ethnic-field'),
  args: {label: 'Dân tộc'},
};
export default meta;

type Story = StoryObj<FieldArgs>;

export const Empty: Story = {};
export const Filled: Story = {args: {value: '18'}};
export const MissingError: Story = {args: {reported: true}};
export const UnknownError: Story = {args: {value: 'Không rõ', reported: true}};
export const ReadOnly: Story = {args: {readonly: true, value: '18'}};
export const Disabled: Story = {args: {disabled: true, value: '18'}};
export const Narrow: Story = {args: {narrow: true, reported: true}};
export const English: Story = {args: {locale: 'en', label: 'Ethnic group', value: '01'}};
