import {effect} from '@preact/signals-core';
import fc from 'fast-check';
import {beforeAll, describe, expect, it} from 'vitest';
import {decodeUtf8} from '../json/bytes.js';
import type {Json} from '../json/json.js';
import type {LoadedProcedure} from '../procedure/load-procedure.js';
import {loadPermit, permitLookup, permitPlanRules, planRule} from '../test-fixtures/permit.js';
import {permitDocument} from '../test-fixtures/permit-document.js';
import {sha256} from '../test-fixtures/sha256.js';
import {createDeclaration, type DeclarationStart} from './create-declaration.js';
import type {Declaration} from './declaration.js';
import {listStatedClaims, listStatedDisputes, listStatedDocuments} from './stated-claims.js';

let procedure: LoadedProcedure;
beforeAll(async () => {
  procedure = await loadPermit(sha256);
});

const paper = {number: '001099000011'};
const found = {'/owner/name': 'Nguyễn Văn Thử', '/owner/paper': paper};
const vaccinated = {'/vet/name': 'Trần Thị Mẫu', '/vet/visit': '2026-10-01'};

function open(start: Partial<DeclarationStart> = {}): Declaration {
  return createDeclaration(procedure, {submission: 'submission-1', today: '2026-11-22', ...start});
}

function codes(declaration: Declaration): string[] {
  return declaration.issues.value.map(({code, at}) => `${code} ${at}`);
}

function text(declaration: Declaration): string {
  return decodeUtf8(declaration.freeze().bytes);
}

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

