import {assert, expect, nextFrame} from '@open-wc/testing';
import {emulateMedia, sendKeys, setViewport} from '@web/test-runner-commands';
import {loadListProcedure} from '../../../../../stories/fixtures/list-procedure.js';
import {FormPage} from '../../testing/form-page.js';

const child = {hoTen: 'Nguyễn Văn Thử', ngaySinh: '2020-05-01', gioiTinh: '1', diHoc: false};
const other = {hoTen: 'Nguyễn Thị Mẫu', ngaySinh: '2018-09-05', gioiTinh: '2', diHoc: false};

async function open(step: string, values = {}): Promise<FormPage> {
  return FormPage.open({procedure: await loadListProcedure(), step, values});
}

async function press(page: FormPage, selector: string): Promise<void> {
  page.find(selector).click();
  await nextFrame();
}

function declared(page: FormPage, at: string): unknown {
  return page.host.declaration.field(at).value.value;
}

function pasteInto(target: HTMLElement, text: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  target.dispatchEvent(
    new ClipboardEvent('paste', {clipboardData, bubbles: true, composed: true, cancelable: true}),
  );
}

describe('a repeating group', () => {
  it('says that it is empty, and adds a row whose first control has the focus', async () => {
    const page = await open('con');
    assert.include(page.text('[data-list="/con"]'), 'Chưa có mục nào.');
    assert.include(page.text('[data-list="/con"]'), 'Thêm con');
    await press(page, '[data-list="/con"] [data-list-action=add]');
    assert.strictEqual(page.text('[data-row] .row-name'), 'Con thứ 1');
    assert.isTrue(page.focused?.matches('[data-row] input'));
    await expect(page.form).to.be.accessible();
  });

  it('is filled in with the keyboard alone, and sums a row up when it is closed', async () => {
    const page = await open('con');
    page.find('[data-list="/con"] [data-list-action=add]').focus();
    await sendKeys({press: 'Enter'});
    await nextFrame();
    await sendKeys({type: 'Nguyễn Văn Thử'});
    await sendKeys({press: 'Tab'});
    await sendKeys({type: '1/5/2020'});
    await sendKeys({press: 'Tab'});
    assert.deepEqual(declared(page, '/con'), [{hoTen: 'Nguyễn Văn Thử', ngaySinh: '2020-05-01'}]);
    assert.strictEqual(declared(page, '/nguoiKhai/soCon'), 1);
    await press(page, '[data-list-action=close]');
    assert.strictEqual(page.text('.row-summary'), 'Họ và tên Nguyễn Văn Thử Ngày sinh 01/05/2020');
    assert.isTrue(page.focused?.matches('[data-list-action=open]'));
  });

  it('shows a field of a row by a rule about that row alone', async () => {
    const page = await open('con', {con: [{...child, diHoc: true}, other]});
    const [first, second] = page.host.declaration.list('/con').rows.value;
    assert.isTrue(first?.fields[4]?.visible.value);
    assert.isFalse(second?.fields[4]?.visible.value);
    assert.strictEqual(page.all('[data-row]').length, 2);
    // The first lacks the name of the school, so that it stands open.
    assert.isNotNull(page.root.querySelector('[data-row]:first-child [data-field$="/truong"]:not([hidden])'));
  });

  it('moves rows with what was typed in them, and keeps the focus at the button', async () => {
    const page = await open('con', {con: [child, other]});
    const down = page.find('[data-row]:first-child [data-list-action=down]');
    down.focus();
    await sendKeys({press: 'Enter'});
    await nextFrame();
    assert.deepEqual(declared(page, '/con/0/hoTen'), 'Nguyễn Thị Mẫu');
    assert.strictEqual(page.focused, down);
    assert.strictEqual(down.getAttribute('aria-disabled'), 'true');
    assert.include(page.text('[role=status].list-notice'), 'Con thứ 1 nay đứng ở chỗ Con thứ 2.');
  });

  it('takes a row away with a way back, and nothing that was hidden is lost', async () => {
    const page = await open('con', {con: [{...child, truong: 'Trường thử'}, other]});
    await press(page, '[data-row]:first-child [data-list-action=remove]');
    assert.deepEqual(declared(page, '/con/0/hoTen'), 'Nguyễn Thị Mẫu');
    assert.include(page.text('.list-notice'), 'Đã xóa: Con thứ 1.');
    assert.isTrue(page.focused?.matches('.list-notice'));
    await press(page, '[data-list-action=undo]');
    assert.deepEqual(declared(page, '/con/0/hoTen'), 'Nguyễn Văn Thử');
    assert.isTrue(page.focused === page.find('[data-row]'), 'on the row that came back');
    const values = page.host.declaration.snapshot('con').values as {con: {truong?: string}[]};
    assert.strictEqual(values.con[0]?.truong, 'Trường thử');
  });

  it('stops at the most rows and says so', async () => {
    const page = await open('con', {con: [1, 2, 3, 4, 5].map((n) => ({...child, hoTen: `Con ${n}`}))});
    const add = page.find('[data-list-action=add]');
    assert.strictEqual(add.getAttribute('aria-disabled'), 'true');
    assert.include(page.text('.list-add'), 'Đã đủ 5 mục');
    add.click();
    assert.strictEqual(page.host.declaration.list('/con').rows.value.length, 5);
  });

  it('names the row in the error summary, whose link opens the row', async () => {
    const page = await open('con', {con: [child, {hoTen: 'Trần Thị Thử'}]});
    await press(page, '[data-row]:nth-child(2) [data-list-action=close]');
    await press(page, 'button[type=submit]');
    await nextFrame();
    assert.deepEqual(page.texts('.error-summary [role=listitem]'), [
      'Con thứ 2: Nhập ngày sinh, ví dụ 05/09/1990',
    ]);
    // Said at the field alone, not of the list too.
    assert.strictEqual(page.all('.step-form .error').length, 1);
    await press(page, '.error-summary a');
    await nextFrame();
    assert.isTrue(page.focused?.matches('[data-row]:nth-child(2) [data-field$="/ngaySinh"] input'));
  });
});

