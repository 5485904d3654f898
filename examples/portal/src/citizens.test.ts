import type {StaticBehaviour} from '@tokhai/connectors/static';
import {resolveToday} from '@tokhai/core';
import {afterAll, afterEach, beforeAll, describe, expect, it} from 'vitest';
import {createVisitor} from './journey/visitor.js';
import {father, grandmother, mother, type Person} from './people.js';
import {registerTimeout, startDemo, type Demo} from './testing/demo.js';
import {makePdf, makePng} from './testing/sample-files.js';
import type {Sitting} from './testing/sitting.js';

let demo: Demo;
const sittings: Sitting[] = [];

async function sit(person: Person): Promise<Sitting> {
  const sitting = await demo.sit(person);
  sittings.push(sitting);
  return sitting;
}

beforeAll(async () => {
  demo = await startDemo();
});

afterAll(() => demo.close());

afterEach(async () => {
  demo.portal.registers.population.behave({kind: 'normal'});
  for (const sitting of sittings.splice(0)) await sitting.close();
});

function daysAgo(days: number): string {
  const day = resolveToday(new Date(Date.now() - days * 86_400_000));
  return day.split('-').reverse().join('/');
}

async function fitsPhone({page}: Sitting): Promise<boolean> {
  await page.setViewportSize({width: 320, height: 740});
  const fits = await page.evaluate(
    () => document.documentElement.scrollWidth <= document.documentElement.clientWidth,
  );
  await page.setViewportSize({width: 1280, height: 900});
  return fits;
}

describe('a register that fails', () => {
  const unanswered = /Cơ sở dữ liệu quốc gia về dân cư chưa trả lời. Bạn thử lại hoặc tự khai phần này/;
  it.each<readonly [string, StaticBehaviour]>([
    ['is down', {kind: 'outage'}],
    ['is slow', {kind: 'delay', milliseconds: registerTimeout * 4}],
    ['answers nonsense', {kind: 'nonsense'}],
  ])('and %s is told of, leaves all open to be typed, fills in when asked again', async (_, behaviour) => {
    demo.portal.registers.population.behave(behaviour);
    const at = await sit(father);
    await at.reads(unanswered);
    await at.page.getByLabel('Họ, chữ đệm, tên người yêu cầu').fill('Nguyễn Văn Gõ');
    await at.relation.selectOption('ong-ba');
    demo.portal.registers.population.behave({kind: 'normal'});
    await at.button(/^Hỏi lại/).click();
    await at.reads('Nguyễn Văn Thử');
    expect(await at.relation.inputValue()).toBe('ong-ba');
    expect(at.complaints).toEqual([]);
  });

  it('or denies reads like one that knows nothing, and all can be typed', async () => {
    demo.portal.registers.population.behave({kind: 'outcome', outcome: 'denied'});
    const at = await sit(father);
    await at.reads('Không lấy được thông tin. Bạn tự khai phần này.');
    await at.page.getByLabel('Họ, chữ đệm, tên người yêu cầu').fill('Nguyễn Văn Gõ');
    await at.page.getByLabel('Ngày, tháng, năm sinh của người yêu cầu').fill('05/09/1990');
    await at.relation.selectOption('ong-ba');
    await at.reads(/Đã lưu/);
    await at.page.reload();
    await at.relation.waitFor();
    expect(await at.page.getByLabel('Họ, chữ đệm, tên người yêu cầu').inputValue()).toBe('Nguyễn Văn Gõ');
    expect(await at.relation.inputValue()).toBe('ong-ba');
    expect(at.complaints).toEqual([]);
  });
});

describe('a grandmother without a birth notice', () => {
  async function fillChild(at: Sitting): Promise<void> {
    const {page} = at;
    await at.relation.selectOption('ong-ba');
    await at.goOn('Người được khai sinh');
    await page.getByLabel('Chưa xác định được cha', {exact: true}).check();
    await at.childName.fill('Lê Thị Cháu');
    await page.getByLabel('Ngày, tháng, năm sinh', {exact: true}).fill(daysAgo(12));
    await page.keyboard.press('Tab');
    await page.getByRole('radio', {name: 'Nữ'}).check();
    await at.choose(page.getByRole('combobox', {name: 'Dân tộc', exact: true}), 'kinh', 'Kinh');
    await at.choose(page.getByRole('combobox', {name: 'Quốc tịch', exact: true}), 'viet nam', 'Việt Nam');
    for (const group of ['Nơi sinh', 'Quê quán'])
      await at.fillAddress(group, ['ha noi', 'Thành phố Hà Nội'], ['ba dinh', 'Phường Ba Đình']);
    await at.goOn('Cha, mẹ');
    await page.getByLabel('Họ, chữ đệm, tên mẹ').fill('Trần Thị Con');
    await at.goOn('Bản sao');
    await page.getByRole('radio', {name: 'Không'}).check();
    await at.goOn('Giấy tờ kèm theo');
  }

  it('types everything, attaches the paper, and is received', async () => {
    const at = await sit(grandmother);
    await fillChild(at);
    await at.button(/^Xem lại/).click();
    await at.reads('Chọn tệp cho “Giấy chứng sinh hoặc văn bản thay thế”');
    const input = at.page.locator('[data-file-input]:not([capture])');
    await input.setInputFiles({...makePdf('khong-phai.pdf'), buffer: Buffer.from('MZ')});
    await at.reads('Không đúng loại tệp. Chỉ nhận PDF, JPEG, PNG.');
    for (const file of [makePng('giấy chứng sinh.png'), makePdf('giấy chứng sinh.pdf')]) {
      const [chooser] = await Promise.all([
        at.page.waitForEvent('filechooser'),
        at.page.getByText('Chọn tệp', {exact: true}).click(),
      ]);
      await chooser.setFiles(file);
      await at.reads(`Đã đính kèm ${file.name}`);
      if (file.mimeType === 'image/png') {
        // The policy of the page allows no image but its own: the small picture is drawn.
        await at.page.locator('.file-picture canvas:not([hidden])').waitFor();
        await at.button(/^Bỏ tệp này/).click();
      }
    }
    const shown = await at.review();
    expect(shown).toContain('giấy chứng sinh.pdf');
    expect(shown).toContain('Lê Thị Cháu');
    const number = await at.sendAuthenticated();
    const {client} = await createVisitor(demo.portal.url, demo.portal.authority, grandmother);
    const {receipt} = await client.dossier(number);
    expect(receipt.documents).toHaveLength(1);
    expect(receipt.signatures).toEqual([]);
    expect(at.complaints).toEqual([]);
  });
});

