import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {compile, type JSONSchema} from 'json-schema-to-typescript';
import {format, resolveConfig} from 'prettier';
import ts from 'typescript';
import {root} from './workspace.js';

type JsonTree = null | boolean | number | string | JsonTree[] | {[key: string]: JsonTree};
type JsonRecord = {[key: string]: JsonTree};

const names = ['procedure', 'types', 'cases', 'rule-vectors', 'declaration-vectors'] as const;
const target = join(root, 'packages/core/src/generated');

/** Stands around every schema, since the generator leaves definitions out where the root is not an object. */
const wrapper = 'Wrapper';

/**
 * Writes TypeScript types of the meta-schemas into `packages/core/src/generated/`: `procedure.ts` (`Procedure`),
 * `types.ts` (`TypesDocument`), `cases.ts` (`ProcedureCases`), `rule-vectors.ts` (`RuleVectors`) and
 * `declaration-vectors.ts` (`DeclarationVectors`). The files are derived and not under version control.
 */
export async function generateTypes(): Promise<void> {
  await mkdir(target, {recursive: true});
  const schemas = await Promise.all(names.map(async (name) => ({name, schema: await readMetaSchema(name)})));
  const titles = new Map(schemas.flatMap(({name, schema}) => listTitles(name, schema)));
  for (const {name, schema} of schemas) {
    const text = await generateModule(name, schema, titles);
    await writeChanged(join(target, `${name}.ts`), text);
  }
}

/** Leaves an equal file alone, so that builds and watchers that run meanwhile see no change. */
async function writeChanged(path: string, text: string): Promise<void> {
  const present = await readFile(path, 'utf8').catch(() => undefined);
  if (present !== text) await writeFile(path, text);
}

async function readMetaSchema(name: string): Promise<JsonRecord> {
  const text = await readFile(join(root, `schemas/meta/${name}.schema.json`), 'utf8');
  return JSON.parse(text) as JsonRecord;
}

/** Type names by the address of their definition; that of the whole is the schema's own. */
function listTitles(name: string, schema: JsonRecord): [string, string][] {
  const definitions = schema['$defs'] as Record<string, JsonRecord>;
  const parts = Object.entries(definitions).map(([key, part]) => [`#/$defs/${key}`, part] as const);
  return [['', schema] as const, ...parts].map(([place, {title}]) => {
    if (typeof title !== 'string') throw new Error(`${name}.schema.json${place} has no title`);
    return [`urn:tokhai:meta:${name}:1${place}`, title];
  });
}

async function generateModule(
  name: string,
  schema: JsonRecord,
  titles: ReadonlyMap<string, string>,
): Promise<string> {
  const imported = new Map<string, ReadonlySet<string>>();
  const own = `urn:tokhai:meta:${name}:1`;
  const nameReference = (ref: string): string => {
    const address = ref.startsWith('#') ? own + ref : ref;
    const title = titles.get(address);
    if (title === undefined) throw new Error(`${name}.schema.json refers to ${ref}, which is nowhere`);
    if (!address.startsWith(own)) {
      const module = address.split(':')[3] ?? '';
      imported.set(module, new Set([...(imported.get(module) ?? []), title]));
    }
    return title;
  };
  const {$defs: definitions, ...whole} = nameReferences(schema, nameReference) as JsonRecord;
  const wrapped = {title: wrapper, type: 'object', $defs: {whole, ...(definitions as JsonRecord)}};
  const generated = await compile(wrapped as JSONSchema, wrapper, {
    additionalProperties: false,
    bannerComment: '',
    format: false,
    ignoreMinAndMaxItems: true,
    unreachableDefinitions: true,
  });
  // What only names of properties refer to is in no type.
  const isUsed = (title: string): boolean => new RegExp(`\\b${title}\\b`).test(generated);
  const imports = [...imported]
    .map(([module, types]) => ({module, used: [...types].filter(isUsed).sort().join(', ')}))
    .map(({module, used}) => (used === '' ? '' : `import type {${used}} from './${module}.js';\n`))
    .join('');
  const banner = `// Generated from schemas/meta/${name}.schema.json by scripts/generate-types.ts; do not edit.\n\n`;
  const style = await resolveConfig(join(root, 'package.json'));
  return format(`${banner}${imports}\n${freezeTypes(generated)}`, {...style, parser: 'typescript'});
}

/**
 * Puts the type's name in place of every `$ref`: a description beside a `$ref` would otherwise make a numbered copy of
 * the type.
 */
function nameReferences(node: JsonTree, name: (ref: string) => string): JsonTree {
  if (Array.isArray(node)) return node.map((item) => nameReferences(item, name));
  if (node === null || typeof node !== 'object') return node;
  const {$ref: ref, ...rest} = node;
  if (typeof ref === 'string') return {...rest, tsType: name(ref)};
  const entries = Object.entries(node).map(([key, value]) => [key, nameReferences(value, name)]);
  return Object.fromEntries(entries) as JsonRecord;
}

/**
 * Makes every property, index and list read-only, and every interface a type alias: only those are assignable to a
 * JSON value, which is what digests and canonical forms take.
 */
function freezeTypes(source: string): string {
  const quiet = source.replace(/ \* This interface was referenced by .*\n \* via the `definition` .*\n/g, '');
  const file = ts.createSourceFile('generated.ts', quiet, ts.ScriptTarget.ES2022, true);
  const result = ts.transform(file, [readonlyTypes]);
  const text = result.transformed.map((changed) => ts.createPrinter().printFile(changed)).join('');
  result.dispose();
  return text.replace(/\n \*\n \*\//g, '\n */');
}

const readonlyTypes: ts.TransformerFactory<ts.SourceFile> = (context) => {
  const {factory} = context;
  const lock = [factory.createModifier(ts.SyntaxKind.ReadonlyKeyword)];
  const visit = (node: ts.Node): ts.Node => {
    const inner = ts.visitEachChild(node, visit, context);
    if (ts.isPropertySignature(inner))
      return factory.updatePropertySignature(inner, lock, inner.name, inner.questionToken, inner.type);
    if (ts.isIndexSignatureDeclaration(inner))
      return factory.updateIndexSignature(inner, lock, inner.parameters, inner.type);
    if (ts.isArrayTypeNode(inner))
      return factory.createTypeOperatorNode(ts.SyntaxKind.ReadonlyKeyword, inner);
    if (!ts.isInterfaceDeclaration(inner)) return inner;
    const body = factory.createTypeLiteralNode(inner.members);
    const alias = factory.createTypeAliasDeclaration(inner.modifiers, inner.name, inner.typeParameters, body);
    return ts.setOriginalNode(ts.setTextRange(alias, inner), node);
  };
  const visitTop = (node: ts.Node): ts.Node | undefined =>
    ts.isInterfaceDeclaration(node) && node.name.text === wrapper ? undefined : visit(node);
  return (file) => ts.visitEachChild(file, visitTop, context);
};

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  await generateTypes();
