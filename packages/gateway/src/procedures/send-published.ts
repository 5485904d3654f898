import {digestBytes, digestJson, encodeUtf8, type DigestHex} from '@tokhai/core';
import type {FastifyReply, FastifyRequest} from 'fastify';
import {sha256} from '../keys/sha256.js';

/** Digests of documents that this process derived, by what they are named after. */
const digests = new WeakMap<object, Promise<DigestHex>>();

/** What this process derived; `source` is the same object for the same document. */
export interface DerivedDocument {
  readonly source: object;
  /** A text is JSON already. */
  readonly document: object | string;
}

/** Answers with what never changes under its address; `tag` names this very content. */
export function sendImmutable(reply: FastifyReply, tag: string, document: unknown): FastifyReply {
  return reply
    .header('cache-control', 'public, max-age=31536000, immutable')
    .header('etag', quote(tag))
    .send(document);
}

/**
 * Answers with what was derived from a published document: another release of this program may derive it otherwise, so it is fresh
 * for five minutes and then asked for again, with nothing sent where it is still the same (RFC 9110 §13.1.2).
 */
export async function sendDerived(
  request: FastifyRequest,
  reply: FastifyReply,
  {source, document}: DerivedDocument,
): Promise<FastifyReply> {
  const tag = quote(await digestOf(source, document));
  void reply
    .type('application/json; charset=utf-8')
    .header('cache-control', 'public, max-age=300')
    .header('etag', tag);
  return names(request.headers['if-none-match'], tag) ? reply.code(304).send() : reply.send(document);
}

function digestOf(source: object, document: object | string): Promise<DigestHex> {
  const known = digests.get(source) ?? digest(document);
  digests.set(source, known);
  return known;
}

function digest(document: object | string): Promise<DigestHex> {
  return typeof document === 'string'
    ? digestBytes(encodeUtf8(document), sha256)
    : digestJson(document, sha256);
}

function quote(tag: string): string {
  return `"${tag}"`;
}

/** Weak comparison: proxies that compress an answer weaken its tag. */
function names(header: string | undefined, tag: string): boolean {
  const tags = (header ?? '').split(',').map((entry) => entry.trim().replace(/^W\//u, ''));
  return tags.includes(tag) || tags.includes('*');
}
