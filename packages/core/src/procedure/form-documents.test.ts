import {describe, expect, it} from 'vitest';
import {canonicalText} from '../json/canonicalize.js';
import {buildPermitPlan} from '../test-fixtures/permit.js';
import {permitDocument} from '../test-fixtures/permit-document.js';
import {readFormDocuments, writeFormDocuments} from './form-documents.js';

describe('the documents of a form', () => {
  const permitPlan = buildPermitPlan('0'.repeat(64));
  const types = {id: 'test-types@1', types: {}};
  const text = writeFormDocuments(permitDocument, permitPlan, types);

  it('are one JSON object', () => {
    expect(JSON.parse(text)).toEqual({procedure: permitDocument, plan: permitPlan, types});
  });

  it('are read as they were written, the procedure with its RFC 8785 form', () => {
    const {procedure, plan, types: read} = readFormDocuments(text);
    expect([procedure.document, plan, read]).toEqual([permitDocument, permitPlan, types]);
    expect(procedure.text).toBe(canonicalText(permitDocument));
  });

  it.each([
    '',
    '{}',
    text.slice(0, -20),
    text.replaceAll('\n', ''),
    JSON.stringify(JSON.parse(text), null, 1),
  ])('are nothing else (%#)', (other) => {
    expect(() => readFormDocuments(other)).toThrow(
      expect.objectContaining({name: 'CoreError', code: 'invalid-json'}) as Error,
    );
  });
});
