import {householdDocument, parcelsDocument} from '../../test-fixtures/list-documents.js';
import {loadDocument} from '../../test-fixtures/lists.js';
import type {Json} from '../../json/json.js';
import {createDeclaration, type DeclarationStart} from '../create-declaration.js';
import type {Declaration} from '../declaration.js';

/** A household with the list `/nhanKhau`, which is typed. */
export const household = await loadDocument(householdDocument());

const parcels = await loadDocument(parcelsDocument);

/** What every declaration of these tests begins with. */
export const start = {submission: 'submission-1', today: '2026-11-22'} as const;

/** The fields outside of the list. */
export const ho = {chu: 'Nguyễn Văn Thử', so: '001099000011', coNhanKhau: true};

/** People for the rows. */
export const an = {hoTen: 'Trần Thị An', quanHe: 'con'};
export const binh = {hoTen: 'Trần Văn Bình', quanHe: 'vo-chong'};
export const chi = {hoTen: 'Trần Thị Chi', quanHe: 'khac', quanHeKhac: 'cháu'};

/** The list of the household. */
export const at = '/nhanKhau';

/** A declaration of the household with these rows. */
export function open(values: Json = [an, binh], more: Partial<DeclarationStart> = {}): Declaration {
  return createDeclaration(household, {...start, values: {ho, nhanKhau: values}, ...more});
}

/** A declaration of parcels of land with these rows. */
export function openParcels(thua: Json): Declaration {
  return createDeclaration(parcels, {...start, values: {thua}});
}

/** The rows as they are frozen. */
export const frozen = (declaration: Declaration): Json | undefined => declaration.freeze().values['nhanKhau'];

/** Findings in order: code, place, message. */
export const issues = (declaration: Declaration): string[] =>
  declaration.issues.value.map(({code, at: place, message}) => [code, place, message ?? ''].join(' ').trim());

/** What the first field of each row holds. */
export const names = (declaration: Declaration): unknown[] =>
  declaration.list(at).rows.value.map(({fields}) => fields[0]?.value.value);
