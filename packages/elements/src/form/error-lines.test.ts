import {assert} from '@open-wc/testing';
import {createProcedureDocument} from '../../../../bench/src/model/procedure-document.js';
import {publishProcedure} from '../../../../stories/fixtures/publish-procedure.js';
import {FormPage} from '../testing/form-page.js';

/** Two sections of ten fields; what the third says makes the eighth wrong. */
async function open(): Promise<FormPage> {
  const document = createProcedureDocument(20);
  const rule = {at: '/s0/f7', constraint: '!has(s0.f2) || s0.f2 != "sai"', message: 'wrong'};
  const vi = {...document.texts.vi, wrong: 'Hai câu này không hợp nhau'};
  const texts = {...document.texts, vi, en: vi};
  return FormPage.open({
    procedure: await publishProcedure({...document, rules: [...document.rules, rule], texts}),
    values: {},
  });
}

const errors = (page: FormPage, at: string): string[] => page.texts(`[data-field="${at}"] .error`);

async function goOn(page: FormPage): Promise<void> {
  await page.click('button[type=submit]');
}

describe('the messages beside the fields of a checked step', () => {
  it('come to the controls that stand there, wired to them, and go without a trace', async () => {
    const page = await open();
    const input = page.find('#tk-s0-f0');
    const field = page.find('[data-field="/s0/f0"]');
    const before = field.outerHTML;
    await goOn(page);
    assert.deepEqual(errors(page, '/s0/f0'), ['Lỗi: Nhập trường 1']);
    assert.strictEqual(page.find('#tk-s0-f0'), input);
    assert.strictEqual(input.getAttribute('aria-invalid'), 'true');
    assert.strictEqual(page.text(`#${input.getAttribute('aria-describedby') ?? ''}`), 'Lỗi: Nhập trường 1');
    page.host.declaration.set('/s0/f0', 'Có');
    assert.strictEqual(field.outerHTML, before);
    assert.strictEqual(input.value, 'Có');
  });

  it('say what is wrong now, where it was something else before', async () => {
    const page = await open();
    await goOn(page);
    page.host.declaration.set('/s0/f0', 'a'.repeat(201));
    assert.deepEqual(errors(page, '/s0/f0'), ['Lỗi: Trường 1 chỉ được dài đến 200 ký tự']);
    page.host.declaration.set('/s0/f0', undefined);
    assert.deepEqual(errors(page, '/s0/f0'), ['Lỗi: Nhập trường 1']);
  });

  it('come where an extension put something of its own into a field', async () => {
    const page = await open();
    const control = page.find('#tk-s0-f0');
    for (const place of [control, page.find('[data-field="/s0/f5"] label')])
      place.before(document.createElement('x-alien'), 'x');
    await goOn(page);
    assert.deepEqual(errors(page, '/s0/f0'), ['Lỗi: Nhập trường 1']);
    assert.deepEqual(errors(page, '/s0/f5'), ['Lỗi: Nhập trường 6']);
    assert.strictEqual(page.find('#tk-s0-f0'), control);
    assert.strictEqual(control.getAttribute('aria-invalid'), 'true');
  });

  it('come later too, where another field makes wrong what was right', async () => {
    const page = await open();
    page.host.declaration.set('/s0/f7', 'đúng');
    await goOn(page);
    assert.deepEqual(errors(page, '/s0/f7'), []);
    page.host.declaration.set('/s0/f2', 'sai');
    assert.deepEqual(errors(page, '/s0/f7'), ['Lỗi: Hai câu này không hợp nhau']);
    page.host.declaration.set('/s0/f2', undefined);
    assert.deepEqual(errors(page, '/s0/f7'), []);
  });

  it('come to a field that a rule shows, and to one that was right and is emptied', async () => {
    const page = await open();
    page.host.declaration.set('/s0/f5', 'Có');
    await goOn(page);
    assert.deepEqual(errors(page, '/s0/f5'), []);
    page.host.declaration.set('/s0/f5', undefined);
    assert.deepEqual(errors(page, '/s0/f5'), ['Lỗi: Nhập trường 6']);
  });
});
