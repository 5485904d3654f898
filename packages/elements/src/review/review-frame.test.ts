import {assert, fixture, html} from '@open-wc/testing';
import {executeServerCommand} from '@web/test-runner-commands';
import {reviewDeclaration} from '@tokhai/core';
import {watchClosedRoots} from '../../../../stories/fixtures/closed-roots.js';
import {openFakeHost, typedByMother} from '../../../../stories/fixtures/fake-host.js';
import {loadMessages} from '../messages/translate.js';
import {contrastOf, leastContrast} from '../theme/index.js';
import {reviewFrame} from './review-frame.js';

/** What somebody's system asks for. */
async function ask(contrast: 'more' | 'no-preference'): Promise<void> {
  await executeServerCommand('emulate-media', {contrast});
}

async function openReview(): Promise<ShadowRoot> {
  await loadMessages('vi', 'closing');
  const {declaration, agencyName} = await openFakeHost({values: typedByMother});
  const model = reviewDeclaration(declaration, {agency: agencyName, locale: 'vi'});
  const {roots, release} = watchClosedRoots();
  try {
    await fixture(html`<div ${reviewFrame(model, () => undefined)}></div>`);
  } finally {
    release();
  }
  const [root] = roots;
  if (root === undefined) throw new Error('no root');
  return root;
}

/** How far text is from its ground, where it is nearest. */
function leastIn(root: ShadowRoot): number {
  const rgb = (element: Element, name: 'color' | 'background-color'): readonly [number, number, number] => {
    const color = getComputedStyle(element).getPropertyValue(name);
    const [red, green, blue] = /^rgb\((\d+), (\d+), (\d+)\)$/u.exec(color)?.slice(1).map(Number) ?? [];
    if (red === undefined || green === undefined || blue === undefined) throw new Error(color);
    return [red, green, blue];
  };
  const [frame] = root.querySelectorAll('.review');
  if (frame === undefined) throw new Error('no review');
  const ground = rgb(frame, 'background-color');
  return Math.min(...[...frame.querySelectorAll('*')].map((each) => contrastOf(rgb(each, 'color'), ground)));
}

describe('the review in its closed root', () => {
  afterEach(() => ask('no-preference'));

  it('gives its text as much contrast as the person’s system asks for', async () => {
    const root = await openReview();
    const standard = leastIn(root);
    assert.isAtLeast(standard, leastContrast.text.standard);
    await ask('more');
    assert.isAtLeast(leastIn(root), leastContrast.text.more);
    assert.isAbove(leastIn(root), standard + 1);
  });
});
