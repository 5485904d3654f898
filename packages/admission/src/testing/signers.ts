import {fatherNumber, strangerNumber, typed} from './people.js';
import type {Changes} from './submission.js';
import {createCitizen, createWorld, type Citizen} from './world.js';

/** Numbers that a certificate names its holder by. */
type Ids = readonly {readonly type: 'CCCD' | 'MST' | 'CMND' | 'UID'; readonly value: string}[];

/** The holder of a certificate. */
export const subjectOf = (...ids: Ids) => ({subject: {commonName: 'Người Thử', ids}});

/** A personal number in a certificate. */
export const cccd = (value: string) => ({type: 'CCCD' as const, value});

/** The authorities, gateway and procedure of these tests. */
export const world = await createWorld();

/** The person who applies, with a certificate for their own number. */
export const father = await createCitizen(world.authority, subjectOf(cccd(fatherNumber)));

/** Somebody else, with a certificate of their own. */
export const stranger = await createCitizen(world.authority, subjectOf(cccd(strangerNumber)));

/** Signatures of these people, in this order. */
export const by =
  (...people: readonly Citizen[]): NonNullable<Changes['sign']> =>
  (bytes) =>
    Promise.all(people.map((person) => person.sign(bytes)));

/** No signature at all. */
export const nobody = by();

/** The one identity that the statement's role names. */
export const role = '/nguoiYeuCau/giayTo/so';

/** Values of an applicant whose paper is typed by hand, so that no register says who they are. */
export const typedPaper = (so?: string) => ({
  ...typed,
  nguoiYeuCau: {
    hoTen: 'Trần Thị Mẫu',
    ngaySinh: '1998-03-08',
    giayTo: {loai: 'khac', ...(so === undefined ? {} : {so})},
    quanHe: 'me',
  },
});
