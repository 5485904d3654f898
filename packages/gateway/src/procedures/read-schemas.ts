import {readFileSync, readdirSync, existsSync} from 'node:fs';
import {join} from 'node:path';
import {Ajv2020} from 'ajv/dist/2020.js';
import type {AnySchemaObject} from 'ajv/dist/2020.js';
import {parseJson} from '@tokhai/core';
import type {Json, Plan, Procedure, TypesDocument} from '@tokhai/core';
import {GatewayError} from '../gateway-error.js';

/** One procedure as it lies in the folder. */
export interface StoredProcedure {
  readonly document: Procedure;
  /** The compiled plan beside it, where there is one. */
  readonly plan: Plan | undefined;
}

/**
 * Reads every procedure of a folder and checks it against the meta-schema.
 * @throws GatewayError `procedure-faulty`, `invalid-options`
 */
export function readProcedures(schemas: string): readonly StoredProcedure[] {
  const isProcedure = compileMeta(schemas, 'procedure.schema.json');
  const folder = join(schemas, 'procedures');
  return listFolder(folder).flatMap((code) =>
    listFolder(join(folder, code))
      .filter((name) => /^\d+\.json$/.test(name))
      .map((name) => {
        const version = name.replace('.json', '');
        const document = readProcedure(join(folder, code, name), isProcedure);
        if (document.code !== code || String(document.version) !== version) {
          throw new GatewayError(
            'procedure-faulty',
            `${code}/${name} is ${document.code} version ${document.version}`,
          );
        }
        const plan = join(folder, code, `${version}.plan.json`);
        return {document, plan: existsSync(plan) ? (readJson(plan) as unknown as Plan) : undefined};
      }),
  );
}

/**
 * Reads the shared types that a procedure pins, such as `vn-types@1`.
 * @throws GatewayError `procedure-faulty`
 */
export function readTypes(schemas: string, id: string): TypesDocument {
  const [name = '', version = ''] = id.split('@');
  if (!/^[a-z][a-z0-9-]*$/.test(name) || !/^\d+$/.test(version)) {
    throw new GatewayError('procedure-faulty', `${id} does not name shared types`);
  }
  const document = readJson(join(schemas, 'types', name, `${version}.json`));
  const failure = compileMeta(schemas, 'types.schema.json')(document);
  if (failure !== undefined) throw new GatewayError('procedure-faulty', `the shared types ${id}: ${failure}`);
  return document as unknown as TypesDocument;
}

type Check = (document: Json) => string | undefined;

function readProcedure(path: string, check: Check): Procedure {
  const document = readJson(path);
  const failure = check(document);
  if (failure !== undefined) throw new GatewayError('procedure-faulty', `${path}: ${failure}`);
  return document as unknown as Procedure;
}

function compileMeta(schemas: string, name: string): Check {
  const ajv = new Ajv2020({allErrors: false, strict: false});
  // The types' meta-schema refers to the procedure's; every file of the folder may be referred to.
  for (const file of listFolder(join(schemas, 'meta')).filter((one) => one.endsWith('.schema.json'))) {
    const schema = readJson(join(schemas, 'meta', file)) as unknown as AnySchemaObject;
    ajv.addSchema(schema, typeof schema.$id === 'string' ? undefined : file);
  }
  const main = readJson(join(schemas, 'meta', name)) as unknown as AnySchemaObject;
  const validate = ajv.getSchema(typeof main.$id === 'string' ? main.$id : name);
  if (validate === undefined)
    throw new GatewayError('invalid-options', `there is no meta-schema ${name} in ${schemas}`);
  return (document) => {
    if (validate(document) === true) return undefined;
    const [first] = validate.errors ?? [];
    return `at ${first?.instancePath === '' ? 'the whole' : (first?.instancePath ?? '?')}: ${first?.message ?? 'invalid'}`;
  };
}

function listFolder(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch (cause) {
    throw new GatewayError('invalid-options', `the folder ${folder} cannot be read`, {cause});
  }
}

function readJson(path: string): Json {
  try {
    return parseJson(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new GatewayError('procedure-faulty', `${path} cannot be read as JSON`, {cause});
  }
}
