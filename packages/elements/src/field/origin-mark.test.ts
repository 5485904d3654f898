import {assert} from '@open-wc/testing';
import {emulateMedia} from '@web/test-runner-commands';
import {typedByMother} from '../../../../stories/fixtures/fake-host.js';
import {FormPage} from '../testing/form-page.js';

afterEach(() => emulateMedia({forcedColors: 'none'}));

describe('the mark beside where a value comes from', () => {
  it('takes the colour of text where the person has chosen the colours, whatever it says', async () => {
    const page = await FormPage.open({values: typedByMother, step: 'cha-me'});
    await emulateMedia({forcedColors: 'active'});
    const text = document.createElement('p');
    text.style.color = 'CanvasText';
    page.root.append(text);
    const {color} = getComputedStyle(text);
    const marks = page.all('.origin-to-confirm .mark');
    assert.isNotEmpty(marks);
    for (const mark of marks) assert.strictEqual(getComputedStyle(mark).color, color);
  });
});
