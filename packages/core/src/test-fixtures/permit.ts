import {digestJson} from '../json/canonicalize.js';
import type {Json, Sha256} from '../json/json.js';
import type {
  Plan,
  PlanExpression,
  PlanField,
  PlanNode,
  PlanRule,
  RuleLibrary,
  RuleType,
} from '../plan/plan.js';
import type {Claim, LookupOutcome, LookupOutcomeName} from '../prefill/claim.js';
import {type LoadedProcedure, loadProcedure} from '../procedure/load-procedure.js';
import {formatCivilDate} from '../today.js';
import {permitDocument} from './permit-document.js';
import type {TypeLibrary, ValueType} from '../procedure/value-type.js';

const types: readonly ValueType[] = [
  {
    name: 'vn:name',
    schema: {type: 'string', minLength: 1, maxLength: 150},
    control: 'text',
    normalize: (value) => (typeof value === 'string' ? value.replace(/\s+/gu, ' ') : value),
    format: (value) => (typeof value === 'string' ? value : ''),
  },
  {
    name: 'vn:date',
    schema: {type: 'string', format: 'date'},
    control: 'date',
    format: (value) => (typeof value === 'string' ? formatCivilDate(value) : ''),
  },
  {
    name: 'vn:paper',
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['number'],
      properties: {number: {type: 'string', pattern: '^[0-9]{12}$'}, issued: {$ref: 'vn:date'}},
    },
    control: 'identity-paper',
    check: (value) =>
      JSON.stringify(value).includes('000000000000') ? [{code: 'no-such-number', at: '/number'}] : [],
    format: (value) => JSON.stringify(value),
  },
];

/** The fixture's shared types. */
export const permitTypes: TypeLibrary = {
  id: 'test-types@1',
  types: new Map(types.map((type) => [type.name, type])),
};

/** The fixture's functions; `boom` always fails. */
export const permitRules: RuleLibrary = {
  id: 'test-rules@1',
  functions: [
    {
      name: 'boom',
      params: [],
      result: 'bool',
      call: () => {
        throw Object.assign(new Error('boom'), {code: 'boomed'});
      },
    },
  ],
};

function express(node: PlanNode, type: RuleType = 'bool'): PlanExpression {
  return {source: JSON.stringify(node), node, type, reads: listReads(node)};
}

function listReads(node: PlanNode): readonly string[] {
  if (typeof node !== 'object') return [];
  const [operator, ...operands] = node;
  const [pointer] = operands;
  if ((operator === 'get' || operator === 'has') && typeof pointer === 'string') return [pointer];
  return operands.flatMap(listReads);
}

/** One rule as a plan has it. */
export function planRule(at: string, effect: PlanRule['effect'], node: PlanNode, message?: string): PlanRule {
  return {...express(node), at, effect, ...(message !== undefined && {message})};
}

function planField(at: string, step: string, section: number, rest: Partial<PlanField> = {}): PlanField {
  const schema = `/data${at.replaceAll('/', '/properties/')}`;
  return {at, step, section, control: 'text', schema, required: false, label: at, ...rest};
}

const isDog: PlanNode = ['==', ['get', '/pet/kind'], 'dog'];

/** The fixture's rules. */
export const permitPlanRules: readonly PlanRule[] = [
  planRule('/vet', 'visible', isDog),
  planRule('/pet/breed', 'visible', isDog),
  planRule('/pet/breed', 'options', [
    '?:',
    ['has', '/owner/born'],
    ['list', 'small', 'large', 'giant'],
    ['list', 'small'],
  ]),
  planRule('/vet/visit', 'required', ['has', '/vet/name']),
  planRule('/vet/visit', 'constraint', ['<=', ['get', '/vet/visit'], ['call', 'today']], 'too-early'),
  planRule('/pet/count', 'readonly', ['==', ['get', '/pet/kind'], 'bird']),
  planRule('/pet/summary', 'computed', ['+s', ['+s', ['get', '/pet/name'], ' / '], ['get', '/pet/breed']]),
  planRule('/vet', 'constraint', ['!=', ['get', '/vet/name'], ['get', '/owner/name']], 'own-vet'),
];

