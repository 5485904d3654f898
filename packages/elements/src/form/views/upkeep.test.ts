import {signal} from '@preact/signals-core';
import {assert} from '@open-wc/testing';
import {AsyncDirective, directive} from 'lit/async-directive.js';
import {html, nothing} from 'lit/html.js';
import {createElement} from '../../element/create-element.js';
import {Upkeep} from './upkeep.js';

/** Says when it goes. */
const leave = directive(
  class extends AsyncDirective {
    #gone: () => void = () => undefined;

    override render(gone: () => void): string {
      this.#gone = gone;
      return 'ở đây';
    }

    protected override disconnected(): void {
      this.#gone();
    }
  },
);

/** Counts what changes among an element's children. */
function countChanges(element: HTMLElement): () => number {
  const observer = new MutationObserver(() => undefined);
  observer.observe(element, {childList: true, characterData: true, subtree: true});
  return () => observer.takeRecords().length;
}

describe('the upkeep of a view', () => {
  let host: HTMLElement;
  let upkeep: Upkeep;

  beforeEach(() => {
    host = createElement('section');
    upkeep = new Upkeep(host);
  });

  afterEach(() => {
    upkeep.end();
  });

  it('runs at once and again with each signal that was read, until the view goes', () => {
    const name = signal('Một');
    const seen: string[] = [];
    upkeep.follow(() => seen.push(name.value));
    name.value = 'Hai';
    upkeep.end();
    name.value = 'Ba';
    assert.deepEqual(seen, ['Một', 'Hai']);
  });

  it('keeps a text, and touches nothing where it is the same', () => {
    const count = signal(1);
    const place = createElement('p', {}, 'một hay hai');
    const changes = countChanges(place);
    upkeep.write(place, () => (count.value < 3 ? 'một hay hai' : 'nhiều'));
    count.value = 2;
    assert.strictEqual(changes(), 0);
    count.value = 3;
    assert.strictEqual(place.textContent, 'nhiều');
    assert.isAbove(changes(), 0);
  });

  it('draws at the end of what was there, before what comes later, and takes it away again', () => {
    const words = signal('');
    const parent = createElement('div', {}, createElement('i'));
    upkeep.draw(parent, () => (words.value === '' ? nothing : html`<b>${words.value}</b>`));
    parent.append(createElement('u'));
    const tags = (): string[] => [...parent.children].map(({localName}) => localName);
    assert.deepEqual(tags(), ['i', 'u']);
    assert.strictEqual(parent.childNodes.length, 3, 'nothing to show costs one marker');
    words.value = 'mới';
    assert.deepEqual(tags(), ['i', 'b', 'u']);
    const drawn = parent.querySelector('b');
    words.value = 'mới hơn';
    assert.strictEqual(parent.querySelector('b'), drawn, 'the same element');
    assert.strictEqual(drawn?.textContent, 'mới hơn');
    words.value = '';
    assert.deepEqual(tags(), ['i', 'u']);
  });

  it('draws again for what the template read, and not for what its parts read while they were drawn', () => {
    const outer = signal(1);
    const inner = signal('a');
    let made = 0;
    // Read by the renderer, as an element inside the view would.
    const parts = {
      *[Symbol.iterator]() {
        yield inner.value;
      },
    };
    upkeep.draw(createElement('div'), () => {
      made += 1;
      return html`${outer.value}${parts}`;
    });
    inner.value = 'b';
    assert.strictEqual(made, 1);
    outer.value = 2;
    assert.strictEqual(made, 2);
  });

  it('hands what happens to the element whose root it stands in, in a part of it too', () => {
    const parent = createElement('div');
    const heardBy: unknown[] = [];
    const listen = function (this: unknown): void {
      heardBy.push(this);
    };
    for (const some of [upkeep, upkeep.within()])
      some.draw(parent, () => html`<button @click=${listen}>Nghe</button>`);
    for (const button of parent.querySelectorAll('button')) button.click();
    assert.deepEqual(heardBy, [host, host]);
  });

  it('tells what it drew that the view goes, once', () => {
    let gone = 0;
    upkeep.draw(createElement('div'), () => html`${leave(() => (gone += 1))}`);
    assert.strictEqual(gone, 0);
    upkeep.end();
    upkeep.end();
    assert.strictEqual(gone, 1);
  });

  it('ends something else with the view, once', () => {
    const ended: string[] = [];
    upkeep.endWith(() => ended.push('mot'));
    upkeep.endWith(() => ended.push('hai'));
    upkeep.end();
    upkeep.end();
    assert.deepEqual(ended, ['mot', 'hai']);
  });

  it('lets a part go before the rest, and with the rest', () => {
    const turn = signal(0);
    const seen: string[] = [];
    const first = upkeep.within();
    const second = upkeep.within();
    upkeep.follow(() => seen.push(`rest ${turn.value}`));
    first.follow(() => seen.push(`first ${turn.value}`));
    second.follow(() => seen.push(`second ${turn.value}`));
    seen.length = 0;
    first.end();
    turn.value = 1;
    assert.sameMembers(seen, ['rest 1', 'second 1']);
    seen.length = 0;
    upkeep.end();
    turn.value = 2;
    assert.deepEqual(seen, []);
  });
});
