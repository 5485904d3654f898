import {assert} from '@open-wc/testing';
import {typedByMother} from '../../../../stories/fixtures/fake-host.js';
import {FieldPage} from '../testing/field-page.js';
import {FormPage} from '../testing/form-page.js';

/** Where something begins and ends on the page, in whole pixels. */
function edges(element: Element): {readonly left: number; readonly top: number; readonly bottom: number} {
  const {left, top, bottom} = element.getBoundingClientRect();
  return {left: Math.round(left), top: Math.round(top), bottom: Math.round(bottom)};
}

function next(element: Element): Element {
  const found = element.nextElementSibling;
  if (found === null) throw new Error('Nothing follows');
  return found;
}

describe('the bar beside what is wrong', () => {
  it('stands beside the whole legend of a group, whose own border begins at its middle', async () => {
    const page = await FieldPage.open('tk-yes-no-field', {label: 'Đề nghị cấp bản sao'});
    await page.report();
    const group = page.find('fieldset.has-error');
    const legend = page.find('legend');
    const bar = getComputedStyle(legend);
    const whole = getComputedStyle(group);
    assert.equal(bar.borderInlineStart, whole.borderInlineStart);
    assert.equal(whole.borderInlineStartWidth, '4px');
    assert.equal(edges(legend).left, edges(group).left);
    assert.equal(edges(legend).top, edges(group).top);
    assert.equal(bar.paddingInlineStart, whole.paddingInlineStart);
  });

  it('goes on beside the words that say where a value comes from, which stay in line with the value', async () => {
    const page = await FormPage.open({values: typedByMother, step: 'tre'});
    await page.click('button[type=submit]');
    const wrong = page.all('.has-error').find((each) => each.nextElementSibling?.matches('.origin'));
    if (wrong === undefined) throw new Error('No value from a register is wrong');
    const origin = next(wrong);
    assert.equal(edges(origin).left, edges(wrong).left);
    assert.equal(edges(origin).top, edges(wrong).bottom);
    const value = wrong.querySelector('.held') ?? wrong;
    const mark = origin.querySelector('.mark') ?? origin;
    assert.equal(edges(mark).left, edges(value).left);
    assert.equal(
      getComputedStyle(origin).borderInlineStartColor,
      getComputedStyle(wrong).borderInlineStartColor,
    );
  });
});
