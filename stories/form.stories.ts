import type {Meta, StoryObj} from '@storybook/web-components-vite';
import type {UnsentFiles} from '@tokhai/elements';
import {html} from 'lit';
import {typedByMother, type FakeHostOptions} from './fixtures/fake-host.js';
import {drawPage} from './fixtures/draw-page.js';
import {openForm, openReview, pause} from './fixtures/open-form.js';

const meta: Meta = {
  title: 'Biểu mẫu/tk-form',
  component: 'tk-form',
  render: () => html`<tk-form></tk-form>`,
};
export default meta;

type Story = StoryObj;

export const Loading: Story = {};

export const LoadingSlowly: Story = {
  play: async () => {
    await pause(1200);
  },
};

export const OpeningFailed: Story = {
  render: () => html`<tk-form .failure=${{retry: () => undefined}}></tk-form>`,
};

export const Applicant: Story = {
  play: async ({canvasElement}) => {
    await openForm(canvasElement);
  },
};

export const Child: Story = {
  play: async ({canvasElement}) => {
    await openForm(canvasElement, {values: typedByMother, step: 'tre'});
  },
};

export const ParentsToConfirm: Story = {
  play: async ({canvasElement}) => {
    await openForm(canvasElement, {values: typedByMother, step: 'cha-me'});
  },
};

export const EveryOutcome: Story = {
  play: async ({canvasElement}) => {
    await openForm(canvasElement, {
      values: typedByMother,
      registers: {
        birth: 'empty',
        'self-as-mother': 'stale',
        'spouse-as-father': 'unavailable',
        marriage: 'denied',
      },
    });
  },
};

export const RegisterSilent: Story = {
  play: async ({canvasElement}) => {
    await openForm(canvasElement, {registers: {self: 'silent'}});
    await pause(1100);
  },
};

export const RegisterLost: Story = {
  play: async ({canvasElement}) => {
    await openForm(canvasElement, {registers: {self: 'lost'}});
  },
};

export const RegisterMismatch: Story = {
  play: async ({canvasElement}) => {
    await openForm(canvasElement, {registers: {self: 'mismatch'}});
  },
};

export const RegisterExpired: Story = {
  play: async ({canvasElement}) => {
    await openForm(canvasElement, {registers: {self: 'expired'}});
  },
};

export const Disputing: Story = {
  play: async ({canvasElement}) => {
    const {click} = await openForm(canvasElement);
    await click('[data-field="/nguoiYeuCau/hoTen"] [data-action=dispute-open]');
    await click('[data-action=dispute-save]');
  },
};

export const Disputed: Story = {
  play: async ({canvasElement}) => {
    const {host} = await openForm(canvasElement);
    host.declaration.dispute('/nguoiYeuCau/hoTen', 'Tên đúng là Trần Thị Mẫu Mực, theo giấy khai sinh');
    await pause(30);
  },
};

export const ErrorSummary: Story = {
  play: async ({canvasElement}) => {
    const {click} = await openForm(canvasElement, {registers: {self: 'empty'}});
    await click('button[type=submit]');
  },
};

export const ErrorSummaryOfAll: Story = {
  play: async ({canvasElement}) => {
    const {click} = await openForm(canvasElement, {registers: {self: 'empty'}});
    await click('[data-step=documents]');
    await click('button[type=submit]');
    await click('[data-step=tre]');
  },
};

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

function storyOfSaving(draft: string, locale: 'vi' | 'en' = 'vi'): Story {
  return {
    play: async ({canvasElement}) => {
      const {click} = await openForm(canvasElement, {failing: {draft}, locale});
      await click('[data-step=tre]');
      await pause(800);
    },
  };
}

export const DraftNotSaved = storyOfSaving('unknown');
export const DraftNoRoom = storyOfSaving('draft-storage-full');
export const DraftNoRoomEnglish = storyOfSaving('draft-storage-full', 'en');
export const DraftNotAllowed = storyOfSaving('draft-storage-failed');
export const DraftSavedElsewhere = storyOfSaving('draft-conflict');

export const DraftOfThePage: Story = {
  play: async ({canvasElement}) => {
    await openForm(canvasElement, {draftPlace: 'page'});
  },
};

export const UnitsNotLoaded: Story = {
  play: async ({canvasElement}) => {
    await openForm(canvasElement, {failing: {units: 'unreachable'}});
  },
};

export const Preparing: Story = {
  play: async ({canvasElement}) => {
    await openReview(canvasElement, {hanging: 'challenge'});
  },
};

export const ChallengeFailed: Story = {
  play: async ({canvasElement}) => {
    await openReview(canvasElement, {failing: {challenge: 'internal'}});
  },
};

export const ReviewWithoutNetwork: Story = {
  play: async ({canvasElement}) => {
    await openReview(canvasElement, {failing: {challenge: 'unreachable'}});
  },
};

export const DayChanged: Story = {
  play: async ({canvasElement}) => {
    await openReview(canvasElement, {settledToday: '2026-11-04'});
  },
};

export const Review: Story = {
  play: async ({canvasElement}) => {
    const {wait} = await openReview(canvasElement);
    await wait('.signing');
  },
};

export const SigningIncomplete: Story = {
  play: async ({canvasElement}) => {
    const {click} = await openReview(canvasElement);
    await click('.signing button[type=submit]');
  },
};

export const NoCertificate: Story = {
  play: async ({canvasElement}) => {
    const {wait} = await openReview(canvasElement, {signers: []});
    await wait('.none');
  },
};

export const Signing: Story = {
  play: async ({canvasElement}) => {
    const {click} = await openReview(canvasElement, {hanging: 'sign'});
    await click('[data-signer=right]');
    await click('[data-truth]');
    await click('.signing button[type=submit]');
  },
};

export const SigningCancelled: Story = {
  play: async ({canvasElement}) => {
    const {click} = await openReview(canvasElement, {failing: {sign: 'cancelled'}});
    await click('[data-signer=right]');
    await click('[data-truth]');
    await click('.signing button[type=submit]');
  },
};

export const SendingFailed: Story = {
  play: async ({canvasElement}) => {
    const {click} = await openReview(canvasElement, {failing: {submit: 'unreachable'}});
    await click('[data-authenticated]');
    await click('[data-truth]');
    await click('.signing button[type=submit]');
  },
};

export const Refused: Story = {
  play: async ({canvasElement}) => {
    const {click} = await openReview(canvasElement, {failing: {submit: 'claim-stale'}});
    await click('[data-signer=right]');
    await click('[data-truth]');
    await click('.signing button[type=submit]');
  },
};

export const Receipt: Story = {
  play: async ({canvasElement}) => {
    const {click, wait} = await openReview(canvasElement);
    await click('[data-signer=right]');
    await click('[data-truth]');
    await click('.signing button[type=submit]');
    await wait('.receipt');
  },
};

export const English: Story = {
  play: async ({canvasElement}) => {
    await openForm(canvasElement, {locale: 'en', values: typedByMother, step: 'tre'});
  },
};

export const EnglishReview: Story = {
  play: async ({canvasElement}) => {
    await openReview(canvasElement, {locale: 'en'});
  },
};
