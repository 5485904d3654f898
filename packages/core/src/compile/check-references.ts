import type {Procedure} from '../generated/procedure.js';
import type {Pointer} from '../json/json.js';
import {readPointer} from '../json/pointer.js';
import type {PlanField} from '../plan/plan.js';
import {parseCivilDate} from '../rules/parse-civil-date.js';
import type {DataTree} from './data-tree.js';
import {createFinding, type Finding} from './finding.js';
import {isGroup, isList} from './places.js';

/** Checks that everything a procedure names by id or pointer is there. */
export function checkReferences(
  document: Procedure,
  tree: DataTree,
  fields: readonly PlanField[],
): readonly Finding[] {
  const consents = new Set(fields.flatMap(({at, control}) => (control === 'consent' ? [at] : [])));
  return [
    ...checkIds(document),
    ...checkBases(document),
    ...checkPrefill(document, tree),
    ...checkConsents(document, consents),
    ...checkSatisfiedBy(document),
    ...checkFiles(document),
    ...checkRoles(document, tree),
    ...checkOpen(document),
    ...checkValidity(document),
  ];
}

function checkIds({legal, prefill, documents, fees, signing}: Procedure): readonly Finding[] {
  const lists = {
    '/legal': legal,
    '/prefill': prefill,
    '/documents': documents,
    '/fees': fees,
    '/signing/roles': signing.roles,
  };
  return Object.entries(lists).flatMap(([at, parts]) => {
    const seen = new Set<string>();
    return parts.flatMap(({id}, index) => {
      if (seen.has(id)) return [createFinding('duplicate-id', `${at}/${index}/id`, {id})];
      seen.add(id);
      return [];
    });
  });
}

function checkBases({legal, prefill, documents, fees, deadline}: Procedure): readonly Finding[] {
  const known = new Set(legal.map(({id}) => id));
  const check = (at: Pointer, basis: string | undefined): readonly Finding[] =>
    basis === undefined || known.has(basis)
      ? []
      : [createFinding('unknown-basis', `${at}/basis`, {id: basis})];
  return [
    ...prefill.flatMap(({basis}, index) => check(`/prefill/${index}`, basis)),
    ...documents.flatMap(({basis}, index) => check(`/documents/${index}`, basis)),
    ...fees.flatMap(({basis}, index) => check(`/fees/${index}`, basis)),
    ...check('/deadline', deadline.basis),
  ];
}

function checkPrefill({prefill, rules}: Procedure, tree: DataTree): readonly Finding[] {
  const computed = new Set(rules.flatMap(({at, computed: rule}) => (rule === undefined ? [] : [at])));
  const changing = rules.flatMap(({at, visible, computed: sum}) => {
    if (visible === undefined && sum === undefined) return [];
    return [{at, effect: visible === undefined ? 'computed' : 'visible'}];
  });
  return prefill.flatMap(({map}, index) =>
    Object.keys(map).flatMap((field) => {
      const at = `/prefill/${index}/map/${field.replaceAll('/', '~1')}`;
      const node = tree.nodes.get(field);
      if (!node || isGroup(node) || field.includes('*')) return [createFinding('unknown-field', at, {field})];
      // What is stated of a list must be just what the register gave: a row that hides or computes something is not.
      const rule = isList(node)
        ? changing.find((candidate) => candidate.at.startsWith(`${field}/*/`))
        : undefined;
      if (rule) return [createFinding('list-prefill-rule', at, {field, ...rule})];
      return computed.has(field) ? [createFinding('computed-prefill', at, {field})] : [];
    }),
  );
}

/** A consent that nobody gave is none: neither register nor rule ticks the box. */
function checkConsents({prefill, rules}: Procedure, consents: ReadonlySet<Pointer>): readonly Finding[] {
  const filled = prefill.flatMap(({map}, index) =>
    Object.keys(map).map((field) => [field, `/prefill/${index}/map/${field.replaceAll('/', '~1')}`] as const),
  );
  const computed = rules.flatMap(({at, computed: rule}, index) =>
    rule === undefined ? [] : [[at, `/rules/${index}/computed`] as const],
  );
  return [...filled, ...computed].flatMap(([field, at]) =>
    consents.has(field) ? [createFinding('consent-preset', at, {field})] : [],
  );
}

function checkSatisfiedBy({documents, prefill}: Procedure): readonly Finding[] {
  const known = new Set(prefill.map(({id}) => id));
  return documents.flatMap(({satisfiedBy = []}, index) =>
    satisfiedBy.flatMap((id, i) =>
      known.has(id) ? [] : [createFinding('unknown-binding', `/documents/${index}/satisfiedBy/${i}`, {id})],
    ),
  );
}

/** A statement holds no more files than this (`isStatement`), whatever the papers allow. */
const mostFiles = 200;

function checkFiles({documents}: Procedure): readonly Finding[] {
  const count = documents.reduce((sum, {maxFiles = 1}) => sum + maxFiles, 0);
  return count > mostFiles ? [createFinding('too-many-files', '/documents', {count, max: mostFiles})] : [];
}

function checkRoles({signing}: Procedure, tree: DataTree): readonly Finding[] {
  return signing.roles.flatMap(({identity}, index) =>
    tree.nodes.get(identity)?.type === 'string' && !identity.includes('*')
      ? []
      : [createFinding('unknown-identity', `/signing/roles/${index}/identity`, {field: identity})],
  );
}

/** An overlay may set local amounts and texts, nothing that rules or admission depend on. */
const mayBeOpen = /^\/(?:fees\/\d+\/amount|texts\/(?:vi|en)\/[^/]+)$/;

function checkOpen(document: Procedure): readonly Finding[] {
  return document.open.flatMap((pointer, index) => {
    const at = `/open/${index}`;
    if (!mayBeOpen.test(pointer)) return [createFinding('open-not-allowed', at, {pointer})];
    return readPointer(document, pointer) === undefined
      ? [createFinding('open-unresolved', at, {pointer})]
      : [];
  });
}

function isCivilDate(day: string): boolean {
  try {
    parseCivilDate(day);
    return true;
  } catch {
    return false;
  }
}

function checkValidity({valid: {from, to}}: Procedure): readonly Finding[] {
  const days = to === null ? [from] : [from, to];
  if (days.every(isCivilDate) && (to === null || from <= to)) return [];
  return [createFinding('validity-invalid', '/valid', {found: days.join(' – ')})];
}
