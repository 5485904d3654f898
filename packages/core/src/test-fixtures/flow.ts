import {createDeclaration, type DeclarationStart} from '../declaration/create-declaration.js';
import type {Declaration} from '../declaration/declaration.js';
import {digestBytes} from '../json/canonicalize.js';
import type {LoadedProcedure} from '../procedure/load-procedure.js';
import type {Challenge} from '../statement/challenge.js';
import {permitLookup} from './permit.js';
import {sha256} from './sha256.js';

/** A filled declaration of the fixture: one register answered, one failed, one value disputed, one paper attached. */
export function openFilled(procedure: LoadedProcedure, start: Partial<DeclarationStart> = {}): Declaration {
  const declaration = createDeclaration(procedure, {
    submission: 'submission-1',
    today: '2026-11-22',
    values: {
      owner: {born: '1990-09-05'},
      pet: {kind: 'dog', breed: 'small', name: 'Mực', count: 4},
      vet: {name: 'Trần Thị Mẫu', visit: '2026-10-01'},
    },
    lookups: [
      permitLookup('self', 'found', {
        '/owner/name': 'Nguyễn Văn Thử',
        '/owner/paper': {number: '001099000011'},
      }),
      permitLookup('vaccination', 'unavailable'),
    ],
    documents: [
      {
        id: 'vaccination-card',
        name: 'so.pdf',
        mediaType: 'application/pdf',
        size: 900,
        digest: 'a'.repeat(64),
      },
    ],
    ...start,
  });
  declaration.dispute('/owner/name', 'Thiếu chữ đệm');
  return declaration;
}

/** The challenge that a gateway would give for a declaration as it stands. */
export async function challengeFor(declaration: Declaration): Promise<Challenge> {
  const {code, version} = declaration.procedure.document;
  return {
    kind: 'challenge',
    id: 'challenge-1',
    submission: declaration.submission,
    subject: 'subject-1',
    agency: '000.00.00.H99',
    agencyName: {vi: 'Cơ quan thử nghiệm', en: 'Test agency'},
    procedure: {code, version, digest: declaration.procedure.digest},
    overlay: declaration.procedure.overlay,
    values: await digestBytes(declaration.freeze().bytes, sha256),
    today: declaration.today.peek(),
    roles: [{id: 'owner', identity: '/owner/paper/number'}],
    accept: ['signature', 'authenticated'],
    algorithms: ['ECDSA-P256-SHA256'],
    issuedAt: '2026-11-22T03:50:00Z',
    expiresAt: '2026-11-22T04:20:00Z',
    seal: 'head..tail',
  };
}
