import {assert, aTimeout, waitUntil} from '@open-wc/testing';
import {TkFaultEvent} from '@tokhai/elements';
import type {TkEmbeddedForm} from './embedded-form.element.js';
import {
  childName,
  eachWithGateway,
  find,
  firstQuestion,
  leaveDraft,
  mount,
  nameField,
  nameQuestion,
  openLeft,
  rename,
  settled,
  shown,
  typedName,
} from './testing/embedded-page.js';
import type {FakeGateway} from './testing/fake-gateway.js';

const elsewhere = 'Tờ khai này đang mở ở thẻ khác';
const take = '[data-elsewhere=take]';

/** A form of a draft that another one has. */
async function mountElsewhere(): Promise<TkEmbeddedForm> {
  const form = await mount();
  await settled(form, elsewhere);
  return form;
}

/** Whether some form of this page holds a draft. */
async function isHeld(submission: string): Promise<boolean> {
  const {held = []} = await navigator.locks.query();
  return held.some(({name}) => name === `tokhai-draft:${submission}`);
}

/** Holds a draft as a page does that answers nobody; gives what lets it go. */
async function holdSilently(submission: string): Promise<() => void> {
  return new Promise((resolve) => {
    const hold = (): Promise<void> =>
      new Promise((release) => {
        resolve(release);
      });
    // It may be taken.
    navigator.locks.request(`tokhai-draft:${submission}`, hold).catch(() => undefined);
  });
}

/** From now on the form's draft is written only after a while. */
function writeSlowly({host}: TkEmbeddedForm, time: number): void {
  if (host === undefined) throw new Error('no host');
  const save = host.saveDraft.bind(host);
  const written = aTimeout(time);
  host.saveDraft = (content) => written.then(() => save(content));
}

/** Writes another name of the child, as somebody does who stays in the field. */
function type(form: TkEmbeddedForm, name: string): void {
  const input = find(form, nameField) as HTMLInputElement;
  input.focus();
  input.value = name;
  input.dispatchEvent(new Event('input', {bubbles: true}));
}

