import {chromium, type Browser} from 'playwright';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {findBrowser} from '../../scripts/browser.js';
import {openPage} from './open-page.js';

/** One field of each way that a value is sent: text, number, answer, list, object; beside a control of the browser's own. */
const values: Readonly<Record<string, unknown>> = {
  'tk-text-field': 'Nguyễn Văn Thử',
  'tk-number-field': 12,
  'tk-yes-no-field': false,
  'tk-date-field': '1990-09-05',
  'tk-ethnic-field': '01',
  'tk-address-field': {tinh: '01', xa: '00004'},
  input: 'như cũ',
};

let browser: Browser;

beforeAll(async () => {
  const {executablePath, args} = await findBrowser();
  browser = await chromium.launch({executablePath, args: [...args]});
});

afterAll(() => browser.close());

it('finds what was filled in when somebody goes away and comes back', async () => {
  const fields = Object.keys(values).map((tag) => `<${tag} name="${tag}" label="Điều khai"></${tag}>`);
  const page = await openPage(browser, {body: `<form>${fields.join('')}</form>`});
  await page.evaluate((each) => {
    for (const [tag, value] of Object.entries(each))
      Object.assign(document.querySelector(tag) ?? {}, {value});
  }, values);
  // A form that was never touched is not kept: the browser keeps what a person did.
  await page.locator('tk-text-field input').focus();
  await page.keyboard.press('End');
  await page.keyboard.type(' Mẫu');
  await page.keyboard.press('Tab');
  await page.goto('http://localhost/?other');
  await page.goBack();
  await page.waitForFunction(() => document.querySelector('tk-text-field')?.value !== undefined);
  const found = await page.evaluate(
    (tags) =>
      Object.fromEntries(tags.map((tag) => [tag, document.querySelector<HTMLInputElement>(tag)?.value])),
    Object.keys(values),
  );
  expect(found).toEqual({...values, 'tk-text-field': 'Nguyễn Văn Thử Mẫu'});
  await page.close();
});
