import type {DataNode, Procedure} from '../../packages/core/src/generated/procedure.js';
import type {TypesDocument} from '../../packages/core/src/generated/types.js';

/** One place of the declared values. */
export interface DataPlace {
  readonly at: string;
  readonly node: DataNode;
  /** The `vn:` type that it is. */
  readonly type?: string;
  /** Whether its parent requires it. */
  readonly required: boolean;
}

interface Resolved {
  readonly node: DataNode;
  readonly type?: string;
}

function resolve(node: DataNode, procedure: Procedure, types: TypesDocument): Resolved {
  const ref = node.$ref;
  if (ref === undefined) return {node};
  if (!ref.startsWith('#')) {
    const definition = types.types[ref];
    if (definition === undefined) throw new Error(`${ref} is no shared type`);
    return {node: resolve(definition.schema, procedure, types).node, type: ref};
  }
  const local = procedure.data.$defs?.[ref.replace('#/$defs/', '')];
  if (local === undefined) throw new Error(`${ref} is nowhere`);
  return resolve(local, procedure, types);
}

/** Every place below the root, inside composite types too, by pointer; items of a list stand under `*`. */
export function listData(procedure: Procedure, types: TypesDocument): ReadonlyMap<string, DataPlace> {
  const places = new Map<string, DataPlace>();
  const add = (at: string, child: DataNode, required: boolean): void => {
    const resolved = resolve(child, procedure, types);
    places.set(at, {at, ...resolved, required});
    visit(at, resolved.node);
  };
  const visit = (parent: string, node: Pick<DataNode, 'properties' | 'required' | 'items'>): void => {
    for (const [key, child] of Object.entries(node.properties ?? {}))
      add(`${parent}/${key}`, child, node.required?.includes(key) ?? false);
    if (node.items) add(`${parent}/*`, node.items, false);
  };
  visit('', procedure.data);
  return places;
}
