import {aTimeout, assert} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {loadExampleProcedure} from '../../../../stories/fixtures/example-procedure.js';
import {FieldPage} from '../testing/field-page.js';
import {FormPage, squeeze} from '../testing/form-page.js';
import {controlIn, typeInto} from '../testing/type-into.js';
import {typingStyles} from '../testing/vietnamese-typing.js';

const spokenPause = 1000;

const open = (properties: Readonly<Record<string, unknown>> = {}): Promise<FieldPage> =>
  FieldPage.open('tk-long-text-field', {label: 'Lý do', maxLength: 20, ...properties});

/** Everything that a live region was given to say, as it came. */
function listen(root: ShadowRoot): string[] {
  const said: string[] = [];
  const status = root.querySelector('[role=status]');
  if (status === null) throw new Error('no live region');
  new MutationObserver(() => {
    const text = squeeze(status.textContent);
    if (text !== said.at(-1)) said.push(text);
  }).observe(status, {childList: true, characterData: true, subtree: true});
  return said;
}

const shown = (page: FieldPage): string => page.text('.beneath');

describe('the count of a long text', () => {
  it('tells the limit first, what is left from near its end on, and what is too much', async () => {
    const page = await open();
    assert.strictEqual(shown(page), 'Tối đa 20 ký tự');
    page.control('').focus();
    await sendKeys({type: 'a'.repeat(15)});
    assert.strictEqual(shown(page), 'Tối đa 20 ký tự');
    await sendKeys({type: 'a'});
    assert.strictEqual(shown(page), 'Còn ghi được 4 ký tự');
    await sendKeys({type: 'a'.repeat(7)});
    assert.strictEqual(shown(page), 'Thừa 3 ký tự, cần bớt đi');
    assert.strictEqual(page.control('').value.length, 23, 'nothing is cut off');
    assert.isNull(page.root.querySelector('.error'), 'and nobody is interrupted by an error');
    await page.accessible();
    await sendKeys({press: 'Tab'});
    await page.field.updateComplete;
    assert.include(page.errors()[0], '20 ký tự');
    await page.accessible();
  });

  it('says it once, after a pause, and nothing while there is room', async () => {
    const page = await open();
    const said = listen(page.root);
    page.control('').focus();
    await sendKeys({type: 'chín chữ'});
    await aTimeout(spokenPause + 300);
    assert.deepEqual(said, []);
    for (const key of ' và nữa ạ') {
      await sendKeys({type: key});
      await aTimeout(60);
    }
    assert.deepEqual(said, [], 'not with each key');
    await aTimeout(spokenPause + 300);
    assert.deepEqual(said, ['Còn ghi được 3 ký tự']);
    const status = page.find('[role=status]');
    assert.isFalse(status.hasAttribute('aria-live'), 'a status is polite by itself');
    const described = page.control('').getAttribute('aria-describedby') ?? '';
    assert.include(described.split(' '), page.find('.beneath').id);
    assert.notInclude(described.split(' '), status.id || 'none');
  });

  it('counts letters as they are kept, whichever way they were typed', async () => {
    const page = await open({maxLength: 10});
    const control = page.control('');
    control.focus();
    for (const text of [
      'Nguyễn Thử',
      'Nguyễn Thử'.normalize('NFD'),
      '  Nguyễn Thử  ',
      '😀😀😀😀😀😀😀😀😀😀',
    ]) {
      control.value = text;
      control.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
      assert.strictEqual(shown(page), 'Còn ghi được 0 ký tự', text);
    }
    control.dispatchEvent(new Event('change', {bubbles: true}));
    assert.isTrue(page.field.checkValidity());
  });

  it('counts as the form checks', async () => {
    const page = await FormPage.open({procedure: await loadExampleProcedure(), step: 'yeu-cau'});
    const control = controlIn(page.root.querySelector('[data-field="/yeuCau/lyDo"]'));
    const line = (): string => page.text('[data-field="/yeuCau/lyDo"] .beneath');
    for (const [text, words, fits] of [
      ['ễ'.normalize('NFD').repeat(499) + '😀', 'Còn ghi được 0 ký tự', true],
      ['ễ'.normalize('NFD').repeat(500) + '😀', 'Thừa 1 ký tự, cần bớt đi', false],
    ] as const) {
      control.focus();
      control.value = text;
      control.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
      assert.strictEqual(line(), words);
      control.dispatchEvent(new Event('change', {bubbles: true}));
      const issues = page.host.declaration.field('/yeuCau/lyDo').issues.peek();
      assert.strictEqual(issues.length === 0, fits);
    }
  });

  for (const style of typingStyles)
    it(`leaves what is typed alone while it counts, in ${style.method} with ${style.engine}`, async () => {
      const page = await open({maxLength: 22});
      const control = controlIn(page.root);
      control.focus();
      await typeInto(control, 'Đặng Thị Ước ở Đắk Lắk thử', style, () => undefined);
      assert.strictEqual(shown(page), 'Thừa 4 ký tự, cần bớt đi');
    });

  it('speaks English', async () => {
    const page = await open({locale: 'en', label: 'Reason'});
    assert.strictEqual(shown(page), '20 characters at most');
    page.control('').focus();
    await sendKeys({type: 'a'.repeat(18)});
    assert.strictEqual(shown(page), 'Characters left: 2');
    await sendKeys({type: 'aaa'});
    assert.strictEqual(shown(page), 'Characters too many: 1');
  });
});
