import type {Identity} from '../certificate/name.js';
import type {OwnBytes} from '../bytes.js';
import {oid, printableString, sequence, setOf, utf8String} from '../der/write.js';
import {oids} from '../oids.js';

/** A subject in the form that Vietnamese certificates have: `C=VN, O=…, CN=…, UID=CCCD:…`. */
export interface SubjectName {
  readonly commonName: string;
  readonly organization?: string;
  /** Two letters; `VN` when left out. */
  readonly country?: string;
  /** Each becomes one UID attribute `TYPE:value`; type `UID` stands for a bare value. */
  readonly ids?: readonly Identity[];
}

/** DER Name with one attribute per RDN. */
export function encodeName(subject: SubjectName): OwnBytes {
  const {commonName, organization, country = 'VN', ids = []} = subject;
  return sequence(
    rdn(oids.country, printableString(country)),
    ...(organization === undefined ? [] : [rdn(oids.organization, utf8String(organization))]),
    rdn(oids.commonName, utf8String(commonName)),
    ...ids.map(({type, value}) => rdn(oids.userId, utf8String(type === 'UID' ? value : `${type}:${value}`))),
  );
}

function rdn(type: string, value: Uint8Array): OwnBytes {
  return setOf([sequence(oid(type), value)]);
}
