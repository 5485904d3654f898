import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {longHint, longStory} from './fixtures/fields.js';
import {renderField, type FieldArgs} from './fixtures/field-stories.js';

const meta: Meta<FieldArgs> = {
  title: 'Trường/Văn bản dài',
  component: 'tk-long-text-field',
  render: renderField('tk-long-text-field'),
  args: {label: 'Lý do đề nghị', maxLength: 500},
};
export default meta;

type Story = StoryObj<FieldArgs>;

export const Empty: Story = {};
export const Filled: Story = {args: {value: longStory}};
export const NearTheLimit: Story = {args: {value: longStory, maxLength: 220}};
export const TooLong: Story = {args: {value: longStory, maxLength: 150, reported: true}};
export const MissingError: Story = {args: {reported: true}};
export const ReadOnly: Story = {args: {readonly: true, value: longStory}};
export const Disabled: Story = {args: {disabled: true, value: longStory}};
export const Narrow: Story = {args: {narrow: true, value: longStory, maxLength: 220, hint: longHint}};
export const English: Story = {
  args: {locale: 'en', label: 'Reason for the request', value: 'A plainly fictional reason.', maxLength: 30},
};
