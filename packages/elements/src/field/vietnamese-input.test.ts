import {assert, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {Json} from '@tokhai/core';
import '../define.js';
import {TkFieldElement} from '../index.js';
import {controlIn, typeInto} from '../testing/type-into.js';
import {typedCases, type TypedCase} from '../testing/typed-cases.js';
import {listStates, typeVietnamese, typingStyles} from '../testing/vietnamese-typing.js';

async function makeField({
  tag,
  before,
  properties,
}: Pick<TypedCase, 'tag' | 'before' | 'properties'>): Promise<TkFieldElement> {
  const field = document.createElement(tag);
  if (!(field instanceof TkFieldElement)) throw new Error(`${tag} is no field`);
  field.label = 'Trường thử';
  Object.assign(field, properties);
  field.value = before;
  await fixture(html`${field}`);
  if (['tk-address-field', 'tk-residence-field'].includes(tag))
    await waitUntil(() => field.units !== undefined, 'units');
  if (['tk-ethnic-field', 'tk-country-field'].includes(tag))
    await waitUntil(() => field.choices.length > 0, 'list');
  await field.updateComplete;
  return field;
}

describe('the keys of an input method', () => {
  it('are those of Telex and VNI', () => {
    assert.deepEqual(listStates('Nguyễn', 'telex'), [
      ...['N', 'Ng', 'Ngu', 'Nguy', 'Nguye', 'Nguyê', 'Nguyên', 'Nguyễn'],
    ]);
    assert.deepEqual(listStates('Nguyễn', 'vni'), [
      ...['N', 'Ng', 'Ngu', 'Nguy', 'Nguye', 'Nguyen', 'Nguyên', 'Nguyễn'],
    ]);
    assert.deepEqual(listStates('Đặng', 'telex'), ['D', 'Đ', 'Đa', 'Đă', 'Đăn', 'Đăng', 'Đặng']);
    assert.deepEqual(listStates('12', 'vni'), ['1', '12']);
  });

  it('compose with the events of the browser, or with none', async () => {
    const input = await fixture<HTMLInputElement>(html`<input aria-label="thử" />`);
    const seen: string[] = [];
    for (const type of ['compositionstart', 'compositionend', 'input'])
      input.addEventListener(type, (event) => {
        seen.push(event instanceof InputEvent ? event.inputType : type);
      });
    input.focus();
    await typeVietnamese('đò', {method: 'telex', engine: 'preedit'}, () => undefined);
    assert.strictEqual(input.value, 'đò');
    assert.strictEqual(seen[0], 'compositionstart');
    assert.strictEqual(seen.at(-1), 'compositionend');
    assert.include(seen, 'insertCompositionText');
    seen.length = 0;
    await typeVietnamese('đò', {method: 'telex', engine: 'backspace'}, () => undefined);
    assert.strictEqual(input.value, 'đòđò');
    assert.notInclude(seen, 'compositionstart');
    assert.include(seen, 'deleteContentBackward');
  });
});

for (const style of typingStyles) {
  describe(`typed in ${style.method} with ${style.engine}, alone`, () => {
    for (const one of typedCases) {
      it(`${one.tag} ${one.part ?? ''} keeps "${one.text}"`, async () => {
        const field = await makeField(one);
        const changes: Json[] = [];
        field.addEventListener('tk-change', ({value}) => changes.push(value ?? null));
        const control = controlIn(field.shadowRoot, one.part);
        control.focus();
        if (one.part === '/quocGia') control.select();
        await typeInto(control, one.text, style, (count) => {
          field.hint = `Gợi ý ${count}`;
          // A page that sets the same value again, as some frameworks do.
          field.value = structuredClone(field.value);
          field.requestUpdate();
          (field as unknown as {performUpdate(): void}).performUpdate();
        });
        assert.deepEqual(changes, [], 'nothing is committed while typing');
        await sendKeys({press: 'Tab'});
        assert.deepEqual(field.value, one.value);
        assert.deepEqual(changes, [one.value]);
      });
    }
  });
}

describe('in the middle of a text', () => {
  for (const tag of ['tk-text-field', 'tk-long-text-field', 'tk-email-field']) {
    for (const style of typingStyles.filter(({engine}) => engine !== 'decomposed')) {
      it(`${tag} leaves the rest and the caret alone, in ${style.method} with ${style.engine}`, async () => {
        const field = await makeField({tag});
        field.value = 'Trần Mẫu';
        await field.updateComplete;
        const control = controlIn(field.shadowRoot);
        control.focus();
        control.setSelectionRange(4, 4);
        await typeInto(control, ' Thị', style, (count) => {
          field.label = `Nhãn ${count}`;
          (field as unknown as {performUpdate(): void}).performUpdate();
        });
        await sendKeys({press: 'Tab'});
        assert.strictEqual(field.value, 'Trần Thị Mẫu');
      });
    }
  }
});
