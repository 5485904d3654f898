import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {sampleStatement} from './fixtures/fields.js';
import {renderField, type FieldArgs} from './fixtures/field-stories.js';

const meta: Meta<FieldArgs> = {
  title: 'Trường/Lời đồng ý',
  component: 'tk-consent-field',
  render: renderField('tk-consent-field'),
  args: {label: 'Đồng ý dùng dữ liệu cá nhân', statement: sampleStatement},
};
export default meta;

type Story = StoryObj<FieldArgs>;

export const Empty: Story = {};
export const Given: Story = {args: {value: true}};
export const MissingError: Story = {args: {reported: true}};
export const LabelOnly: Story = {
  args: {statement: undefined, label: 'Tôi đồng ý nhận kết quả bằng bản điện tử'},
};
export const ReadOnly: Story = {args: {readonly: true, value: true}};
export const ReadOnlyNotAgreed: Story = {args: {readonly: true}};
export const Disabled: Story = {args: {disabled: true}};
export const Narrow: Story = {args: {narrow: true, reported: true}};
export const English: Story = {
  args: {
    locale: 'en',
    label: 'Use of personal data',
    statement:
      'I agree that the receiving agency checks this declaration against the national population database, for this request only.',
    reported: true,
  },
};