describe('a draft that two forms want', () => {
  let gateway: FakeGateway;

  eachWithGateway((entered) => (gateway = entered));

  it('is let go of when its submission is renewed', async () => {
    const {form: one, draft} = await openLeft(gateway);
    const {submission} = draft;
    assert.isTrue(await isHeld(submission));
    one.dispatchEvent(new TkFaultEvent('not-found', 'challenge', undefined));
    await settled(one, 'một lượt mới với nội dung bạn đã khai');
    const {submission: renewed = ''} = one.host?.declaration ?? {};
    assert.notStrictEqual(renewed, submission);
    assert.isTrue(await isHeld(renewed));
    await waitUntil(async () => !(await isHeld(submission)), 'let go');
  });

  it('belongs to the one that asks while the other is still opening it', async () => {
    const {submission} = await leaveDraft(gateway);
    const ask = window.fetch.bind(window);
    let answer = (): void => undefined;
    const asked = new Promise<void>((resolve) => (answer = resolve));
    // Opening a draft waits to hear how its version stands.
    window.fetch = async (input, init) => {
      const {pathname} = new URL(input instanceof Request ? input.url : input, location.href);
      if (pathname.endsWith('/procedures/1.001193/1')) await asked;
      return ask(input, init);
    };
    const one = await mount();
    await waitUntil(() => isHeld(submission), 'held');
    const two = await mountElsewhere();
    find(two, take).click();
    await settled(two, 'Đang chờ thẻ kia lưu');
    // Long enough for the other one to have been asked.
    await aTimeout(300);
    answer();
    await settled(two, nameQuestion);
    await settled(one, elsewhere);
    assert.isNull(one.shadowRoot?.querySelector('.step-form') ?? null);
  });

  it('is given by a form that takes long to write it', async () => {
    const {form: one} = await openLeft(gateway);
    const two = await mountElsewhere();
    writeSlowly(one, 5_000);
    find(two, take).click();
    await waitUntil(() => !shown(two).includes(elsewhere), 'given', {timeout: 15_000});
    await settled(two, nameQuestion);
    assert.strictEqual(typedName(two), childName);
    await settled(one, 'đang được khai tiếp ở thẻ khác');
  }).timeout(30_000);

  it('comes with the focus, however often the button is pressed', async () => {
    const {form: one} = await openLeft(gateway);
    const two = await mountElsewhere();
    writeSlowly(one, 500);
    const button = find(two, take);
    button.click();
    for (let press = 0; press < 20; press += 1) {
      button.click();
      await aTimeout(50);
    }
    await settled(two, nameQuestion);
    await settled(one, 'đang được khai tiếp ở thẻ khác');
    assert.isTrue(two.shadowRoot?.activeElement?.hasAttribute('data-heading'));
    await aTimeout(500);
    assert.include(shown(two), nameQuestion);
  });

  it('is nobody’s where the person began another one meanwhile', async () => {
    const {form: one, draft} = await openLeft(gateway);
    const {submission} = draft;
    const two = await mountElsewhere();
    writeSlowly(one, 1_000);
    find(two, take).click();
    await settled(two, 'Đang chờ thẻ kia lưu');
    find(two, '[data-elsewhere=begin]').click();
    await settled(two, firstQuestion);
    await settled(one, 'đang được khai tiếp ở thẻ khác');
    await waitUntil(async () => !(await isHeld(submission)), 'let go', {timeout: 5_000});
    assert.isTrue(await isHeld(two.host?.declaration.submission ?? ''));
  });

  it('is there for others once its form is taken out of the page, with all that was typed', async () => {
    const {form: one, draft} = await openLeft(gateway);
    const {submission} = draft;
    type(one, 'Nguyễn Thị Bé Mới');
    one.remove();
    await waitUntil(async () => !(await isHeld(submission)), 'let go');
    const two = await mount();
    await settled(two, nameQuestion);
    assert.strictEqual(typedName(two), 'Nguyễn Thị Bé Mới');
  });

  it('stays with a form that is moved within its page', async () => {
    const {form: one, draft} = await openLeft(gateway);
    const {submission} = draft;
    const {host} = one;
    const place = document.createElement('div');
    one.parentElement?.append(place);
    place.append(one);
    await aTimeout(100);
    assert.isTrue(await isHeld(submission));
    await settled(one, nameQuestion);
    assert.strictEqual(one.host, host, 'nothing was opened anew');
  });

  it('goes on where its form is put back', async () => {
    const {form: one, draft} = await openLeft(gateway);
    const {submission} = draft;
    const {parentElement} = one;
    one.remove();
    await waitUntil(async () => !(await isHeld(submission)), 'let go');
    parentElement?.append(one);
    await waitUntil(() => isHeld(submission), 'held again');
    await settled(one, nameQuestion);
    type(one, 'Nguyễn Thị Bé Mới');
    assert.isTrue(await one.saveDraft());
    await mountElsewhere();
  });

  it('is told at once to have been saved by another one meanwhile', async () => {
    const {form: one, draft} = await openLeft(gateway);
    const {parentElement} = one;
    one.remove();
    await waitUntil(async () => !(await isHeld(draft.submission)), 'let go');
    await rename(gateway, draft, 'Nguyễn Thị Bé Khác');
    parentElement?.append(one);
    await settled(one, 'Nguyễn Thị Bé Khác');
    assert.strictEqual(typedName(one), childName, 'nothing is replaced before the person chose');
  });

  it('is only shown where its form is put back and another one has it by then', async () => {
    const {form: one, draft} = await openLeft(gateway);
    const {submission} = draft;
    const {parentElement} = one;
    one.remove();
    await waitUntil(async () => !(await isHeld(submission)), 'let go');
    const two = await mount();
    await settled(two, nameQuestion);
    parentElement?.append(one);
    await settled(one, 'đang được khai tiếp ở thẻ khác');
    assert.isNull(one.shadowRoot?.querySelector('.step-form') ?? null);
  });

  it('opens where the other went away without a word', async () => {
    const {submission} = await leaveDraft(gateway);
    const letGo = await holdSilently(submission);
    const two = await mountElsewhere();
    find(two, take).click();
    await settled(two, 'Đang chờ thẻ kia lưu');
    letGo();
    await settled(two, nameQuestion);
  }).timeout(30_000);

  it('is taken from one that does not answer, on the person’s wish', async () => {
    const {submission} = await leaveDraft(gateway);
    await holdSilently(submission);
    const two = await mountElsewhere();
    find(two, take).click();
    await settled(two, 'Đang chờ thẻ kia lưu');
    await settled(two, 'Thẻ kia không trả lời');
    find(two, take).click();
    await settled(two, nameQuestion);
  }).timeout(30_000);
});