const paper = {control: 'identity-paper', type: 'vn:paper', required: true} as const;

/** The fixture's plan, but its digest; other rules may stand in. */
export function buildPermitPlan(digest: string, rules: readonly PlanRule[] = permitPlanRules): Plan {
  return {
    format: 1,
    profile: 'test-rules@1',
    procedure: {code: permitDocument.code, version: 1, digest},
    groups: [
      {at: '/owner', required: true},
      {at: '/pet', required: true},
      {at: '/vet', required: false},
    ],
    fields: [
      planField('/owner/name', 'owner', 0, {type: 'vn:name', required: true}),
      planField('/owner/born', 'owner', 0, {type: 'vn:date', control: 'date'}),
      planField('/owner/paper', 'owner', 0, paper),
      planField('/pet/kind', 'pet', 0, {control: 'select', options: ['dog', 'cat', 'bird'], required: true}),
      planField('/pet/breed', 'pet', 0, {control: 'select', options: ['small', 'large', 'giant']}),
      planField('/pet/name', 'pet', 0),
      planField('/pet/count', 'pet', 0, {control: 'number'}),
      planField('/pet/summary', 'pet', 0, {control: 'computed'}),
      planField('/vet/name', 'pet', 1, {type: 'vn:name'}),
      planField('/vet/visit', 'pet', 1, {type: 'vn:date', control: 'date'}),
    ],
    steps: [
      {
        id: 'owner',
        title: 'step:owner',
        sections: [{fields: ['/owner/name', '/owner/born', '/owner/paper']}],
      },
      {
        id: 'pet',
        title: 'step:pet',
        sections: [
          {fields: ['/pet/kind', '/pet/breed', '/pet/name', '/pet/count', '/pet/summary']},
          {title: 'section:vet', fields: ['/vet/name', '/vet/visit']},
        ],
      },
    ],
    rules,
    prefill: [{id: 'self'}, {id: 'vaccination', when: express(isDog)}],
    documents: [{id: 'vaccination-card', when: express(isDog)}],
    fees: [{id: 'many', when: express(['>', ['get', '/pet/count'], 3])}],
  };
}

/** Loads the fixture. */
export async function loadPermit(
  sha256: Sha256,
  rules?: readonly PlanRule[],
  document = permitDocument,
): Promise<LoadedProcedure> {
  const plan = buildPermitPlan(await digestJson(document, sha256), rules);
  return loadProcedure(document, {plan, types: permitTypes, rules: permitRules, sha256});
}

/** One lookup's outcome, as the gateway would answer it. */
export function permitLookup(
  binding: 'self' | 'vaccination',
  outcome: LookupOutcomeName,
  values: Readonly<Record<string, Json>> = {},
  at = '2026-11-22T03:42:00Z',
): LookupOutcome {
  const source = binding === 'self' ? 'people' : 'vets';
  const expiresAt = '2026-11-23T03:42:00Z';
  const claims = Object.entries(values).map(([pointer, value]): Claim => ({
    pointer,
    value,
    binding,
    source,
    recordId: 'record-1',
    fetchedAt: at,
    expiresAt,
    assurance: 'high',
    lock: binding === 'self' ? 'locked' : 'confirm',
    salt: '00112233445566778899aabbccddeeff',
  }));
  const hashes = Object.fromEntries(claims.map(({pointer}) => [pointer, '0'.repeat(64)]));
  const receipt = {
    kind: 'lookup-receipt',
    id: `receipt-${binding}`,
    submission: 'submission-1',
    subject: 'subject-1',
    procedure: '0'.repeat(64),
    binding,
    outcome,
    hashes,
    issuedAt: at,
    expiresAt,
    seal: 'head..tail',
  } as const;
  return {outcome, binding, source, at, claims, receipt};
}
