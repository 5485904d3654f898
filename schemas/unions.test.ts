import {join} from 'node:path';
import ts from 'typescript';
import {beforeAll, describe, expect, it} from 'vitest';
import {generateTypes} from '../scripts/generate-types.js';
import {folder, readDocument, type JsonMap} from './testing/documents.js';
import {createAjv, metaNames} from './testing/validators.js';

/** Each union of the meta-schemas: its generated type, its definition, and samples that both must judge alike. */
const unions: readonly {
  type: string;
  module: string;
  ref: string;
  accepted: unknown[];
  refused: unknown[];
}[] = [
  {
    type: 'LayoutSection',
    module: 'procedure',
    ref: 'urn:tokhai:meta:procedure:1#/$defs/section',
    accepted: [
      {fields: [{at: '/tre/hoTen', official: 'khai-sinh/hoTen'}]},
      {at: '/me', block: 'chaMe', official: 'khai-sinh/me'},
      {
        list: '/nhanKhau',
        as: 'repeat',
        fields: [{at: 'hoTen'}],
        summary: ['hoTen'],
        official: 'ct01/members',
      },
      {list: '/nhanKhau', as: 'table', block: 'nhanKhau'},
    ],
    refused: [
      {},
      {at: '/me'},
      {list: '/nhanKhau'},
      {list: '/nhanKhau', as: 'cards', block: 'nhanKhau'},
      {title: 'section:me'},
      {fields: [{official: 'khai-sinh/hoTen'}]},
    ],
  },
  {
    type: 'OfficialKeys',
    module: 'procedure',
    ref: 'urn:tokhai:meta:procedure:1#/$defs/officialKeys',
    accepted: ['khai-sinh/hoTen', ['khai-sinh/giayTo.loai', 'khai-sinh/giayTo.so']],
    refused: [7, null, {key: 'khai-sinh/hoTen'}],
  },
  {
    type: 'BlockKeys',
    module: 'procedure',
    ref: 'urn:tokhai:meta:procedure:1#/$defs/blockKeys',
    accepted: ['hoTen', ['giayTo.loai', 'giayTo.so']],
    refused: [7, null, [1, 2]],
  },
  {
    type: 'DataScalar',
    module: 'procedure',
    ref: 'urn:tokhai:meta:procedure:1#/$defs/scalar',
    accepted: ['du', 1, false],
    refused: [null, ['du'], {}],
  },
  {
    type: 'Validity',
    module: 'procedure',
    ref: 'urn:tokhai:meta:procedure:1#/$defs/validity',
    accepted: [
      {from: '2026-07-01', to: '2027-02-28', replaces: 1},
      {from: '2026-07-01', to: null, replaces: null},
    ],
    refused: [
      {from: null, to: null, replaces: null},
      {from: '2026-07-01', to: '2027-02-28', replaces: '1'},
    ],
  },
  {
    type: 'ProcedureFee',
    module: 'procedure',
    ref: 'urn:tokhai:meta:procedure:1#/$defs/fee',
    accepted: [
      {id: 'qua-han', amount: null, verified: false},
      {id: 'qua-han', amount: 8000, verified: true},
    ],
    refused: [
      {id: 'qua-han', verified: true},
      {id: 'qua-han', amount: '8000', verified: true},
    ],
  },
  {
    type: 'JsonValue',
    module: 'cases',
    ref: 'urn:tokhai:meta:cases:1#/$defs/json',
    accepted: [null, true, 1.5, 'a', [1, [null]], {a: {b: []}}],
    refused: [],
  },
];

/** Type errors of one TypeScript text that lies beside the generated types. */
function checkTypes(lines: readonly string[]): ReadonlySet<number> {
  const file = join(folder, '../packages/core/src/generated/samples.ts');
  const options: ts.CompilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (name, ...rest) =>
    name === file
      ? ts.createSourceFile(name, lines.join('\n'), ts.ScriptTarget.ES2022, true)
      : read(name, ...rest);
  host.fileExists = (name) => name === file || ts.sys.fileExists(name);
  const program = ts.createProgram([file], options, host);
  const found = ts.getPreEmitDiagnostics(program, program.getSourceFile(file));
  return new Set(found.map(({start = 0}) => lines.join('\n').slice(0, start).split('\n').length - 1));
}

describe('unions of the meta-schemas', () => {
  beforeAll(generateTypes);

  it('accept and refuse in ajv', () => {
    const ajv = createAjv();
    for (const name of metaNames) ajv.addSchema(readDocument(`meta/${name}.schema.json`) as JsonMap);
    for (const {type, ref, accepted, refused} of unions) {
      const validate = ajv.compile({$ref: ref});
      expect([type, accepted.filter((sample) => !validate(sample))]).toEqual([type, []]);
      expect([type, refused.filter((sample) => validate(sample))]).toEqual([type, []]);
    }
  });

  it('accept and refuse as types, and documents are JSON values to the compiler', () => {
    const samples = unions.flatMap(({type, module, accepted, refused}) => [
      ...accepted.map((value) => ({type, module, value, wrong: false})),
      ...refused.map((value) => ({type, module, value, wrong: true})),
    ]);
    const lines = [
      ...samples.map(
        ({type, module, value}, index) =>
          `export const s${index}: import('./${module}.js').${type} = ${JSON.stringify(value)};`,
      ),
      `export const asJson = (p: import('./procedure.js').Procedure): import('../json/json.js').JsonObject => p;`,
      `export const asCase = (c: import('./cases.js').ProcedureCases): import('../json/json.js').Json => c;`,
      `export const asSchema = (n: import('./types.js').TypeDefinition): import('../procedure/value-type.js').SchemaNode => n.schema;`,
    ];
    const expected = samples.flatMap(({wrong}, index) => (wrong ? [index] : []));
    expect([...checkTypes(lines)].sort((a, b) => a - b)).toEqual(expected);
  });

  it('makes no numbered copies and no unknown members', () => {
    const text = metaNames
      .map((name) => ts.sys.readFile(join(folder, `../packages/core/src/generated/${name}.ts`)) ?? '')
      .join('\n');
    expect(text).not.toMatch(/\??: (unknown|any)[;[]|export type \w+\d =/);
    expect(text).toContain('export type Procedure = {');
    expect(text).toContain('export type TypesDocument = {');
    expect(text).toContain('export type ProcedureCases = ');
  });
});
