import type {DataNode, DataNodes, Procedure, ProcedureRule} from '../../generated/procedure.js';
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
    {name: 'fold', params: ['string'], result: 'string', call: ([text]) => String(text).toLowerCase()},
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

export const sampleDefinitions: DataNodes = {
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

/** A whole, correct procedure around some data and rules: every field in one step, parents as a block, all texts. */
export function createSample({
  groups = sampleGroups,
  definitions = sampleDefinitions,
  rules = [],
  change,
}: SampleParts = {}): Procedure {
  const fields = Object.entries(groups).flatMap(([group, node]) =>
    Object.keys(node.properties ?? {}).map((key) => ({
      at: `/${group}/${key}`,
      ...controlOf(node.properties?.[key]),
    })),
  );
  const blocks = Object.entries(groups).flatMap(([group, {$ref}]) =>
    $ref === undefined ? [] : [`/${group}`],
  );
  const keys = Object.keys(definitions.chaMe?.properties ?? {});
  const choices = Object.entries(groups).flatMap(([group, node]) =>
    Object.entries(node.properties ?? {}).flatMap(([key, field]) =>
      (field.enum ?? []).map((value) => `/${group}/${key}=${value}`),
    ),
  );
  const labels = [
    'title',
    'declaration',
    'step:mot',
    'role:nguoi-ky',
    ...fields.map(({at}) => at),
    ...choices,
    ...(blocks.length > 0 ? keys.map((key) => `block:chaMe/${key}`) : []),
    ...rules.flatMap(({message}) => message ?? []),
  ];
  const texts = {
    title: 'Mẫu',
    declaration: 'Cam đoan',
    ...Object.fromEntries(labels.map((key) => [key, key])),
  };
  return {
    format: 1,
    code: '1.000001',
    version: 1,
    level: 'commune',
    owner: 'moj',
    valid: {from: '2026-07-01', to: null, replaces: null},
    legal: [{id: 'can-cu', title: 'Căn cứ mẫu', source: 'mẫu', verified: false}],
    uses: {rules: 'vn-rules@1', types: 'vn-types@1', units: '2026-04-30', calendar: '2026'},
    open: [],
    data: {type: 'object', additionalProperties: false, properties: groups, $defs: definitions},
    layout: {
      ...(blocks.length > 0 && {blocks: {chaMe: keys.map((at) => ({at}))}}),
      steps: [{id: 'mot', sections: [{fields}, ...blocks.map((at) => ({at, block: 'chaMe'}))]}],
    },
    rules,
    prefill: [],
    documents: [],
    fees: [],
    deadline: {workingDays: 1, verified: false},
    signing: {
      accept: ['signature'],
      profile: 'CAdES-B-B',
      algorithms: ['ECDSA-P256-SHA256'],
      roles: [
        {
          id: 'nguoi-ky',
          identity: fields.some(({at}) => at === '/tre/ghiChu') ? '/tre/ghiChu' : (fields[0]?.at ?? ''),
        },
      ],
    },
    result: {type: 'giay-mau@1', delivery: ['electronic']},
    texts: {vi: texts, en: texts},
    ...change,
  };
}

/** Lists of rows have no control of their own yet, so the layout names one. */
function controlOf(node: DataNode | undefined): {control?: 'computed'} {
  return node?.type === 'array' && node.items?.type === 'object' ? {control: 'computed'} : {};
}
