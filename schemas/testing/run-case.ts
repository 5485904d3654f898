import type {Declaration, Json, LoadedProcedure, LookupOutcome, StatementDocument} from '@tokhai/core';
import {createDeclaration} from '@tokhai/core';
import type {
  CaseClaim,
  CaseExpectation,
  CaseIssue,
  ProcedureCase,
} from '../../packages/core/src/generated/cases.js';

/** Opens a declaration as a case describes it: answers of registers first, then what the citizen typed and attached. */
export function openCase(procedure: LoadedProcedure, one: ProcedureCase): Declaration {
  const claims = one.claims ?? [];
  const declaration = createDeclaration(procedure, {
    submission: 'case',
    today: one.today,
    values: one.values,
    lookups: claims.map((claim) => createLookup(procedure, claim)),
    documents: (one.attached ?? []).map((id) => createDocument(procedure, id)),
  });
  const confirmed = claims.filter((claim) => claim.confirmed === true);
  for (const at of confirmed.flatMap(({values = {}}) => Object.keys(values))) declaration.confirm(at);
  return declaration;
}

/** What a case expects and the declaration does not show, in words; empty where all holds. */
export function compareCase(declaration: Declaration, expected: CaseExpectation): readonly string[] {
  const {visible = [], hidden = [], required = [], computed = {}} = expected;
  return [
    ...visible.filter((at) => !isVisible(declaration, at)).map((at) => `${at} is not visible`),
    ...hidden.filter((at) => isVisible(declaration, at)).map((at) => `${at} is not hidden`),
    ...required.filter((at) => !isRequired(declaration, at)).map((at) => `${at} is not required`),
    ...Object.entries(computed).flatMap(([at, value]) =>
      compare(`value of ${at}`, declaration.field(at).value.value ?? null, value),
    ),
    ...compareIssues(declaration, expected.issues),
    ...compareFees(declaration, expected.fees),
    ...compareDocuments(declaration, expected.documents),
  ];
}

/** Whether a field or group is shown. */
export function isVisible(declaration: Declaration, at: string): boolean {
  // What is no field by itself is a group, in a row or outside.
  const isField = declaration.procedure.index.locate(at)?.keys.length === 0;
  return (isField ? declaration.field(at).visible : declaration.groupVisible(at)).value;
}

function isRequired(declaration: Declaration, at: string): boolean {
  const field = declaration.field(at);
  return field.visible.value && field.required.value;
}

function compare(what: string, found: Json, expected: Json): readonly string[] {
  const [a, b] = [JSON.stringify(found), JSON.stringify(expected)];
  return a === b ? [] : [`${what}: ${a}, expected ${b}`];
}

function compareIssues(
  declaration: Declaration,
  expected: readonly CaseIssue[] | undefined,
): readonly string[] {
  if (expected === undefined) return [];
  const show = ({code, at, message}: CaseIssue): string =>
    [code, at, ...(message === undefined ? [] : [message])].join(' ');
  const found = declaration.issues.value.map(({code, at, message}) =>
    show({code, at, ...(message !== undefined && {message})}),
  );
  return compare('issues', found.sort(), expected.map(show).sort());
}

function compareFees(declaration: Declaration, expected: readonly string[] | undefined): readonly string[] {
  if (expected === undefined) return [];
  return compare('fees', declaration.fees.value.map(({id}) => id).sort(), [...expected].sort());
}

function compareDocuments(
  declaration: Declaration,
  expected: CaseExpectation['documents'],
): readonly string[] {
  if (expected === undefined) return [];
  const found = declaration.documents.value.map(({id, wanted, satisfiedBy, files}) => {
    if (!wanted) return `${id} not-wanted`;
    if (satisfiedBy) return `${id} satisfied`;
    return `${id} ${files.length > 0 ? 'attached' : 'missing'}`;
  });
  const wanted = Object.entries(expected).map(([id, state]) => `${id} ${state}`);
  return compare('documents', found.sort(), wanted.sort());
}

/** A register's answer as a gateway would hand it over, long valid. */
export function createLookup(procedure: LoadedProcedure, claim: CaseClaim): LookupOutcome {
  const binding = procedure.document.prefill.find(({id}) => id === claim.binding);
  if (binding === undefined) throw new Error(`no binding ${claim.binding}`);
  const at = '2026-01-01T00:00:00Z';
  const until = '2099-01-01T00:00:00Z';
  const common = {binding: binding.id, source: binding.source};
  return {
    ...common,
    outcome: claim.outcome,
    at,
    claims: Object.entries(claim.values ?? {}).map(([pointer, value]) => ({
      ...common,
      pointer,
      value,
      recordId: 'case',
      fetchedAt: at,
      expiresAt: until,
      assurance: 'high',
      lock: binding.lock,
      salt: '0'.repeat(32),
    })),
    receipt: {
      kind: 'lookup-receipt',
      id: 'case',
      submission: 'case',
      subject: 'case',
      procedure: procedure.digest,
      binding: binding.id,
      outcome: claim.outcome,
      hashes: {},
      issuedAt: at,
      expiresAt: until,
      seal: '',
    },
  };
}

/** A small file of the first media type that a paper accepts. */
export function createDocument(procedure: LoadedProcedure, id: string): StatementDocument {
  const paper = procedure.document.documents.find((candidate) => candidate.id === id);
  if (paper === undefined) throw new Error(`no document ${id}`);
  return {id, name: `${id}.pdf`, mediaType: paper.accept[0] ?? '', size: 1024, digest: '0'.repeat(64)};
}
