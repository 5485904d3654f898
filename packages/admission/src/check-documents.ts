import type {Issue} from '@tokhai/core';
import type {AdmissionContext} from './context.js';

/** Each stated document is one that the gateway holds, byte for byte, and none is stated twice. */
export function checkDocuments({statement, input}: AdmissionContext): readonly Issue[] {
  const seen = new Set<string>();
  return statement.documents.flatMap(({id, digest, size, mediaType}, index) => {
    const at = `/documents/${String(index)}`;
    if (seen.has(id)) return [{code: 'document-mismatch', at}];
    seen.add(id);
    const stored = input.storedDocuments.find((document) => document.id === id && document.digest === digest);
    return stored?.size === size && stored.mediaType === mediaType ? [] : [{code: 'document-mismatch', at}];
  });
}
