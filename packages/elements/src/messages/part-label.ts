import {isMessageKey, type Translate} from './translate.js';

const owners: Readonly<Record<string, string>> = {
  so: 'identityPaper',
  ngayCap: 'identityPaper',
  noiCap: 'identityPaper',
  tinh: 'address',
  xa: 'address',
  chiTiet: 'address',
  quocGia: 'address',
  hoTen: 'person',
  hoVaTen: 'person',
  ho: 'person',
  chuDem: 'person',
  ten: 'person',
  ngaySinh: 'person',
  gioiTinh: 'person',
  soDinhDanh: 'person',
  nganHang: 'bankAccount',
  soTaiKhoan: 'bankAccount',
  chuTaiKhoan: 'bankAccount',
};

/** Label of a part of a composite value, by the key that the part ends with; `undefined` for an unknown part. */
export function partLabel(part: string, composite: string, t: Translate): string | undefined {
  const name = part.slice(part.lastIndexOf('/') + 1);
  const owner = name === 'loai' ? (composite === 'residence' ? 'residence' : 'identityPaper') : owners[name];
  const key = `${owner ?? ''}.${name}`;
  return isMessageKey(key) ? t(key) : undefined;
}