describe('the fields of a row', () => {
  it('stand as far from each other as those of a section', async () => {
    const page = await open('con', {con: [child]});
    await press(page, '[data-list-action=open]');
    const boxes = page
      .all('.row-fields > .field')
      .filter((field) => field.checkVisibility())
      .map((field) => field.getBoundingClientRect());
    assert.isAbove(boxes.length, 2);
    const gaps = boxes.slice(1).map(({top}, index) => Math.round(top - (boxes[index]?.bottom ?? 0)));
    assert.deepEqual([...new Set(gaps)], [24]);
  });
});

describe('the keyboard alone', () => {
  /** Tabs on until the control of that kind in that row has the focus; nothing else moves it. */
  async function tabTo(page: FormPage, selector: string): Promise<void> {
    for (let stops = 0; stops < 60; stops += 1) {
      await sendKeys({press: 'Tab'});
      if (page.focused?.matches(selector) === true) return;
    }
    throw new Error(`no way to ${selector} by Tab`);
  }

  async function use(page: FormPage, selector: string): Promise<void> {
    await tabTo(page, selector);
    await sendKeys({press: 'Enter'});
    await page.settle();
  }

  it('adds rows, fills them in, puts them in order, takes one away and goes on', async () => {
    const page = await open('con');
    page.find('[data-heading]').focus();
    for (const [name, born] of [
      ['Nguyễn Văn Thử', '1/5/2020'],
      ['Nguyễn Thị Mẫu', '5/9/2018'],
    ] as const) {
      await use(page, '[data-list="/con"] [data-list-action=add]');
      assert.isTrue(page.focused?.matches('[data-row]:last-child input'), 'the new row has the focus');
      await sendKeys({type: name});
      await sendKeys({press: 'Tab'});
      await sendKeys({type: born});
      await tabTo(page, '[data-field$="/gioiTinh"] [type=radio]');
      await sendKeys({press: 'Space'});
      await tabTo(page, '[data-field$="/diHoc"] [type=radio]');
      await sendKeys({press: 'ArrowDown'});
      await use(page, '[data-row]:last-child [data-list-action=close]');
    }
    assert.strictEqual(declared(page, '/con/0/ngaySinh'), '2020-05-01');
    page.find('[data-heading]').focus();
    await use(page, '[data-row]:first-child [data-list-action=down]');
    assert.strictEqual(declared(page, '/con/0/hoTen'), 'Nguyễn Thị Mẫu');
    assert.isTrue(
      page.focused?.matches('[data-row]:last-child [data-list-action=down]'),
      'it goes with the row',
    );
    await use(page, '[data-row]:last-child [data-list-action=remove]');
    assert.strictEqual(declared(page, '/nguoiKhai/soCon'), 1);
    assert.isNotNull(page.focused);
    await use(page, '.step-form button[type=submit]');
    assert.notStrictEqual(page.form.currentStep, 'con');
  });
});

