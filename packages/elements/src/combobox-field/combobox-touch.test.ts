import {aTimeout, assert, waitUntil} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import {FieldPage} from '../testing/field-page.js';
import {squeeze} from '../testing/form-page.js';
import {touch} from '../testing/files.js';
import {middleOf, swipeUp, tap} from '../testing/finger.js';

const total = 3000;
const many = Array.from({length: total}, (_, index) => ({value: `v${index}`, text: `Đơn vị thử ${index}`}));

const isOpen = (page: FieldPage): boolean => page.control('').getAttribute('aria-expanded') === 'true';

/** Numbers of the options that a person sees whole. */
function inSight(page: FieldPage): readonly number[] {
  const {top, bottom} = page.find('[role=listbox]').getBoundingClientRect();
  return page
    .all('[role=option]')
    .filter((option) => {
      const box = option.getBoundingClientRect();
      return box.top >= top && box.bottom <= bottom;
    })
    .map((option) => Number(option.dataset['option']));
}

describe('a combobox under a finger', () => {
  let page: FieldPage;

  beforeEach(async () => {
    await setViewport({width: 360, height: 640});
    await touch(true);
    page = await FieldPage.open('tk-combobox-field', {label: 'Đơn vị', choices: many, required: false});
  });

  afterEach(async () => {
    await touch(false);
    await setViewport({width: 800, height: 600});
  });

  async function openByTap(): Promise<HTMLElement> {
    await tap(middleOf(page.control('')));
    await waitUntil(() => isOpen(page), 'a tap opens');
    return page.find('[role=listbox]');
  }

  it('opens by a tap, with the whole list in reach and the keyboard on its way', async () => {
    const list = await openByTap();
    assert.strictEqual(page.root.activeElement, page.control(''));
    assert.strictEqual(inSight(page)[0], 0);
    assert.strictEqual(page.all('[role=option]')[0]?.getAttribute('aria-setsize'), String(total));
    assert.isAtLeast(list.clientHeight, 200);
    assert.isAtMost(document.documentElement.scrollWidth, 360, 'nothing to scroll sideways');
  });

  it('scrolls by a swipe, without picking or closing', async () => {
    const list = await openByTap();
    for (let turn = 1; turn <= 6; turn += 1) {
      const before = list.scrollTop;
      await swipeUp({x: 180, y: list.getBoundingClientRect().top + 200}, 160);
      await waitUntil(() => list.scrollTop > before + 100, `swipe ${turn}`);
      await aTimeout(50);
      assert.isTrue(isOpen(page), 'still open');
      assert.strictEqual(page.root.activeElement, page.control(''), 'the keyboard stays');
      const seen = inSight(page);
      assert.isAbove(seen.length, 2, 'nothing empty');
    }
    assert.isAbove(inSight(page)[0] ?? 0, 12, 'beyond what was in the document at first');
    await swipeUp({x: 180, y: list.getBoundingClientRect().top + 40}, -150);
    await aTimeout(100);
    assert.isUndefined(page.field.value);
    assert.deepEqual(page.told, []);
  });

  it('picks what is tapped, also after a swipe, and opens there again', async () => {
    const list = await openByTap();
    await swipeUp({x: 180, y: list.getBoundingClientRect().top + 230}, 200);
    await waitUntil(() => list.scrollTop > 100);
    await aTimeout(100);
    const wanted = inSight(page)[2];
    const option = page.find(`[data-option="${wanted ?? ''}"]`);
    const words = squeeze(option.textContent);
    await tap(middleOf(option));
    await waitUntil(() => page.field.value !== undefined, 'a tap picks');
    assert.strictEqual(page.field.value, `v${wanted ?? ''}`);
    assert.strictEqual(page.control('').value, words);
    assert.isFalse(isOpen(page));
    assert.lengthOf(page.told, 1);
    await tap(middleOf(page.control('')));
    await waitUntil(() => isOpen(page));
    assert.include(inSight(page), wanted);
  });

  for (const height of [640, 400, 256])
    it(`brings the list into a view ${height} pixels high, and its input with it`, async () => {
      await setViewport({width: 360, height});
      const above = document.createElement('p');
      above.style.blockSize = `${height - 180}px`;
      page.field.before(above);
      const list = await openByTap();
      const [box, input] = [list.getBoundingClientRect(), page.control('').getBoundingClientRect()];
      assert.isAtLeast(input.top, 0);
      assert.isBelow(box.top, height - 100, 'two options at least');
      if (height > 300) assert.isAtMost(box.bottom, height);
    });

  it('closes by a tap elsewhere, and takes nothing', async () => {
    const aside = document.createElement('p');
    aside.textContent = 'Chỗ khác';
    aside.style.marginBlockStart = '24rem';
    page.field.after(aside);
    await openByTap();
    await tap(middleOf(aside));
    await waitUntil(() => !isOpen(page));
    assert.isUndefined(page.field.value);
  });
});