describe('a father', () => {
  it('disputes, loses his session, finds his draft again, sends once by two clicks, and is told in his other tab', async () => {
    const at = await sit(father);
    const {page} = at;
    await at.button('Thông tin này sai: Họ, chữ đệm, tên người yêu cầu').click();
    await page
      .getByLabel(/Thông tin đúng là gì/)
      .fill('Tên đúng là Nguyễn Văn Thử Nghiệm, theo giấy khai sinh');
    await at.button('Ghi lời báo sai').click();
    await at.reads('Bạn báo thông tin này sai. Cán bộ sẽ xem lại.');
    await at.fillAsFather('Nguyễn Thị "Ước" & <Mơ>');

    await page.context().clearCookies();
    await at.button(/^Xem lại/).click();
    await at.reads('Phiên đăng nhập đã hết.');
    await at.button('Đăng nhập').click();
    await page.getByRole('button', {name: father.name}).click();
    await at.heading('Giấy tờ kèm theo').waitFor();
    const shown = await at.review();
    expect(shown).toContain('Nguyễn Thị "Ước" & <Mơ>');
    expect(shown).toContain('Bạn báo sai: Tên đúng là Nguyễn Văn Thử Nghiệm, theo giấy khai sinh');

    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.getByRole('heading', {name: 'Tờ khai này đang mở ở thẻ khác'}).waitFor();
    const number = await at.sendAuthenticated((button) => button.dblclick());
    await other.getByRole('button', {name: 'Khai tiếp ở thẻ này'}).click();
    await other.getByRole('heading', {name: 'Tờ khai này đã được tiếp nhận'}).waitFor();
    expect(await other.getByText(number).count()).toBe(1);

    const {client} = await createVisitor(demo.portal.url, demo.portal.authority, father);
    expect(await client.dossiers()).toHaveLength(1);
    const statement = new TextDecoder().decode(await client.statement(number));
    expect(statement).toContain('Tên đúng là Nguyễn Văn Thử Nghiệm, theo giấy khai sinh');
    // The browser itself writes the refusal of the lost session into the console.
    expect(at.complaints.filter((text) => !/status of 401/.test(text))).toEqual([]);
  });
});

describe('a mother', () => {
  it('reads the whole form in English up to the review', async () => {
    const at = await sit(mother);
    const {page} = at;
    await page.evaluate(() => {
      document.querySelector('tk-form')?.setAttribute('locale', 'en');
    });
    const press = async (next: string): Promise<void> => {
      await at.button('Continue').click();
      await at.heading(next).waitFor();
    };
    await page.getByLabel('Relationship to the child').selectOption('me');
    await press('The child');
    await page.getByLabel('Both parents are known').check();
    await page.getByRole('textbox').first().fill('Trần Thị Thử Nghiệm');
    await at.choose(page.getByRole('combobox', {name: 'Nationality'}), 'viet', /^Viet ?nam/i);
    await confirmInEnglish(at);
    await at.button('Continue').click();
    await page
      .getByRole('heading', {name: 'Mother', level: 3})
      .or(at.heading(/parent/i))
      .first()
      .waitFor();
    await confirmInEnglish(at);
    await at.button('Continue').click();
    await page.getByRole('radio', {name: 'No'}).check();
    await at.button('Continue').click();
    await at.button(/^Review/).click();
    await at.heading(/Review/).waitFor();
    const words = await at.form.innerText();
    expect(words).not.toMatch(/Tiếp tục|Xem lại|Ký và gửi|Quay lại|Bạn /);
    expect(at.complaints).toEqual([]);
  });

  async function confirmInEnglish(at: Sitting): Promise<void> {
    const buttons = at.button(/^(Confirm all|Yes, confirm|Correct|Confirm)/i);
    await buttons.first().waitFor();
    while ((await buttons.count()) > 0) await buttons.first().click();
  }
});

describe('a page at every step', () => {
  it('fits a phone of 320 px', async () => {
    const at = await sit(father);
    const steps: string[] = [];
    for (const step of await at.page.locator('tk-form nav button').all()) {
      await step.click();
      const name = await step.innerText();
      if (!(await fitsPhone(at))) steps.push(name);
    }
    expect(steps).toEqual([]);
    expect(at.complaints).toEqual([]);
  });
});