describe('a table', () => {
  it('takes what a spreadsheet copies, and gives back what it replaced', async () => {
    const page = await open('chi-phi', {chiPhi: [{noiDung: 'cũ', soTien: 5}]});
    const input = page.find('[data-row] [data-field$="/noiDung"] input');
    input.focus();
    pasteInto(
      input,
      'Học phí kỳ 1\t5/9/2026\t1.500.000\tHọc phí\nThuốc\t\t250000\ty te\nLạ\t1/1/2026\tmười\tkhông rõ\n',
    );
    await nextFrame();
    assert.deepEqual(declared(page, '/chiPhi'), [
      {noiDung: 'Học phí kỳ 1', ngay: '2026-09-05', soTien: 1_500_000, loai: 'hoc-phi'},
      {noiDung: 'Thuốc', soTien: 250_000, loai: 'y-te'},
      {noiDung: 'Lạ', ngay: '2026-01-01', soTien: 'mười', loai: 'không rõ'},
    ]);
    assert.strictEqual(declared(page, '/nguoiKhai/tongTien'), undefined);
    assert.include(page.text('.list-notice'), 'Đã dán 3 dòng.');
    await press(page, '[data-list-action=undo]');
    assert.deepEqual(declared(page, '/chiPhi'), [{noiDung: 'cũ', soTien: 5}]);
    assert.isTrue(page.focused?.matches('.list-notice'), 'no single row came back');
  });

  it('puts the focus on the row that came back', async () => {
    const page = await open('chi-phi', {
      chiPhi: [
        {noiDung: 'a', soTien: 5},
        {noiDung: 'b', soTien: 6},
      ],
    });
    await press(page, 'tr:nth-child(2) [data-list-action=remove]');
    assert.isTrue(page.focused?.matches('.list-notice'));
    await press(page, '[data-list-action=undo]');
    assert.isTrue(page.focused === page.find('tbody tr:nth-child(2)'));
    assert.include(page.text('.list-notice'), 'Đã khôi phục');
  });

  it('says what of a pasted table found no place', async () => {
    const page = await open('chi-phi', {chiPhi: [{noiDung: 'a', soTien: 5}]});
    const input = page.find('[data-row] [data-field$="/noiDung"] input');
    input.focus();
    pasteInto(input, Array.from({length: 10}, (_, n) => `mục ${n}\t\t${n + 1}\tKhác\tthừa`).join('\n'));
    await nextFrame();
    const notice = page.text('.list-notice');
    assert.include(notice, 'Đã dán 8 dòng.');
    assert.include(notice, 'Còn 2 dòng');
    assert.include(notice, '8 ô không có chỗ');
  });

  it('goes down a column by Enter, and to a new row at its end', async () => {
    const page = await open('chi-phi', {chiPhi: [{noiDung: 'a', soTien: 5}]});
    page.find('[data-row] [data-field$="/soTien"] input').focus();
    await sendKeys({press: 'Enter'});
    await nextFrame();
    assert.strictEqual(page.all('[data-row]').length, 2);
    assert.isTrue(page.focused?.matches('[data-row]:nth-child(2) [data-field$="/soTien"] input'));
    await sendKeys({type: '7'});
    await sendKeys({press: 'Tab'});
    assert.strictEqual(declared(page, '/nguoiKhai/tongTien'), 12);
  });

  it('is a table with names to a screen reader, wide and as cards', async () => {
    const page = await open('chi-phi', {chiPhi: [{noiDung: 'a', soTien: 5}]});
    await expect(page.form).to.be.accessible();
    await setViewport({width: 320, height: 800});
    await nextFrame();
    await expect(page.form).to.be.accessible();
    assert.isAtMost(document.documentElement.scrollWidth, 320);
    assert.strictEqual(page.text('[data-row] [data-field$="/noiDung"] label'), 'Nội dung');
    await setViewport({width: 800, height: 600});
  });
});

describe('a table on paper', () => {
  const long = 'Học phí học kỳ một của cháu tại Trường mầm non Thử Nghiệm, gồm tiền ăn bán trú và đồng phục';
  const values = {chiPhi: [{noiDung: long, ngay: '2026-09-05', soTien: 1_500_000, loai: 'hoc-phi'}, {}]};
  const written = (page: FormPage): string[] =>
    page.all('.cell-written').map((words) => words.textContent.trim());

  afterEach(() => emulateMedia({media: 'screen'}));

  it('prints what stands in its cells in full, in place of the controls', async () => {
    const page = await open('chi-phi', values);
    const input = page.find('[data-field="/chiPhi/r1/noiDung"] input');
    assert.isAbove(input.scrollWidth, input.clientWidth, 'too long for its control');
    assert.isTrue(page.all('.cell-written').every((words) => words.offsetHeight === 0));
    await emulateMedia({media: 'print'});
    assert.deepEqual(written(page), [long, '05/09/2026', '1500000', 'Học phí']);
    const [words] = page.all('.cell-written');
    assert.isAtMost(words?.scrollWidth ?? Infinity, words?.clientWidth ?? 0);
    assert.strictEqual(input.offsetHeight, 0);
  });

  it('wraps a long answer in the look of paper, until somebody types in its cell', async () => {
    const page = await open('chi-phi', values);
    page.form.look = 'paper';
    await page.form.updateComplete;
    const input = page.find('[data-field="/chiPhi/r1/noiDung"] input');
    const [words] = page.all('.cell-written');
    assert.isAbove(words?.offsetHeight ?? 0, 2 * 24);
    assert.strictEqual(getComputedStyle(input).opacity, '0');
    await expect(page.form).to.be.accessible();
    input.focus();
    assert.deepEqual([getComputedStyle(input).opacity, words?.offsetHeight], ['1', 0]);
    input.value = 'Thuốc';
    input.dispatchEvent(new InputEvent('input', {bubbles: true}));
    input.blur();
    await nextFrame();
    assert.strictEqual(written(page)[0], 'Thuốc');
  });
});
