import {Ajv2020, type ErrorObject, type ValidateFunction} from 'ajv/dist/2020.js';
import {fullFormats} from 'ajv-formats/dist/formats.js';
import {readDocument, readTypes, type JsonMap} from './documents.js';

/** The meta-schemas by file name without `.schema.json`. */
export const metaNames = ['procedure', 'types', 'cases', 'rule-vectors', 'declaration-vectors'] as const;
export type MetaName = (typeof metaNames)[number];

/** ajv in strict mode; tuples are not used, so their strictness is of no interest. */
export function createAjv(): Ajv2020 {
  const ajv = new Ajv2020({strict: true, strictTuples: false, allErrors: true});
  ajv.addFormat('date', fullFormats.date);
  return ajv;
}

/** Compiles all meta-schemas; throws where one is not sound in strict mode. */
export function compileMetaSchemas(): ReadonlyMap<MetaName, ValidateFunction> {
  const ajv = createAjv();
  const schemas = metaNames.map(
    (name) => [name, readDocument(`meta/${name}.schema.json`) as JsonMap] as const,
  );
  for (const [, schema] of schemas) ajv.addSchema(schema);
  return new Map(
    schemas.map(([name]) => {
      const validate = ajv.getSchema(`urn:tokhai:meta:${name}:1`);
      if (validate === undefined) throw new Error(`no meta-schema ${name}`);
      return [name, validate];
    }),
  );
}

/** Findings of a meta-schema, as short texts that a failing test prints. */
export function explain(validate: ValidateFunction | undefined, document: unknown): readonly string[] {
  if (validate === undefined) return ['no such meta-schema'];
  if (validate(document)) return [];
  return (validate.errors ?? []).map((error: ErrorObject) => `${error.instancePath} ${error.message ?? ''}`);
}

/** ajv with the shared types under their own names, so that `$ref: "vn:name"` resolves. */
export function createDataAjv(): Ajv2020 {
  const ajv = createAjv();
  for (const [name, {schema}] of Object.entries(readTypes().types)) ajv.addSchema({$id: name, ...schema});
  return ajv;
}
