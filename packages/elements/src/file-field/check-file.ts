import {digestBytes, maxFileName, readFileName, sniffDocumentType, type DigestHex} from '@tokhai/core';
import {sha256} from '../form/sha256.js';
import type {FileLimits, FileRefusal} from './file-view.js';

/** What looking at a file came to: fit to be sent, under a name fit to be signed, or why not. */
export type FileCheck =
  | {readonly fit: true; readonly file: File; readonly digest: DigestHex | undefined}
  | {readonly fit: false; readonly why: FileRefusal};

/** Types that are told by the first bytes, with the endings that name them. */
const sniffed: ReadonlyMap<string, string> = new Map([
  ['.pdf', 'application/pdf'],
  ['.jpg', 'image/jpeg'],
  ['.jpeg', 'image/jpeg'],
  ['.png', 'image/png'],
]);

/** Above this a file is not read for its digest. */
const mostRead = 64 * 1024 * 1024;

/** Looks at a file before it is sent: name, size, what it is by its bytes, and its digest. */
export async function checkFile(file: File, {accept, maxBytes}: FileLimits): Promise<FileCheck> {
  const name = readFileName(shortenName(file.name));
  if (name === undefined) return {fit: false, why: 'bad-name'};
  if (file.size === 0) return {fit: false, why: 'empty'};
  try {
    const type = await typeOf(file);
    if (!isAccepted(type, name, accept)) return {fit: false, why: 'wrong-type'};
    if (file.size > maxBytes) return {fit: false, why: 'too-large'};
    const fit = name === file.name && type === file.type ? file : rename(file, name, type);
    return {fit: true, file: fit, digest: await digestOf(file)};
  } catch {
    // A file that lies elsewhere and could not be fetched, or that was changed or deleted since it was chosen.
    return {fit: false, why: 'unreadable'};
  }
}

/** What the bytes are; what cannot be told from them is what it claims, unless it claims to be what can. */
async function typeOf(file: File): Promise<string> {
  const found = sniffDocumentType(new Uint8Array(await file.slice(0, 16).arrayBuffer()));
  const claims = [...sniffed.values()].includes(file.type) ? '' : file.type;
  return found ?? claims;
}

/** Whether a file's type or the ending of its name is among those of an `accept` list. */
function isAccepted(type: string, name: string, accept: readonly string[]): boolean {
  return (
    accept.length === 0 ||
    accept.some((token) => {
      const wanted = token.toLowerCase();
      if (wanted.endsWith('/*')) return type.startsWith(wanted.slice(0, -1));
      if (!wanted.startsWith('.')) return type === wanted;
      const known = sniffed.get(wanted);
      return known === undefined ? name.toLowerCase().endsWith(wanted) : type === known;
    })
  );
}

/** Bytes matter, names less: one that is too long keeps its beginning and its ending. */
function shortenName(name: string): string {
  const text = name.normalize('NFC').trim();
  if (text.length <= maxFileName) return text;
  const ending = /\.[\p{L}\p{N}]{1,8}$/u.exec(text)?.[0] ?? '';
  const start = Array.from(text)
    .slice(0, maxFileName / 2)
    .join('')
    .slice(0, maxFileName - ending.length - 1);
  return `${start.replace(/[\uD800-\uDBFF]$/u, '').trim()}…${ending}`;
}

function rename(file: File, name: string, type: string): File {
  return new File([file], name, {type, lastModified: file.lastModified});
}

/** `undefined` where the page is not a secure context, and so has no digest, and for huge files. */
async function digestOf(file: File): Promise<DigestHex | undefined> {
  if (!isSecureContext || file.size > mostRead) return undefined;
  return digestBytes(new Uint8Array(await file.arrayBuffer()), sha256);
}

/** Whether an image of this type could be made fit, if the person wants it. */
export function findRemedy(
  why: FileRefusal,
  {type}: Blob,
  accept: readonly string[],
): 'shrink' | 'convert' | undefined {
  const jpeg = accept.length === 0 || isAccepted('image/jpeg', '', accept);
  if (!jpeg || !type.startsWith('image/') || type === 'image/svg+xml') return undefined;
  if (why === 'too-large') return 'shrink';
  return why === 'wrong-type' ? 'convert' : undefined;
}
