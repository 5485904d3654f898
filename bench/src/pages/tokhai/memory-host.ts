import type {Declaration, LoadedProcedure} from '@tokhai/core';
import type {FormHost} from '@tokhai/elements';
import {loadFormerUnits, loadUnits} from '@tokhai/vietnam';

function refuse(): Promise<never> {
  return Promise.reject(Object.assign(new Error('Nothing is sent here'), {code: 'unreachable'}));
}

/** A host without a gateway: the generated form asks no register, and nothing is sent. Drafts are taken and dropped. */
export function createMemoryHost(procedure: LoadedProcedure, declaration: Declaration): FormHost {
  return {
    procedure,
    declaration,
    agencyName: 'Cơ quan Thử Nghiệm',
    loadUnits,
    loadFormerUnits,
    lookup: refuse,
    uploadDocument: refuse,
    removeDocument: refuse,
    requestChallenge: refuse,
    listSigners: () => Promise.resolve([]),
    sign: refuse,
    submit: refuse,
    saveDraft: () => Promise.resolve(new Date().toISOString()),
  };
}
