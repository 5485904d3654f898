import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {createDeclaration} from '../declaration/create-declaration.js';
import type {DataNode, MigrationStep} from '../generated/procedure.js';
import type {Json} from '../json/json.js';
import {listLeaves} from './draft-leaves.js';
import {isDraftContent} from './draft-shape.js';
import {migrateDraft} from './migrate-draft.js';
import {draftOf, group, version} from './testing/versions.js';

/** What may become of one field between two versions. */
type Fate = 'kept' | 'moved' | 'noted' | 'dropped' | 'text' | 'number' | 'renamed';

const fates: readonly Fate[] = ['kept', 'moved', 'noted', 'dropped', 'text', 'number', 'renamed'];
const fieldKinds: readonly DataNode[] = [
  {type: 'string'},
  {type: 'integer'},
  {type: 'boolean'},
  {$ref: 'vn:name'},
  {$ref: 'vn:address'},
  {type: 'string', enum: ['do', 'xanh', 'vang']},
  {type: 'array', items: {type: 'string', enum: ['do', 'xanh', 'vang']}},
];

function valuesFor({type, $ref, enum: choices}: DataNode): fc.Arbitrary<Json | undefined> {
  const word = fc.string({unit: 'grapheme', maxLength: 12});
  const choice = fc.constantFrom('do', 'xanh', 'vang', 'la');
  if ($ref === 'vn:address') return fc.option(fc.record({tinh: word, xa: word}), {nil: undefined});
  if (choices) return fc.option(choice, {nil: undefined});
  if (type === 'integer') return fc.option(fc.integer(), {nil: undefined});
  if (type === 'boolean') return fc.option(fc.boolean(), {nil: undefined});
  if (type === 'array') return fc.option(fc.uniqueArray(choice, {maxLength: 3}), {nil: undefined});
  return fc.option(word, {nil: undefined});
}

interface Field {
  readonly key: string;
  readonly node: DataNode;
  readonly fate: Fate;
  readonly value: Json | undefined;
}

const fields: fc.Arbitrary<readonly Field[]> = fc
  .array(fc.tuple(fc.constantFrom(...fieldKinds), fc.constantFrom(...fates)), {minLength: 1, maxLength: 8})
  .chain((kinds) =>
    fc
      .tuple(...kinds.map(([node]) => valuesFor(node)))
      .map((values) =>
        kinds.map(([node, fate], index) => ({key: `f${String(index)}`, node, fate, value: values[index]})),
      ),
  );

function successorOf({key, node, fate}: Field): readonly (readonly [string, DataNode])[] {
  if (fate === 'noted' || fate === 'dropped') return [];
  if (fate === 'moved') return [[`m${key}`, node]];
  if (fate === 'text') return [[key, {type: 'string'}]];
  if (fate === 'number') return [[key, {type: 'integer'}]];
  return fate === 'renamed' && node.enum ? [[key, {type: 'string', enum: ['do', 'lam']}]] : [[key, node]];
}

function stepsOf({key, node, fate}: Field): readonly MigrationStep[] {
  if (fate === 'moved') return [{move: `/g/${key}`, to: `/g/m${key}`}];
  if (fate === 'noted') return [{note: `/g/${key}`}];
  return fate === 'renamed' && node.enum ? [{map: `/g/${key}`, values: {xanh: 'lam'}}] : [];
}

function countLeaves(...trees: readonly Json[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const {value} of trees.flatMap((tree) => listLeaves(tree))) {
    const key = JSON.stringify(value);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

describe('any migration', () => {
  it('loses nothing that was typed, and invents nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fields, fc.boolean(), async (chosen, atHand) => {
        const before = Object.fromEntries(chosen.map(({key, node}) => [key, node]));
        const after = Object.fromEntries(chosen.flatMap(successorOf));
        const base = {tre: group({ghiChu: {type: 'string'}})};
        const from = await version(1, {...base, g: group(before)});
        const to = await version(2, {...base, g: group(after)}, chosen.flatMap(stepsOf));
        const typed = Object.fromEntries(
          chosen.flatMap(({key, value}) => (value === undefined ? [] : [[key, value]])),
        );
        const draft = draftOf(from, {g: typed});
        const over = migrateDraft(draft, {to, ...(atHand && {from})});
        const changes = over.takenOver?.changes ?? [];
        const left = changes.flatMap((change) => (change.kind === 'left' ? [change.value] : []));
        const renamed = changes.flatMap((change) => (change.kind === 'mapped' ? [change.at] : []));
        const former = renamed.map(() => 'xanh');
        const kept = countLeaves(over.values, ...left, ...former);
        // Everything that was there is there or told; a renamed choice stands under both its names.
        const wanted = countLeaves(draft.values, ...renamed.map(() => 'lam'));
        expect(kept).toEqual(wanted);
        // And it is a draft of the new version that comes back as it is.
        expect(isDraftContent(JSON.parse(JSON.stringify(over)) as Json)).toBe(true);
        const again = createDeclaration(to, {submission: over.submission, today: over.today, draft: over});
        expect(again.snapshot('mot').values).toEqual(over.values);
      }),
      {numRuns: 300},
    );
  });
});
