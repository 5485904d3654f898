import type {JsonObject} from '@tokhai/core';

/** A fictional resident: nobody is meant, and the serial numbers are plainly samples. */
export interface Person {
  readonly number: string;
  readonly name: string;
  readonly birthDate: string;
  /** QCVN 109:2017: 1 male, 2 female. */
  readonly sex: '1' | '2';
  readonly ethnic: string;
  readonly paper: JsonObject;
  readonly residence: JsonObject;
  readonly hometown: JsonObject;
  /** Who this person is in the demo, told on the login page. */
  readonly role: {readonly vi: string; readonly en: string};
}

const home: JsonObject = {tinh: '01', xa: '00004', chiTiet: 'Số 1, phố Thử Nghiệm'};

function paperOf(number: string, issuedOn: string): JsonObject {
  return {loai: 'can-cuoc', so: number, ngayCap: issuedOn, noiCap: 'Bộ Công an'};
}

/** Father of the newborn, married to the mother. */
export const father: Person = {
  number: '001090000001',
  name: 'Nguyễn Văn Thử',
  birthDate: '1990-09-05',
  sex: '1',
  ethnic: '01',
  paper: paperOf('001090000001', '2024-08-01'),
  residence: {loai: 'thuong-tru', diaChi: home},
  hometown: {tinh: '37', xa: '13285', chiTiet: ''},
  role: {vi: 'cha của trẻ mới sinh, đã kết hôn', en: 'father of a newborn, married'},
};

/** Mother of the newborn. */
export const mother: Person = {
  number: '001192000002',
  name: 'Trần Thị Mẫu',
  birthDate: '1992-02-29',
  sex: '2',
  ethnic: '01',
  paper: paperOf('001192000002', '2024-08-01'),
  residence: {loai: 'thuong-tru', diaChi: home},
  hometown: {tinh: '01', xa: '00025', chiTiet: ''},
  role: {vi: 'mẹ của trẻ mới sinh, đã kết hôn', en: 'mother of a newborn, married'},
};

/** Grandmother: registers know her, but no spouse and no child's birth notice. */
export const grandmother: Person = {
  number: '001165000003',
  name: 'Lê Thị Ví Dụ',
  birthDate: '1965-01-20',
  sex: '2',
  ethnic: '06',
  paper: paperOf('001165000003', '2023-03-15'),
  residence: {loai: 'thuong-tru', diaChi: home},
  hometown: {tinh: '25', xa: '04792', chiTiet: ''},
  role: {vi: 'bà của trẻ, sổ đăng ký không có giấy chứng sinh', en: 'grandmother; no birth notice on record'},
};

/** Everybody who can log in to the demo. */
export const people: readonly Person[] = [father, mother, grandmother];

/** Finds a person by personal number. */
export function findPerson(number: string): Person | undefined {
  return people.find((person) => person.number === number);
}
