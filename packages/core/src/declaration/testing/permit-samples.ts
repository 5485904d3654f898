import {decodeUtf8} from '../../json/bytes.js';
import {loadPermit} from '../../test-fixtures/permit.js';
import {sha256} from '../../test-fixtures/sha256.js';
import {createDeclaration, type DeclarationStart} from '../create-declaration.js';
import type {Declaration} from '../declaration.js';

/** The permit for a pet, with its own rules. */
export const procedure = await loadPermit(sha256);

/** What the register of owners says. */
export const found = {'/owner/name': 'Nguyễn Văn Thử', '/owner/paper': {number: '001099000011'}};

/** What the register of vaccinations says. */
export const vaccinated = {'/vet/name': 'Trần Thị Mẫu', '/vet/visit': '2026-10-01'};

/** A declaration of the permit. */
export function open(start: Partial<DeclarationStart> = {}): Declaration {
  return createDeclaration(procedure, {submission: 'submission-1', today: '2026-11-22', ...start});
}

/** Findings in order: code and place. */
export function codes(declaration: Declaration): string[] {
  return declaration.issues.value.map(({code, at}) => `${code} ${at}`);
}

/** The frozen values as text. */
export function text(declaration: Declaration): string {
  return decodeUtf8(declaration.freeze().bytes);
}
