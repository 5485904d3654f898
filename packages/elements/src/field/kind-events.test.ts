import {assert, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {Json} from '@tokhai/core';
import {kindCases, openKind, sentBy, type Act, type KindCase} from '../testing/kind-cases.js';
import type {TkFieldElement} from '../index.js';

/** An event as the page around a field hears it, with the field and its form as they are at that moment. */
interface Heard {
  readonly type: string;
  readonly value: Json | undefined;
  readonly sent: FormDataEntryValue | null;
}

/** Listens where a page does: outside the form, in a tree of its own. */
function listenTo(form: HTMLFormElement, field: TkFieldElement): Heard[] {
  const heard: Heard[] = [];
  for (const type of ['input', 'change', 'tk-change']) {
    form.parentElement?.addEventListener(type, (event) => {
      assert.strictEqual(event.target, field, 'of the field, not of its insides');
      assert.isTrue(event.bubbles && event.composed, type);
      heard.push({type, value: field.value, sent: sentBy(form)});
    });
  }
  return heard;
}

async function act(keys: Act): Promise<void> {
  for (const key of keys) await sendKeys(typeof key === 'string' ? {type: key} : key);
}

/** Lists of units, banks and names that a kind fetches for itself are there. */
async function listsOf(field: TkFieldElement): Promise<void> {
  const loads = field.shadowRoot?.querySelector('[role=combobox]') !== null;
  if (loads && /address|residence/u.test(field.localName)) await waitUntil(() => field.units !== undefined);
  if (loads && /ethnic|country/u.test(field.localName)) await waitUntil(() => field.choices.length > 0);
  await field.updateComplete;
}

async function openListening(one: KindCase, more: Readonly<Record<string, unknown>> = {}) {
  const {form, field, root} = await openKind(one, more);
  await listsOf(field);
  return {form, field, root, heard: listenTo(form, field)};
}

const count = (heard: readonly Heard[], type: string): number =>
  heard.filter((one) => one.type === type).length;

for (const one of kindCases) {
  describe(`${one.tag} by the keyboard`, () => {
    it('tells its page as a control of the browser does: input while typing, change once for each commit', async () => {
      const {form, field, heard} = await openListening(one);
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        assert.fail('Enter was for the list');
      });
      field.focus();
      for (const keys of one.acts) {
        heard.length = 0;
        await act(keys);
        const isTyped = keys.some((key) => typeof key === 'string');
        // A choice is heard when it is the value, not before.
        if (isTyped) assert.isAtLeast(count(heard, 'input'), 2);
        else assert.strictEqual(count(heard, 'input'), 1);
        assert.strictEqual(count(heard, 'change'), 1, JSON.stringify(heard));
        assert.strictEqual(count(heard, 'tk-change'), 1);
        const last = heard.slice(-3);
        assert.deepEqual(
          last.map(({type}) => type),
          ['input', 'change', 'tk-change'],
        );
        for (const {value, sent} of last) {
          assert.deepEqual(value, field.value);
          assert.isNotNull(sent, 'the form has it by then');
        }
      }
      assert.deepEqual(field.value, one.value);
      assert.strictEqual(sentBy(form), one.sent);
    });

    it('says nothing of what the page itself does', async () => {
      const {form, field, heard} = await openListening(one);
      field.value = one.value;
      await field.updateComplete;
      field.focus();
      await sendKeys({press: 'Tab'});
      form.reset();
      field.formStateRestoreCallback(JSON.stringify(one.value), 'restore');
      await field.updateComplete;
      assert.deepEqual(heard, []);
    });

    it('forgets on reset what was typed', async () => {
      const {form, field, root, heard} = await openListening(one);
      field.focus();
      for (const keys of one.acts) await act(keys);
      const first = root.querySelector<HTMLInputElement>('[data-kind]');
      const isText = first?.matches('input:not([type=radio], [type=checkbox]), textarea') === true;
      first?.focus();
      if (isText) await sendKeys({type: '7'});
      heard.length = 0;
      form.reset();
      await field.updateComplete;
      for (const control of root.querySelectorAll<HTMLInputElement>('[data-kind]')) {
        if (control.matches('[type=radio], [type=checkbox]')) assert.isFalse(control.checked);
        else assert.strictEqual(control.value, '');
      }
      await sendKeys({press: 'Tab'});
      assert.strictEqual(field.value, undefined);
      assert.deepEqual(heard, []);
    });

    it('cannot be operated while its fieldset is disabled', async () => {
      const {form, field, heard} = await openListening(one);
      form.querySelector('fieldset')?.setAttribute('disabled', '');
      await field.updateComplete;
      field.focus();
      for (const keys of one.acts) await act(keys);
      assert.strictEqual(field.value, undefined);
      assert.deepEqual(heard, []);
    });

    it(
      one.keepsEnter ? 'keeps Enter to itself' : 'sends the form on Enter, with what was typed',
      async () => {
        const {form, field, heard} = await openListening(one);
        const sent: [FormDataEntryValue | null, string | undefined][] = [];
        // Whether what is there will do is another question.
        form.noValidate = true;
        const button = document.createElement('button');
        button.name = 'nut';
        form.append(button);
        form.addEventListener('submit', (event) => {
          event.preventDefault();
          sent.push([sentBy(form), event.submitter?.getAttribute('name') ?? undefined]);
        });
        field.focus();
        const [keys = []] = one.acts;
        const typed = keys.filter((key) => typeof key === 'string' || key.press === 'Space');
        await act(typed);
        await sendKeys({press: 'Escape'});
        await sendKeys({press: 'Enter'});
        await field.updateComplete;
        if (one.keepsEnter) {
          assert.deepEqual(sent, []);
          return;
        }
        assert.lengthOf(sent, 1);
        assert.strictEqual(sent[0]?.[1], 'nut', 'by the first button');
        assert.notStrictEqual(
          sent[0]?.[0] ?? null,
          typed.length > 0 ? null : '',
          'what was typed goes with it',
        );
        assert.strictEqual(count(heard, 'change'), typed.length > 0 ? 1 : 0);
      },
    );
  });
}

