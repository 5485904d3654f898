import {afterAll, afterEach, beforeAll, describe, expect, it} from 'vitest';
import {father} from './people.js';
import {startDemo, type Demo} from './testing/demo.js';
import type {Sitting} from './testing/sitting.js';
import {readStorage} from './testing/storage.js';

let demo: Demo;
let at: Sitting;

const nothing = {databases: [], local: [], session: [], cached: [], workers: []};

beforeAll(async () => {
  demo = await startDemo({offline: true});
});

afterAll(() => demo.close());

afterEach(() => at.close());

/** Sits down at a machine of the office and types. */
async function fillIn(): Promise<void> {
  at = await demo.arrive();
  await at.page.clock.install();
  await at.open(father, '/to-khai?may=chung');
  await at.relation.selectOption('cha');
  await at.goOn('Người được khai sinh');
  await at.childName.fill('Nguyễn Thị Không Dấu Vết');
  await at.childName.press('Tab');
}

/** Whether a control within the form has the focus. */
function isFocused(control: Element): boolean {
  const root = control.getRootNode();
  return root instanceof ShadowRoot && root.activeElement === control;
}

/** Everything that the next person at the machine could find in this tab. */
async function expectNothing(): Promise<void> {
  expect(await readStorage(at.page)).toEqual(nothing);
  const left = await at.page.evaluate(() => {
    const shown = document.querySelector('tk-form')?.shadowRoot?.textContent ?? '';
    return JSON.stringify([history.state, location.href, document.title, window.name, shown]);
  });
  for (const own of ['Không Dấu Vết', father.number, '05/09/1990']) expect(left).not.toContain(own);
}

describe('a machine that others use', () => {
  it('keeps nothing while the form is filled in, nor after the logout', async () => {
    await fillIn();
    await at.reads(/^Không lưu gì trên máy này/);
    expect(await readStorage(at.page)).toEqual(nothing);
    await at.button('Đăng xuất').click();
    await at.page.waitForURL(/session\/end/);
    await at.page.goto(demo.portal.url);
    await expectNothing();
  });

  it('asks who does nothing, goes on with one key, and wipes and logs out where nobody answers', async () => {
    await fillIn();
    const question = at.page.getByRole('alertdialog', {name: 'Bạn còn đang khai không?'});
    await at.childName.focus();
    for (const answer of ['Enter', 'Escape', 'Tab Tab Tab Enter']) {
      await at.page.clock.fastForward('08:10');
      await question.waitFor();
      // Until when, to the second: a screen reader reads it with the question.
      const said = await question.evaluate(
        (dialog) =>
          dialog.querySelector(`#${String(dialog.getAttribute('aria-describedby'))}`)?.textContent ?? '',
      );
      expect(said).toMatch(/Đến \d\d:\d\d:\d\d, nội dung đã khai sẽ bị xóa/);
      for (const key of answer.split(' ')) await at.page.keyboard.press(key);
      await question.waitFor({state: 'hidden'});
      expect(await at.childName.inputValue()).toBe('Nguyễn Thị Không Dấu Vết');
      await expect.poll(() => at.childName.evaluate(isFocused)).toBe(true);
    }
    await at.page.clock.fastForward('08:10');
    await question.waitFor();
    await at.page.clock.fastForward('02:10');
    await at.reads('Đã xóa hết khỏi máy này');
    await expectNothing();
    const answer = await at.page.request.get(`${demo.portal.url}/api/session`);
    expect(await answer.json()).toMatchObject({authenticated: false});
  });

  it('is what the person says it is, where the portal asks', async () => {
    at = await demo.arrive();
    await at.open(father, '/to-khai?may=hoi');
    await at.button('Máy dùng chung').click();
    await at.relation.selectOption('cha');
    await at.goOn('Người được khai sinh');
    expect(await readStorage(at.page)).toEqual(nothing);
  });
});
