import type {TypeLibrary, ValueType} from '../contract.js';
import {VietnamError} from '../error.js';
import type {BehaviourContext, BehaviourFactory} from './behaviour.js';
import type {TypeDocument} from './type-document.js';

/** Joins the entries of a document with their behaviour. @throws VietnamError `unknown-type` for an entry without one */
export function joinTypes(
  {id, entries}: TypeDocument,
  factories: ReadonlyMap<string, BehaviourFactory>,
  resources: Omit<BehaviourContext, 'entry'>,
): TypeLibrary {
  const types = entries.map((entry): [string, ValueType] => {
    const {name, schema, control} = entry;
    const create = factories.get(name);
    if (create === undefined)
      throw new VietnamError('unknown-type', `no behaviour for the type ${name.slice(0, 40)}`);
    return [name, Object.freeze({name, schema, control, ...create({entry, ...resources})})];
  });
  return Object.freeze({id, types: new Map(types)});
}
