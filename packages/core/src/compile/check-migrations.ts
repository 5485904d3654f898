import type {DraftMigration, MigrationStep, Procedure} from '../generated/procedure.js';
import type {Json, Pointer} from '../json/json.js';
import {isWithin} from '../json/pointer.js';
import type {TypeLibrary} from '../procedure/value-type.js';
import {validate} from '../validation/validate.js';
import {buildDataTree, type DataNode, type DataTree} from './data-tree.js';
import {createFinding, type Finding} from './finding.js';
import {isGroup} from './places.js';

/** What migrations are held against besides the document. */
export interface MigrationSurroundings {
  readonly types: TypeLibrary;
  /** Earlier versions that are at hand; where one is not, its pointers are taken as they are. */
  readonly earlier: readonly Procedure[];
}

interface Ground extends MigrationSurroundings {
  readonly document: Procedure;
  readonly tree: DataTree;
}

/** One migration with its place in the document and, where it is at hand, the version that it takes over from. */
interface Site extends Ground {
  readonly migration: DraftMigration;
  readonly at: Pointer;
  readonly former?: {readonly document: Procedure; readonly tree: DataTree};
}

/**
 * Checks how drafts of earlier versions are taken over: every place that is reached is in this version, every place that is
 * left is in the earlier one, and nothing of that one is forgotten, as far as it is at hand.
 */
export function checkMigrations(
  document: Procedure,
  tree: DataTree,
  surroundings: MigrationSurroundings,
): readonly Finding[] {
  const {migrations = [], code} = document;
  return migrations.flatMap((migration, index) => {
    const known = surroundings.earlier.find(
      (version) => version.code === code && version.version === migration.from,
    );
    const former = known && {document: known, tree: buildDataTree(known.data, surroundings.types).tree};
    const site: Site = {
      ...surroundings,
      document,
      tree,
      migration,
      at: `/migrations/${index}`,
      ...(former && {former}),
    };
    return [
      ...checkVersion(site, migrations.slice(0, index)),
      ...migration.steps.flatMap((step, place) => checkStep(site, step, `${site.at}/steps/${place}`)),
      ...checkTwice(site),
      ...checkForgotten(site),
    ];
  });
}

function checkVersion(
  {document, migration, at}: Site,
  before: readonly DraftMigration[],
): readonly Finding[] {
  const {from} = migration;
  const {version} = document;
  if (from < version && !before.some((other) => other.from === from)) return [];
  return [createFinding('migration-version', `${at}/from`, {from, version})];
}

function checkStep(site: Site, step: MigrationStep, at: Pointer): readonly Finding[] {
  if ('move' in step) {
    return [
      ...checkLeft(site, step.move, `${at}/move`),
      ...checkReached(site, step.to, `${at}/to`),
      ...checkStars(step.move, step.to, at),
    ];
  }
  if ('note' in step) return checkLeft(site, step.note, `${at}/note`);
  if ('map' in step) return checkMap(site, step, at);
  return checkDefault(site, step, at);
}

function checkReached({tree, document}: Site, field: Pointer, at: Pointer): readonly Finding[] {
  if (tree.nodes.has(field)) return [];
  return [createFinding('migration-unknown-field', at, {field, version: document.version})];
}

function checkLeft({former, migration}: Site, field: Pointer, at: Pointer): readonly Finding[] {
  if (!former || former.tree.nodes.has(field)) return [];
  return [createFinding('migration-unknown-field', at, {field, version: migration.from})];
}

/** A field of an item stays in its list: items of two lists do not belong together one by one. */
function checkStars(from: Pointer, to: Pointer, at: Pointer): readonly Finding[] {
  const listOf = (pointer: Pointer): number => pointer.split('/').filter((key) => key === '*').length;
  return listOf(from) === listOf(to) ? [] : [createFinding('migration-stars', at, {from, to})];
}

function checkMap(
  site: Site,
  {map: field, values}: Extract<MigrationStep, {readonly map: string}>,
  at: Pointer,
): readonly Finding[] {
  const node = site.tree.nodes.get(field);
  if (!node) return checkReached(site, field, `${at}/map`);
  const choices = node.choices ?? [];
  return Object.entries(values).flatMap(([former, value]) =>
    choices.includes(value)
      ? []
      : [
          createFinding(
            'migration-unknown-choice',
            `${at}/values/${former.replaceAll('~', '~0').replaceAll('/', '~1')}`,
            {field, value},
          ),
        ],
  );
}

function checkDefault(
  site: Site,
  {default: field, value}: Extract<MigrationStep, {readonly default: string}>,
  at: Pointer,
): readonly Finding[] {
  const node = site.tree.nodes.get(field);
  if (!node) return checkReached(site, field, `${at}/default`);
  const {rules, prefill} = site.document;
  const filled =
    rules.some((rule) => rule.at === field && rule.computed !== undefined) ||
    prefill.some(({map}) => Object.hasOwn(map, field));
  if (!filled && !isGroup(node) && fits(site, node, value)) return [];
  return [createFinding('migration-default-invalid', at, {field})];
}

function fits({types, document}: Site, {schema}: DataNode, value: Json): boolean {
  try {
    return validate(schema, value, {types, root: document.data}).length === 0;
  } catch {
    // A faulty schema is reported where it stands.
    return true;
  }
}

function checkTwice({migration, at}: Site): readonly Finding[] {
  const seen = new Set<string>();
  return migration.steps.flatMap((step, index) =>
    placesOf(step).flatMap(([side, field]) => {
      const key = `${side} ${field}`;
      if (seen.has(key)) return [createFinding('migration-twice', `${at}/steps/${index}`, {field})];
      seen.add(key);
      return [];
    }),
  );
}

/** What a step leaves, reaches or renames; each of them once for each place. */
function placesOf(step: MigrationStep): readonly (readonly [string, Pointer])[] {
  if ('move' in step) {
    return [
      ['left', step.move],
      ['reached', step.to],
    ];
  }
  if ('note' in step) return [['left', step.note]];
  return 'map' in step ? [['renamed', step.map]] : [['reached', step.default]];
}

/** A field that has no place any more is named by some step: a ministry decides what becomes of it, not chance. */
function checkForgotten({former, migration, tree, at}: Site): readonly Finding[] {
  if (!former) return [];
  const left = migration.steps.flatMap((step) =>
    'move' in step ? [step.move] : 'note' in step ? [step.note] : [],
  );
  const computed = new Set(
    former.document.rules.flatMap(({at: place, computed: rule}) => (rule === undefined ? [] : [place])),
  );
  return [...former.tree.nodes.values()]
    .filter((node) => !isGroup(node) && !node.inner && !computed.has(node.at))
    .filter((node) => !tree.nodes.has(node.at) && !left.some((place) => isWithin(node.at, place)))
    .map(({at: field}) =>
      createFinding('migration-unhandled', `${at}/steps`, {field, version: migration.from}),
    );
}
