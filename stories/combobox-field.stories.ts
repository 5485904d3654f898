import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {ethnics, longHint, longLabel} from './fixtures/fields.js';
import {renderField, type FieldArgs} from './fixtures/field-stories.js';

const meta: Meta<FieldArgs> = {
  title: 'Trường/Danh sách tìm được',
  component: 'tk-combobox-field',
  render: renderField('tk-combobox-field'),
  args: {label: 'Dân tộc', choices: ethnics},
};
export default meta;

type Story = StoryObj<FieldArgs>;

export const Empty: Story = {};
export const Filled: Story = {args: {value: '14'}};
export const Optional: Story = {args: {required: false}};
export const MissingError: Story = {args: {reported: true}};
export const WrongError: Story = {args: {value: 'Xơ', reported: true}};
export const ReadOnly: Story = {args: {readonly: true, value: '14'}};
export const Disabled: Story = {args: {disabled: true, value: '14'}};
export const LongText: Story = {args: {label: longLabel, hint: longHint}};
export const English: Story = {args: {locale: 'en', label: 'Ethnic group', reported: true}};

/** Ten thousand choices, of which only those in sight are in the document. */
const many = Array.from({length: 10_000}, (_, index) => ({
  value: String(index),
  text: `Đơn vị thử ${index + 1}`,
  ...(index % 5 === 0 && {detail: 'Tỉnh Thử Nghiệm có tên dài'}),
}));

function openAt(...keys: readonly string[]): NonNullable<Story['play']> {
  return async ({canvasElement}) => {
    const field = canvasElement.querySelector('tk-combobox-field');
    const input = field?.shadowRoot?.querySelector('input');
    input?.focus();
    for (const key of keys) {
      input?.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, composed: true}));
      await field?.updateComplete;
    }
  };
}

export const LongList: Story = {
  args: {label: 'Đơn vị', choices: many, value: '4999'},
  play: openAt('ArrowDown', 'PageDown'),
};
export const LongListEnd: Story = {
  args: {label: 'Đơn vị', choices: many},
  play: openAt('ArrowDown', 'End'),
};
