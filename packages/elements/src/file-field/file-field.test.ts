import {assert, expect, waitUntil} from '@open-wc/testing';
import {emulateMedia, sendKeys} from '@web/test-runner-commands';
import '../define.js';
import type {TkChangeEvent} from '../index.js';
import {choose, chooseByKey, pdf} from '../testing/files.js';
import {squeeze} from '../testing/form-page.js';
import {all, find, lines, openFileField, rootOf, sent, settled, spoken} from '../testing/file-field-page.js';

describe('tk-file-field in a native form', () => {
  it('takes a file by keyboard and the file chooser, sends it, and gives it back', async () => {
    const field = await openFileField();
    const changes: unknown[] = [];
    field.addEventListener('tk-change', (event: TkChangeEvent) => changes.push(event.value));
    await expect(field).to.be.accessible();
    field.focus();
    await chooseByKey('Space', [pdf('sổ hộ khẩu')]);
    await settled(field, 1);
    assert.deepEqual(sent(field), ['sổ hộ khẩu.pdf']);
    assert.include(lines(field)[0], 'sổ hộ khẩu.pdf');
    assert.include(lines(field)[0], 'Đã đính kèm');
    assert.strictEqual(spoken(field), 'Đã đính kèm sổ hộ khẩu.pdf');
    assert.deepEqual(changes, [[{name: 'sổ hộ khẩu.pdf', size: 25, type: 'application/pdf'}]]);
    await expect(field).to.be.accessible();
    // The input went with the room: the focus stands on what may be done now.
    assert.strictEqual(rootOf(field).activeElement?.getAttribute('aria-label'), 'Bỏ tệp này: sổ hộ khẩu.pdf');
    await sendKeys({press: 'Enter'});
    await settled(field, 0);
    assert.deepEqual(sent(field), []);
    assert.strictEqual(rootOf(field).activeElement, find(field, 'input'));
    assert.strictEqual(spoken(field), 'Đã bỏ sổ hộ khẩu.pdf');
  });

  it('names its input after the question and the button, and describes it by what is accepted', async () => {
    const field = await openFileField({required: true, hint: 'Chụp rõ bốn góc'});
    const input = find(field, 'input');
    const textOf = (attribute: string): string =>
      (input.getAttribute(attribute) ?? '')
        .split(' ')
        .map((id) => squeeze(rootOf(field).getElementById(id)?.textContent))
        .join(' ');
    assert.strictEqual(textOf('aria-labelledby'), 'Ảnh chụp sổ Chọn tệp');
    assert.strictEqual(textOf('aria-describedby'), 'Chụp rõ bốn góc. PDF, JPEG, PNG, không quá 195 KB');
    field.reportValidity();
    await field.updateComplete;
    assert.strictEqual(field.validity.valueMissing, true);
    assert.include(textOf('aria-describedby'), 'Chọn tệp cho “Ảnh chụp sổ”');
    await expect(field).to.be.accessible();
  });

  it('takes several, in order, the same bytes once, and no more than it may', async () => {
    const field = await openFileField({multiple: true, maxFiles: 3});
    choose(find(field, 'input'), [pdf('1'), pdf('2'), pdf('1', 'khác tên.pdf'), pdf('3'), pdf('4')]);
    await settled(field, 5);
    assert.deepEqual(sent(field), ['1.pdf', '2.pdf', '3.pdf']);
    assert.include(lines(field)[3], 'Trùng với tệp đã có: 1.pdf.');
    assert.include(lines(field)[4], 'Chỉ nhận 3 tệp.');
    assert.lengthOf(all(field, '[data-file-input]'), 0);
    await expect(field).to.be.accessible();
    find(field, '.file-line [data-file-action=remove]').click();
    await waitUntil(() => sent(field).length === 2);
    await field.updateComplete;
    choose(find(field, 'input'), [pdf('5')]);
    await settled(field, 3);
    assert.deepEqual(sent(field), ['2.pdf', '3.pdf', '5.pdf']);
  });

  it('goes back to nothing on reset, and comes back with the page', async () => {
    const field = await openFileField({required: true});
    choose(find(field, 'input'), [pdf('1')]);
    await settled(field, 1);
    assert.strictEqual(field.checkValidity(), true);
    const state = new FormData();
    state.append('anh', pdf('2'));
    field.form?.reset();
    await field.updateComplete;
    assert.deepEqual([field.files.length, field.checkValidity(), all(field, '.error').length], [0, false, 0]);
    field.formStateRestoreCallback(state);
    await field.updateComplete;
    assert.deepEqual(sent(field), ['2.pdf']);
  });

  it('tells its page once of what was chosen together, when the form has it', async () => {
    const field = await openFileField({multiple: true});
    const heard: [string, number][] = [];
    for (const type of ['input', 'change', 'tk-change'])
      field.form?.addEventListener(type, () => heard.push([type, sent(field).length]));
    const once = (count: number): [string, number][] =>
      ['input', 'change', 'tk-change'].map((type) => [type, count]);
    choose(find(field, 'input'), [pdf('1'), pdf('2')]);
    await waitUntil(() => heard.length > 0);
    await settled(field, 2);
    assert.deepEqual(heard, once(2));
    heard.length = 0;
    find(field, '.file-line [data-file-action=remove]').click();
    await waitUntil(() => heard.length > 0);
    assert.deepEqual(heard, once(1));
    heard.length = 0;
    choose(find(field, 'input'), [new File(['MZ'], 'giấy.pdf', {type: 'application/pdf'})]);
    await settled(field, 2);
    field.files = [];
    field.form?.reset();
    await field.updateComplete;
    assert.deepEqual(heard, [], 'nothing was taken, and what the page does is its own');
  });

  it('follows its fieldset when that is disabled, and back', async () => {
    const field = await openFileField();
    const fieldset = document.createElement('fieldset');
    field.form?.append(fieldset);
    fieldset.append(field);
    choose(find(field, 'input'), [pdf('1')]);
    await settled(field, 1);
    fieldset.disabled = true;
    await field.updateComplete;
    assert.deepEqual(sent(field), []);
    fieldset.disabled = false;
    await field.updateComplete;
    assert.deepEqual(sent(field), ['1.pdf']);
    assert.isFalse(field.disabled);
  });

  it('speaks English', async () => {
    const field = await openFileField({locale: 'en', label: 'Pages', multiple: true, maxFiles: 2});
    await waitUntil(() => squeeze(find(field, '.files').textContent).includes('Choose a file'));
    assert.include(
      squeeze(find(field, '.hint').textContent),
      'PDF, JPEG, PNG, up to 195 KB each, 2 files at most',
    );
  });

  it('holds no picture still where colours are forced', async () => {
    await emulateMedia({forcedColors: 'active'});
    const field = await openFileField();
    await expect(field).to.be.accessible();
    await emulateMedia({forcedColors: 'none'});
  });
});
