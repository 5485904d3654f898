import type {Json} from '../contract.js';
import {isObject} from './type-document.js';

/**
 * The document of the shared types with no more than some of them and what these refer to in turn: a form of four types need
 * not wait for twenty. What is no document of types is given back as it is, for its reader to refuse.
 */
export function excerptTypes<Document>(document: Document, names: Iterable<string>): Document | object {
  if (!isObject(document) || !isObject(document['types'])) return document;
  const {types} = document;
  const wanted = new Set(names);
  // A set that grows while it is gone through takes in what each type refers to.
  for (const name of wanted) collectReferences(types[name], wanted);
  const kept = Object.entries(types).filter(([name]) => wanted.has(name));
  return {...document, types: Object.fromEntries(kept)};
}

function collectReferences(part: Json | undefined, found: Set<string>): void {
  if (Array.isArray(part)) for (const each of part as readonly Json[]) collectReferences(each, found);
  if (!isObject(part)) return;
  const reference = part['$ref'];
  if (typeof reference === 'string' && !reference.startsWith('#')) found.add(reference);
  for (const each of Object.values(part)) collectReferences(each, found);
}
