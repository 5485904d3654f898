import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {longHint, longLabel, samplePerson} from './fixtures/fields.js';
import {renderField, type FieldArgs} from './fixtures/field-stories.js';

interface PersonArgs extends FieldArgs {
  readonly takes?: string;
  readonly wants?: string;
}

const meta: Meta<PersonArgs> = {
  title: 'Trường/Người',
  component: 'tk-person-field',
  render: renderField('tk-person-field'),
  args: {label: 'Người báo tin'},
};
export default meta;

type Story = StoryObj<PersonArgs>;

const parts = 'ten chuDem ngaySinh gioiTinh soDinhDanh';

export const Empty: Story = {};
export const Filled: Story = {args: {value: samplePerson}};
export const NameAndNumber: Story = {
  args: {
    label: 'Chủ hộ',
    takes: 'hoTen soDinhDanh',
    wants: 'soDinhDanh',
    value: {hoTen: 'Lê Thử'},
    reported: true,
  },
};
export const NameInParts: Story = {
  args: {takes: parts, value: {ho: 'Trần', chuDem: 'Thị Thanh', ten: 'Mẫu', ngaySinh: '1990'}},
};
export const PartOfNameMissing: Story = {args: {takes: parts, value: {ten: 'Mẫu'}, reported: true}};
export const MissingError: Story = {args: {reported: true}};
export const DateAndNumberDisagree: Story = {
  args: {value: {...samplePerson, ngaySinh: '1991-09-05'}, reported: true},
};
export const ReadOnly: Story = {args: {readonly: true, value: samplePerson}};
export const Disabled: Story = {args: {disabled: true, value: samplePerson}};
export const LongText: Story = {args: {label: longLabel, hint: longHint}};
export const Narrow: Story = {args: {narrow: true, value: samplePerson}};
export const English: Story = {
  args: {locale: 'en', label: 'Who brought the news', takes: parts, value: {ten: 'Mẫu'}, reported: true},
};
