import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {createVisitor} from './journey/visitor.js';
import {father, grandmother} from './people.js';
import {startDemo, type Demo} from './testing/demo.js';
import {Keyboard} from './testing/keyboard.js';
import {makePdf} from './testing/sample-files.js';

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

  it('types a date, goes to the papers by the list of steps, and chooses a file', async () => {
    const at = await demo.sit(grandmother);
    const {page} = at;
    const keys = new Keyboard(page);
    await keys.tabTo(/^Quan hệ với người được khai sinh$/);
    for (let choices = 0; choices < 9 && (await at.relation.inputValue()) !== 'ong-ba'; choices += 1)
      await keys.press('ArrowDown');
    expect(await at.relation.inputValue()).toBe('ong-ba');
    await keys.use(/^Tiếp tục$/);
    await at.heading('Người được khai sinh').waitFor();

    await keys.tabTo(/^Ngày, tháng, năm sinh$/);
    await keys.type('45/13/2020');
    await keys.press('Tab');
    await at.reads(/Ngày, tháng, năm sinh chưa đúng/);
    await keys.tabTo(/^Ngày, tháng, năm sinh$/, 'Shift+Tab');
    await keys.press('Control+A');
    await keys.type('5/9/2020');
    await keys.press('Tab');
    expect(await page.getByLabel('Ngày, tháng, năm sinh', {exact: true}).inputValue()).toBe('05/09/2020');
    await at.reads(/^Ngày năm tháng chín năm hai nghìn không trăm hai mươi$/);

    await keys.tabTo(/^Giấy tờ kèm theo/, 'Shift+Tab');
    await keys.press('Enter');
    await at.heading('Giấy tờ kèm theo').waitFor();
    await keys.tabTo(/^Chọn tệp$/);
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), keys.press('Space')]);
    await chooser.setFiles(makePdf('giấy chứng sinh.pdf'));
    await at.reads('Đã đính kèm giấy chứng sinh.pdf');
    // The input went with the room: the focus stands on what may be done now, and from there the way goes on.
    await keys.press('Enter');
    await at.reads('Đã bỏ giấy chứng sinh.pdf');
    await keys.use(/^Xem lại/);
    await at.reads('Chọn tệp cho “Giấy chứng sinh hoặc văn bản thay thế”');
    expect(at.complaints).toEqual([]);
    await at.close();
  });
});
