import type {Meta, StoryObj} from '@storybook/web-components-vite';
import type {UnsentFiles} from '@tokhai/elements';
import {html} from 'lit';
import {drawPage} from './fixtures/draw-page.js';
import {typedByMother, type FakeHostOptions} from './fixtures/fake-host.js';
import {openForm, pause} from './fixtures/open-form.js';

const meta: Meta = {
  title: 'Biểu mẫu/Giấy tờ kèm theo',
  component: 'tk-form',
  render: () => html`<tk-form></tk-form>`,
};
export default meta;

type Story = StoryObj;

export const DocumentReplaced: Story = {
  play: async ({canvasElement}) => {
    const {click} = await openForm(canvasElement, {values: typedByMother});
    await click('[data-step=documents]');
  },
};

export const DocumentWanted: Story = {
  play: async ({canvasElement}) => {
    const {click} = await openForm(canvasElement, {values: typedByMother, registers: {birth: 'unavailable'}});
    await click('[data-step=documents]');
    await click('button[type=submit]');
  },
};

export const DocumentAttached: Story = {
  play: async ({canvasElement}) => {
    const {click} = await openForm(canvasElement, {
      values: typedByMother,
      registers: {birth: 'unavailable'},
      documents: [
        {
          id: 'chung-sinh',
          name: 'giay-chung-sinh.pdf',
          mediaType: 'application/pdf',
          size: 820_000,
          digest: '0'.repeat(64),
        },
      ],
    });
    await click('[data-step=documents]');
  },
};

/** Puts files into the paper's input, as the chooser does. */
function attach(form: Element, files: readonly File[]): void {
  const input = form.shadowRoot?.querySelector<HTMLInputElement>('[data-file-input]');
  const data = new DataTransfer();
  for (const file of files) data.items.add(file);
  if (!input) throw new Error('The story has no input for files');
  input.files = data.files;
  input.dispatchEvent(new Event('change', {bubbles: true}));
}

function storyOfFiles(options: FakeHostOptions, files: () => Promise<readonly File[]>): Story {
  return {
    play: async ({canvasElement}) => {
      const {click, form, wait} = await openForm(canvasElement, {
        values: typedByMother,
        registers: {birth: 'unavailable'},
        ...options,
      });
      await click('[data-step=documents]');
      await wait('[data-file-input]');
      attach(form, await files());
      await pause(400);
    },
  };
}

const twoPages = async (): Promise<readonly File[]> => [
  await drawPage('trang-1.jpg'),
  await drawPage('trang-2.jpg'),
];

export const DocumentOfSeveralFiles = storyOfFiles({maxFiles: 5}, twoPages);
export const DocumentUploading = storyOfFiles({maxFiles: 5, hanging: 'upload'}, twoPages);
export const DocumentFailed = storyOfFiles({failing: {upload: 'gateway-error'}}, twoPages);
export const DocumentOffline = storyOfFiles({maxFiles: 5, failing: {upload: 'unreachable'}}, twoPages);
/** As a device does, for as long as the story lives. */
const keepsFiles: UnsentFiles = {
  list: () => Promise.resolve([]),
  keep: () => Promise.resolve('file-1'),
  drop: () => Promise.resolve(),
};
export const DocumentOfflineKept = storyOfFiles(
  {maxFiles: 5, failing: {upload: 'unreachable'}, unsentFiles: keepsFiles},
  twoPages,
);
export const DocumentRefused = storyOfFiles({maxFiles: 5}, async () => [
  await drawPage('trang-1.jpg'),
  new File(['MZ'], 'chuong-trinh.pdf', {type: 'application/pdf'}),
  new File(['%PDF-1.7'], 'giay\u202efdp.exe', {type: 'application/pdf'}),
  await drawPage('rat-lon.jpg', 6 * 1024 * 1024),
]);
export const DocumentEnglish = storyOfFiles(
  {maxFiles: 5, locale: 'en', failing: {upload: 'session-expired'}},
  twoPages,
);
