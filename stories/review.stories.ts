import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {reviewDeclaration, type Locale} from '@tokhai/core';
import {loadMessages, reviewFrame} from '@tokhai/elements';
import {openFakeHost, typedByMother} from './fixtures/fake-host.js';

interface ReviewArgs {
  readonly locale: Locale;
  readonly disputed: boolean;
  /** With the form's own links to change a part. */
  readonly linked: boolean;
}

/** The review in its closed root, as in the form. */
const meta: Meta<ReviewArgs> = {
  title: 'Biểu mẫu/Bản xem lại',
  render: () => html`<div data-review></div>`,
  args: {locale: 'vi', disputed: false, linked: false},
  play: async ({canvasElement, args}) => {
    const {render} = await import('lit');
    await loadMessages(args.locale, 'closing');
    const host = await openFakeHost({values: typedByMother});
    for (const {id} of host.procedure.document.prefill) host.declaration.applyLookup(await host.lookup(id));
    for (const {at} of host.declaration.fields) host.declaration.confirm(at);
    if (args.disputed) host.declaration.dispute('/nguoiYeuCau/hoTen', 'Tên đúng là Trần Thị Mẫu Mực');
    const model = reviewDeclaration(host.declaration, {agency: host.agencyName, locale: args.locale});
    const place = canvasElement.querySelector<HTMLElement>('[data-review]');
    const change = args.linked ? () => undefined : undefined;
    if (place !== null) render(html`<div ${reviewFrame(model, change)}></div>`, place);
  },
};
export default meta;

type Story = StoryObj<ReviewArgs>;

export const Vietnamese: Story = {};
export const WithObjection: Story = {args: {disputed: true}};
export const WithLinksToChange: Story = {args: {linked: true}};
export const English: Story = {args: {locale: 'en'}};
