import fc from 'fast-check';
import {beforeAll, describe, expect, it} from 'vitest';
import type {LoadedProcedure} from '../procedure/load-procedure.js';
import {reviewDeclaration} from '../review/create-review.js';
import type {StatementDocument} from '../statement/statement.js';
import {loadPermit, permitPlanRules} from '../test-fixtures/permit.js';
import {permitDocument} from '../test-fixtures/permit-document.js';
import {sha256} from '../test-fixtures/sha256.js';
import {createDeclaration} from './create-declaration.js';
import type {Declaration} from './declaration.js';
import {listStatedDocuments} from './stated-claims.js';

const id = 'vaccination-card';
const start = {submission: 'submission-1', today: '2026-11-22', values: {pet: {kind: 'dog'}}};
let several: LoadedProcedure;
beforeAll(async () => {
  const documents = permitDocument.documents.map((paper) => ({...paper, maxFiles: 3}));
  several = await loadPermit(sha256, permitPlanRules, {...permitDocument, documents});
});

function page(letter: string, change: Partial<StatementDocument> = {}): StatementDocument {
  const digest = letter.repeat(64);
  return {id, name: `${letter}.pdf`, mediaType: 'application/pdf', size: 900, digest, ...change};
}

const findings = ({issues}: Declaration): readonly unknown[] => issues.value.filter(({at}) => at === '');

describe('a paper of several files', () => {
  it('takes as many as the procedure allows, in the order of coming, the same bytes once', () => {
    const declaration = createDeclaration(several, start);
    for (const file of [page('b'), page('a'), page('b', {name: 'again.pdf'}), page('c')]) {
      declaration.attach(file);
    }
    expect(listStatedDocuments(declaration)).toEqual([page('b', {name: 'again.pdf'}), page('a'), page('c')]);
    expect(findings(declaration)).toEqual([]);
  });

  it('tells of too many, and of each file which one it is', () => {
    const documents = [page('a'), page('b'), page('c'), page('d', {size: 2000})];
    const declaration = createDeclaration(several, {...start, documents});
    expect(findings(declaration)).toEqual([
      {code: 'too-many-files', at: '', params: {document: id, max: 3}},
      {code: 'document-too-large', at: '', params: {document: id, file: 4, max: 1000}},
    ]);
  });

  it('loses the file that is named, or all of them', () => {
    const declaration = createDeclaration(several, {...start, documents: [page('a'), page('b')]});
    declaration.detach(id, page('e').digest);
    declaration.detach(id, page('a').digest);
    expect(declaration.documents.value[0]?.files).toEqual([page('b')]);
    declaration.attach(page('c'));
    declaration.detach(id);
    expect(declaration.documents.value[0]?.files).toEqual([]);
    expect(findings(declaration)).toEqual([{code: 'document-missing', at: '', params: {document: id}}]);
  });

  it('is kept by a draft, file by file', () => {
    const documents = [page('b'), page('a')];
    const draft = createDeclaration(several, {...start, documents}).snapshot('');
    const resumed = createDeclaration(several, {submission: start.submission, today: start.today, draft});
    expect(listStatedDocuments(resumed)).toEqual(documents);
  });

  it('is reviewed file by file, counted', () => {
    const lines = (documents: readonly StatementDocument[]): readonly string[] =>
      reviewDeclaration(createDeclaration(several, {...start, documents}), {
        agency: 'Cơ quan thử nghiệm',
        locale: 'vi',
      }).documents.map(({label, status, detail}) => `${label} ${status} ${detail.slice(0, 5)}`);
    expect(lines([page('b')])).toEqual(['Sổ tiêm phòng attached b.pdf']);
    expect(lines([page('b'), page('a')])).toEqual([
      'Sổ tiêm phòng (1/2) attached b.pdf',
      'Sổ tiêm phòng (2/2) attached a.pdf',
    ]);
  });

  it('holds each digest once, whatever comes and goes', () => {
    const letter = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const step = fc.record({add: fc.boolean(), letter});
    fc.assert(
      fc.property(fc.array(step, {maxLength: 30}), (steps) => {
        const declaration = createDeclaration(several, start);
        let held: readonly string[] = [];
        for (const {add, letter: name} of steps) {
          if (add) declaration.attach(page(name));
          else declaration.detach(id, page(name).digest);
          held = [...held.filter((other) => add || other !== name)];
          if (add && !held.includes(name)) held = [...held, name];
        }
        expect(listStatedDocuments(declaration)).toEqual(held.map((name) => page(name)));
      }),
    );
  });
});
