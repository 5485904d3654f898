import type {ControlKind} from '@tokhai/core';
import {describeParts} from '../field/describe-parts.js';
import type {CompositeParts} from '../field/field-kind.js';
import type {Spoken} from './issue-message.js';
import {isMessageKey} from './translate.js';

/** Controls of the parts of composites, by the key that the part ends with. */
const partControls: Readonly<Record<string, Spoken>> = {
  loai: 'select',
  so: 'identity-paper',
  ngayCap: 'date',
  noiCap: 'text',
  tinh: 'combobox',
  xa: 'combobox',
  chiTiet: 'abroad',
  quocGia: 'combobox',
  diaChi: 'address',
  ngaySinh: 'partial-date',
  gioiTinh: 'radio',
  soDinhDanh: 'personal-number',
  nganHang: 'combobox',
  soTaiKhoan: 'account-number',
};

/** Where the procedure holds a part to a narrower type than its composite does. */
const partTypes: Readonly<Record<string, Spoken>> = {'vn:date': 'date'};

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

/** How the parts of a composite are spoken of, by the key that each ends with. */
export function compositeParts(composite: ControlKind): CompositeParts {
  return {
    describe: describeParts,
    controlAt: (part, type = '') => partTypes[type] ?? partControls[keyOf(part)] ?? 'text',
    labelAt: (part, t) => {
      const name = keyOf(part);
      const owner =
        name === 'loai' ? (composite === 'residence' ? 'residence' : 'identityPaper') : owners[name];
      const key = `${owner ?? ''}.${name}`;
      return isMessageKey(key) ? t(key) : undefined;
    },
  };
}

function keyOf(part: string): string {
  return part.slice(part.lastIndexOf('/') + 1);
}
