import {TkFileField} from '@tokhai/elements';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {drawPage} from './fixtures/draw-page.js';
import {longHint, longLabel} from './fixtures/fields.js';

/** What a story of files sets. */
interface FileArgs {
  readonly label: string;
  readonly hint?: string;
  readonly required?: boolean;
  readonly multiple?: boolean;
  readonly maxFiles?: number;
  readonly readonly?: boolean;
  readonly disabled?: boolean;
  readonly error?: string;
  readonly locale?: 'vi' | 'en';
  readonly reported?: boolean;
  /** Files that are there. */
  readonly held?: readonly string[];
  /** Files that somebody chooses. */
  readonly chosen?: readonly File[];
}

const meta: Meta<FileArgs> = {
  title: 'Trường/Tệp',
  component: 'tk-file-field',
  render: ({reported, held = [], chosen = [], ...properties}) => {
    const field = document.createElement('tk-file-field') as Element;
    if (!(field instanceof TkFileField)) throw new Error('tk-file-field is something else');
    Object.assign(field, {
      name: 'tep',
      accept: 'application/pdf,image/jpeg,image/png',
      maxBytes: 5 * 1024 * 1024,
      required: true,
      ...properties,
    });
    void Promise.all(held.map((name) => drawPage(name))).then(async (files) => {
      field.files = files;
      await field.addFiles('', chosen);
      if (reported === true) field.reportValidity();
    });
    return field;
  },
  args: {label: 'Ảnh chụp các trang sổ hộ khẩu'},
};
export default meta;

type Story = StoryObj<FileArgs>;

const program = new File(['MZ'], 'chuong-trinh.pdf', {type: 'application/pdf'});
const disguised = new File(['%PDF-1.7'], 'giay\u202efdp.exe', {type: 'application/pdf'});
const huge = new File([new Uint8Array([0xff, 0xd8, 0xff]), new Uint8Array(6 * 1024 * 1024)], 'rat-lon.jpg', {
  type: 'image/jpeg',
});

export const Empty: Story = {};
export const Several: Story = {args: {multiple: true, maxFiles: 5}};
export const Filled: Story = {args: {held: ['trang-1.jpg']}};
export const FilledWithSeveral: Story = {
  args: {multiple: true, maxFiles: 5, held: ['trang-1.jpg', 'trang-2.jpg']},
};
export const Optional: Story = {args: {required: false}};
export const MissingError: Story = {args: {reported: true}};
export const Refused: Story = {args: {multiple: true, chosen: [program, disguised, huge]}};
export const ErrorOfThePage: Story = {args: {error: 'Ảnh mờ, không đọc được. Chụp lại', held: ['mo.jpg']}};
export const ReadOnly: Story = {args: {readonly: true, multiple: true, held: ['trang-1.jpg', 'trang-2.jpg']}};
export const ReadOnlyEmpty: Story = {args: {readonly: true}};
export const Disabled: Story = {args: {disabled: true, multiple: true, held: ['trang-1.jpg']}};
export const LongText: Story = {
  args: {label: longLabel, hint: longHint, held: [`${'ten-rat-dai-'.repeat(12)}.jpg`]},
};
export const English: Story = {
  args: {
    locale: 'en',
    label: 'Photographs of the pages',
    multiple: true,
    maxFiles: 3,
    chosen: [program, huge],
  },
};
