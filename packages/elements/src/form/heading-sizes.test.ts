import {assert} from '@open-wc/testing';
import {loadExampleProcedure} from '../../../../stories/fixtures/example-procedure.js';
import {loadListProcedure} from '../../../../stories/fixtures/list-procedure.js';
import {FormPage} from '../testing/form-page.js';

/** From the name of the procedure down to the label of a field; two of one line are of one rank. */
const ranks = [
  '.title',
  '.heading',
  '.section-title',
  '.note-heading, .panel-title, .group-parts > legend',
  '.group-parts label.label',
];

function sizesOf(page: FormPage, selector: string): readonly number[] {
  const found = page.all(selector).filter((element) => element.checkVisibility());
  assert.isNotEmpty(found, selector);
  return found.map((element) => Number.parseFloat(getComputedStyle(element).fontSize));
}

function isStrong(page: FormPage, selector: string): boolean {
  return page.all(selector).every((element) => Number(getComputedStyle(element).fontWeight) >= 700);
}

describe('headings', () => {
  for (const [attribute, value] of [
    ['look', 'portal'],
    ['look', 'officer'],
    ['look', 'paper'],
    ['density', 'compact'],
  ] as const)
    it(`are told from each other, and from labels, by their size: ${value}`, async () => {
      const page = await FormPage.open({procedure: await loadExampleProcedure(), step: 'nguoi-khai'});
      page.form.setAttribute(attribute, value);
      const sizes = ranks.map((selector) => sizesOf(page, selector));
      for (const [rank, smaller] of sizes.slice(1).entries())
        assert.isAbove(Math.min(...(sizes[rank] ?? [])), Math.max(...smaller), ranks[rank]);
      for (const selector of ranks.slice(0, -1)) assert.isTrue(isStrong(page, selector), selector);
    });

  it('of the rows of a list are larger than the labels in them', async () => {
    const values = {con: [{hoTen: 'Nguyễn Văn Thử'}]};
    const page = await FormPage.open({procedure: await loadListProcedure(), step: 'con', values});
    const [row = 0] = sizesOf(page, '.row-name');
    assert.isAbove(row, Math.max(...sizesOf(page, '.row-fields label.label')));
  });
});
