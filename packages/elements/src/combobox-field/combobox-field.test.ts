import {aTimeout, assert, waitUntil} from '@open-wc/testing';
import {sendKeys, setViewport} from '@web/test-runner-commands';
import {FieldPage} from '../testing/field-page.js';
import {squeeze} from '../testing/form-page.js';
import type {Choice} from '../index.js';
import {loadingChoices} from './combobox-choices.js';

const total = 10_000;
const many: readonly Choice[] = Array.from({length: total}, (_, index) => ({
  value: `v${index}`,
  text: `Đơn vị thử ${index}`,
  ...(index % 7 === 0 && {detail: 'Tỉnh có tên rất dài để dòng này xuống hàng thứ hai ở màn hình hẹp'}),
}));

async function openMany(properties: Readonly<Record<string, unknown>> = {}): Promise<FieldPage> {
  const page = await FieldPage.open('tk-combobox-field', {label: 'Đơn vị', choices: many, ...properties});
  page.control('').focus();
  return page;
}

const options = (page: FieldPage): HTMLElement[] => page.all('[role=option]');

/** The option that the input points at; it must be in the document, shown as such, and in sight. */
function active(page: FieldPage): number {
  const id = page.control('').getAttribute('aria-activedescendant');
  if (id === null) return -1;
  const option = page.root.getElementById(id);
  if (option === null) throw new Error(`${id} is not in the document`);
  assert.deepEqual(page.all('[role=option][data-active]'), [option]);
  const [inner, outer] = [
    option.getBoundingClientRect(),
    page.find('[role=listbox]').getBoundingClientRect(),
  ];
  assert.isAtLeast(inner.top, outer.top - 1, 'in sight');
  assert.isAtMost(inner.bottom, outer.bottom + 1, 'in sight');
  assert.strictEqual(option.getAttribute('aria-setsize'), String(total));
  return Number(option.getAttribute('aria-posinset')) - 1;
}

/** Numbers of the options in the document that say that they are the choice. */
function selected(page: FieldPage): number[] {
  return page
    .all('[role=option][aria-selected=true]')
    .map((option) => Number(option.getAttribute('aria-posinset')) - 1);
}

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await sendKeys({press: key});
}

