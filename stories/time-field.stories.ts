import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {renderField, type FieldArgs} from './fixtures/field-stories.js';

const meta: Meta<FieldArgs> = {
  title: 'Trường/Giờ, phút',
  component: 'tk-time-field',
  render: renderField('tk-time-field'),
  args: {label: 'Giờ chết'},
};
export default meta;

type Story = StoryObj<FieldArgs>;

export const Empty: Story = {};
export const Filled: Story = {args: {value: '07:30'}};
export const MissingError: Story = {args: {reported: true}};
export const NoSuchTimeError: Story = {args: {value: '25h00', reported: true}};
export const ReadOnly: Story = {args: {readonly: true, value: '07:30'}};
export const Disabled: Story = {args: {disabled: true, value: '07:30'}};
export const Narrow: Story = {args: {narrow: true, reported: true}};
export const English: Story = {args: {locale: 'en', label: 'Hour of death', reported: true}};
