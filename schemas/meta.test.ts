import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {
  folder,
  readDocument,
  readExamples,
  readProcedures,
  readRuleVectors,
  readTypes,
  type JsonMap,
} from './testing/documents.js';
import {compileMetaSchemas, explain, metaNames} from './testing/validators.js';

const validators = compileMetaSchemas();

function isMap(value: unknown): value is JsonMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every schema object of a document with its place; maps of schemas are not schemas themselves. */
function listSchemas(schema: JsonMap, at = ''): {at: string; schema: JsonMap}[] {
  const below = Object.entries(schema).flatMap(([keyword, value]) => {
    const place = `${at}/${keyword}`;
    if (keyword === 'properties' || keyword === '$defs')
      return isMap(value)
        ? Object.entries(value).flatMap(([k, v]) => (isMap(v) ? listSchemas(v, `${place}/${k}`) : []))
        : [];
    if (keyword === 'anyOf' && Array.isArray(value))
      return value.flatMap((v: unknown, i) => (isMap(v) ? listSchemas(v, `${place}/${i}`) : []));
    return ['items', 'additionalProperties', 'propertyNames'].includes(keyword) && isMap(value)
      ? listSchemas(value, place)
      : [];
  });
  return [{at, schema}, ...below];
}

describe.each(metaNames)('the meta-schema %s', (name) => {
  const schemas = listSchemas(readDocument(`meta/${name}.schema.json`) as JsonMap);

  it('documents every property and every definition', () => {
    const bare = schemas.filter(
      ({at, schema}) => /\/(properties|\$defs)\/[^/]+$/.test(at) && typeof schema.description !== 'string',
    );
    expect(bare.map(({at}) => at)).toEqual([]);
    expect(schemas.filter(({at}) => at.includes('/properties/')).length).toBeGreaterThan(8);
  });

  it('closes every object', () => {
    const open = schemas.filter(
      ({schema}) =>
        schema.type === 'object' &&
        schema.additionalProperties !== false &&
        !isMap(schema.additionalProperties),
    );
    expect(open.map(({at}) => at)).toEqual([]);
  });

  it('keeps to keywords that editors and the generator of types treat alike', () => {
    const avoided = [
      'prefixItems',
      'if',
      'then',
      'else',
      '$dynamicRef',
      '$dynamicAnchor',
      'oneOf',
      'allOf',
      'not',
    ];
    const used = schemas
      .flatMap(({schema}) => Object.keys(schema))
      .filter((keyword) => avoided.includes(keyword));
    expect(used).toEqual([]);
  });
});

describe('published documents', () => {
  it('are what the meta-schemas say', () => {
    expect(explain(validators.get('types'), readTypes())).toEqual([]);
    for (const {document, cases} of [...readProcedures(), ...readExamples()]) {
      expect(explain(validators.get('procedure'), document)).toEqual([]);
      expect(explain(validators.get('cases'), cases)).toEqual([]);
    }
  });

  it('include the vectors for other engines', () => {
    expect(explain(validators.get('rule-vectors'), readRuleVectors())).toEqual([]);
  });

  it('have case names of their own', () => {
    for (const {cases} of [...readProcedures(), ...readExamples()]) {
      const names = cases.map((one) => one.name);
      expect(new Set(names).size).toBe(names.length);
    }
  });
});

describe('what the meta-schema of procedures refuses', () => {
  const change = (edit: (document: Record<string, unknown>) => void): unknown => {
    const copy = readDocument('procedures/1.001193/1.json') as Record<string, unknown>;
    edit(copy);
    return copy;
  };
  const broken: [string, (document: Record<string, unknown>) => void][] = [
    ['an unknown key', (d) => (d.extra = 1)],
    ['a missing part', (d) => delete d.signing],
    [
      'a schema keyword outside the vocabulary',
      (d) => (d.data = {...(d.data as JsonMap), patternProperties: {}}),
    ],
    ['an open object', (d) => (d.data = {...(d.data as JsonMap), additionalProperties: true})],
    ['a rule without an effect', (d) => (d.rules = [{at: '/me'}])],
    ['a constraint without a message', (d) => (d.rules = [{at: '/me', constraint: 'true'}])],
    ['a message without a constraint', (d) => (d.rules = [{at: '/me', visible: 'true', message: 'x'}])],
    ['a key that is no CEL identifier', (d) => (d.rules = [{at: '/me-cha', visible: 'true'}])],
    ['a rule of more than 1,000 characters', (d) => (d.rules = [{at: '/me', visible: ' '.repeat(1001)}])],
    [
      'a subject that was typed',
      (d) => (d.prefill = [{...(d.prefill as JsonMap[])[0], subject: '/me/soDinhDanh'}]),
    ],
    [
      'a foreign reference',
      (d) => (d.data = {...(d.data as JsonMap), properties: {a: {$ref: 'https://a.example'}}}),
    ],
  ];

  it.each(broken)('%s', (_name, edit) => {
    expect(explain(validators.get('procedure'), change(edit))).not.toEqual([]);
  });
});

describe('the examples of the README', () => {
  const blocks = [...readFileSync(join(folder, 'README.md'), 'utf8').matchAll(/```json\n([\s\S]*?)```/g)];
  const documents = blocks.map(([, text = '']) => JSON.parse(text) as unknown);

  it('are what the meta-schemas say', () => {
    const [procedure, section, cases, ...more] = documents;
    expect(more).toEqual([]);
    expect(explain(validators.get('procedure'), procedure)).toEqual([]);
    const shown = {...(procedure as JsonMap), layout: {steps: [{id: 'a', sections: [section]}]}};
    expect(explain(validators.get('procedure'), shown)).toEqual([]);
    expect(explain(validators.get('cases'), cases)).toEqual([]);
  });
});
