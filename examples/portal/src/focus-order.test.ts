import type {CDPSession} from 'playwright';
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import type {FocusStop} from '../../../stories/checks/focus-stop.js';
import {bringChecks} from '../../../stories/checks/look-at-page.js';
import {father} from './people.js';
import {startDemo, type Demo} from './testing/demo.js';
import type {Sitting} from './testing/sitting.js';

let demo: Demo;
let at: Sitting;
let session: CDPSession;

interface Stop extends FocusStop {
  /** As assistive technology hears it. */
  readonly name: string;
}

beforeAll(async () => {
  demo = await startDemo();
});

afterAll(() => demo.close());

beforeEach(async () => {
  at = await demo.arrive();
  await bringChecks(at.page.context());
  session = await at.page.context().newCDPSession(at.page);
});

afterEach(() => at.close());

/** What the focus is called in the browser's accessibility tree, with its role. */
async function readName(): Promise<string> {
  const {nodes} = await session.send('Accessibility.getFullAXTree');
  const focused = nodes.filter(
    ({properties, role}) =>
      role?.value !== 'RootWebArea' &&
      properties?.some(({name, value}) => name === 'focused' && value.value === true),
  );
  return focused.map(({role, name}) => `${String(role?.value)} ${String(name?.value ?? '')}`.trim()).join();
}

/** Where the key leads, from one end of the page until it is left. */
async function walk(key: 'Tab' | 'Shift+Tab'): Promise<readonly Stop[]> {
  const {page} = at;
  const stops: Stop[] = [];
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    getSelection()?.removeAllRanges();
  });
  // From the window's own frame: the way begins at the page's beginning or end.
  await page.locator('body').evaluate((body, back) => {
    const edge = document.createElement('span');
    edge.tabIndex = -1;
    body[back ? 'append' : 'prepend'](edge);
    edge.focus();
    edge.remove();
  }, key !== 'Tab');
  for (let count = 0; count < 120; count += 1) {
    await page.keyboard.press(key);
    const stop = await page.evaluate(() => checks.describeStop());
    if (stop === undefined || stop.key === stops[0]?.key) return stops;
    stops.push({...stop, name: await readName()});
  }
  throw new Error(`${key} does not come around: ${stops.map(({name}) => name).join(' | ')}`);
}

/** Read from top to bottom, and within a line from left to right. */
function isRead({box: first}: Stop, {box: next}: Stop): boolean {
  return first.bottom <= next.top + 1 || (first.left <= next.right && first.top <= next.bottom + 1);
}

async function expectOrder(least: number): Promise<readonly string[]> {
  const there = await walk('Tab');
  const names = there.map(({name}) => name);
  expect(there.length).toBeGreaterThanOrEqual(least);
  expect(there.filter(({ringed}) => !ringed).map(({name}) => `no ring: ${name}`)).toEqual([]);
  // A role alone is no name.
  expect(names.filter((name) => !/^\S+ \S/u.test(name))).toEqual([]);
  const jumps = there.flatMap((stop, index) => {
    const next = there[index + 1];
    return next === undefined || isRead(stop, next) ? [] : [`${stop.name} → ${next.name}`];
  });
  expect(jumps).toEqual([]);
  const back = await walk('Shift+Tab');
  expect(back.map(({key}) => key)).toEqual(there.map(({key}) => key).toReversed());
  expect(back.filter(({ringed}) => !ringed).map(({name}) => `no ring: ${name}`)).toEqual([]);
  return names;
}

describe.each([
  ['wide', {width: 1280, height: 720}, {}],
  ['narrow', {width: 360, height: 740}, {}],
  ['in forced colours', {width: 1280, height: 720}, {forcedColors: 'active'}],
] as const)('the Tab key goes the way that is read, there and back: %s', (_, viewport, media) => {
  it('through review, signing and receipt', async () => {
    await at.page.setViewportSize(viewport);
    await at.page.emulateMedia(media);
    await at.open(father);
    await at.fillAsFather('Nguyễn Thị Đi Đường');
    await at.review();
    await at.page.getByRole('radio', {name: /Nguyễn Văn Thử/i}).waitFor();
    const review = await expectOrder(15);
    expect(review).toContainEqual(expect.stringMatching(/^button Sửa: /u));
    expect(review.at(-1)).not.toMatch(/^button Sửa/u);
    await at.button(/^(Gửi hồ sơ|Ký và gửi)/).click();
    await at.reads('Đánh dấu vào lời cam đoan để gửi tờ khai');
    const signing = await expectOrder(17);
    expect(signing.filter((name) => /^(radio|checkbox) /u.test(name))).toHaveLength(2);
    await at.sendAuthenticated();
    const receipt = await expectOrder(5);
    expect(receipt).toContainEqual(expect.stringMatching(/Tải giấy tiếp nhận/u));
    expect(at.complaints).toEqual([]);
  });
});
