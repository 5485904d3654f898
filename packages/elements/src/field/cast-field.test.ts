import {assert} from '@open-wc/testing';
import {html} from 'lit/html.js';
import type {ControlKind} from '@tokhai/core';
import {castContext as context, castKinds as kinds, plainView} from '../testing/cast-samples.js';
import {buildMarkup} from './build-markup.js';
import {CastField} from './cast-field.js';
import type {FieldKind} from './field-kind.js';
import {findKind, loadKinds} from './field-kinds.js';
import {stillOrigin, type FieldView} from './field-view.js';

const plain: FieldView = {
  ...plainView,
  choices: [
    {value: 'a', text: 'Một'},
    {value: 'b', text: 'Hai'},
  ],
};
const held: Partial<FieldView> = {
  readonly: true,
  words: 'một trăm',
  marked: ['một ', html`<span lang="vi">trăm</span>`],
  origin: {...stillOrigin, kind: 'computed', text: 'Được tính'},
};
const shapes: Readonly<Record<string, Partial<FieldView>>> = {
  plain: {},
  'required, with a hint': {required: true, hint: 'Như trên sổ'},
  'with a limit': {maxLength: 200, hint: 'Như trên sổ'},
  'with an origin': {origin: {...stillOrigin, kind: 'computed', text: 'Được tính'}},
};
const wrong = (message: string): Partial<FieldView> => ({errors: [{part: '', message}]});

function kindOf(control: ControlKind): FieldKind {
  const kind = findKind(control);
  if (kind === undefined) throw new Error(`No kind ${control}`);
  return kind;
}

/** What the template of the kind shows, as the field has it: with the order of classes left open. */
function isAsTemplate(field: CastField, view: FieldView): void {
  const kind = kindOf(view.control);
  const wanted = buildMarkup(kind.template(view, context)) as HTMLElement;
  kind.follow?.(wanted, view, context);
  wanted.classList.add('field');
  wanted.setAttribute('data-field', view.at);
  const found = field.element.cloneNode(true) as HTMLElement;
  for (const root of [wanted, found]) root.className = [...root.classList].sort().join(' ');
  assert.isTrue(found.isEqualNode(wanted), `${found.outerHTML}\n${wanted.outerHTML}`);
}

function show(field: CastField, view: FieldView): void {
  field.update(view, context);
  field.tell(view.errors, context.t);
}

describe('a field that is cast', () => {
  before(async () => {
    await loadKinds(kinds);
  });

  for (const control of kinds)
    for (const [name, shape] of Object.entries(shapes))
      it(`tells what is wrong as its template does: ${control}, ${name}`, () => {
        const right: FieldView = {...plain, control, ...(control === 'computed' ? held : {}), ...shape};
        const first: FieldView = {...right, ...wrong('Nhập <số>.')};
        const second: FieldView = {...right, ...wrong('Số quá dài.')};
        const field = new CastField(kindOf(control), right, context);
        for (const view of [right, first, second, right, second]) {
          show(field, view);
          isAsTemplate(field, view);
        }
      });

  it('keeps its control, and what is wrong, where something else changes as well', () => {
    const field = new CastField(kindOf('text'), plain, context);
    const control = field.element.querySelector('input');
    show(field, {...plain, ...wrong('Nhập số.')});
    const required: FieldView = {...plain, ...wrong('Nhập số.'), required: true};
    field.update(required, context);
    isAsTemplate(field, required);
    const right: FieldView = {...plain, required: true, hint: 'Như trên sổ'};
    show(field, right);
    isAsTemplate(field, right);
    assert.isTrue(field.element.querySelector('input') === control, 'the very same control');
  });

  it('tells what is wrong in the place that it grows in', () => {
    const place = document.createElement('div');
    const view: FieldView = {...plain, ...wrong('Nhập số.')};
    const field = new CastField(kindOf('text'), view, context, place);
    show(field, view);
    assert.isTrue(field.element === place);
    isAsTemplate(field, view);
  });

  it('tells it beside what an extension put in', () => {
    const field = new CastField(kindOf('text'), plain, context);
    const [input] = field.element.querySelectorAll('input');
    if (input === undefined) throw new Error('no input');
    const around = document.createElement('span');
    input.replaceWith(around);
    around.append(document.createElement('b'), input);
    show(field, {...plain, ...wrong('Nhập số.')});
    assert.isTrue(field.element.querySelector('.error')?.nextSibling === around);
    assert.strictEqual(input.getAttribute('aria-describedby'), 'f-truong-error');
    assert.strictEqual(input.getAttribute('aria-invalid'), 'true');
  });
});
