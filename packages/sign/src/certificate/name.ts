import type {OwnBytes} from '../bytes.js';
import {equalBytes} from '../bytes.js';
import type {DerNode} from '../der/node.js';
import {DerReader, expectTag} from '../der/reader.js';
import {tags} from '../der/tags.js';
import {readOid, readText} from '../der/values.js';
import {oids} from '../oids.js';
import {SignError} from '../sign-error.js';

/** One attribute of a distinguished name. */
export interface NameAttribute {
  /** Dotted object identifier, for example `2.5.4.3`. */
  readonly type: string;
  readonly value: string;
}

/** A distinguished name, read attribute by attribute and never as one string (RFC 5280 §4.1.2.4). */
export interface DistinguishedName {
  /** Common name; empty where the name has none. */
  readonly name: string;
  readonly organization?: string;
  readonly country?: string;
  /** All attributes, in the order of the certificate; those of one multi-valued RDN follow each other. */
  readonly attributes: readonly NameAttribute[];
  /** How many attributes each RDN has. */
  readonly rdns: readonly number[];
  /** Exact octets. */
  readonly der: OwnBytes;
}

/** An identity number in a certificate subject. */
export interface Identity {
  /**
   * `CCCD` (personal number), `CMND` (old identity card), `MST` (tax code), `BHXH` (social insurance), `HC` (passport),
   * `PID`, `PPID`; `UID` where the value has no such prefix.
   */
  readonly type: 'CCCD' | 'CMND' | 'MST' | 'BHXH' | 'HC' | 'PID' | 'PPID' | 'UID';
  readonly value: string;
}

/** Reads a Name. @throws SignError `invalid-der` */
export function readName(node: DerNode): DistinguishedName {
  const attributes: NameAttribute[] = [];
  const rdns = expectTag(node, tags.sequence).children.map((rdn) => {
    const entries = expectTag(rdn, tags.set).children.map(readAttribute);
    attributes.push(...entries);
    return entries.length;
  });
  const first = (type: string): string | undefined => attributes.find((entry) => entry.type === type)?.value;
  const organization = first(oids.organization);
  const country = first(oids.country);
  return {
    name: first(oids.commonName) ?? '',
    ...(organization === undefined ? {} : {organization}),
    ...(country === undefined ? {} : {country}),
    attributes,
    rdns,
    der: node.raw,
  };
}

function readAttribute(node: DerNode): NameAttribute {
  const reader = new DerReader(node, tags.sequence);
  const type = readOid(reader.expect(tags.oid));
  const held = reader.take();
  reader.end();
  const value = readText(held) ?? `#${String(held.tag)}`;
  // A NUL or line break in a name only serves to show a person something other than what is compared.
  if (Array.from(value).some((character) => (character.codePointAt(0) ?? 0) < 0x20)) {
    throw new SignError('invalid-der', 'control character in a name');
  }
  return {type, value};
}

const identityTypes: readonly Identity['type'][] = ['CCCD', 'CMND', 'MST', 'BHXH', 'HC', 'PID', 'PPID'];

/** Identity numbers of a subject: every UID attribute, of which a name may have several (personal number and tax code). */
export function readIdentities(name: DistinguishedName): readonly Identity[] {
  return name.attributes.filter(({type}) => type === oids.userId).map(({value}) => readIdentity(value));
}

function readIdentity(value: string): Identity {
  const colon = value.indexOf(':');
  const prefix = identityTypes.find((type) => type === value.slice(0, Math.max(colon, 0)));
  return prefix === undefined ? {type: 'UID', value} : {type: prefix, value: value.slice(colon + 1)};
}

/**
 * Whether two names are the same name (RFC 5280 §7.1): same RDNs, values compared without regard to case, string type
 * and repeated white space.
 */
export function namesMatch(a: DistinguishedName, b: DistinguishedName): boolean {
  if (equalBytes(a.der, b.der)) return true;
  return (
    a.attributes.length === b.attributes.length &&
    a.rdns.length === b.rdns.length &&
    a.rdns.every((size, index) => size === b.rdns[index]) &&
    a.attributes.every((entry, index) => attributesMatch(entry, b.attributes[index]))
  );
}

function attributesMatch(a: NameAttribute, b: NameAttribute | undefined): boolean {
  return a.type === b?.type && fold(a.value) === fold(b.value);
}

function fold(value: string): string {
  return value.normalize('NFKC').toLowerCase().trim().replace(/\s+/g, ' ');
}
