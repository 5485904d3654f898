import type {
  BlockField,
  DataNode,
  DataNodes,
  Procedure,
  ProcedureRule,
  ProcedureTexts,
} from '../../generated/procedure.js';
import type {RuleLibrary} from '../../plan/plan.js';
import type {TypeLibrary, ValueType} from '../../procedure/value-type.js';

function sampleType(
  name: string,
  schema: ValueType['schema'],
  control: ValueType['control'],
): [string, ValueType] {
  return [name, {name, schema, control, format: (value) => JSON.stringify(value)}];
}

/** A few shared types, in the manner of `vn-types@1`. */
export const sampleTypes: TypeLibrary = {
  id: 'vn-types@1',
  types: new Map([
    sampleType('vn:name', {type: 'string', minLength: 1, maxLength: 150}, 'text'),
    sampleType('vn:date', {type: 'string', format: 'date'}, 'date'),
    sampleType('vn:partial-date', {type: 'string'}, 'partial-date'),
    sampleType('vn:sex', {type: 'string', enum: ['1', '2']}, 'radio'),
    sampleType(
      'vn:address',
      {
        type: 'object',
        additionalProperties: false,
        properties: {tinh: {type: 'string'}, xa: {type: 'string'}},
      },
      'address',
    ),
  ]),
};

/** A library with one function of its own. */
export const sampleRules: RuleLibrary = {
  id: 'vn-rules@1',
  functions: [
    {
      name: 'fold',
      params: ['string'],
      result: 'string',
      call: ([text]) => (typeof text === 'string' ? text.toLowerCase() : ''),
    },
  ],
};

/** Data that has one of everything. */
export const sampleGroups: DataNodes = {
  tre: object({
    hoTen: {$ref: 'vn:name'},
    ngaySinh: {$ref: 'vn:date'},
    gioiTinh: {$ref: 'vn:sex'},
    noiSinh: {$ref: 'vn:address'},
    truongHop: {type: 'string', enum: ['du', 'khong-ro-me', 'khong-ro-cha']},
    ghiChu: {type: 'string'},
  }),
  so: object({
    a: {type: 'integer'},
    b: {type: 'integer'},
    x: {type: 'number'},
    y: {type: 'number'},
    co: {type: 'boolean'},
    khong: {type: 'boolean'},
  }),
  bang: object({
    dong: {
      type: 'array',
      maxItems: 20,
      items: object({
        ten: {type: 'string'},
        soTien: {type: 'integer'},
        ngay: {type: 'string', format: 'date'},
      }),
    },
    nhan: {type: 'array', items: {type: 'string', enum: ['do', 'xanh', 'vang']}},
  }),
  me: {$ref: '#/$defs/chaMe'},
  cha: {$ref: '#/$defs/chaMe'},
};

const sampleDefinitions: DataNodes = {
  chaMe: object({hoTen: {$ref: 'vn:name'}, ngaySinh: {$ref: 'vn:partial-date'}}),
};

function object(properties: DataNodes): DataNode {
  return {type: 'object', additionalProperties: false, properties};
}

/** What a test may set of a sample procedure. */
export interface SampleParts {
  readonly groups?: DataNodes;
  readonly definitions?: DataNodes;
  readonly rules?: readonly ProcedureRule[];
  readonly change?: Partial<Procedure>;
}

interface SampleList {
  readonly list: string;
  readonly as: 'repeat';
  readonly fields: readonly BlockField[];
}

/** Every text that such a procedure needs, each the text of its own key. */
function createTexts(keys: readonly string[]): ProcedureTexts {
  return {title: 'Mẫu', declaration: 'Cam đoan', ...Object.fromEntries(keys.map((key) => [key, key]))};
}

function choiceKeys(groups: DataNodes): readonly string[] {
  return Object.entries(groups).flatMap(([group, {properties = {}}]) =>
    Object.entries(properties).flatMap(([key, field]) =>
      (field.enum ?? field.items?.enum ?? []).map((value) => `/${group}/${key}=${value}`),
    ),
  );
}

function isRowList(node: DataNode): boolean {
  return node.type === 'array' && node.items?.type === 'object';
}

function placesOf(groups: DataNodes): readonly {readonly at: string; readonly node: DataNode}[] {
  return Object.entries(groups).flatMap(([group, {properties = {}}]) =>
    Object.entries(properties).map(([key, node]) => ({at: `/${group}/${key}`, node})),
  );
}

function listsOf(groups: DataNodes): readonly SampleList[] {
  return placesOf(groups)
    .filter(({node}) => isRowList(node))
    .map(({at, node}) => ({
      list: at,
      as: 'repeat',
      fields: Object.keys(node.items?.properties ?? {}).map((key) => ({at: key})),
    }));
}

const pins = {rules: 'vn-rules@1', types: 'vn-types@1', units: '2026-04-30', calendar: '2026'};
const signing = {accept: ['signature'], profile: 'CAdES-B-B', algorithms: ['ECDSA-P256-SHA256']} as const;

/** A whole, correct procedure around some data and rules: every field in one step, parents as a block, lists after them, all texts. */
export function createSample(parts: SampleParts = {}): Procedure {
  const {groups = sampleGroups, definitions = sampleDefinitions, rules = [], change} = parts;
  const fields = placesOf(groups).flatMap(({at, node}) => (isRowList(node) ? [] : [{at}]));
  const lists = listsOf(groups);
  const blocks = Object.entries(groups).flatMap(([group, {$ref}]) =>
    $ref === undefined ? [] : [`/${group}`],
  );
  const keys = blocks.length > 0 ? Object.keys(definitions.chaMe?.properties ?? {}) : [];
  const texts = createTexts([
    'step:mot',
    'role:nguoi-ky',
    ...fields.map(({at}) => at),
    ...lists.flatMap(({list, fields: inRow}) => [list, ...inRow.map(({at}) => `${list}/*/${at}`)]),
    ...choiceKeys(groups),
    ...keys.map((key) => `block:chaMe/${key}`),
    ...rules.flatMap(({message}) => message ?? []),
  ]);
  const rowNames = Object.fromEntries(lists.map(({list}) => [`${list}/*`, 'Dòng {n}']));
  return {
    format: 1,
    code: '1.000001',
    version: 1,
    level: 'commune',
    owner: 'moj',
    valid: {from: '2026-07-01', to: null, replaces: null},
    legal: [{id: 'can-cu', title: 'Căn cứ mẫu', source: 'mẫu', verified: false}],
    uses: pins,
    open: [],
    data: {type: 'object', additionalProperties: false, properties: groups, $defs: definitions},
    layout: {
      ...(blocks.length > 0 && {blocks: {chaMe: keys.map((at) => ({at}))}}),
      steps: [{id: 'mot', sections: [{fields}, ...blocks.map((at) => ({at, block: 'chaMe'})), ...lists]}],
    },
    rules,
    prefill: [],
    documents: [],
    fees: [],
    deadline: {workingDays: 1, verified: false},
    signing: {...signing, roles: [{id: 'nguoi-ky', identity: '/tre/ghiChu'}]},
    result: {type: 'giay-mau@1', delivery: ['electronic']},
    texts: {vi: {...texts, ...rowNames}, en: {...texts, ...rowNames}},
    ...change,
  };
}
