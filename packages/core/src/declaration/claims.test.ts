import {describe, expect, it} from 'vitest';
import {permitLookup} from '../test-fixtures/permit.js';
import {listStatedClaims, listStatedDisputes} from './stated-claims.js';
import {found, open, text, vaccinated} from './testing/permit-samples.js';

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