const plain: KindCase = {tag: 'tk-text-field', value: 'Thử', sent: 'Thử', acts: []};

describe('Enter in a native form', () => {
  async function enterIn(extra: string): Promise<number> {
    const {form, field} = await openKind(plain);
    let sent = 0;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      sent += 1;
    });
    for (const tag of extra.split(' ').filter((each) => each !== '')) {
      const [name = '', state] = tag.split('.');
      const more = document.createElement(name);
      if (state !== undefined) more.setAttribute(state, '');
      form.append(more);
    }
    field.focus();
    await sendKeys({type: 'Thử'});
    await sendKeys({press: 'Enter'});
    return sent;
  }

  it('sends a form of one field without a button', async () => {
    assert.strictEqual(await enterIn(''), 1);
    assert.strictEqual(await enterIn('select textarea'), 1);
  });

  it('wants a button where there is more to type into', async () => {
    assert.strictEqual(await enterIn('input'), 0);
    assert.strictEqual(await enterIn('tk-text-field'), 0);
    assert.strictEqual(await enterIn('input button'), 1);
  });

  it('is held back by a first button that is disabled', async () => {
    assert.strictEqual(await enterIn('button.disabled button'), 0);
  });
});

describe('a value that is corrected while its error is shown', () => {
  it('is told once, when it is committed', async () => {
    const {field, heard} = await openListening({...plain, tag: 'tk-date-field'}, {required: true});
    field.focus();
    await act(['1', {press: 'Tab'}]);
    assert.strictEqual(count(heard, 'change'), 1);
    heard.length = 0;
    field.focus();
    await act([{press: 'End'}, '/2/1990']);
    assert.strictEqual(field.value, '1990-02-01', 'read with each key');
    assert.strictEqual(count(heard, 'change'), 0);
    await sendKeys({press: 'Tab'});
    assert.strictEqual(count(heard, 'change'), 1);
    assert.strictEqual(heard.at(-1)?.value, '1990-02-01');
  });
});
