import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {watchClosedRoots} from './fixtures/closed-roots.js';
import type {FakeHostOptions} from './fixtures/fake-host.js';
import {completeHousehold, loadHouseholdProcedure} from './fixtures/household-procedure.js';
import {openForm, openReview, pause, type OpenForm} from './fixtures/open-form.js';

/** The way through the steps, to the review and back, with all that may stand in it. */
const meta: Meta = {
  title: 'Biểu mẫu/Các bước',
  component: 'tk-form',
  render: () => html`<tk-form></tk-form>`,
};
export default meta;

type Story = StoryObj;

const staffed = {
  ...completeHousehold,
  cuaHang: {ten: 'Tạp hóa Thử Nghiệm', thueNguoi: true},
  laoDong: {soNguoi: 2},
};

async function openHousehold(
  canvas: HTMLElement,
  order: 'free' | 'guarded',
  options: FakeHostOptions = {},
): Promise<OpenForm> {
  return openForm(canvas, {procedure: await loadHouseholdProcedure(order), ...options});
}

export const Guarded: Story = {
  play: async ({canvasElement}) => {
    await openHousehold(canvasElement, 'guarded');
  },
};

export const ClosedStepPressed: Story = {
  play: async ({canvasElement}) => {
    const {click} = await openHousehold(canvasElement, 'guarded', {values: {chuHo: completeHousehold.chuHo}});
    await click('[data-step=xac-nhan]');
  },
};

export const StepGone: Story = {
  play: async ({canvasElement}) => {
    const {click, host} = await openHousehold(canvasElement, 'free', {values: staffed});
    await click('[data-step=lao-dong]');
    host.declaration.set('/cuaHang/thueNguoi', false);
    await pause(60);
  },
};

export const Resumed: Story = {
  play: async ({canvasElement}) => {
    await openHousehold(canvasElement, 'free', {values: staffed, step: 'cua-hang', checked: ['chu-ho']});
  },
};

export const ComputedValueWrong: Story = {
  play: async ({canvasElement}) => {
    const {click} = await openHousehold(canvasElement, 'free', {
      values: {chuHo: {...completeHousehold.chuHo, ngaySinh: '2012-09-05'}},
    });
    await click('button[type=submit]');
  },
};

/** The link stands in the closed root: here the form is told what it would tell. */
export const BackToReview: Story = {
  play: async ({canvasElement}) => {
    const {form, wait} = await openHousehold(canvasElement, 'free', {values: staffed});
    const {roots, release} = watchClosedRoots();
    await form.openStep('review');
    await wait('.review-frame');
    release();
    roots[0]?.querySelector<HTMLElement>('[data-at="/cuaHang/ten"]')?.click();
    await wait('.step-form');
    await pause(60);
  },
};

export const ReviewWithSessionEnded: Story = {
  play: async ({canvasElement}) => {
    await openReview(canvasElement, {failing: {challenge: 'session-expired'}});
  },
};

export const ReviewOfRecalledForm: Story = {
  play: async ({canvasElement}) => {
    const words = {
      vi: 'Phiên bản tờ khai này đã bị thu hồi. Vui lòng mở tờ khai mới.',
      en: 'This version of the form was recalled. Please open a new declaration.',
    };
    await openReview(canvasElement, {failing: {challenge: 'procedure-recalled'}, words});
  },
};

export const RefusedInTheGatewaysWords: Story = {
  play: async ({canvasElement}) => {
    const words = {
      vi: 'Quá nhiều yêu cầu. Vui lòng chờ một lát.',
      en: 'Too many requests. Please wait a moment.',
    };
    const {click} = await openReview(canvasElement, {failing: {submit: 'rate-limited'}, words});
    await click('[data-authenticated]');
    await click('[data-truth]');
    await click('.signing button[type=submit]');
  },
};

export const RegisterAskedAfterTheSession: Story = {
  play: async ({canvasElement}) => {
    await openForm(canvasElement, {registers: {self: 'ended'}});
  },
};
