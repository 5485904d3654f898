import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {typedByMother} from './fixtures/fake-host.js';
import {openForm, pause} from './fixtures/open-form.js';

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

export const English: Story = {
  play: async ({canvasElement}) => {
    await openForm(canvasElement, {locale: 'en', values: typedByMother, step: 'tre'});
  },
};
