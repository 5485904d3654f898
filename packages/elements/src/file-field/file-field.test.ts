import {aTimeout, assert, expect, fixture, html, waitUntil} from '@open-wc/testing';
import {emulateMedia, sendKeys} from '@web/test-runner-commands';
import '../define.js';
import type {TkChangeEvent, TkFileField} from '../index.js';
import {choose, chooseByKey, copyImage, drop, paste, pdf, photo, touch} from '../testing/files.js';

const limit = 200_000;

async function make(change: Partial<TkFileField> = {}): Promise<TkFileField> {
  const form = await fixture<HTMLFormElement>(
    html`<form>
      <tk-file-field
        name="anh"
        label="Ảnh chụp sổ"
        accept="application/pdf,image/jpeg,image/png"
      ></tk-file-field>
      <button>Gửi</button>
    </form>`,
  );
  const field = form.querySelector('tk-file-field');
  if (field === null) throw new Error('no field');
  Object.assign(field, {maxBytes: limit, ...change});
  await field.updateComplete;
  return field;
}

function rootOf(field: TkFileField): ShadowRoot {
  const {shadowRoot} = field;
  if (shadowRoot === null) throw new Error('no root');
  return shadowRoot;
}

const all = (field: TkFileField, selector: string): HTMLElement[] => [
  ...rootOf(field).querySelectorAll<HTMLElement>(selector),
];

function find(field: TkFileField, selector: string): HTMLInputElement {
  const [found] = all(field, selector);
  if (found === undefined) throw new Error(`nothing at ${selector}`);
  return found as HTMLInputElement;
}

const squeeze = (text: string | null | undefined): string => (text ?? '').replace(/\s+/gu, ' ').trim();
const lines = (field: TkFileField): string[] =>
  all(field, '.file-line').map((line) => squeeze(line.querySelector('.file-words')?.textContent));
const spoken = (field: TkFileField): string => squeeze(find(field, '[role=status]').textContent);
const sent = (field: TkFileField): string[] => {
  const {form} = field;
  if (form === null) throw new Error('no form');
  return new FormData(form).getAll('anh').map((value) => (value instanceof File ? value.name : value));
};

async function settled(field: TkFileField, count: number): Promise<void> {
  await waitUntil(
    () => all(field, '.file-line').length === count && all(field, '.file-checking').length === 0,
  );
  await field.updateComplete;
}

