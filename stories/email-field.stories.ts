import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {renderField, type FieldArgs} from './fixtures/field-stories.js';

const meta: Meta<FieldArgs> = {
  title: 'Trường/Thư điện tử',
  component: 'tk-email-field',
  render: renderField('tk-email-field'),
  args: {label: 'Thư điện tử'},
};
export default meta;

type Story = StoryObj<FieldArgs>;

export const Empty: Story = {};
export const Filled: Story = {args: {value: 'nguyen.van.thu@vi-du.vn'}};
export const MissingError: Story = {args: {reported: true}};
export const NoAtError: Story = {args: {value: 'nguyen.van.thu', reported: true}};
export const MarkError: Story = {args: {value: 'nguyễn.thử@vi-du.vn', reported: true}};
export const ReadOnly: Story = {args: {readonly: true, value: 'nguyen.van.thu@vi-du.vn'}};
export const Disabled: Story = {args: {disabled: true, value: 'nguyen.van.thu@vi-du.vn'}};
export const Narrow: Story = {
  args: {narrow: true, value: 'mot.ten.rat.dai.de.thu.be.ngang@don-vi.vi-du.vn', reported: true},
};
export const English: Story = {
  args: {locale: 'en', label: 'E-mail address', value: 'thu@vidu', reported: true},
};
