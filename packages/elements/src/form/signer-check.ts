import {parsePointer, type Challenge, type Declaration, type Json} from '@tokhai/core';
import {isObject} from '../field/field-view.js';
import type {SignerChoice} from './form-host.js';

/** Whether a certificate can serve: a kindness before signing, never in place of the gateway's own check. */
export type SignerFitness = 'fit' | 'wrong-person' | 'expired' | 'not-yet';

/** Holds a certificate against the clock and against the person that the challenge's first role names. */
export function judgeSigner(
  signer: SignerChoice,
  challenge: Challenge,
  declaration: Declaration,
  now: Date = new Date(),
): SignerFitness {
  if (new Date(signer.notAfter) < now) return 'expired';
  if (new Date(signer.notBefore) > now) return 'not-yet';
  const wanted = challenge.roles.map((role) => readAt(declaration.freeze().values, role.identity));
  const known = wanted.filter((identity) => typeof identity === 'string');
  if (known.length === 0 || signer.identity === undefined) return 'fit';
  return known.includes(signer.identity) ? 'fit' : 'wrong-person';
}

function readAt(values: Json, pointer: string): Json | undefined {
  return parsePointer(pointer).reduce<Json | undefined>(
    (inner, key) => (isObject(inner) ? inner[key] : undefined),
    values,
  );
}
