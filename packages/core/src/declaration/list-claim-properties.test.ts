import fc from 'fast-check';
import {beforeAll, describe, expect, it} from 'vitest';
import {equalJson} from '../json/pointer.js';
import type {ClaimLock, LookupOutcomeName} from '../prefill/claim.js';
import type {LoadedProcedure} from '../procedure/load-procedure.js';
import {householdDocument} from '../test-fixtures/list-documents.js';
import {householdLookup, loadDocument} from '../test-fixtures/lists.js';
import {createDeclaration} from './create-declaration.js';
import type {Declaration} from './declaration.js';
import {listStatedClaims} from './stated-claims.js';
import {start} from './testing/household-samples.js';
import {manyOf, place, type Rows} from './testing/list-model.js';

describe('random answers of a register that fills a list', () => {
  const locks = new Map<ClaimLock, LoadedProcedure>();
  beforeAll(async () => {
    for (const lock of ['locked', 'confirm', 'editable'] as const)
      locks.set(lock, await loadDocument(householdDocument(lock)));
  });

  const person = fc.record(
    {hoTen: fc.constantFrom('Một', 'Hai'), ghiChu: fc.constantFrom('a', 'b')},
    {requiredKeys: ['hoTen']},
  );
  const people = fc.array(person, {maxLength: 3});
  const steps = fc.oneof(
    fc.record({do: fc.constant('found' as const), rows: people}),
    fc.record({do: fc.constantFrom<LookupOutcomeName>('empty', 'unavailable')}),
    fc.record({do: fc.constant('confirm' as const)}),
    fc.record({do: fc.constant('add' as const), row: person}),
    fc.record({do: fc.constant('remove' as const), at: place}),
    fc.record({do: fc.constant('move' as const), from: place, to: place}),
    fc.record({do: fc.constant('name' as const), at: place, name: fc.constantFrom('Một', 'Hai')}),
    fc.record({do: fc.constant('all' as const), rows: people}),
  );
  type Step = typeof steps extends fc.Arbitrary<infer T> ? T : never;

  /** What was typed (`null` where all was taken away by hand) and what the register says. */
  interface Book {
    readonly lock: ClaimLock;
    own: Rows | null | undefined;
    claim: Rows | undefined;
    confirmed: boolean;
    answered: boolean;
  }

  const shownOf = ({lock, own, claim}: Book): Rows =>
    claim && (lock === 'locked' || own === undefined) ? claim : (own ?? []);
  const holds = (book: Book): boolean => book.claim !== undefined && equalJson(shownOf(book), book.claim);

  function originOf(book: Book): string {
    if (shownOf(book).length === 0) return 'empty';
    if (!holds(book)) return 'typed';
    return book.lock === 'confirm' && (book.confirmed || book.own !== undefined) ? 'confirmed' : 'claimed';
  }

  function answer(book: Book, outcome: string, found: Rows): void {
    if (outcome === 'unavailable' && book.answered) return;
    const claim = outcome === 'found' && found.length > 0 ? found : undefined;
    if (book.claim && !equalJson(book.claim, claim)) book.confirmed = false;
    if (book.claim && outcome !== 'found' && book.own === undefined) book.own = book.claim;
    if (claim && book.own === null) book.own = undefined;
    book.claim = claim;
    book.answered = outcome === 'found';
  }

  function edit(book: Book, change: (rows: Rows) => Rows | undefined): void {
    if (book.lock === 'locked' && book.claim) return;
    const after = change(shownOf(book));
    if (after) book.own = after.length > 0 ? after : book.claim ? null : undefined;
  }

  function applyStep(book: Book, step: Step): void {
    if (step.do === 'confirm') book.confirmed ||= holds(book);
    else if (step.do === 'add') edit(book, (now) => (now.length < 10 ? [...now, step.row] : undefined));
    else if (step.do === 'remove')
      edit(book, (now) => (now[step.at] ? now.toSpliced(step.at, 1) : undefined));
    else if (step.do === 'all') edit(book, () => step.rows);
    else if (step.do === 'name')
      edit(book, (now) =>
        now[step.at] ? now.with(step.at, {...now[step.at], hoTen: step.name}) : undefined,
      );
    else if (step.do === 'move')
      edit(book, (now) => {
        const row = now[step.from];
        if (!row || !now[step.to] || step.from === step.to) return undefined;
        return now.toSpliced(step.from, 1).toSpliced(step.to, 0, row);
      });
    else answer(book, step.do, 'rows' in step ? step.rows : []);
  }

  function runStep(declaration: Declaration, step: Step, minute: number): void {
    const at = '/nguoiO';
    const count = declaration.list(at).rows.value.length;
    if (step.do === 'confirm') declaration.confirm(at);
    else if (step.do === 'add') declaration.addRow(at, step.row);
    else if (step.do === 'remove') declaration.removeRow(at, step.at);
    else if (step.do === 'move') declaration.moveRow(at, step.from, step.to);
    else if (step.do === 'all') declaration.set(at, step.rows);
    else if (step.do !== 'name') {
      const when = `2026-11-22T04:${String(minute).padStart(2, '0')}:00Z`;
      declaration.applyLookup(householdLookup(step.do, 'rows' in step ? step.rows : [], when));
    } else if (step.at >= 0 && step.at < count) declaration.set(`${at}/${step.at}/hoTen`, step.name);
  }

  it.each(['locked', 'confirm', 'editable'] as const)('%s: rows are whose they should be', (lock) => {
    const procedure = locks.get(lock);
    if (!procedure) throw new Error('no such fixture');
    fc.assert(
      fc.property(manyOf(steps), (all) => {
        const declaration = createDeclaration(procedure, {...start, values: {ho: {chu: 'A'}}});
        const book: Book = {lock, own: undefined, claim: undefined, confirmed: false, answered: false};
        for (const [minute, step] of all.entries()) {
          runStep(declaration, step, minute);
          applyStep(book, step);
          const {value, origin, rows: states} = declaration.list('/nguoiO');
          expect(value.value ?? []).toEqual(shownOf(book));
          expect(origin.value).toBe(originOf(book));
          expect(listStatedClaims(declaration)).toHaveLength(holds(book) ? 1 : 0);
          const names = states.value.map(({fields}) => fields[0]?.origin.value);
          expect(names).toEqual(shownOf(book).map(() => originOf(book)));
        }
        const draft = declaration.snapshot('');
        expect(draft.values['nguoiO'] ?? null).toEqual(book.own ?? null);
        const resumed = createDeclaration(procedure, {...start, draft});
        expect(resumed.snapshot('')).toEqual(draft);
        expect(resumed.freeze()).toEqual(declaration.freeze());
        expect(resumed.list('/nguoiO').origin.value).toBe(originOf(book));
      }),
      {numRuns: 80},
    );
  });
});
