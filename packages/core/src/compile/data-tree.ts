import type {Json, JsonObject, Pointer} from '../json/json.js';
import type {RuleType} from '../plan/plan.js';
import type {SchemaNode, TypeLibrary, ValueType} from '../procedure/value-type.js';
import {createFinding, type Finding} from './finding.js';
import {isJsonObject} from '../json/pointer.js';

/** One place of the declared values, its schema resolved. Items of a list stand under `*`. */
export interface DataNode {
  readonly at: Pointer;
  /** Pointer of its schema in the procedure, `#/$defs` followed; inside a shared type, that of the type's `$ref`. */
  readonly schemaAt: Pointer;
  readonly schema: SchemaNode;
  readonly type: RuleType;
  /** Listed in its parent's `required`. */
  readonly required: boolean;
  /** The shared type that it is, not one that it lies in. */
  readonly valueType?: ValueType;
  /** Whether it lies inside a value of a shared type. */
  readonly inner: boolean;
  /** Closed list of choices. */
  readonly choices?: readonly string[];
  readonly properties: ReadonlyMap<string, DataNode>;
  readonly items?: DataNode;
}

/** The declared values as rules see them. */
export interface DataTree {
  readonly root: DataNode;
  /** Every node below the root by pointer, in the order of the document. */
  readonly nodes: ReadonlyMap<Pointer, DataNode>;
  /** One node for each object type, for the type checker. */
  readonly objects: ReadonlyMap<string, DataNode>;
}

/** A form of 5,000 fields with its groups and computed values, and as much again inside composites; bounds memory. */
const maxNodes = 10_000;
const maxDepth = 12;
const noProperties: ReadonlyMap<string, DataNode> = new Map();

/** Words that CEL keeps for itself, so that no field can be named so (cel-spec, langdef, "Syntax"). */
const reservedKeys = new Set(
  'as break const continue else false for function if import in let loop namespace null package return true var void while'.split(
    ' ',
  ),
);

interface Place {
  readonly at: Pointer;
  readonly schemaAt: Pointer;
  readonly required: boolean;
  readonly inner: boolean;
  readonly depth: number;
  /** References followed to come here, so that a circle is seen. */
  readonly refs: readonly string[];
}

interface Resolved {
  readonly schema: SchemaNode;
  readonly schemaAt: Pointer;
  readonly refs: readonly string[];
  readonly inner: boolean;
  readonly valueType?: ValueType;
  readonly name?: string;
}

/** Expands the data schema of a procedure. The second part is what is wrong with it; the tree leaves faulty nodes out. */
export function buildDataTree(
  data: JsonObject,
  types: TypeLibrary,
): {tree: DataTree; findings: readonly Finding[]} {
  const builder = new TreeBuilder(data, types);
  const root = builder.build();
  return {tree: {root, nodes: builder.nodes, objects: builder.objects}, findings: builder.findings};
}

class TreeBuilder {
  readonly nodes = new Map<Pointer, DataNode>();
  readonly objects = new Map<string, DataNode>();
  readonly findings: Finding[] = [];
  readonly #data: JsonObject;
  readonly #definitions: JsonObject;
  readonly #types: TypeLibrary;
  #count = 0;

  constructor(data: JsonObject, types: TypeLibrary) {
    this.#data = data;
    this.#types = types;
    this.#definitions = isJsonObject(data.$defs) ? data.$defs : {};
  }

  build(): DataNode {
    const place: Place = {at: '', schemaAt: '/data', required: true, inner: false, depth: 0, refs: []};
    const properties = this.#expandProperties(this.#data, place);
    for (const [key, node] of properties) {
      // `has(total)` on a variable is no CEL: only fields of an object can be asked for.
      if (typeof node.type === 'string') this.#report('data-leaf-at-root', node.schemaAt, {name: key});
    }
    return {
      at: '',
      schemaAt: '/data',
      schema: this.#data,
      type: {object: ''},
      required: true,
      inner: false,
      properties,
    };
  }

