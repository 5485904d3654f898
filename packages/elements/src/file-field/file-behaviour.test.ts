import {aTimeout, assert, expect, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../define.js';
import {chooseByKey, copyImage, drop, paste, pdf, photo, touch} from '../testing/files.js';
import {all, find, openFileField, sent, settled} from '../testing/file-field-page.js';

describe('ways by which a file comes into its field', () => {
  it('takes what is dropped and pasted, and lets no file that misses it open in place of the page', async () => {
    const field = await openFileField({multiple: true});
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
    const field = await openFileField();
    await copyImage();
    find(field, 'input').focus();
    await sendKeys({press: 'Control+V'});
    await settled(field, 1);
    assert.deepEqual(sent(field), ['image.png']);
  });

  it('leaves a paste of text alone, and takes nothing while it is disabled or read-only', async () => {
    const field = await openFileField({multiple: true});
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

  it('offers the camera where one touches, for images only', async () => {
    const field = await openFileField();
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
});
