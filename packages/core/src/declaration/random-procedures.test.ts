import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {compileProcedure} from '../compile/compile-procedure.js';
import {buildDataTree} from '../compile/data-tree.js';
import {groupFunctions} from '../compile/rule-types.js';
import {createBufbuildEngine} from '../compile/testing/bufbuild-engine.js';
import type {CelEngine} from '../compile/testing/cel-engine.js';
import type {Pick} from '../compile/testing/expression-writer.js';
import {sampleRules, sampleTypes} from '../compile/testing/sample.js';
import type {Json, JsonObject, Pointer} from '../json/json.js';
import {isJsonArray, readPointer} from '../json/pointer.js';
import {loadProcedure, type LoadedProcedure} from '../procedure/load-procedure.js';
import {sha256} from '../test-fixtures/sha256.js';
import {createDeclaration} from './create-declaration.js';
import type {Declaration} from './declaration.js';
import {
  drawProcedure,
  mostRows,
  type RandomField,
  type RandomProcedure,
  type SortOfField,
} from './testing/random-procedure.js';
import {workOutState, type ReferenceState} from './testing/reference-state.js';
import {stateOf} from './testing/state-of.js';

const today = '2026-11-22';

const valuesOf: Readonly<Record<SortOfField, readonly (Json | undefined)[]>> = {
  bool: [true, false, undefined],
  int: [0, 1, 7, -3, 99, undefined],
  text: ['x', 'y', 'xy', 'quá dài', '', undefined],
  choice: ['a', 'b', 'c', undefined],
  choices: [['a'], ['c', 'a'], ['b', 'b'], ['a', 'b', 'c'], [], undefined],
  date: ['2026-01-31', today, '2027-05-01', '2026-02-30', undefined],
};

async function publish({document}: RandomProcedure): Promise<{procedure: LoadedProcedure; run: CelEngine}> {
  const {plan, findings} = await compileProcedure(document, {types: sampleTypes, rules: sampleRules, sha256});
  if (!plan) throw new Error(JSON.stringify(findings.map(({code, at, message}) => [code, at, message.en])));
  const {tree} = buildDataTree(document.data, sampleTypes);
  const procedure = await loadProcedure(document, {types: sampleTypes, rules: sampleRules, sha256, plan});
  return {procedure, run: createBufbuildEngine(tree, groupFunctions(sampleRules), today)};
}

function open(procedure: LoadedProcedure, values: JsonObject = {}): Declaration {
  return createDeclaration(procedure, {submission: 'one', today, values});
}

/** One edit; of a list's rows too. */
function edit(declaration: Declaration, {fields, hasList}: RandomProcedure, pick: Pick): void {
  const count = hasList ? declaration.list('/rows').rows.value.length : 0;
  if (hasList && pick([true, false, false])) {
    const first = fields.find(({at}) => at === '/rows/*/c0')?.sort ?? 'text';
    const [value = ''] = pick(valuesOf[first].map((one) => [one] as const));
    editRows(declaration, count, {c0: value}, pick);
    return;
  }
  const field: RandomField = pick(fields);
  // Boxed, since nothing at all is one of the values.
  const [value] = pick(valuesOf[field.sort].map((one) => [one] as const));
  if (!field.at.includes('*')) type(declaration, field.at, value);
  else if (count > 0) type(declaration, field.at.replace('*', String(pick(places(count)))), value);
}

/** Types a value: it is taken unless the field is read-only, and several choices are kept just as they were made. */
function type(declaration: Declaration, at: Pointer, value: Json | undefined): void {
  const free = !declaration.field(at).readonly.value;
  expect(declaration.set(at, value)).toBe(free);
  if (free && isJsonArray(value))
    expect(readPointer(declaration.snapshot('mot').values, at) ?? []).toEqual(value);
}

function places(count: number): readonly number[] {
  return Array.from({length: count}, (_, index) => index);
}

function editRows(declaration: Declaration, count: number, row: JsonObject, pick: Pick): void {
  const action = pick(['add', 'insert', 'remove', 'move', 'all'] as const);
  const at = pick(places(count + 1));
  if (action === 'add') declaration.addRow('/rows');
  else if (action === 'insert') declaration.addRow('/rows', row, at);
  else if (action === 'remove') declaration.removeRow('/rows', at);
  else if (action === 'all') declaration.set('/rows', Array(pick([0, 1, 3, mostRows + 1])).fill(row));
  else declaration.moveRow('/rows', at, pick(places(count + 1)));
}

/** Draws from a generator, so that a failure shrinks. */
function createPick(gen: fc.GeneratorValue): Pick {
  return (choices) => {
    const choice = choices[gen(fc.nat, {max: choices.length - 1})];
    if (choice === undefined) throw new Error('Nothing to pick');
    return choice;
  };
}

/** The same procedure with its rules written in another order. */
function shuffleRules(random: RandomProcedure, pick: Pick): RandomProcedure {
  const left = [...random.document.rules];
  const rules = random.document.rules.flatMap(() => left.splice(pick(places(left.length)), 1));
  return {...random, document: {...random.document, rules}};
}

/** Findings at one place stand in the order of their rules. */
function sorted(state: ReferenceState): ReferenceState {
  return {...state, issues: state.issues.toSorted()};
}

const runs = Number(process.env['TOKHAI_RANDOM_RUNS'] ?? 100);

describe('random procedures under random edits', () => {
  it.each([
    ['plain fields', false],
    ['lists', true],
  ])(
    'are as the slow reference works out, whatever the order, and come back by a draft: %s',
    async (_name, withList) => {
      await fc.assert(
        fc.asyncProperty(fc.gen(), async (gen) => {
          const pick = createPick(gen);
          const random = drawProcedure(pick, withList);
          const {procedure, run} = await publish(random);
          const declaration = open(procedure);
          const seen = () => workOutState(random.document, declaration.snapshot('mot').values, run);
          expect(stateOf(declaration)).toEqual(seen());
          for (let step = 0; step < 10; step++) {
            const draft = declaration.snapshot('mot');
            const before = stateOf(declaration);
            edit(declaration, random, pick);
            expect(stateOf(declaration)).toEqual(seen());
            // Undo: what was kept before the edit brings back what was before it.
            const undone = createDeclaration(procedure, {submission: 'one', today, draft});
            expect(stateOf(undone)).toEqual(before);
          }
          // The state is a function of what was typed, not of the order in which it was.
          const {values} = declaration.snapshot('mot');
          expect(stateOf(open(procedure, values))).toEqual(stateOf(declaration));
          // Nor does it hang on the order in which the rules are written.
          const {procedure: other} = await publish(shuffleRules(random, pick));
          expect(sorted(stateOf(open(other, values)))).toEqual(sorted(stateOf(declaration)));
        }),
        {numRuns: runs},
      );
    },
  );
});
