import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import type {DeclarationVector} from '../packages/core/src/generated/declaration-vectors.js';
import {stateOf} from '../packages/core/src/declaration/testing/state-of.js';
import {folder, readDeclarationVectors} from './testing/documents.js';
import {flipVector} from './testing/flip-vector.js';
import {referenceOf} from './testing/reference-of.js';
import {runDeclarationVectors} from './testing/run-declaration-vectors.js';
import {compileMetaSchemas, explain} from './testing/validators.js';

const validators = compileMetaSchemas();
const files = readDeclarationVectors();
const results = (await Promise.all(files.map(runDeclarationVectors))).flat();

describe('the vectors of declarations', () => {
  it('are what the meta-schema says', () => {
    for (const file of files) expect(explain(validators.get('declaration-vectors'), file)).toEqual([]);
  });

  it('have names of their own', () => {
    const names = results.map(({vector}) => vector.name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(300);
  });

  it('are as many as the guide says', () => {
    const guide = readFileSync(join(folder, 'conformance/README.md'), 'utf8');
    expect(guide).toContain(`| ${results.length} |`);
  });

  it('change procedures into procedures', () => {
    const wrong = results.flatMap(({vector, document}) =>
      explain(validators.get('procedure'), document).map((what) => `${vector.name}: ${what}`),
    );
    expect(wrong).toEqual([]);
  });

  it.each(results)('$vector.name', ({differences}) => {
    expect(differences).toEqual([]);
  });

  it('fail where any part of what they expect is another', () => {
    const unnoticed = results.flatMap(({vector, compare}) =>
      flipVector(vector).flatMap(({name, vector: flipped}) =>
        compare(flipped).length === 0 ? [`${vector.name}: ${name}`] : [],
      ),
    );
    expect(unnoticed).toEqual([]);
  });

  it('fail where an input is answered otherwise', async () => {
    const refusing = files.map((file) => ({...file, vectors: file.vectors.flatMap(withoutRefusals)}));
    const flipped = (await Promise.all(refusing.map(runDeclarationVectors))).flat();
    expect(flipped.length).toBeGreaterThan(10);
    expect(flipped.filter(({differences}) => differences.length === 0)).toEqual([]);
  });

  it('come to what the slow reference works out, wherever it knows what they are about', () => {
    const pairs = results.flatMap(({vector: {name}, declaration}) => {
      const reference = declaration && referenceOf(declaration);
      return reference ? [{name, declaration, reference}] : [];
    });
    expect(pairs.length).toBeGreaterThan(150);
    for (const {name, declaration, reference} of pairs)
      expect({name, ...stateOf(declaration)}).toEqual({name, ...reference});
  });
});

/** A vector whose refused inputs are expected to be taken; none where nothing is refused. */
function withoutRefusals(vector: DeclarationVector): readonly DeclarationVector[] {
  if ('refused' in vector || !JSON.stringify(vector.inputs).includes('"refused"')) return [];
  const inputs = vector.inputs.map((input) => {
    const taken: Record<string, unknown> = {...input};
    delete taken['refused'];
    return taken as typeof input;
  });
  return [{...vector, inputs}];
}
