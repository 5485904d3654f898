import {effect} from '@preact/signals-core';
import {beforeAll, describe, expect, it} from 'vitest';
import type {LoadedProcedure} from '../procedure/load-procedure.js';
import {loadPermit, permitLookup} from '../test-fixtures/permit.js';
import {sha256} from '../test-fixtures/sha256.js';
import {createDeclaration} from './create-declaration.js';
import type {Declaration} from './declaration.js';

let procedure: LoadedProcedure;
beforeAll(async () => {
  procedure = await loadPermit(sha256);
});

function open(): Declaration {
  return createDeclaration(procedure, {submission: 'submission-1', today: '2026-11-22'});
}

/** Changes of every kind, one after the other. */
const changes: readonly ((declaration: Declaration) => void)[] = [
  (declaration) => declaration.set('/pet/kind', 'dog'),
  (declaration) => declaration.set('/pet/name', 'x\u202e'),
  (declaration) => {
    declaration.applyLookup(permitLookup('self', 'found', {'/owner/name': 'Nguyễn Văn Thử'}));
  },
  (declaration) => {
    declaration.confirm('/owner/name');
  },
  (declaration) => {
    declaration.settleToday('2026-11-23');
  },
];

describe('the findings as they are now', () => {
  it('are those of the signals, of all and of each step, whoever asks first', () => {
    const looked = open();
    const followed = open();
    const steps = [...new Set(looked.fields.map(({field}) => field.step)), 'documents', 'elsewhere'];
    for (const change of changes) {
      change(looked);
      change(followed);
      expect(looked.openIssues()).toEqual(followed.issues.value);
      expect(looked.openIssues().length).toBeGreaterThan(0);
      for (const step of steps) expect(looked.openIssues(step)).toEqual(followed.issuesOf(step).value);
    }
  });

  it('subscribe to nothing', () => {
    const declaration = open();
    let runs = 0;
    const stop = effect(() => {
      declaration.openIssues();
      runs += 1;
    });
    declaration.set('/pet/name', 'Mực');
    stop();
    expect(runs).toBe(1);
  });
});

describe('the revision of a declaration', () => {
  it('grows with each change, once all that follows from it has happened', () => {
    const declaration = open();
    const seen: number[] = [];
    const stop = effect(() => {
      seen.push(declaration.revision.value);
    });
    for (const change of changes) change(declaration);
    stop();
    expect(seen).toHaveLength(changes.length + 1);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
  });
});
