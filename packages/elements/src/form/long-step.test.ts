import {assert, nextFrame} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {createProcedureDocument} from '../../../../bench/src/model/procedure-document.js';
import {publishProcedure} from '../../../../stories/fixtures/publish-procedure.js';
import {FormPage} from '../testing/form-page.js';

/** A step long enough for its sections to be laid out only when they come near; the lists to choose from are searched. */
async function open(fields = 120): Promise<FormPage> {
  const document = createProcedureDocument(fields);
  const blocks = Object.fromEntries(
    Object.entries(document.layout.blocks ?? {}).map(([id, fields]) => [
      id,
      fields.map((field) =>
        'at' in field && field.at === 'f8' && id === 'even'
          ? {at: field.at, control: 'combobox' as const}
          : field,
      ),
    ]),
  );
  const procedure = await publishProcedure({...document, layout: {...document.layout, blocks}});
  return FormPage.open({procedure, values: {}});
}

describe('a long step', () => {
  it('lays out far sections only when they come near, and each that holds the focus', async () => {
    const page = await open();
    const field = page.find('#tk-s11-f0');
    await nextFrame();
    await nextFrame();
    assert.isFalse(field.checkVisibility({contentVisibilityAuto: true}), 'is put off');
    field.focus();
    assert.strictEqual(page.focused?.id, 'tk-s11-f0');
    assert.isTrue(field.checkVisibility({contentVisibilityAuto: true}), 'is laid out');
  });

  it('lets no move of the focus change how a section is laid out: the browser would go through the whole form', async () => {
    const page = await open();
    const {contain, contentVisibility} = getComputedStyle(
      page.find('#tk-s11-f0').closest('.section') ?? page.form,
    );
    assert.strictEqual(contentVisibility, 'auto');
    page.find('#tk-s11-f0').focus();
    const now = getComputedStyle(page.find('#tk-s11-f0').closest('.section') ?? page.form);
    assert.strictEqual(now.contentVisibility, 'auto');
    assert.strictEqual(now.contain, contain);
  });

  it('leaves room for the ring of a focus at the edges of a section, and of links that are put off', async () => {
    const page = await open(600);
    await page.click('button[type=submit]');
    for (const selector of ['.long > .section', '.far']) {
      const room = getComputedStyle(page.find(selector)).getPropertyValue('overflow-clip-margin');
      assert.isAtLeast(parseFloat(room), 5, selector);
    }
  });

  it('shows an open list whole, over the section after it', async () => {
    const page = await open();
    const input = page.find('#tk-s2-f8');
    input.focus();
    await sendKeys({press: 'ArrowDown'});
    await page.settle();
    const list = page.find(`#${input.getAttribute('aria-controls') ?? ''}`);
    list.scrollIntoView({block: 'center'});
    await page.settle();
    const {left, bottom, width} = list.getBoundingClientRect();
    const section = input.closest('.section')?.getBoundingClientRect();
    assert.isAbove(bottom, section?.bottom ?? Infinity, 'the list reaches beyond its section');
    const there = page.root.elementFromPoint(left + width / 2, bottom - 8);
    assert.strictEqual(there?.closest('[role=listbox]'), list);
  });

  it('goes to a field far down by a link of the error summary, with its label in sight', async () => {
    const page = await open();
    await page.click('button[type=submit]');
    assert.lengthOf(page.all('.error-summary a'), 24);
    await page.click('.error-summary a[href="#tk-s11-f5"]');
    assert.strictEqual(page.focused?.id, 'tk-s11-f5');
    const {top, bottom} = page.find('label[for=tk-s11-f5]').getBoundingClientRect();
    // A page scrolls by whole dots.
    assert.isAtLeast(top, -1);
    assert.isAtMost(bottom, innerHeight);
  });

  it('keeps the links of the error summary apart, each as high as a target has to be', async () => {
    const page = await open();
    await page.click('button[type=submit]');
    const boxes = page.all('.error-summary a').map((link) => link.getBoundingClientRect());
    boxes.forEach(({top, height}, at) => {
      assert.isAtLeast(height, 44);
      assert.isAtLeast(top, boxes[at - 1]?.bottom ?? -Infinity);
    });
  });

  it('lays out far links of a long error summary when they come near, and each that holds the focus', async () => {
    const page = await open(600);
    await page.click('button[type=submit]');
    const links = page.all('.error-summary a');
    const last = links.at(-1) ?? page.form;
    assert.lengthOf(links, 120);
    assert.lengthOf(page.all('.error-summary [role=list] > [role=listitem]'), 48);
    // The browser decides what is near when it makes a frame.
    await nextFrame();
    await nextFrame();
    assert.isFalse(last.checkVisibility({contentVisibilityAuto: true}), 'is put off');
    last.focus();
    assert.strictEqual(page.focused, last);
    const far = last.closest<HTMLElement>('.far') ?? last;
    assert.isTrue(last.checkVisibility({contentVisibilityAuto: true}), 'is laid out');
    // Room for as many as there are is kept for the others: nothing jumps when they come near.
    assert.lengthOf(far.children, 24);
    assert.strictEqual(getComputedStyle(far).getPropertyValue('--_links'), '24');
    await sendKeys({press: 'Enter'});
    await page.settle();
    assert.strictEqual(page.focused?.id, last.getAttribute('href')?.slice(1));
  });
});
