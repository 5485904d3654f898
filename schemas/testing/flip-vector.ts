import {isJsonArray, isJsonObject, type Json} from '@tokhai/core';
import type {DeclarationVector} from '../../packages/core/src/generated/declaration-vectors.js';

/** One expected part turned into another: a runner that is worth anything calls it wrong. */
export interface FlippedVector {
  readonly name: string;
  readonly vector: DeclarationVector;
}

/** A vector with every single part of what it expects changed, one at a time. */
export function flipVector(vector: DeclarationVector): readonly FlippedVector[] {
  const part = 'refused' in vector ? 'refused' : 'expect';
  const expected: Json = 'refused' in vector ? vector.refused : vector.expect;
  return flip(expected).map(({at, value}) => ({
    name: `${part}${at} is ${JSON.stringify(value)}`,
    // A flipped part may be none of its kind; it only has to be noticed.
    vector: {...vector, [part]: value},
  }));
}

interface Flipped {
  readonly at: string;
  readonly value: Json;
}

function flip(value: Json): readonly Flipped[] {
  if (isJsonArray(value)) {
    const longer = {at: '/-', value: [...value, sampleOf(value)]};
    const shorter = value.map((_, place) => ({at: `/${place} left out`, value: value.toSpliced(place, 1)}));
    const changed = value.flatMap((part, place) =>
      flip(part).map((one) => ({at: `/${place}${one.at}`, value: value.with(place, one.value)})),
    );
    return [longer, ...shorter, ...changed];
  }
  if (isJsonObject(value))
    return Object.entries(value).flatMap(([key, part]) =>
      flip(part).map((one) => ({at: `/${key}${one.at}`, value: {...value, [key]: one.value}})),
    );
  return [{at: '', value: other(value)}];
}

/** One more of what stands in a list. */
function sampleOf(list: readonly Json[]): Json {
  return list[0] ?? {code: 'other', at: '', effect: 'other'};
}

function other(value: Json): Json {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 1;
  return `${typeof value === 'string' ? value : ''}x`;
}
