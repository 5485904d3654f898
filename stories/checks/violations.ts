import axe from 'axe-core';
import {withClosedRoots} from './closed-roots.js';

/** Rules for whole pages, which a story is not. */
const ofPages = ['region', 'page-has-heading-one', 'landmark-one-main'];

/** What axe has to say of the page as it stands, closed roots and target sizes included; empty where nothing. */
export async function findViolations({page = false}: {readonly page?: boolean} = {}): Promise<
  readonly string[]
> {
  const off = page ? [] : ofPages;
  const {violations} = await withClosedRoots(() =>
    axe.run(document, {
      resultTypes: ['violations'],
      rules: {
        'target-size': {enabled: true},
        ...Object.fromEntries(off.map((rule) => [rule, {enabled: false}])),
      },
    }),
  );
  return violations.flatMap(({id, nodes}) =>
    nodes.map(({target, failureSummary}) => `${id} ${target.flat().join(' ')}: ${failureSummary ?? ''}`),
  );
}