describe('tk-file-field in a native form', () => {
  it('takes a file by keyboard and the file chooser, sends it, and gives it back', async () => {
    const field = await make();
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
    const field = await make({required: true, hint: 'Chụp rõ bốn góc'});
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
    const field = await make({multiple: true, maxFiles: 3});
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

  it('refuses by what the bytes are, not by what a file is called, and says what is accepted', async () => {
    const field = await make({multiple: true});
    const program = new File(['MZ'], 'giấy.pdf', {type: 'application/pdf'});
    const empty = new File([], 'trống.pdf', {type: 'application/pdf'});
    const picture = new File([await photo('x')], 'ảnh.pdf', {type: 'application/pdf'});
    choose(find(field, 'input'), [program, empty, picture]);
    await settled(field, 3);
    assert.deepEqual(sent(field), ['ảnh.pdf']);
    assert.strictEqual(field.files[0]?.type, 'image/jpeg');
    assert.include(lines(field)[1], 'Không đúng loại tệp. Chỉ nhận PDF, JPEG, PNG.');
    assert.include(lines(field)[2], 'Tệp không có nội dung');
    // A new choice clears what was refused before.
    choose(find(field, 'input'), [pdf('2')]);
    await settled(field, 2);
  });

  it('shows no name that hides or reorders text, and takes none', async () => {
    const field = await make({multiple: true});
    choose(find(field, 'input'), [
      pdf('1', 'anh\u202efdp.exe.pdf'),
      pdf('2', 'a\u200bb.pdf'),
      pdf('3', 'a\u0007.pdf'),
    ]);
    await settled(field, 3);
    assert.deepEqual(sent(field), []);
    const shown = all(field, '.file-name').map((name) => name.textContent);
    assert.deepEqual(shown, ['anh\u{FFFD}fdp.exe.pdf', 'a\u{FFFD}b.pdf', 'a\u{FFFD}.pdf']);
    assert.include(lines(field)[0], 'Tên tệp có ký tự không dùng được');
  });

  it('keeps the beginning and the ending of a name that is too long', async () => {
    const field = await make();
    choose(find(field, 'input'), [pdf('1', `${'Ảnh '.repeat(80)}.pdf`)]);
    await settled(field, 1);
    const [name = ''] = sent(field);
    assert.isAtMost(name.length, 200);
    assert.match(name, /^Ảnh Ảnh.*….pdf$/u);
  });

  it('takes what is dropped and pasted, and lets no file that misses it open in place of the page', async () => {
    const field = await make({multiple: true});
    const group = find(field, '.files');
    assert.strictEqual(drop(group, [pdf('kéo')], 'dragover'), true);
    assert.include(group.className, 'files-over');
    drop(group, [pdf('kéo')]);
    await settled(field, 1);
    assert.notInclude(group.className, 'files-over');
    find(field, 'input').focus();
    paste(find(field, 'input'), [await photo('image.png', {type: 'image/png'})]);
    await settled(field, 2);
    assert.deepEqual(sent(field), ['kéo.pdf', 'image.png']);
  });

  it('takes an image that is pasted by the keyboard', async () => {
    const field = await make();
    await copyImage();
    find(field, 'input').focus();
    await sendKeys({press: 'Control+V'});
    await settled(field, 1);
    assert.deepEqual(sent(field), ['image.png']);
  });

  it('leaves a paste of text alone, and takes nothing while it is disabled or read-only', async () => {
    const field = await make({multiple: true});
    const data = new DataTransfer();
    data.setData('text/plain', 'chữ');
    const event = new ClipboardEvent('paste', {
      bubbles: true,
      cancelable: true,
      composed: true,
      clipboardData: data,
    });
    find(field, 'input').dispatchEvent(event);
    assert.strictEqual(event.defaultPrevented, false);
    field.files = [pdf('cũ')];
    field.readonly = true;
    await field.updateComplete;
    drop(find(field, '.files'), [pdf('mới')]);
    await aTimeout(50);
    assert.deepEqual(sent(field), ['cũ.pdf']);
    assert.lengthOf(all(field, 'button, input'), 0);
    await expect(field).to.be.accessible();
    field.readonly = false;
    field.disabled = true;
    await field.updateComplete;
    assert.deepEqual(sent(field), []);
    assert.strictEqual(all(field, 'button:not([disabled]), input:not([disabled])').length, 0);
  });

  it('offers to make a large photograph smaller, and does so only on the person’s wish', async () => {
    const field = await make();
    const large = await photo('trang 1.png', {edge: 900, type: 'image/png'});
    choose(find(field, 'input'), [large]);
    await settled(field, 1);
    assert.deepEqual(sent(field), []);
    assert.match(lines(field)[0] ?? '', /Tệp nặng [\d,]+ MB, chỉ nhận đến 195 KB/u);
    await expect(field).to.be.accessible();
    const shrink = find(field, '[data-file-action=shrink]');
    shrink.focus();
    await sendKeys({press: 'Enter'});
    await waitUntil(() => sent(field).length === 1, 'smaller', {timeout: 10_000});
    const [file = large] = field.files;
    assert.strictEqual(file.name, 'trang 1.jpg');
    assert.isAtMost(file.size, limit);
    const bitmap = await createImageBitmap(file);
    assert.isAbove(bitmap.width, 300);
    await field.updateComplete;
    assert.strictEqual(rootOf(field).activeElement?.getAttribute('aria-label'), 'Bỏ tệp này: trang 1.jpg');
  });

  it('keeps the bytes of a photograph that fits', async () => {
    const field = await make();
    const original = await photo('trang 1.jpg');
    choose(find(field, 'input'), [original]);
    await settled(field, 1);
    const [kept] = field.files;
    assert.deepEqual(
      new Uint8Array((await kept?.arrayBuffer()) ?? new ArrayBuffer(0)),
      new Uint8Array(await original.arrayBuffer()),
    );
  });

  it('turns an image of another kind into a JPEG on the person’s wish, and says where that fails', async () => {
    const field = await make({multiple: true});
    const broken = new File(['RIFF0000WEBP'], 'hỏng.webp', {type: 'image/webp'});
    choose(find(field, 'input'), [await photo('ảnh.webp', {type: 'image/webp'}), broken]);
    await settled(field, 2);
    const [first, second] = all(field, '[data-file-action=convert]');
    second?.click();
    await waitUntil(() => lines(field).some((line) => line.includes('Không đổi được ảnh này')));
    first?.click();
    await waitUntil(() => sent(field).length === 1);
    assert.deepEqual(sent(field), ['ảnh.jpg']);
  });

  it('shows a small picture of an image, an icon of anything else', async () => {
    const field = await make({multiple: true});
    choose(find(field, 'input'), [await photo('ảnh.jpg'), pdf('giấy')]);
    await settled(field, 2);
    const canvases = (): boolean[] => all(field, 'canvas').map(({hidden}) => hidden);
    await waitUntil(() => canvases()[0] === false, 'a picture');
    assert.deepEqual(canvases(), [false, true]);
  });

  it('offers the camera where one touches, for images only', async () => {
    const field = await make();
    const camera = find(field, '[capture]');
    assert.strictEqual(camera.getAttribute('capture'), 'environment');
    assert.strictEqual(camera.accept, 'image/*');
    const shown = (selector: string): boolean => getComputedStyle(find(field, selector)).display !== 'none';
    assert.deepEqual([shown('.file-camera'), shown('.file-drop')], [false, true]);
    await touch(true);
    await waitUntil(() => shown('.file-camera'));
    assert.deepEqual([shown('.file-camera'), shown('.file-drop')], [true, false]);
    await expect(field).to.be.accessible();
    camera.focus();
    await chooseByKey('Space', [await photo('image.jpg')]);
    await settled(field, 1);
    assert.deepEqual(sent(field), ['image.jpg']);
    await touch(false);
    field.files = [];
    field.accept = 'application/pdf';
    await field.updateComplete;
    assert.lengthOf(all(field, '[capture]'), 0);
  });

  it('goes back to nothing on reset, and comes back with the page', async () => {
    const field = await make({required: true});
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
    const field = await make({multiple: true});
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
    const field = await make();
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
    const field = await make({locale: 'en', label: 'Pages', multiple: true, maxFiles: 2});
    await waitUntil(() => squeeze(find(field, '.files').textContent).includes('Choose a file'));
    assert.include(
      squeeze(find(field, '.hint').textContent),
      'PDF, JPEG, PNG, up to 195 KB each, 2 files at most',
    );
  });

  it('holds no picture still where colours are forced', async () => {
    await emulateMedia({forcedColors: 'active'});
    const field = await make();
    await expect(field).to.be.accessible();
    await emulateMedia({forcedColors: 'none'});
  });
});