describe('claims', () => {
  it('locks what a locked binding found; only disputing is left', () => {
    const declaration = open();
    declaration.applyLookup(permitLookup('self', 'found', found));
    const name = declaration.field('/owner/name');
    expect([name.value.value, name.readonly.value, name.origin.value]).toEqual([
      'Nguyễn Văn Thử',
      true,
      'claimed',
    ]);
    expect(declaration.set('/owner/name', 'Khác')).toBe(false);
    declaration.dispute('/owner/name', ' Sai chữ đệm ');
    expect(name.origin.value).toBe('disputed');
    expect(listStatedDisputes(declaration)).toEqual([
      {pointer: '/owner/name', binding: 'self', note: 'Sai chữ đệm'},
    ]);
    declaration.withdrawDispute('/owner/name');
    expect(name.origin.value).toBe('claimed');
  });

  it('keeps what was typed before a locked answer came, below it', () => {
    const declaration = open({values: {owner: {name: 'Tự gõ'}}});
    declaration.applyLookup(permitLookup('self', 'found', found));
    expect(declaration.field('/owner/name').value.value).toBe('Nguyễn Văn Thử');
    expect(declaration.snapshot('owner').values).toEqual({owner: {name: 'Tự gõ'}});
  });

  it('lets a value be changed or confirmed, never overwrites what was typed, and asks for confirmation once', () => {
    const declaration = open({values: {pet: {kind: 'dog', breed: 'small'}, vet: {visit: '2026-09-09'}}});
    declaration.applyLookup(permitLookup('vaccination', 'found', vaccinated));
    const [name, visit] = [declaration.field('/vet/name'), declaration.field('/vet/visit')];
    expect([name.origin.value, visit.origin.value]).toEqual(['claimed', 'typed']);
    expect(visit.claim.value?.value).toBe('2026-10-01');
    expect(name.issues.value).toEqual([{code: 'claim-unconfirmed', at: '/vet/name'}]);
    declaration.confirm('/vet');
    expect([name.origin.value, name.issues.value]).toEqual(['confirmed', []]);
    declaration.set('/vet/name', 'Khác');
    expect(name.origin.value).toBe('typed');
    declaration.set('/vet/name', 'Trần Thị Mẫu');
    expect(name.origin.value).toBe('confirmed');
  });

  it('asks again when the register changes its answer', () => {
    const declaration = open({values: {pet: {kind: 'dog'}}});
    declaration.applyLookup(permitLookup('vaccination', 'found', vaccinated));
    declaration.confirm('/vet/name');
    declaration.applyLookup(permitLookup('vaccination', 'found', {...vaccinated, '/vet/name': 'Lê Thị Mẫu'}));
    expect(declaration.field('/vet/name').value.value).toBe('Lê Thị Mẫu');
    expect(declaration.field('/vet/name').origin.value).toBe('claimed');
  });

  it('leaves a field empty that was cleared by hand, until the register is asked again', () => {
    const declaration = open({values: {pet: {kind: 'dog'}}});
    declaration.applyLookup(permitLookup('vaccination', 'found', vaccinated));
    declaration.set('/vet/name', '');
    expect(declaration.field('/vet/name').value.value).toBeUndefined();
    const restored = open({draft: declaration.snapshot('pet')});
    expect(restored.field('/vet/name').value.value).toBeUndefined();
    declaration.applyLookup(permitLookup('vaccination', 'found', vaccinated));
    expect(declaration.field('/vet/name').value.value).toBe('Trần Thị Mẫu');
  });

  it('counts only while the binding applies, and is not stated while hidden', () => {
    const declaration = open({values: {pet: {kind: 'dog'}}});
    declaration.applyLookup(permitLookup('vaccination', 'found', {...vaccinated, '/pet/name': 'Mực'}));
    expect(declaration.field('/pet/name').value.value).toBe('Mực');
    expect(listStatedClaims(declaration).map(({pointer}) => pointer)).toEqual([
      '/pet/name',
      '/vet/name',
      '/vet/visit',
    ]);
    declaration.set('/pet/kind', 'cat');
    expect(declaration.activeBindings.value).toEqual(['self']);
    expect(declaration.field('/pet/name').value.value).toBeUndefined();
    expect(listStatedClaims(declaration)).toEqual([]);
    expect(declaration.snapshot('pet').lookups).toHaveLength(1);
  });

  it.each(['empty', 'mismatch', 'unavailable', 'denied', 'expired'] as const)(
    'opens the field on %s',
    (outcome) => {
      const declaration = open();
      declaration.applyLookup(permitLookup('self', outcome));
      const name = declaration.field('/owner/name');
      expect([name.readonly.value, name.origin.value]).toEqual([false, 'empty']);
      expect(declaration.set('/owner/name', 'Tự gõ')).toBe(true);
      expect(declaration.lookups.value.get('self')?.outcome).toBe(outcome);
    },
  );

  it('keeps an answer that stands when the register fails later, and its value when it expires', () => {
    const declaration = open();
    declaration.applyLookup(permitLookup('self', 'found', found));
    declaration.applyLookup(permitLookup('self', 'unavailable', {}, '2026-11-22T05:00:00Z'));
    expect(declaration.field('/owner/name').readonly.value).toBe(true);
    declaration.applyLookup(permitLookup('self', 'expired', {}, '2026-11-24T05:00:00Z'));
    const name = declaration.field('/owner/name');
    expect([name.readonly.value, name.origin.value, name.value.value]).toEqual([
      false,
      'typed',
      'Nguyễn Văn Thử',
    ]);
  });

  it('takes nothing that its binding does not map', () => {
    const declaration = open();
    declaration.applyLookup(permitLookup('self', 'found', {'/owner/born': '1990-01-01', '/owner': 'x'}));
    declaration.applyLookup({...permitLookup('self', 'found', found), binding: 'other'});
    expect(text(declaration)).toBe('{}');
    expect(declaration.lookups.value.has('other')).toBe(false);
  });

  it('refuses to dispute what no register said, and a note of no length', () => {
    const declaration = open({values: {owner: {name: 'Tự gõ'}}});
    const fail = (code: string): unknown => expect.objectContaining({name: 'CoreError', code});
    expect(() => {
      declaration.dispute('/owner/name', 'x');
    }).toThrow(fail('nothing-to-dispute'));
    declaration.applyLookup(permitLookup('self', 'found', found));
    expect(() => {
      declaration.dispute('/owner/name', '  ');
    }).toThrow(fail('invalid-note'));
    expect(() => {
      declaration.dispute('/owner/name', 'ă'.repeat(501));
    }).toThrow(fail('invalid-note'));
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

const edit = fc.oneof(
  fc.tuple(fc.constant('/pet/kind'), fc.constantFrom('dog', 'cat', 'bird')),
  fc.tuple(fc.constant('/pet/breed'), fc.constantFrom('small', 'large', 'giant', 'huge')),
  fc.tuple(
    fc.constantFrom('/pet/name', '/owner/name', '/vet/name'),
    fc.string({unit: 'grapheme', maxLength: 6}),
  ),
  fc.tuple(
    fc.constantFrom('/owner/born', '/vet/visit'),
    fc.constantFrom('2026-01-01', '2027-01-01', 'x', ''),
  ),
  fc.tuple(fc.constant('/owner/paper'), fc.constantFrom({number: '001099000011'}, {number: 'x'}, {})),
) as fc.Arbitrary<readonly [string, Json]>;

describe('order and drafts', () => {
  it('comes to the same bytes and issues in whatever order fields were filled and registers answered', () => {
    const lookups = [permitLookup('self', 'found', found), permitLookup('vaccination', 'found', vaccinated)];
    const oneEach = fc.uniqueArray(edit, {selector: ([at]) => at, maxLength: 8});
    const steps = oneEach.chain((edits) => {
      const actions = [...edits, ...lookups];
      return fc.tuple(
        fc.constant(actions),
        fc.shuffledSubarray(actions, {minLength: actions.length, maxLength: actions.length}),
      );
    });
    // Typing before a locked answer keeps the text below it, typing after is refused: the same to everybody but the draft.
    const run = (actions: readonly (readonly [string, Json] | (typeof lookups)[number])[]): Declaration => {
      const declaration = open();
      for (const action of actions) {
        if ('binding' in action) declaration.applyLookup(action);
        else if (action[1] !== '') declaration.set(action[0], action[1]);
      }
      return declaration;
    };
    const blank = (value: Json): boolean => typeof value === 'string' && value.trim() === '';
    fc.assert(
      fc.property(steps, ([a, b]) => {
        // Clearing a field that a register filled is an act whose place in time matters, on purpose.
        fc.pre(
          a.every(
            (action) => 'binding' in action || !(blank(action[1]) || JSON.stringify(action[1]) === '{}'),
          ),
        );
        const [first, second] = [run(a), run(b)];
        expect(text(second)).toBe(text(first));
        expect(second.issues.value).toEqual(first.issues.value);
        expect(second.faults.value).toEqual([]);
      }),
    );
  });

  it('restores a draft without loss, and freezes to the same bytes at a gateway that sees only what was frozen', () => {
    fc.assert(
      fc.property(fc.array(edit, {maxLength: 12}), fc.boolean(), (edits, answered) => {
        const declaration = open();
        if (answered) declaration.applyLookup(permitLookup('vaccination', 'found', vaccinated));
        for (const [at, value] of edits) declaration.set(at, value);
        declaration.confirm('/vet');
        const draft = declaration.snapshot('pet');
        const restored = open({draft});
        expect(restored.snapshot('pet')).toEqual(draft);
        expect(restored.freeze()).toEqual(declaration.freeze());
        expect(restored.issues.value).toEqual(declaration.issues.value);
        const replayed = open({values: declaration.freeze().values});
        expect(replayed.freeze()).toEqual(declaration.freeze());
      }),
    );
  });

  it('refuses a draft of something else', () => {
    const draft = open().snapshot('pet');
    expect(() => open({draft, submission: 'other'})).toThrow(
      expect.objectContaining({code: 'draft-mismatch'}),
    );
  });
});
