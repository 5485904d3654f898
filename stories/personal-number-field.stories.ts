import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {renderField, type FieldArgs} from './fixtures/field-stories.js';

const meta: Meta<FieldArgs> = {
  title: 'Trường/Số định danh',
  component: 'tk-personal-number-field',
  render: renderField('tk-personal-number-field'),
  args: {label: 'Số định danh cá nhân'},
};
export default meta;

type Story = StoryObj<FieldArgs>;

export const Empty: Story = {};
export const Filled: Story = {args: {value: '001099000012'}};
export const MissingError: Story = {args: {reported: true}};
export const TooShortError: Story = {args: {value: '0010990', reported: true}};
export const ReadOnly: Story = {args: {readonly: true, value: '001099000012'}};
export const Disabled: Story = {args: {disabled: true, value: '001099000012'}};
export const Narrow: Story = {args: {narrow: true, value: '001099000012'}};
export const NarrowError: Story = {args: {narrow: true, value: '00109900001x', reported: true}};
export const English: Story = {args: {locale: 'en', label: 'Personal identification number', reported: true}};