describe('a combobox of ten thousand options', () => {
  it('goes to both ends, by pages and by arrows, with few options in the document', async () => {
    const page = await openMany();
    await press('ArrowDown');
    assert.strictEqual(active(page), 0);
    await press('End');
    assert.strictEqual(active(page), total - 1);
    assert.isBelow(options(page).length, 60);
    await press('ArrowDown');
    assert.strictEqual(active(page), 0, 'round to the first');
    await press('ArrowUp');
    assert.strictEqual(active(page), total - 1, 'and back');
    await press('PageUp');
    const above = active(page);
    assert.isBelow(above, total - 3);
    await press('PageDown', 'PageDown');
    assert.strictEqual(active(page), total - 1, 'a page stops at the end');
    await press('Home');
    assert.strictEqual(active(page), 0);
    for (let step = 1; step <= 40; step += 1) {
      await press('ArrowDown');
      assert.strictEqual(active(page), step);
    }
    assert.isBelow(options(page).length, 60);
    await page.accessible();
    await press('Enter');
    assert.strictEqual(page.field.value, 'v40');
  });

  it('comes to every option by scrolling, each in its place and none left out', async () => {
    const page = await openMany();
    await press('Alt+ArrowDown');
    const list = page.find('[role=listbox]');
    for (const share of [0.25, 0.5, 0.99, 1, 0.1, 0]) {
      list.scrollTop = (list.scrollHeight - list.clientHeight) * share;
      await aTimeout(60);
      const places = options(page).map((option) => Number(option.getAttribute('aria-posinset')));
      assert.deepEqual(
        places,
        places.map((_, index) => (places[0] ?? 0) + index),
        'without a gap',
      );
      const {top, bottom} = list.getBoundingClientRect();
      const first = options(page)[0]?.getBoundingClientRect();
      const last = options(page).at(-1)?.getBoundingClientRect();
      assert.isTrue((first?.top ?? Infinity) <= top + 2, `nothing empty above at ${share}`);
      assert.isTrue((last?.bottom ?? 0) >= bottom - 3, `nothing empty below at ${share}`);
      if (share === 1) assert.strictEqual(places.at(-1), total);
      if (share === 0) assert.strictEqual(places[0], 1);
    }
  });

  it('chooses what was scrolled to and pressed, and opens there again', async () => {
    const page = await openMany();
    page.control('').click();
    const list = page.find('[role=listbox]');
    list.scrollTop = list.scrollHeight / 2;
    await aTimeout(60);
    const option = options(page)[12];
    const wanted = squeeze(option?.textContent);
    option?.click();
    const {value} = page.field;
    if (typeof value !== 'string') throw new Error('nothing was chosen');
    assert.match(value, /^v[45]\d{3}$/u);
    assert.include(wanted, page.control('').value);
    assert.strictEqual(page.control('').getAttribute('aria-expanded'), 'false');
    const chosen = Number(value.slice(1));
    await press('ArrowDown');
    assert.strictEqual(active(page), chosen);
    await press('ArrowDown');
    assert.strictEqual(active(page), chosen + 1);
  });

  it('opens at the choice that stands in the field, which says so wherever the arrows go', async () => {
    for (const open of [
      async (page: FieldPage) => {
        page.control('').click();
        await page.field.updateComplete;
      },
      () => press('ArrowDown'),
      () => press('ArrowUp'),
      () => press('Alt+ArrowDown'),
    ]) {
      const page = await openMany({value: 'v7000'});
      await open(page);
      assert.deepEqual([active(page), selected(page)], [7000, [7000]]);
      await press('ArrowDown');
      assert.deepEqual([active(page), selected(page)], [7001, [7000]]);
      await press('Home');
      assert.deepEqual([active(page), selected(page)], [0, []], 'too far to be in the document');
      await press('Escape', 'ArrowDown');
      assert.deepEqual([active(page), selected(page)], [7000, [7000]]);
      await press('Enter');
      assert.strictEqual(page.field.value, 'v7000');
      await page.accessible();
    }
  });

  it('marks the choice among those that are found, and points at none before an arrow key', async () => {
    const page = await openMany({value: 'v77'});
    page.control('').select();
    await sendKeys({type: 'thử 77'});
    assert.strictEqual(page.control('').getAttribute('aria-activedescendant'), null);
    assert.deepEqual(selected(page), [0]);
    assert.lengthOf(page.all('[data-active]'), 0);
  });

  it('tells the choice that stands apart from the one pointed at, in any colours', async () => {
    const page = await openMany({value: 'v3'});
    await press('ArrowDown', 'ArrowDown');
    const mark = (index: number): string =>
      getComputedStyle(options(page)[index] ?? page.field, '::after').content;
    assert.deepEqual([mark(2), mark(3), mark(4)], ['none', '""', 'none']);
    const ground = (index: number): string =>
      getComputedStyle(options(page)[index] ?? page.field).backgroundColor;
    assert.strictEqual(ground(3), ground(2));
    assert.notStrictEqual(ground(4), ground(3));
  });

  it('leaves Home and End to the text while it is corrected', async () => {
    const page = await openMany();
    await sendKeys({type: 'thử 9'});
    await press('Home');
    assert.strictEqual(page.control('').selectionStart, 0);
    assert.strictEqual(page.control('').getAttribute('aria-activedescendant'), null);
    await press('Escape');
    assert.strictEqual(page.control('').getAttribute('aria-expanded'), 'false');
    assert.strictEqual(page.control('').value, 'thử 9');
  });

  it('keeps up with fast typing', async () => {
    const page = await openMany();
    const control = page.control('');
    await sendKeys({type: 'd'});
    const start = performance.now();
    for (const text of ['do', 'don', 'don v', 'don vi', 'don vi t', 'don vi thu 77', 'don vi thu 777']) {
      control.value = text;
      control.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
    }
    assert.isBelow((performance.now() - start) / 7, 100, 'milliseconds per key');
    assert.strictEqual(squeeze(options(page)[0]?.textContent).startsWith('Đơn vị thử 777'), true);
    assert.strictEqual(page.find('[role=listbox]').scrollTop, 0);
  });

  it('stays whole at 320 pixels, where names take two lines', async () => {
    await setViewport({width: 320, height: 640});
    try {
      const page = await openMany();
      await press('ArrowDown', 'End');
      assert.strictEqual(active(page), total - 1);
      await press('PageUp', 'PageUp', 'ArrowUp');
      active(page);
      const list = page.find('[role=listbox]');
      assert.isAtMost(list.scrollWidth, list.clientWidth, 'nothing to scroll sideways');
      for (const option of options(page)) assert.isAtLeast(option.offsetHeight, 44);
    } finally {
      await setViewport({width: 800, height: 600});
    }
  });
});

