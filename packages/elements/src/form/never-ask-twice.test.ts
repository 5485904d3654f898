import {assert} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {JsonObject} from '@tokhai/core';
import {typedByMother} from '../../../../stories/fixtures/fake-host.js';
import {isObject} from '../field/field-view.js';
import {FormPage} from '../testing/form-page.js';

/** Pointers of all values in a tree of groups. */
function pointersOf(values: JsonObject, at = ''): string[] {
  return Object.entries(values).flatMap(([key, value]) =>
    isObject(value) ? pointersOf(value, `${at}/${key}`) : [`${at}/${key}`],
  );
}

/** Fields of the step that is shown which have something to type or to choose. */
function asked(page: FormPage): string[] {
  const controls = page.all('[data-field] [data-kind]').filter((control) => control.checkVisibility());
  return [
    ...new Set(controls.map((control) => control.closest<HTMLElement>('[data-field]')?.dataset.field ?? '')),
  ];
}

/** Goes through all steps, as somebody who looks at each. */
async function walk(page: FormPage, look: () => void): Promise<void> {
  for (const step of page.form.steps) {
    await page.form.openStep(step);
    await page.settle();
    look();
  }
}

// WCAG 2.2, 3.3.7: what was given before is filled in, or not asked for.
describe('the registration of a birth never asks twice', () => {
  it('asks for what no register answered and nothing else, each once, under a name of its own', async () => {
    const page = await FormPage.open({values: typedByMother});
    const {declaration} = page.host;
    const shown: string[] = [];
    const names: string[] = [];
    await walk(page, () => {
      shown.push(...asked(page));
      names.push(...page.texts('[data-field] .label'));
    });
    assert.sameMembers(shown, pointersOf(typedByMother));
    assert.lengthOf(new Set(names), names.length);
    const answered = declaration.fields.filter(
      ({claim, visible}) => visible.value && claim.value !== undefined,
    );
    assert.isAbove(answered.length, 15);
    for (const {at, claim, value} of answered) {
      assert.notInclude(shown, at);
      assert.deepEqual(value.value, claim.value?.value, at);
    }
    const computed = declaration.fields.filter(
      ({origin, visible}) => visible.value && origin.value === 'computed',
    );
    for (const {at} of computed) assert.notInclude(shown, at);
  });

  it('keeps what was given on the way back and forth, in the other language, and over a rule that hid it', async () => {
    const page = await FormPage.open({values: typedByMother, step: 'tre'});
    const given = (): string => page.find('#tk-tre-hoTen').value;
    page.find('#tk-tre-hoTen').focus();
    page.find('#tk-tre-hoTen').select();
    await sendKeys({type: 'Nguyễn Thị Một Lần'});
    await walk(page, () => undefined);
    await page.form.openStep('tre');
    assert.strictEqual(given(), 'Nguyễn Thị Một Lần');
    page.form.locale = 'en';
    await page.settle();
    await page.settle();
    assert.strictEqual(given(), 'Nguyễn Thị Một Lần');
    const {declaration} = page.host;
    declaration.set('/banSao/can', true);
    declaration.set('/banSao/soLuong', 3);
    declaration.set('/banSao/can', false);
    declaration.set('/banSao/can', true);
    await page.form.openStep('ban-sao');
    assert.strictEqual(page.find('#tk-banSao-soLuong').value, '3');
  });
});
