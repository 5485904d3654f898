import type {Issue} from '@tokhai/core';
import type {AdmissionContext} from './context.js';

/**
 * Each stated file is one that the gateway holds for that paper, byte for byte, and none is stated twice. How many files a
 * paper may have is the procedure's rule and checked with the others.
 */
export function checkDocuments({statement, input}: AdmissionContext): readonly Issue[] {
  const seen = new Set<string>();
  return statement.documents.flatMap(({id, digest, size, mediaType}, index) => {
    const at = `/documents/${String(index)}`;
    const file = `${id} ${digest}`;
    if (seen.has(file)) return [{code: 'document-mismatch', at}];
    seen.add(file);
    const stored = input.storedDocuments.find((document) => document.id === id && document.digest === digest);
    return stored?.size === size && stored.mediaType === mediaType ? [] : [{code: 'document-mismatch', at}];
  });
}
