import {assert} from '@open-wc/testing';
import '../define.js';
import {first, openRepeat, openTable, press, rows, second} from '../testing/rows-page.js';

/** What the browser is told to point its message at, from the last time that it was told of something wrong. */
function watchAnchor(): () => HTMLElement | undefined {
  let last: HTMLElement | undefined;
  const own = Object.getOwnPropertyDescriptor(ElementInternals.prototype, 'setValidity');
  if (own === undefined) throw new Error('no setValidity');
  const tell = own.value as ElementInternals['setValidity'];
  const watched: ElementInternals['setValidity'] = function (this: ElementInternals, ...told) {
    if (told[1] !== undefined) last = told[2];
    tell.apply(this, told);
  };
  Object.defineProperty(ElementInternals.prototype, 'setValidity', {...own, value: watched});
  after(() => Object.defineProperty(ElementInternals.prototype, 'setValidity', own));
  return () => last;
}

describe('the message of the browser', () => {
  const anchor = watchAnchor();
  const points = (at: Element | undefined): void => {
    assert.isTrue(anchor() === at, `at ${anchor()?.outerHTML.slice(0, 160) ?? 'nothing'}`);
  };
  const wrong = [first, {ten: 'Vé tàu', ngay: '31/02/2026', tien: 1}];

  it('points at the cell that is wrong', async () => {
    const page = await openTable({value: wrong});
    points(page.find('tr:nth-child(2) [data-kind=date]'));
  });

  it('points at the closed row, and into it once it is open', async () => {
    const page = await openRepeat({value: [first, second, {ten: 'Phà'}]});
    await press(page, '[data-row]:nth-child(3) [data-list-action=close]');
    page.field.requestUpdate();
    await page.field.updateComplete;
    points(page.all('[data-row]')[2]);
    page.field.reportValidity();
    points(page.find('[data-row]:nth-child(3) [data-field$="/tien"] input'));
  });

  it('points at the part of a composite', async () => {
    const page = await openRepeat({
      columns: [{key: 'nguoi', label: 'Người', control: 'person', required: true}],
      value: [{nguoi: {hoTen: 'Lê Thử', soDinhDanh: '12'}}],
    });
    page.field.reportValidity();
    points(page.control('/soDinhDanh'));
  });

  it('points at the button for another row where there are too few', async () => {
    const page = await openTable({minItems: 2, value: [first]});
    points(page.find('[data-list-action=add]'));
  });
});

describe('the message of the page about a list', () => {
  for (const [tag, open] of [
    ['tk-table-field', openTable],
    ['tk-repeat-field', openRepeat],
  ] as const)
    it(`is shown with it: ${tag}`, async () => {
      const page = await open({value: rows, error: 'Tổng phải là 2 triệu'});
      assert.deepEqual(page.errors(), ['Tổng phải là 2 triệu']);
      assert.isFalse(page.field.checkValidity());
      assert.strictEqual(page.field.validationMessage, 'Tổng phải là 2 triệu');
      await page.accessible();
      page.field.error = undefined;
      await page.field.updateComplete;
      assert.deepEqual(page.errors(), []);
      assert.isTrue(page.field.checkValidity());
      page.field.value = undefined;
      page.field.error = 'Ghi ít nhất hai khoản';
      await page.report();
      assert.deepEqual(page.errors(), ['Ghi ít nhất hai khoản'], 'in place of its own');
    });
});
