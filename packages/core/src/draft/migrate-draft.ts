import {CoreError} from '../core-error.js';
import type {DraftContent} from '../declaration/declaration.js';
import type {DraftMigration} from '../generated/procedure.js';
import type {Json, Pointer} from '../json/json.js';
import {formatPointer, parsePointer, readPointer} from '../json/pointer.js';
import type {Dispute} from '../prefill/claim.js';
import type {LoadedProcedure} from '../procedure/load-procedure.js';
import {describeDispute, describeLeft, nameChoice, nameFormer, type Namer} from './describe-left.js';
import {growTree, listArrays, listLeaves, type Leaf} from './draft-leaves.js';
import {listDefaults, placeLeaves, placeOf, type Placement, type PlacedLeaf} from './place-leaves.js';
import {settleValues} from './settle-values.js';
import type {DraftChange} from './taken-over.js';

/** Between which versions a draft goes over. */
export interface MigrateDraftOptions {
  /** The version that takes it over; it declares a migration from the draft's. */
  readonly to: LoadedProcedure;
  /** The version that it is of, for the names of what is left; without it the new version's names stand in. */
  readonly from?: LoadedProcedure;
}

/**
 * Takes a draft over into a later version of its procedure, as that version declares. Nothing that was typed is lost: it
 * stands in the values, or in `takenOver.changes` under `left`, in words, to copy.
 *
 * What registers said is asked again where the new version asks for it, and counts as typed where it does not: answers are
 * sealed for one version. Files belong to the submission that they were sent for, so that the result has none.
 *
 * @throws CoreError `draft-mismatch` (another procedure), `draft-signed`, `migration-undeclared`, `too-deep`
 */
export function migrateDraft(draft: DraftContent, {to, from}: MigrateDraftOptions): DraftContent {
  const migration = findMigration(draft, to);
  const namer: Namer = {from, to};
  const typed = placeLeaves(draft.values, migration.steps);
  const {values: register, place: claims} = placeClaims(draft, migration);
  const answered = claims.placed.filter((leaf) => !isAskedAgain(to, leaf) && !isTaken(typed.placed, leaf));
  const known = [...typed.placed, ...answered];
  const begun = listDefaults(migration.steps, [...typed.placed, ...claims.placed]);
  const arrays = new Set([...typed.arrays, ...claims.arrays]);
  const {values, lost} = settleValues(to, draft, [...known, ...begun], arrays);
  const isKept = (leaf: PlacedLeaf): boolean => !lost.includes(leaf);
  const disputes = placeDisputes(draft.disputes, migration, to);
  const changes: readonly DraftChange[] = [
    ...describeMoves(namer, [...typed.moved, ...claims.moved]),
    ...known.filter(isKept).flatMap((leaf) => describeRenamed(namer, leaf)),
    ...begun.filter(isKept).map(({keys}): DraftChange => ({kind: 'filled', at: formatPointer(keys)})),
    ...describeLeft(namer, draft.values, [...typed.left, ...lost.flatMap(originOf(typed.placed))]),
    ...describeLeft(namer, register, [...claims.left, ...lost.flatMap(originOf(answered))]),
    ...disputes.left.map((dispute) => describeDispute(namer, dispute)),
  ];
  return {
    format: 1,
    procedure: {code: to.document.code, version: to.document.version, digest: to.digest},
    submission: draft.submission,
    today: draft.today,
    values,
    lookups: [],
    confirmed: [],
    disputes: disputes.kept,
    documents: [],
    step: to.plan.steps.some(({id}) => id === draft.step) ? draft.step : (to.plan.steps[0]?.id ?? ''),
    ...(draft.checked && {checked: draft.checked}),
    takenOver: {
      from: draft.takenOver?.from ?? draft.procedure.version,
      changes: [...(draft.takenOver?.changes ?? []), ...changes],
    },
  };
}

function findMigration({procedure, signed}: DraftContent, {document}: LoadedProcedure): DraftMigration {
  if (procedure.code !== document.code)
    throw new CoreError('draft-mismatch', 'The draft belongs to another procedure');
  if (signed) throw new CoreError('draft-signed', 'The draft was signed as it stands');
  const migration = document.migrations?.find(({from}) => from === procedure.version);
  if (!migration)
    throw new CoreError(
      'migration-undeclared',
      `Version ${document.version} takes over no drafts of version ${procedure.version}`,
    );
  return migration;
}

/** Answers of registers that stand in the draft: the person let them stand, and typed nothing over them. */
function placeClaims(
  {lookups, confirmed, values}: DraftContent,
  {steps}: DraftMigration,
): {readonly values: Json; readonly place: Placement} {
  const accepted = new Set(confirmed);
  const claims = lookups
    .filter(({outcome}) => outcome === 'found')
    .flatMap(({claims: found}) => found)
    .filter(({pointer, lock}) => lock !== 'confirm' || accepted.has(pointer))
    .filter(({pointer}) => readPointer(values, pointer) === undefined);
  const leaves = claims.flatMap(({pointer, value}) => listLeaves(value, parsePointer(pointer)));
  const arrays = claims.flatMap(({pointer, value}) => listArrays(value, pointer));
  const tree = growTree(leaves, new Set(arrays));
  return {values: tree, place: placeLeaves(tree, steps)};
}

function isAskedAgain({index}: LoadedProcedure, {keys}: Leaf): boolean {
  const field = index.locate(formatPointer(keys))?.field;
  return field !== undefined && index.bindingsOf(field.at).length > 0;
}

function isTaken(placed: readonly Leaf[], {keys}: Leaf): boolean {
  const at = formatPointer(keys);
  return placed.some((leaf) => formatPointer(leaf.keys) === at);
}

/** The place of a lost scalar in the draft, if it is one of these. */
function originOf(placed: readonly PlacedLeaf[]): (leaf: PlacedLeaf) => readonly Leaf[] {
  const mine = new Set(placed);
  return (leaf) =>
    mine.has(leaf) && leaf.origin !== undefined ? [{keys: leaf.origin, value: leaf.was ?? leaf.value}] : [];
}

function describeMoves(namer: Namer, moved: Placement['moved']): readonly DraftChange[] {
  const told = new Map<Pointer, DraftChange>();
  for (const {origin, at} of moved) {
    const was = nameFormer(namer, origin);
    // Without the earlier version nobody knows what it was called: its place says nothing to a person.
    if (namer.from && was.vi !== namer.to.label(at, 'vi')) told.set(at, {kind: 'moved', at, was});
  }
  return [...told.values()];
}

function describeRenamed(namer: Namer, {keys, origin, was}: PlacedLeaf): readonly DraftChange[] {
  if (was === undefined || origin === undefined) return [];
  return [{kind: 'mapped', at: formatPointer(keys), was: nameChoice(namer, formatPointer(origin), was)}];
}

/** Objections go with their field, as long as a register fills it. */
function placeDisputes(
  disputes: readonly Dispute[],
  {steps}: DraftMigration,
  {index}: LoadedProcedure,
): {readonly kept: readonly Dispute[]; readonly left: readonly Dispute[]} {
  const kept: Dispute[] = [];
  const left: Dispute[] = [];
  for (const dispute of disputes) {
    const pointer = placeOf(dispute.pointer, steps);
    const [binding] = pointer === undefined ? [] : index.bindingsOf(pointer);
    if (pointer === undefined || binding === undefined) left.push(dispute);
    else kept.push({...dispute, pointer, binding: binding.id});
  }
  return {kept, left};
}
