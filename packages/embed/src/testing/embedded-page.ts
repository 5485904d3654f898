import {fixture, html, waitUntil} from '@open-wc/testing';
import {deleteDB} from 'idb';
import type {DraftContent} from '@tokhai/core';
import {createDeclaration, createStatement, digestJson, reviewDeclaration} from '@tokhai/core';
import {createGatewayClient} from '@tokhai/connectors/gateway';
import '../define.js';
import {DeviceDrafts} from '../drafts/device-drafts.js';
import type {TkEmbeddedForm} from '../embedded-form.element.js';
import {sha256} from '../sha256.js';
import {FakeGateway} from './fake-gateway.js';
import {loadPublished, readPublished} from './published.js';

const real = window.fetch.bind(window);

/** A gateway in place of the network, for somebody of their own; `leaveGateway` gives the network back. */
async function enterGateway(): Promise<FakeGateway> {
  // Another person's visit: nothing of the test before stands in the history's entry.
  history.replaceState(null, '', location.pathname + location.search);
  const gateway = new FakeGateway(await readPublished());
  gateway.subject = crypto.randomUUID();
  window.fetch = (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, location.href);
    return url.pathname.startsWith('/api') ? gateway.fetch(input, init) : real(input, init);
  };
  return gateway;
}

/** Gives the network back. */
function leaveGateway(): void {
  window.fetch = real;
}

/** Every test of a suite has a gateway and a person of its own; what the suite kept on this device goes with it. */
export function eachWithGateway(use: (gateway: FakeGateway) => void): void {
  beforeEach(async () => {
    use(await enterGateway());
  });
  afterEach(leaveGateway);
  after(() => deleteDB('tokhai-drafts'));
}

/** Keeps a gateway's answers back; gives what lets them go. */
export function holdAnswers(gateway: FakeGateway): () => void {
  let release = (): void => undefined;
  gateway.gate = new Promise((resolve) => (release = resolve));
  return () => {
    release();
  };
}

/** Code of the agency that receives. */
export const agency = '000.00.00.H99';

/** What a new declaration asks first. */
export const firstQuestion = 'Quan hệ với người được khai sinh';

/** What the step of a draft that was left asks first. */
export const nameQuestion = 'Họ, chữ đệm, tên người được khai sinh';

/** The name in a draft that was left. */
export const childName = 'Nguyễn Thị Bé Thử';

/** Where the child's name is typed. */
export const nameField = '[data-field="/tre/hoTen"] input';

/** What stands in the child's name. */
export function typedName(form: TkEmbeddedForm): string {
  const input = find(form, nameField);
  return input instanceof HTMLInputElement ? input.value : '';
}

/** What the form says, on one line. */
export function shown(form: TkEmbeddedForm): string {
  return (form.shadowRoot?.textContent ?? '').replace(/\s+/gu, ' ').trim();
}

/** Something in the form that must be there. */
export function find(form: TkEmbeddedForm, selector: string): HTMLElement {
  const found = form.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`nothing at ${selector} in: ${shown(form)}`);
  return found;
}

/** Waits until the form says something. */
export async function settled(form: TkEmbeddedForm, words: string): Promise<void> {
  // A tab waits up to 4 s for another one, and a busy machine takes long to open a form.
  await waitUntil(() => shown(form).includes(words), `"${words}" in: ${shown(form)}`, {timeout: 20_000});
}

/** A form of the published procedure on the page. */
export async function mount(gateway = '/api', locale: 'vi' | 'en' = 'vi'): Promise<TkEmbeddedForm> {
  return fixture<TkEmbeddedForm>(
    html`<tk-form
      procedure="1.001193"
      agency=${agency}
      agency-name="UBND phường Thử Nghiệm"
      gateway=${gateway}
      locale=${locale}
    ></tk-form>`,
  );
}

/** The draft as the gateway's key opens it. */
async function draftStore(gateway: FakeGateway): Promise<DeviceDrafts> {
  const client = createGatewayClient({base: '/api', fetch: gateway.fetch});
  const scope = {subject: gateway.subject ?? '', procedure: '1.001193', agency};
  return DeviceDrafts.open(scope, await client.draftKeys());
}

/** Does something with the drafts of the gateway's subject on this device. */
export async function withDraft<T>(
  gateway: FakeGateway,
  use: (drafts: DeviceDrafts) => Promise<T>,
): Promise<T> {
  const drafts = await draftStore(gateway);
  const result = await use(drafts);
  drafts.close();
  return result;
}

/** What the newest draft says. */
export async function newest(gateway: FakeGateway): Promise<DraftContent | undefined> {
  return withDraft(gateway, async (drafts) => (await drafts.list())[0]?.content);
}

/** A draft that was typed in, as an earlier visit left it. */
export async function leaveDraft(gateway: FakeGateway, name = childName): Promise<DraftContent> {
  const client = createGatewayClient({base: '/api', fetch: gateway.fetch});
  const {submission, today} = await client.open({code: '1.001193', agency});
  const values = {nguoiYeuCau: {quanHe: 'ong-ba'}, tre: {hoTen: name}, banSao: {can: false}};
  const declaration = createDeclaration(await loadPublished(), {submission, today, values});
  const draft = declaration.snapshot('tre');
  await withDraft(gateway, (drafts) => drafts.save(draft));
  return draft;
}

/** The form of a draft that an earlier visit left, open where the person stopped. */
export async function openLeft(gateway: FakeGateway): Promise<{form: TkEmbeddedForm; draft: DraftContent}> {
  const draft = await leaveDraft(gateway);
  const form = await mount();
  await settled(form, nameQuestion);
  return {form, draft};
}

/** Another name is typed into a draft and kept. */
export async function rename(gateway: FakeGateway, draft: DraftContent, name: string): Promise<void> {
  const changed = {...draft, values: {...draft.values, tre: {hoTen: name}}};
  await withDraft(gateway, async (drafts) => {
    await drafts.read(changed.submission);
    await drafts.save(changed);
  });
}

/** The gateway takes a draft in, and nobody hears of it. */
export async function submitUnheard(gateway: FakeGateway, draft: DraftContent): Promise<string> {
  const client = createGatewayClient({base: '/api', fetch: gateway.fetch});
  const {submission, today} = draft;
  const declaration = createDeclaration(await loadPublished(), {submission, today, draft});
  const digest = await digestJson(declaration.freeze().values, sha256);
  const challenge = await client.challenge(submission, digest);
  const review = reviewDeclaration(declaration, {agency: challenge.agencyName.vi, locale: 'vi'});
  const {bytes} = await createStatement({challenge, declaration, review, sha256});
  return gateway.takeIn(submission, bytes).number;
}
