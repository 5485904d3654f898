import {effect} from '@preact/signals-core';
import {describe, expect, it} from 'vitest';
import {loadPermit, permitLookup, permitPlanRules, planRule} from '../test-fixtures/permit.js';
import {permitDocument} from '../test-fixtures/permit-document.js';
import {sha256} from '../test-fixtures/sha256.js';
import {createDeclaration} from './create-declaration.js';
import {listStatedDocuments} from './stated-claims.js';
import {codes, open, text, vaccinated} from './testing/permit-samples.js';

describe('values', () => {
  it('commits what is typed: NFC, trimmed, normalised, empty means nothing', () => {
    const declaration = open();
    declaration.set('/owner/name', '  Nguyễn   Văn Thử '.normalize('NFD'));
    declaration.set('/pet/name', '   ');
    declaration.set('/owner/paper', {number: '001099000011', issued: ''});
    expect(text(declaration)).toBe('{"owner":{"name":"Nguyễn Văn Thử","paper":{"number":"001099000011"}}}');
  });

  it('refuses a field that is not there', () => {
    expect(() => open().set('/owner', 'x')).toThrow(expect.objectContaining({code: 'unknown-field'}));
  });

  it('replaces half a surrogate pair, which could not be signed', () => {
    const declaration = open();
    declaration.set('/pet/name', 'a\ud83d');
    expect(declaration.field('/pet/name').value.value).toBe('a\ufffd');
    expect(() => declaration.freeze()).not.toThrow();
  });

  it('computes, and empties again when something is missing', () => {
    const declaration = open({values: {pet: {kind: 'dog', name: 'Mực', breed: 'small'}}});
    const summary = declaration.field('/pet/summary');
    expect(summary.value.value).toBe('Mực / small');
    expect(summary.origin.value).toBe('computed');
    expect(declaration.set('/pet/summary', 'typed')).toBe(false);
    declaration.set('/pet/name', '');
    expect(summary.value.value).toBeUndefined();
  });
});

describe('hiding', () => {
  it('keeps a hidden value in the draft, leaves it out of rules, issues and the frozen values', () => {
    const declaration = open({values: {pet: {kind: 'dog', breed: 'small', name: 'Mực'}, vet: {name: 'X'}}});
    declaration.set('/pet/kind', 'cat');
    expect(declaration.groupVisible('/vet').value).toBe(false);
    expect(declaration.field('/vet/name').visible.value).toBe(false);
    expect(declaration.field('/pet/summary').value.value).toBeUndefined();
    expect(text(declaration)).toBe('{"pet":{"kind":"cat","name":"Mực"}}');
    expect(declaration.snapshot('pet').values).toMatchObject({vet: {name: 'X'}, pet: {breed: 'small'}});
    declaration.set('/pet/kind', 'dog');
    expect(text(declaration)).toContain('"vet":{"name":"X"}');
  });

  it('judges no hidden field', () => {
    const declaration = open({values: {pet: {kind: 'cat'}, vet: {name: 'A\u202eB'}}});
    expect(codes(declaration)).toEqual(['required /owner/name', 'required /owner/paper']);
  });
});

describe('issues', () => {
  it('come in the order of the layout, with those of groups and papers behind', () => {
    const declaration = open({
      values: {
        owner: {name: 'A', paper: {number: '12', odd: 1}},
        pet: {kind: 'dog', breed: 'huge', name: 'x', count: 2.5},
        vet: {name: 'A', visit: '2026-11-23'},
      },
    });
    expect(codes(declaration)).toEqual([
      'pattern-mismatch /owner/paper/number',
      'unknown-property /owner/paper/odd',
      'not-in-list /pet/breed',
      'too-short /pet/name',
      'wrong-type /pet/count',
      'constraint /vet/visit',
      'constraint /vet',
      'document-missing ',
    ]);
  });

  it('asks the type only about values of the right shape', () => {
    const declaration = open({values: {owner: {paper: {number: '000000000000'}}}});
    expect(codes(declaration)).toContain('no-such-number /owner/paper/number');
    declaration.set('/owner/paper', {number: '000000000000', issued: 'never'});
    expect(codes(declaration)).toContain('invalid-date /owner/paper/issued');
    expect(codes(declaration)).not.toContain('no-such-number /owner/paper/number');
  });

  it('names a character that cannot be seen', () => {
    const declaration = open({values: {pet: {kind: 'cat', name: 'Mèo\u202eoèM'}}});
    expect(declaration.field('/pet/name').issues.value).toEqual([
      {
        code: 'forbidden-character',
        at: '/pet/name',
        params: {character: 'U+202E'},
      },
    ]);
  });

  it('filters choices by a rule and refuses one that is no longer offered', () => {
    const declaration = open({values: {owner: {born: '1990-01-01'}, pet: {kind: 'dog', breed: 'giant'}}});
    const breed = declaration.field('/pet/breed');
    expect(breed.options.value.map(({value}) => value)).toEqual(['small', 'large', 'giant']);
    expect(breed.issues.value).toEqual([]);
    declaration.set('/owner/born', undefined);
    expect(breed.options.value.map(({value}) => value)).toEqual(['small']);
    expect(breed.issues.value).toEqual([{code: 'not-in-list', at: '/pet/breed'}]);
  });

  it('judges by the settled day', () => {
    const declaration = open({values: {pet: {kind: 'dog'}, vet: {visit: '2026-11-23'}}});
    expect(codes(declaration)).toContain('constraint /vet/visit');
    declaration.settleToday('2026-11-23');
    expect(codes(declaration)).not.toContain('constraint /vet/visit');
  });

  it('tells subscribers nothing new while an issue stays the same', () => {
    const declaration = open({values: {pet: {kind: 'cat', name: 'x'}}});
    let runs = 0;
    effect(() => {
      runs += declaration.field('/pet/name').issues.value.length;
    });
    declaration.set('/pet/name', 'y');
    expect(runs).toBe(1);
  });
});

