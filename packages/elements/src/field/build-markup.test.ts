import {assert} from '@open-wc/testing';
import {html, nothing, render, type TemplateResult} from 'lit/html.js';
import {castContext as context, castKinds, plainView} from '../testing/cast-samples.js';
import {buildMarkup} from './build-markup.js';
import {findKind, loadKinds} from './field-kinds.js';
import {stillOrigin, type FieldView} from './field-view.js';
import {typedValue} from './typed-value.js';

const plain: FieldView = {...plainView, label: 'Số <b>nhà</b> & "ngõ"'};
const choices = [
  {value: 'a', text: 'Một'},
  {value: 'b', text: 'Hai & ba'},
  {value: 'c', text: 'Bốn'},
];
const shapes: Readonly<Record<string, Partial<FieldView>>> = {
  plain: {},
  required: {required: true},
  'with a hint': {hint: 'Như trên "sổ" đỏ', autocomplete: 'name'},
  wrong: {required: true, errors: [{part: '', message: 'Nhập <số>.'}]},
  'with choices': {choices},
  'with a limit': {maxLength: 200},
  computed: {
    words: 'một trăm',
    marked: ['một ', html`<span lang="vi">trăm</span>`],
    origin: {...stillOrigin, kind: 'computed', text: 'Được tính'},
  },
};

/** What the renderer makes of a template, without its markers and without the white space that shows nothing. */
function renderPlain(template: TemplateResult): Element {
  const ground = document.createElement('div');
  render(template, ground);
  const root = ground.firstElementChild;
  if (root === null) throw new Error('no element');
  tidy(root);
  return root;
}

function tidy(element: Element): void {
  for (const child of [...element.childNodes]) {
    if (child instanceof Comment) child.remove();
    else if (child instanceof Element) tidy(child);
  }
  element.normalize();
  for (const child of [...element.childNodes]) {
    if (!(child instanceof Text)) continue;
    if (element.matches('div, fieldset, select') && child.data.trim() === '') child.remove();
    else child.data = child.data.replace(/\s+/gu, ' ');
  }
  if (element instanceof HTMLOptionElement) element.textContent = element.text;
}

describe('markup that is built once', () => {
  before(async () => {
    await loadKinds(castKinds);
  });

  for (const control of castKinds)
    for (const [name, shape] of Object.entries(shapes))
      it(`is what the renderer makes: ${control}, ${name}`, () => {
        const kind = findKind(control);
        if (kind === undefined) throw new Error(`No kind ${control}`);
        const template = kind.template({...plain, control, ...shape}, context);
        const built = buildMarkup(template);
        const rendered = renderPlain(template);
        assert.isTrue(built.isEqualNode(rendered), `${built.outerHTML}\n${rendered.outerHTML}`);
      });

  it('takes values for what they are: no markup comes from data', () => {
    const evil = '<img src=x onerror=alert(1)>"\'\0';
    const root = buildMarkup(
      html`<p title=${evil} id="a-${evil}">${evil} ${[evil, html`<b>${evil}</b>`]}</p>`,
    );
    assert.strictEqual(root.querySelector('img'), null);
    assert.strictEqual(root.getAttribute('title'), evil);
    assert.strictEqual(root.id, `a-${evil}`);
    assert.strictEqual(root.querySelector('b')?.textContent, evil);
    assert.strictEqual(root.textContent, `${evil} ${evil}${evil}`);
  });

  it('leaves out what is nothing, and what the renderer does by itself', () => {
    const press = (): void => undefined;
    const root = buildMarkup(
      html`<p lang=${nothing} .hidden=${true} @focus=${press}>
        <input ${typedValue('a')} class="b" /> ${nothing}
      </p>`,
    );
    assert.isEmpty(root.getAttributeNames());
    assert.strictEqual(root.innerHTML.trim(), '<input class="b">');
  });
});
