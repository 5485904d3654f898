import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {exampleValues, loadExampleProcedure} from './fixtures/example-procedure.js';
import type {FakeHostOptions} from './fixtures/fake-host.js';
import {sampleAccount} from './fixtures/fields.js';
import {openForm, pause, type OpenForm} from './fixtures/open-form.js';

const meta: Meta = {
  title: 'Biểu mẫu/Mọi loại trường',
  component: 'tk-form',
  render: () => html`<tk-form></tk-form>`,
};
export default meta;

type Story = StoryObj;

const filled = exampleValues('everything is filled in as people type it');
const disagreeing = exampleValues('what the person, the account and the address say does not agree');
const mistaken = exampleValues('too many choices, and lists with mistakes in their rows');
const faulty = exampleValues('numbers, dates and addresses of the wrong form');

async function openExample(canvas: HTMLElement, options: FakeHostOptions): Promise<OpenForm> {
  return openForm(canvas, {procedure: await loadExampleProcedure(), ...options});
}

/** One step, filled in; with `wrong`, filled in with mistakes that going on has shown. */
function stepStory(
  step: string,
  {wrong = false, ...options}: FakeHostOptions & {wrong?: boolean} = {},
): Story {
  return {
    play: async ({canvasElement}) => {
      const {click} = await openExample(canvasElement, {step, values: wrong ? faulty : filled, ...options});
      if (wrong) await click('button[type=submit]');
      await pause(50);
    },
  };
}

export const Empty: Story = {
  play: async ({canvasElement}) => {
    await openExample(canvasElement, {});
  },
};
export const Person: Story = stepStory('nguoi-khai');
export const PersonWithErrors: Story = stepStory('nguoi-khai', {wrong: true});
export const Request: Story = stepStory('yeu-cau');
export const Work: Story = stepStory('viec-lam');
export const WorkWithErrors: Story = stepStory('viec-lam', {wrong: true});
/** What registers say of people, places and accounts: held, and to be confirmed. */
const told: NonNullable<FakeHostOptions['claims']> = {
  'nguoi-than': {
    '/lienQuan/nguoiBaoTin': {hoTen: 'Lê Thị Mẫu', ngaySinh: '1990-09-05', soDinhDanh: '001190000013'},
    '/lienQuan/tenTruoc': {ho: 'Trần', ten: 'Thử'},
  },
  'tai-khoan': {
    '/lienQuan/nguoiNhan': {ho: 'Nguyễn', chuDem: 'Văn', ten: 'Thử'},
    '/lienQuan/noiGui': {tinh: '01', xa: '00004'},
    '/lienQuan/taiKhoan': sampleAccount,
  },
};

export const People: Story = stepStory('lien-quan');
export const PeopleWithErrors: Story = {
  play: async ({canvasElement}) => {
    const {click} = await openExample(canvasElement, {step: 'lien-quan', values: disagreeing});
    await click('button[type=submit]');
  },
};
export const PeoplePrefilled: Story = {
  play: async ({canvasElement}) => {
    await openExample(canvasElement, {step: 'lien-quan', claims: told});
  },
};
export const PeopleDisputed: Story = {
  play: async ({canvasElement}) => {
    const {host, click} = await openExample(canvasElement, {step: 'lien-quan', claims: told});
    host.declaration.dispute('/lienQuan/nguoiBaoTin', 'Ngày sinh đúng là 06/09/1990');
    await click('[data-field="/lienQuan/tenTruoc"] [data-action=dispute-open]');
  },
};
export const PeopleEnglish: Story = stepStory('lien-quan', {locale: 'en'});
export const PeopleNarrow: Story = {
  play: async ({canvasElement}) => {
    canvasElement.style.inlineSize = '288px';
    await openExample(canvasElement, {step: 'lien-quan', values: filled});
  },
};
export const Lists: Story = stepStory('danh-sach');
export const ListsWithErrors: Story = {
  play: async ({canvasElement}) => {
    const {click} = await openExample(canvasElement, {step: 'danh-sach', values: mistaken});
    await click('button[type=submit]');
  },
};
export const ListsEnglish: Story = stepStory('danh-sach', {locale: 'en'});
export const ListsNarrow: Story = {
  play: async ({canvasElement}) => {
    canvasElement.style.inlineSize = '288px';
    await openExample(canvasElement, {step: 'danh-sach', values: filled});
  },
};
export const RequestWithErrors: Story = {
  play: async ({canvasElement}) => {
    const {click} = await openExample(canvasElement, {step: 'yeu-cau', values: mistaken});
    await click('button[type=submit]');
  },
};
export const Papers: Story = stepStory('documents');
export const Consents: Story = stepStory('dong-y');
export const ConsentsMissing: Story = {
  play: async ({canvasElement}) => {
    const {click} = await openExample(canvasElement, {step: 'dong-y'});
    await click('button[type=submit]');
  },
};
export const English: Story = stepStory('viec-lam', {locale: 'en'});

export const Narrow: Story = {
  play: async ({canvasElement}) => {
    canvasElement.style.inlineSize = '288px';
    await openExample(canvasElement, {step: 'viec-lam', values: filled});
  },
};
