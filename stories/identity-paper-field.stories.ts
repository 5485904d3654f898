import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {longHint, longLabel, samplePaper} from './fixtures/fields.js';
import {renderField, type FieldArgs} from './fixtures/field-stories.js';

const meta: Meta<FieldArgs> = {
  title: 'Trường/Giấy tờ tùy thân',
  component: 'tk-identity-paper-field',
  render: renderField('tk-identity-paper-field'),
  args: {label: 'Giấy tờ tùy thân'},
};
export default meta;

type Story = StoryObj<FieldArgs>;

export const Empty: Story = {};
export const Filled: Story = {args: {value: samplePaper}};
export const Optional: Story = {args: {required: false}};
export const MissingError: Story = {args: {reported: true}};
export const NumberWrong: Story = {args: {value: {...samplePaper, so: '12-34'}, reported: true}};
export const ReadOnly: Story = {args: {readonly: true, value: samplePaper}};
export const Disabled: Story = {args: {disabled: true, value: samplePaper}};
export const LongText: Story = {args: {label: longLabel, hint: longHint}};
export const English: Story = {args: {locale: 'en', label: 'Identity paper', reported: true}};