describe('a text that was left in a combobox', () => {
  it('is taken for the choice that it begins to name, and for no other that it happens to stand in', async () => {
    const page = await FieldPage.open('tk-country-field', {label: 'Quốc tịch'});
    await waitUntil(() => page.field.choices.length > 100);
    for (const [typed, value] of [
      ['viet nam', 'VN'],
      ['ấn độ', 'IN'],
      ['lãnh thổ ấn', 'IO'],
      ['đường', 'đường'],
      ['dương', 'dương'],
    ] as const) {
      await page.type('', typed);
      assert.strictEqual(page.field.value, value, typed);
    }
    await page.report();
    assert.deepEqual(page.errors(), ['Chọn quốc tịch trong danh sách']);
    assert.strictEqual(page.control('').value, 'dương', 'stays to be corrected');
  });
});

describe('a combobox of the communes', () => {
  it('offers all of them, and finds one whatever the marks and wherever the tone stands', async () => {
    const page = await FieldPage.open('tk-address-field', {label: 'Nơi ở'});
    await page.units();
    page.control('/xa').focus();
    await press('ArrowDown', 'End');
    const id = page.control('/xa').getAttribute('aria-activedescendant') ?? '';
    await waitUntil(() => page.root.getElementById(id) !== null);
    assert.strictEqual(page.root.getElementById(id)?.getAttribute('aria-setsize'), '3321');
    assert.strictEqual(page.root.getElementById(id)?.getAttribute('aria-posinset'), '3321');
    await press('Escape');
    for (const spelling of ['hoà bình', 'hòa bình', 'Hòa Bình'.normalize('NFD'), 'hoa binh', 'HOA BINH']) {
      const control = page.control('/xa');
      control.value = spelling;
      control.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
      const found = options(page).map(({textContent}) => squeeze(textContent));
      assert.isAbove(found.length, 1, spelling);
      assert.isTrue(
        found.slice(0, 3).every((text) => /Hòa Bình|Hoà Bình/u.test(text)),
        spelling,
      );
    }
  });
});

describe('a combobox whose list is still on its way', () => {
  it('shows what was typed meanwhile as soon as the list has come', async () => {
    const page = await openMany({choices: loadingChoices});
    await sendKeys({type: 'Đơn vị thử 99'});
    assert.lengthOf(options(page), 0);
    assert.strictEqual(page.text('[role=status]'), 'Đang tải danh sách…');
    Object.assign(page.field, {choices: many});
    await page.field.updateComplete;
    assert.isAbove(options(page).length, 5);
    assert.isAbove(page.find('[role=listbox]').offsetHeight, 100);
    await press('ArrowDown', 'Enter');
    assert.strictEqual(page.field.value, 'v99');
  });
});
