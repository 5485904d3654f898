import type {Page} from 'playwright';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {father} from './people.js';
import {startDemo, type Demo} from './testing/demo.js';
import type {Sitting} from './testing/sitting.js';

let demo: Demo;

beforeAll(async () => {
  demo = await startDemo();
});

afterAll(() => demo.close());

/** Texts of a page that only Vietnamese writes so, but that are not marked as Vietnamese. */
function readUnmarked(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const walk = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
      const marked = node.parentElement?.closest('[lang]')?.getAttribute('lang');
      const words = node.nodeValue?.trim() ?? '';
      // A proper name is the same in every language.
      if (marked !== 'vi' && /[ăâđêôơưĂÂĐÊÔƠƯạ-ỹẠ-Ỹ]/u.test(words) && !words.startsWith('Ba Đình ward'))
        found.push(words);
    }
    return found;
  });
}

async function expectEnglish({page}: Sitting): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  expect(await readUnmarked(page)).toEqual([]);
}

describe('the portal around the form', () => {
  it('speaks English wherever English was chosen, and its links keep that', async () => {
    const at = await demo.arrive();
    const {page} = at;
    await page.goto(demo.portal.url);
    await page.getByRole('link', {name: 'English', exact: true}).click();
    await expectEnglish(at);
    await page.getByRole('link', {name: 'Log in'}).click();
    await page.getByRole('heading', {name: 'Who do you want to log in as?'}).waitFor();
    await expectEnglish(at);
    await page.getByRole('button', {name: father.name}).click();
    await page.getByLabel('Relationship to the child').waitFor();
    await expectEnglish(at);
    expect(await page.title()).toBe('Birth registration · Demo public service portal');
    await page.getByRole('link', {name: 'My dossiers'}).click();
    await page.getByRole('heading', {name: 'My dossiers'}).waitFor();
    await expectEnglish(at);
    await page.getByRole('link', {name: 'Tiếng Việt'}).click();
    await page.getByRole('heading', {name: 'Hồ sơ của tôi'}).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('vi');
    await at.close();
  });

  it('logs in in English from the address of an English form, and in Vietnamese from any other', async () => {
    const at = await demo.arrive();
    const {page} = at;
    await page.goto(`${demo.portal.url}/to-khai?lang=en`);
    await page.getByRole('button', {name: 'Cancel login'}).waitFor();
    await expectEnglish(at);
    await page.goto(`${demo.portal.url}/to-khai`);
    await page.getByRole('button', {name: 'Hủy đăng nhập'}).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('vi');
    await at.close();
  });

  it('stays on a shared machine when the language is changed', async () => {
    const at = await demo.arrive();
    await at.open(father, '/to-khai?may=chung');
    await at.page.getByRole('link', {name: 'English', exact: true}).click();
    await at.page.getByLabel('Relationship to the child').waitFor();
    expect(await at.form.getAttribute('shared-machine')).toBe('yes');
    await at.close();
  });

  it('says when a dossier was received as people write it', async () => {
    const at = await demo.sit(father);
    await at.fillAsFather('Nguyễn Thị Ngôn Ngữ');
    await at.review();
    const number = await at.sendAuthenticated();
    await at.page.goto(`${demo.portal.url}/ho-so?lang=en`);
    const line = await at.page.getByText(number).first().innerText();
    expect(line).toMatch(/^No\. \S+ · received at \d\d:\d\d \d\d\/\d\d\/\d{4}$/u);
    await expectEnglish(at);
    await at.close();
  });
});