  #report(...finding: Parameters<typeof createFinding>): null {
    this.findings.push(createFinding(...finding));
    return null;
  }

  #expandProperties(schema: SchemaNode, place: Place): ReadonlyMap<string, DataNode> {
    const children = new Map<string, DataNode>();
    const properties = isJsonObject(schema.properties) ? schema.properties : {};
    const required = new Set(Array.isArray(schema.required) ? schema.required : []);
    for (const key of required) {
      if (typeof key !== 'string' || !Object.hasOwn(properties, key)) {
        this.#report('data-unknown-required', `${place.schemaAt}/required`, {name: String(key)});
      }
    }
    for (const [key, child] of Object.entries(properties)) {
      const schemaAt = place.inner ? place.schemaAt : `${place.schemaAt}/properties/${key}`;
      const next = {
        ...place,
        at: `${place.at}/${key}`,
        schemaAt,
        required: required.has(key),
        depth: place.depth + 1,
      };
      if (!/^[A-Za-z][A-Za-z0-9_]*$/.test(key) || reservedKeys.has(key))
        this.#report('data-reserved-key', schemaAt, {name: key});
      else {
        const node = this.#expand(child, next);
        if (node) children.set(key, node);
      }
    }
    return children;
  }

  #expand(schema: Json | undefined, place: Place): DataNode | null {
    this.#count += 1;
    if (this.#count > maxNodes) {
      return this.#count === maxNodes + 1 ? this.#report('data-too-large', '/data', {limit: maxNodes}) : null;
    }
    if (place.depth > maxDepth) return this.#report('data-too-deep', place.schemaAt, {limit: maxDepth});
    const resolved = this.#resolve(schema, place);
    if (!resolved) return null;
    const next = {...place, schemaAt: resolved.schemaAt, refs: resolved.refs, inner: resolved.inner};
    const items = this.#expandItems(resolved.schema, next);
    // A faulty item schema was reported already.
    if (resolved.schema.type === 'array' && !items) return null;
    return this.#create(resolved, next, items, place.inner);
  }

  #expandItems(schema: SchemaNode, place: Place): DataNode | null {
    if (schema.type !== 'array') return null;
    const schemaAt = place.inner ? place.schemaAt : `${place.schemaAt}/items`;
    return this.#expand(schema.items, {
      ...place,
      at: `${place.at}/*`,
      schemaAt,
      required: false,
      depth: place.depth + 1,
    });
  }

  #create(resolved: Resolved, place: Place, items: DataNode | null, inner: boolean): DataNode | null {
    const {schema, valueType} = resolved;
    const type = items
      ? {list: items.type}
      : ruleTypeOf(schema, resolved.name ?? (place.inner ? place.at : place.schemaAt));
    if (!type) return this.#report('data-untyped', place.schemaAt, {field: place.at});
    const choices = this.#readChoices(resolved, place);
    const isGroup = typeof type === 'object' && 'object' in type;
    // Reserved first, so that nodes stand in the order of the document: parents before children.
    this.nodes.set(place.at, placeholder);
    const node: DataNode = {
      at: place.at,
      schemaAt: place.schemaAt,
      schema,
      type,
      required: place.required,
      inner,
      properties: isGroup ? this.#expandProperties(schema, place) : noProperties,
      ...(valueType && {valueType}),
      ...(choices && {choices}),
      ...(items && {items}),
    };
    this.nodes.set(place.at, node);
    if (isGroup && !this.objects.has(type.object)) this.objects.set(type.object, node);
    return node;
  }

  #readChoices({schema, valueType}: Resolved, place: Place): readonly string[] | undefined {
    const choices = Array.isArray(schema.enum) ? schema.enum : valueType?.options?.map(({value}) => value);
    const texts = choices?.filter((choice) => typeof choice === 'string');
    if (texts?.length !== choices?.length) {
      this.#report('data-enum-not-text', `${place.schemaAt}/enum`, {field: place.at});
    }
    return texts;
  }

  /** Follows references until a schema of its own. */
  #resolve(schema: Json | undefined, place: Place): Resolved | null {
    if (!isJsonObject(schema)) return this.#report('data-untyped', place.schemaAt, {field: place.at});
    const {schemaAt, refs, inner} = place;
    const ref = schema.$ref;
    if (ref === undefined) return {schema, schemaAt, refs, inner};
    if (typeof ref !== 'string')
      return this.#report('data-unknown-ref', schemaAt, {name: JSON.stringify(ref)});
    if (refs.includes(ref)) return this.#report('data-ref-circle', schemaAt, {name: ref});
    const local = /^#\/\$defs\/([A-Za-z][A-Za-z0-9_]*)$/.exec(ref)?.[1];
    return local === undefined ? this.#resolveShared(ref, place) : this.#resolveLocal(local, ref, place);
  }

  #resolveLocal(name: string, ref: string, place: Place): Resolved | null {
    const definition = Object.hasOwn(this.#definitions, name) ? this.#definitions[name] : undefined;
    if (definition === undefined || place.inner)
      return this.#report('data-unknown-ref', place.schemaAt, {name: ref});
    const next = {...place, schemaAt: `/data/$defs/${name}`, refs: [...place.refs, ref]};
    const resolved = this.#resolve(definition, next);
    return resolved && {name: ref, ...resolved};
  }

  #resolveShared(ref: string, place: Place): Resolved | null {
    const valueType = this.#types.types.get(ref);
    if (!valueType) return this.#report('data-unknown-ref', place.schemaAt, {name: ref});
    const next = {...place, inner: true, refs: [...place.refs, ref]};
    const resolved = this.#resolve(valueType.schema, next);
    return resolved && {...resolved, name: ref, valueType};
  }
}

const placeholder: DataNode = {
  at: '',
  schemaAt: '',
  schema: {},
  type: 'bool',
  required: false,
  inner: false,
  properties: noProperties,
};

const scalarTypes: ReadonlyMap<Json | undefined, RuleType> = new Map<Json | undefined, RuleType>([
  ['integer', 'int'],
  ['number', 'double'],
  ['boolean', 'bool'],
]);

/** The rule type that a schema has; untyped ones have none (untyped nodes are refused, as no rule could be checked over them). */
function ruleTypeOf(schema: SchemaNode, objectName: string): RuleType | undefined {
  const {type} = schema;
  if (type === 'string') return schema.format === 'date' ? 'date' : 'string';
  if (type === 'object') return {object: objectName};
  if (type !== undefined) return scalarTypes.get(type);
  return literalType(
    Array.isArray(schema.enum) ? schema.enum : schema.const === undefined ? [] : [schema.const],
  );
}

function literalType(values: readonly Json[]): RuleType | undefined {
  if (values.length === 0) return undefined;
  if (values.every((value) => typeof value === 'string')) return 'string';
  if (values.every((value) => typeof value === 'boolean')) return 'bool';
  return values.every((value) => Number.isSafeInteger(value)) ? 'int' : undefined;
}
