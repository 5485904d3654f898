import type {Json, Pointer} from '@tokhai/core';

/** Plainly made-up people of the tests, and what the made-up registers know of them. */
export const motherNumber = '001198000011';
/** The child's father in the registers. */
export const fatherNumber = '001096000012';
/** Somebody who has nothing to do with the child. */
export const strangerNumber = '001095000099';

const home = {loai: 'thuong-tru', diaChi: {tinh: '01', xa: '00070', chiTiet: 'Số 1 phố Thử Nghiệm'}};

/** What a register answers for one binding. */
export interface Answer {
  readonly outcome: 'found' | 'empty' | 'mismatch' | 'unavailable' | 'denied' | 'expired';
  readonly values: Readonly<Record<Pointer, Json>>;
}

/** Answers by binding, in the order of the procedure. */
export type Answers = Readonly<Record<string, Answer>>;

/** A failed lookup. */
export function fail(outcome: Exclude<Answer['outcome'], 'found'> = 'unavailable'): Answer {
  return {outcome, values: {}};
}

/** Every register answers: the mother asks, both parents are known and married. */
export const answers = {
  self: {
    outcome: 'found',
    values: {
      '/nguoiYeuCau/hoTen': 'Trần Thị Mẫu',
      '/nguoiYeuCau/ngaySinh': '1998-03-08',
      '/nguoiYeuCau/giayTo': {
        loai: 'can-cuoc',
        so: motherNumber,
        ngayCap: '2024-08-01',
        noiCap: 'Bộ Công an',
      },
      '/nguoiYeuCau/noiCuTru': home,
    },
  },
  birth: {
    outcome: 'found',
    values: {
      '/tre/ngaySinh': '2026-11-05',
      '/tre/gioiTinh': '2',
      '/tre/noiSinh': {tinh: '01', xa: '00070', chiTiet: 'Bệnh viện Thử Nghiệm'},
    },
  },
  'self-as-mother': {
    outcome: 'found',
    values: {
      '/me/hoTen': 'Trần Thị Mẫu',
      '/me/ngaySinh': '1998-03-08',
      '/me/danToc': '01',
      '/me/quocTich': 'VN',
      '/me/noiCuTru': home,
      '/me/soDinhDanh': motherNumber,
      '/tre/danToc': '01',
      '/tre/queQuan': {tinh: '31', xa: '10507', chiTiet: 'Thôn Mẫu'},
    },
  },
  'spouse-as-father': {
    outcome: 'found',
    values: {
      '/cha/hoTen': 'Nguyễn Văn Thử',
      '/cha/ngaySinh': '1996',
      '/cha/danToc': '01',
      '/cha/quocTich': 'VN',
      '/cha/noiCuTru': home,
      '/cha/soDinhDanh': fatherNumber,
    },
  },
  marriage: {
    outcome: 'found',
    values: {
      '/ketHon/so': '12/2022',
      '/ketHon/quyen': '01/2022',
      '/ketHon/ngay': '2022-02-22',
      '/ketHon/noi': 'UBND phường Thử Nghiệm',
    },
  },
} as const satisfies Answers;

/** What the mother types herself. */
export const typed = {
  nguoiYeuCau: {quanHe: 'me'},
  tre: {hoTen: 'Nguyễn Thị Bé Thử', quocTich: 'VN', truongHop: 'du'},
  banSao: {can: true, soLuong: 2},
};