describe('papers and fees', () => {
  const file = {
    id: 'vaccination-card',
    name: 'so.pdf',
    mediaType: 'application/pdf',
    size: 900,
    digest: 'a'.repeat(64),
  };

  it('are met by a register or by a file that is fit', () => {
    const declaration = open({values: {pet: {kind: 'dog', count: 4}}});
    expect(declaration.issues.value.at(-1)).toEqual({
      code: 'document-missing',
      at: '',
      params: {document: 'vaccination-card'},
    });
    declaration.attach({...file, size: 2000, mediaType: 'text/html', name: 'a\u200bb.pdf'});
    const papers = declaration.issues.value.filter(({at}) => at === '').map(({code}) => code);
    expect(papers).toEqual(['document-type', 'document-too-large', 'forbidden-character']);
    declaration.attach(file);
    expect(listStatedDocuments(declaration)).toEqual([file]);
    expect(codes(declaration)).not.toContain('document-type ');
    declaration.detach(file.id);
    expect(codes(declaration)).toContain('document-missing ');
    declaration.applyLookup(permitLookup('vaccination', 'found', vaccinated));
    expect(declaration.documents.value[0]?.satisfiedBy?.source).toBe('vets');
    expect(codes(declaration)).not.toContain('document-missing ');
    expect(declaration.fees.value).toEqual([{id: 'many', amount: 50000}]);
  });

  it('are asked for again once an answer of the register was changed by hand', () => {
    const declaration = open({values: {pet: {kind: 'dog'}}});
    declaration.applyLookup(permitLookup('vaccination', 'found', vaccinated));
    declaration.set('/vet/visit', '2026-10-02');
    expect(codes(declaration)).toContain('document-missing ');
    declaration.set('/vet/visit', vaccinated['/vet/visit']);
    expect(codes(declaration)).not.toContain('document-missing ');
  });

  it('are not asked for while their condition does not hold', () => {
    const declaration = open({values: {pet: {kind: 'cat'}}});
    declaration.attach(file);
    expect(declaration.documents.value[0]?.wanted).toBe(false);
    expect(listStatedDocuments(declaration)).toEqual([]);
    expect(declaration.fees.value).toEqual([]);
    expect(() => {
      declaration.attach({...file, id: 'other'});
    }).toThrow(expect.objectContaining({code: 'unknown-document'}));
  });
});

describe('faults', () => {
  it('are told with their place and make nothing true', async () => {
    const broken = await loadPermit(sha256, [
      ...permitPlanRules,
      planRule('/owner/born', 'required', ['call', 'boom']),
      planRule('/vet/name', 'required', ['call', 'boom']),
    ]);
    const declaration = createDeclaration(broken, {submission: 's', today: '2026-11-22'});
    expect(declaration.field('/owner/born').required.value).toBe(false);
    expect(declaration.faults.value).toEqual([{at: '/owner/born', effect: 'required', code: 'boomed'}]);
  });

  it('are not told where the value that was read has a finding of its own', async () => {
    const strict = await loadPermit(sha256, [
      planRule('/pet/name', 'required', ['>', ['call', 'year', ['get', '/owner/born']], 1990]),
    ]);
    const declaration = createDeclaration(strict, {submission: 's', today: '2026-11-22'});
    declaration.set('/owner/born', '2026-02-30');
    expect(declaration.faults.value).toEqual([]);
    expect(codes(declaration)).toContain('invalid-date /owner/born');
  });

  it('end a binding that waits for what it fills itself', async () => {
    const prefill = permitDocument.prefill.map((binding) =>
      binding.id === 'vaccination' ? {...binding, map: {...binding.map, '/pet/kind': 'kind'}} : binding,
    );
    const circular = await loadPermit(sha256, permitPlanRules, {...permitDocument, prefill});
    const declaration = createDeclaration(circular, {
      submission: 's',
      today: '2026-11-22',
      values: {pet: {name: 'Mực'}},
      lookups: [permitLookup('vaccination', 'found', {'/pet/kind': 'dog'})],
    });
    expect(() => declaration.freeze()).not.toThrow();
    expect(declaration.faults.value.map(({code}) => code)).toContain('cycle');
  });

  it('do not come from reading a whole group, which is there even if empty', async () => {
    const rules = [...permitPlanRules, planRule('/pet/name', 'required', ['has', '/owner'])];
    const declaration = createDeclaration(await loadPermit(sha256, rules), {
      submission: 's',
      today: '2026-11-22',
    });
    expect([declaration.field('/pet/name').required.value, declaration.faults.value]).toEqual([true, []]);
  });
});
