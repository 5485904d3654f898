import type {Json} from '@tokhai/core';

/** One control that takes text: what somebody types into it, and what comes of it. */
export interface TypedCase {
  readonly tag: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  /** Part of a composite. */
  readonly part?: string;
  readonly text: string;
  readonly value: Json;
  /** The same in the form of the example: step and pointer. */
  readonly form?: readonly [step: string, at: string];
  /** What stands in the field before. */
  readonly before?: Json;
}

const name = 'Đặng Thị Ước';
const story = 'Hoà ở Đắk Lắk';

/** Every kind that takes text, each of its parts that is typed in another way. A new kind is one entry here. */
export const typedCases: readonly TypedCase[] = [
  {tag: 'tk-text-field', text: name, value: name, form: ['nguoi-khai', '/nguoiKhai/hoTen']},
  {tag: 'tk-long-text-field', text: story, value: story, form: ['yeu-cau', '/yeuCau/lyDo']},
  {tag: 'tk-number-field', text: '12,5', value: 12.5, form: ['viec-lam', '/viecLam/heSo']},
  {tag: 'tk-money-field', text: '1250000', value: 1_250_000, form: ['viec-lam', '/viecLam/luong']},
  {tag: 'tk-date-field', text: '5/9/1990', value: '1990-09-05'},
  {
    tag: 'tk-date-words-field',
    text: '5/9/1990',
    value: '1990-09-05',
    form: ['nguoi-khai', '/nguoiKhai/ngaySinh'],
  },
  {tag: 'tk-partial-date-field', text: '9/1990', value: '1990-09', form: ['yeu-cau', '/yeuCau/ngayBiet']},
  {tag: 'tk-month-field', text: '9/2026', value: '2026-09', form: ['viec-lam', '/viecLam/thangBatDau']},
  {tag: 'tk-year-field', text: '1990', value: '1990', form: ['viec-lam', '/viecLam/namTotNghiep']},
  {tag: 'tk-time-field', text: '7 giờ 30', value: '07:30', form: ['viec-lam', '/viecLam/gioLam']},
  {
    tag: 'tk-phone-field',
    text: '0912 345 678',
    value: '+84912345678',
    form: ['nguoi-khai', '/nguoiKhai/dienThoai'],
  },
  {
    tag: 'tk-email-field',
    text: 'thu@vi-du.vn',
    value: 'thu@vi-du.vn',
    form: ['nguoi-khai', '/nguoiKhai/thuDienTu'],
  },
  {
    tag: 'tk-personal-number-field',
    text: '001 099 000 012',
    value: '001099000012',
    form: ['nguoi-khai', '/nguoiKhai/soDinhDanh'],
  },
  {
    tag: 'tk-tax-code-field',
    text: '0100109106',
    value: '0100109106',
    form: ['viec-lam', '/viecLam/maSoThue'],
  },
  {
    tag: 'tk-insurance-number-field',
    text: '0123456789',
    value: '0123456789',
    form: ['viec-lam', '/viecLam/maBaoHiem'],
  },
  {tag: 'tk-ethnic-field', text: 'Sán Dìu', value: '18', form: ['nguoi-khai', '/nguoiKhai/danToc']},
  {tag: 'tk-country-field', text: 'Việt Nam', value: 'VN', form: ['nguoi-khai', '/nguoiKhai/quocTich']},
  {
    tag: 'tk-address-field',
    part: '/tinh',
    text: 'Thành phố Huế',
    value: {tinh: '46'},
    form: ['yeu-cau', '/yeuCau/noiXayRa'],
  },
  {
    tag: 'tk-address-field',
    part: '/chiTiet',
    text: story,
    before: {quocGia: 'FR'},
    value: {chiTiet: story, quocGia: 'FR'},
    form: ['yeu-cau', '/yeuCau/noiXayRa'],
  },
  {
    tag: 'tk-address-field',
    part: '/quocGia',
    text: 'Nhật Bản',
    before: {quocGia: 'FR'},
    value: {quocGia: 'JP'},
    form: ['yeu-cau', '/yeuCau/noiXayRa'],
  },
  {
    tag: 'tk-address-field',
    part: '/chiTiet',
    text: story,
    value: {chiTiet: story},
    form: ['yeu-cau', '/yeuCau/noiXayRa'],
  },
  {
    tag: 'tk-residence-field',
    part: '/diaChi/chiTiet',
    text: story,
    value: {diaChi: {chiTiet: story}},
    form: ['nguoi-khai', '/nguoiKhai/noiCuTru'],
  },
  {
    tag: 'tk-identity-paper-field',
    part: '/noiCap',
    text: story,
    value: {noiCap: story},
    form: ['nguoi-khai', '/nguoiKhai/giayTo'],
  },
  {
    tag: 'tk-identity-paper-field',
    part: '/so',
    text: '001099000012',
    value: {so: '001099000012'},
    form: ['nguoi-khai', '/nguoiKhai/giayTo'],
  },
  {
    tag: 'tk-identity-paper-field',
    part: '/ngayCap',
    text: '5/9/2021',
    value: {ngayCap: '2021-09-05'},
    form: ['nguoi-khai', '/nguoiKhai/giayTo'],
  },
  {
    tag: 'tk-person-field',
    part: '/hoTen',
    text: name,
    value: {hoTen: name},
    form: ['lien-quan', '/lienQuan/nguoiBaoTin'],
  },
  {
    tag: 'tk-person-field',
    part: '/ngaySinh',
    text: '5/9/1990',
    value: {ngaySinh: '1990-09-05'},
    form: ['lien-quan', '/lienQuan/nguoiBaoTin'],
  },
  {
    tag: 'tk-person-field',
    properties: {takes: 'ten'},
    part: '/hoVaTen',
    text: name,
    value: {chuDem: 'Thị', ho: 'Đặng', ten: 'Ước'},
  },
  {
    tag: 'tk-bank-account-field',
    part: '/chuTaiKhoan',
    text: name,
    value: {chuTaiKhoan: 'DANG THI UOC'},
    form: ['lien-quan', '/lienQuan/taiKhoan'],
  },
  {
    tag: 'tk-bank-account-field',
    part: '/soTaiKhoan',
    text: '0071 0012 34567',
    value: {soTaiKhoan: '0071001234567'},
    form: ['lien-quan', '/lienQuan/taiKhoan'],
  },
  {
    tag: 'tk-bank-account-field',
    part: '/nganHang',
    text: 'Vietcombank',
    value: {nganHang: '970436'},
    form: ['lien-quan', '/lienQuan/taiKhoan'],
  },
];
