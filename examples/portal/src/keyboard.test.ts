import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {createVisitor} from './journey/visitor.js';
import {father} from './people.js';
import {startDemo, type Demo} from './testing/demo.js';
import {Keyboard} from './testing/keyboard.js';

let demo: Demo;

beforeAll(async () => {
  demo = await startDemo();
});

afterAll(() => demo.close());

describe('a person with nothing but a keyboard', () => {
  it('comes from the front page to the receipt', async () => {
    const at = await demo.arrive();
    const {page} = at;
    const keys = new Keyboard(page);
    await page.goto(demo.portal.url);
    await keys.use(/^Đăng nhập$/);
    await page.waitForURL(/\/interaction\//);
    await keys.use(new RegExp(`^${father.name}`));
    await at.relation.waitFor();

    await keys.tabTo(/^Quan hệ với người được khai sinh$/);
    await keys.type('Cha');
    await keys.use(/^Tiếp tục$/);
    await at.heading('Người được khai sinh').waitFor();

    await keys.use(/^Xác định được cả cha và mẹ$/, 'Space');
    await keys.tabTo(/^Họ, chữ đệm, tên người được khai sinh$/);
    await keys.type('Nguyễn Thị Phím');
    await keys.tabTo(/^Quốc tịch$/);
    await keys.type('viet nam');
    await page.getByRole('option').first().waitFor();
    await keys.press('ArrowDown', 'Enter');
    await keys.tabTo(/^Họ, chữ đệm, tên người được khai sinh$/, 'Shift+Tab');
    await confirmAll();
    await keys.use(/^Tiếp tục$/);
    await at.heading('Cha, mẹ').waitFor();

    await confirmAll();
    await keys.use(/^Tiếp tục$/);
    await at.heading('Bản sao').waitFor();

    // Radio buttons of one group are one stop; arrows move within it.
    await keys.use(/^Có$/, 'Space');
    await keys.press('ArrowDown');
    expect(await page.getByRole('radio', {name: 'Không'}).isChecked()).toBe(true);
    await keys.use(/^Tiếp tục$/);
    await at.heading('Giấy tờ kèm theo').waitFor();

    await keys.use(/^Xem lại/);
    await at.heading(/Xem lại/).waitFor();
    await page.getByRole('radio', {name: new RegExp(father.name, 'i')}).waitFor();
    await keys.use(new RegExp(father.name, 'i'), 'Space');
    await keys.use(/cam đoan nội dung trên là đúng/, 'Space');
    await keys.use(/^Ký và gửi/);
    const number = await at.readNumber();

    const {client} = await createVisitor(demo.portal.url, demo.portal.authority, father);
    expect((await client.dossier(number)).receipt.signatures).toHaveLength(1);
    expect(at.complaints).toEqual([]);

    async function confirmAll(): Promise<void> {
      const buttons = at.button(/^(Xác nhận cả|Đúng, xác nhận)/);
      await buttons.first().waitFor();
      while ((await buttons.count()) > 0) {
        const left = await buttons.count();
        await keys.use(/^(Xác nhận cả|Đúng, xác nhận)/);
        await expect.poll(() => buttons.count()).toBeLessThan(left);
      }
    }
  });
});
