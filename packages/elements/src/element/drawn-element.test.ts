import {assert} from '@open-wc/testing';
import {html, type TemplateResult} from 'lit/html.js';
import {css} from '../styles/css.js';
import {DrawnElement} from './drawn-element.js';

class TestCard extends DrawnElement {
  static override readonly styles = [
    css`
      p {
        color: rgb(1 2 3);
      }
    `,
  ];

  static override readonly properties = {
    words: {reflect: true},
    tone: {reflect: true},
    rowCount: {attribute: 'row-count', type: Number},
    open: {type: Boolean, reflect: true},
    secret: {attribute: false},
  } as const;

  declare words: string;
  declare tone: string | undefined;
  declare rowCount: number | undefined;
  declare open: boolean;
  declare secret: unknown;
  drawings = 0;
  /** Set while it is drawn: belongs to the same drawing. */
  prepare = (): void => undefined;

  constructor() {
    super();
    this.words = 'first';
  }

  protected override willUpdate(): void {
    this.prepare();
  }

  protected override render(): TemplateResult {
    this.drawings += 1;
    if (this.secret === 'broken') throw new Error('broken');
    return html`<p>${this.words} ${this.rowCount}</p>`;
  }
}

const early = document.createElement('test-card');
Object.assign(early, {words: 'set before'});
customElements.define('test-card', TestCard);

function place(markup: (card: TestCard) => void = () => undefined): TestCard {
  const card = new TestCard();
  markup(card);
  document.body.append(card);
  return card;
}

const said = (card: TestCard): string => card.renderRoot.textContent.trim();

describe('an element that draws itself', () => {
  afterEach(() => {
    document.querySelectorAll('test-card').forEach((card) => {
      card.remove();
    });
  });

  it('is drawn once for all that changed, when it is on a page', async () => {
    const card = new TestCard();
    card.words = 'one';
    card.rowCount = 2;
    await Promise.resolve();
    assert.equal(card.hasUpdated, false);
    document.body.append(card);
    assert.equal(await card.updateComplete, true);
    assert.deepEqual([said(card), card.drawings], ['one 2', 1]);
    card.words = 'one';
    await card.updateComplete;
    assert.equal(card.drawings, 1, 'the same value');
  });

  it('takes what was set before it was defined over what its constructor sets', async () => {
    document.body.append(early);
    customElements.upgrade(early);
    assert.instanceOf(early, TestCard);
    await early.updateComplete;
    assert.equal(said(early), 'set before');
  });

  it('reads attributes and shows properties in them', async () => {
    const card = place((made) => {
      made.setAttribute('row-count', '7');
      made.setAttribute('open', 'open');
    });
    assert.deepEqual([card.rowCount, card.open], [7, true]);
    await card.updateComplete;
    assert.equal(card.getAttribute('words'), 'first');
    assert.equal(card.getAttribute('open'), 'open', 'an attribute of the page stays as it is');
    card.open = false;
    card.tone = 'loud';
    card.secret = 'kept';
    await card.updateComplete;
    assert.deepEqual(card.getAttributeNames(), ['row-count', 'words', 'tone']);
    assert.isFalse(card.open, 'shown, not read back');
    card.tone = undefined;
    await card.updateComplete;
    assert.deepEqual(card.getAttributeNames(), ['row-count', 'words']);
    card.removeAttribute('row-count');
    assert.isUndefined(card.rowCount);
  });

  it('takes nothing for what a new element has', async () => {
    const card = place();
    for (const nothing of [null, undefined]) {
      Object.assign(card, {words: 'second', rowCount: 2, open: true, secret: 'kept'});
      Object.assign(card, {words: nothing, rowCount: nothing, open: nothing, secret: nothing});
      assert.deepEqual(
        [card.words, card.rowCount, card.open, card.secret],
        ['first', undefined, undefined, undefined],
      );
    }
    await card.updateComplete;
    assert.equal(said(card), 'first');
  });

  it('is as a new one where an attribute is taken away', async () => {
    const card = place();
    card.setAttribute('words', 'second');
    card.setAttribute('row-count', '2');
    card.setAttribute('open', '');
    await card.updateComplete;
    assert.equal(said(card), 'second 2');
    for (const name of ['words', 'row-count', 'open']) card.removeAttribute(name);
    await card.updateComplete;
    assert.deepEqual([card.words, card.rowCount, card.open], ['first', undefined, false]);
    assert.equal(said(card), 'first');
  });

  it('draws what is set on the way in the same drawing', async () => {
    const card = place((made) => {
      made.prepare = () => {
        made.words = 'on the way';
      };
    });
    assert.equal(await card.updateComplete, true);
    assert.deepEqual([said(card), card.drawings], ['on the way', 1]);
    assert.equal(card.getAttribute('words'), 'on the way');
  });

  it('shares its styles with all of its kind', async () => {
    const [one, other] = [place(), place()];
    await one.updateComplete;
    const {color} = getComputedStyle(one.renderRoot.querySelector('p') ?? one);
    assert.equal(color, 'rgb(1, 2, 3)');
    assert.equal(one.renderRoot.adoptedStyleSheets[0], other.renderRoot.adoptedStyleSheets[0]);
  });

  it('tells of a drawing that failed, and draws again', async () => {
    const card = place();
    await card.updateComplete;
    card.secret = 'broken';
    const failure = await card.updateComplete.catch((error: unknown) => error);
    assert.instanceOf(failure, Error);
    const {onerror} = window;
    const heard: string[] = [];
    window.onerror = (_message, _source, _line, _column, error) => {
      heard.push(error?.message ?? '');
      return true;
    };
    try {
      card.secret = 'mended';
      card.words = 'again';
      await card.updateComplete;
    } finally {
      window.onerror = onerror;
    }
    assert.equal(said(card), 'again');
    assert.include(heard.join(), 'broken');
  });
});
