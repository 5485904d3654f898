import {assert, expect, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../define.js';
import {choose, pdf, photo} from '../testing/files.js';
import {all, find, limit, lines, openFileField, rootOf, sent, settled} from '../testing/file-field-page.js';

describe('what a field takes of a file', () => {
  it('refuses by what the bytes are, not by what a file is called, and says what is accepted', async () => {
    const field = await openFileField({multiple: true});
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
    const field = await openFileField({multiple: true});
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
    const field = await openFileField();
    choose(find(field, 'input'), [pdf('1', `${'Ảnh '.repeat(80)}.pdf`)]);
    await settled(field, 1);
    const [name = ''] = sent(field);
    assert.isAtMost(name.length, 200);
    assert.match(name, /^Ảnh Ảnh.*….pdf$/u);
  });

  it('offers to make a large photograph smaller, and does so only on the person’s wish', async () => {
    const field = await openFileField();
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
    const field = await openFileField();
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
    const field = await openFileField({multiple: true});
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
    const field = await openFileField({multiple: true});
    choose(find(field, 'input'), [await photo('ảnh.jpg'), pdf('giấy')]);
    await settled(field, 2);
    const canvases = (): boolean[] => all(field, 'canvas').map(({hidden}) => hidden);
    await waitUntil(() => canvases()[0] === false, 'a picture');
    assert.deepEqual(canvases(), [false, true]);
  });
});
