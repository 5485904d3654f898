import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {openReview} from './fixtures/open-form.js';

const meta: Meta = {
  title: 'Biểu mẫu/Xem lại và gửi',
  component: 'tk-form',
  render: () => html`<tk-form></tk-form>`,
};
export default meta;

type Story = StoryObj;

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

export const EnglishReview: Story = {
  play: async ({canvasElement}) => {
    await openReview(canvasElement, {locale: 'en'});
  },
};
