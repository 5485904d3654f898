import type {Procedure, ProcedureTexts} from '../generated/procedure.js';
import type {ClaimLock} from '../prefill/claim.js';

const common = {
  format: 1,
  version: 1,
  level: 'commune',
  owner: 'demo',
  valid: {from: '2026-01-01', to: null, replaces: null},
  legal: [{id: 'law', title: 'A made-up law', source: 'test', verified: false}],
  uses: {rules: 'test-rules@1', types: 'test-types@1', units: '2026-04-30', calendar: '2026'},
  open: [],
  documents: [],
  deadline: {workingDays: 1, verified: false},
  result: {type: 'permit@1', delivery: ['electronic']},
} as const;

const signing = (identity: string): Procedure['signing'] => ({
  accept: ['signature', 'authenticated'],
  profile: 'CAdES-B-B',
  algorithms: ['ECDSA-P256-SHA256'],
  roles: [{id: 'owner', identity}],
});

/** Texts of both languages: the Vietnamese ones, in English each its own key. */
function texts(vi: ProcedureTexts): Procedure['texts'] {
  const en = Object.entries(vi).map(([key, text]): [string, string] => [
    key,
    text.includes('{n}') ? 'Row {n}' : key,
  ]);
  return {vi, en: {title: 'Test', declaration: 'True.', ...Object.fromEntries(en)}};
}

const household: Procedure = {
  ...common,
  code: '9.000002',
  data: {
    type: 'object',
    additionalProperties: false,
    required: ['ho'],
    properties: {
      ho: {
        type: 'object',
        additionalProperties: false,
        required: ['chu'],
        properties: {
          chu: {$ref: 'vn:name'},
          so: {type: 'string', maxLength: 12},
          coNhanKhau: {type: 'boolean'},
          docThan: {type: 'boolean'},
          khoa: {type: 'boolean'},
        },
      },
      nhanKhau: {
        type: 'array',
        minItems: 2,
        maxItems: 5,
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['hoTen', 'quanHe'],
          properties: {
            hoTen: {$ref: 'vn:name'},
            ngaySinh: {$ref: 'vn:date'},
            soDinhDanh: {type: 'string', pattern: '^[0-9]{12}$'},
            quanHe: {type: 'string', enum: ['con', 'vo-chong', 'khac']},
            quanHeKhac: {type: 'string', maxLength: 50},
            giayTo: {
              type: 'object',
              additionalProperties: false,
              properties: {so: {type: 'string', maxLength: 20}, ngayCap: {$ref: 'vn:date'}},
            },
          },
        },
      },
      nguoiO: {
        type: 'array',
        maxItems: 10,
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['hoTen'],
          properties: {hoTen: {$ref: 'vn:name'}, ghiChu: {type: 'string', maxLength: 50}},
        },
      },
    },
  },
  layout: {
    steps: [
      {
        id: 'ho',
        sections: [
          {
            fields: [
              {at: '/ho/chu'},
              {at: '/ho/so'},
              {at: '/ho/coNhanKhau'},
              {at: '/ho/docThan'},
              {at: '/ho/khoa'},
            ],
          },
        ],
      },
      {
        id: 'nhan-khau',
        sections: [
          {
            title: 'section:members',
            list: '/nhanKhau',
            as: 'repeat',
            fields: [
              {at: 'hoTen'},
              {at: 'ngaySinh'},
              {at: 'soDinhDanh'},
              {at: 'quanHe'},
              {at: 'quanHeKhac'},
              {at: 'giayTo/so'},
              {at: 'giayTo/ngayCap'},
            ],
            summary: ['hoTen', 'ngaySinh'],
            official: 'ct01/members',
          },
          {list: '/nguoiO', as: 'table', fields: [{at: 'hoTen'}, {at: 'ghiChu'}]},
        ],
      },
    ],
  },
  rules: [
    {at: '/nhanKhau', visible: 'ho.coNhanKhau', required: 'true', readonly: 'ho.khoa'},
    {at: '/nhanKhau', constraint: "nhanKhau.exists(n, n.quanHe == 'con')", message: 'can-con'},
    {at: '/nhanKhau/*/quanHeKhac', visible: "item.quanHe == 'khac'", required: 'true'},
    {
      at: '/nhanKhau/*/soDinhDanh',
      constraint: 'nhanKhau.filter(n, has(n.soDinhDanh) && n.soDinhDanh == item.soDinhDanh).size() == 1',
      message: 'trung-so',
    },
    {at: '/nhanKhau/*/soDinhDanh', required: 'has(item.ngaySinh) && !has(ho.so)'},
    {at: '/nhanKhau/*/ngaySinh', constraint: 'item.ngaySinh <= today()', message: 'tuong-lai'},
    {
      at: '/nhanKhau/*/quanHe',
      options: "ho.docThan ? ['con', 'khac'] : ['con', 'vo-chong', 'khac']",
    },
    {at: '/nhanKhau/*/giayTo', visible: "item.ngaySinh < date('2012-01-01')"},
    {
      at: '/nhanKhau/*/giayTo',
      constraint: 'item.giayTo.ngayCap > item.ngaySinh',
      message: 'cap-truoc',
    },
    {at: '/nhanKhau/*/giayTo/so', readonly: '!has(item.giayTo.ngayCap)'},
  ],
  prefill: [
    {
      id: 'household',
      source: 'people',
      subject: 'householdOf(session)',
      basis: 'law',
      purpose: 'identify',
      lock: 'confirm',
      maxAge: 'PT24H',
      map: {'/nguoiO': 'members'},
    },
  ],
  fees: [{id: 'dong', when: 'nhanKhau.size() > 3', amount: 50000, verified: false}],
  signing: signing('/ho/so'),
  texts: texts({
    title: 'Khai nhân khẩu (thử)',
    declaration: 'Tôi cam đoan khai đúng.',
    'step:ho': 'Hộ',
    'step:nhan-khau': 'Nhân khẩu',
    'section:members': 'Người trong hộ',
    '/ho/chu': 'Chủ hộ',
    '/ho/so': 'Số định danh của chủ hộ',
    '/ho/coNhanKhau': 'Có nhân khẩu',
    '/ho/docThan': 'Độc thân',
    '/ho/khoa': 'Khóa danh sách',
    '/nhanKhau': 'Nhân khẩu',
    '/nhanKhau/*': 'Nhân khẩu thứ {n}',
    '/nhanKhau#add': 'Thêm nhân khẩu',
    '/nhanKhau/*/hoTen': 'Họ tên',
    '/nhanKhau/*/ngaySinh': 'Ngày sinh',
    '/nhanKhau/*/soDinhDanh': 'Số định danh',
    '/nhanKhau/*/quanHe': 'Quan hệ',
    '/nhanKhau/*/quanHe=con': 'Con',
    '/nhanKhau/*/quanHe=vo-chong': 'Vợ, chồng',
    '/nhanKhau/*/quanHe=khac': 'Khác',
    '/nhanKhau/*/quanHeKhac': 'Quan hệ khác',
    '/nhanKhau/*/giayTo/so': 'Số giấy tờ',
    '/nhanKhau/*/giayTo/ngayCap': 'Ngày cấp',
    '/nguoiO': 'Người đang ở',
    '/nguoiO/*': 'Người thứ {n}',
    '/nguoiO/*/hoTen': 'Họ tên',
    '/nguoiO/*/ghiChu': 'Ghi chú',
    'can-con': 'Phải có ít nhất một người con.',
    'trung-so': 'Số này đã khai ở dòng khác.',
    'tuong-lai': 'Ngày sinh không được ở tương lai.',
    'cap-truoc': 'Ngày cấp phải sau ngày sinh.',
    'fee:dong': 'Phí hộ đông người',
    'binding:household': 'Người trong hộ',
    'source:people': 'Cơ sở dữ liệu người (thử)',
    'purpose:identify': 'Điền tờ khai',
    'role:owner': 'Chủ hộ',
  }),
};

/**
 * A household: members row by row, with rules of every effect about their fields, a group in each row, and the persons of a
 * register as a second list, under a lock.
 */
export function householdDocument(lock: ClaimLock = 'confirm'): Procedure {
  return {...household, prefill: household.prefill.map((binding) => ({...binding, lock}))};
}

/** Parcels of land as a table: amounts computed in each row, their sum outside. */
export const parcelsDocument: Procedure = {
  ...common,
  code: '9.000003',
  data: {
    type: 'object',
    additionalProperties: false,
    required: ['chu', 'thua'],
    properties: {
      chu: {
        type: 'object',
        additionalProperties: false,
        properties: {so: {type: 'string', maxLength: 12}, tong: {type: 'integer'}, soThua: {type: 'integer'}},
      },
      thua: {
        type: 'array',
        maxItems: 200,
        items: {
          type: 'object',
          additionalProperties: false,
          properties: {
            ten: {type: 'string', maxLength: 20},
            dienTich: {type: 'integer', minimum: 1},
            donGia: {type: 'integer', minimum: 0},
            thanhTien: {type: 'integer'},
          },
        },
      },
    },
  },
  layout: {
    blocks: {thua: [{at: 'ten'}, {at: 'dienTich'}, {at: 'donGia'}, {at: 'thanhTien'}]},
    steps: [
      {id: 'thua', sections: [{list: '/thua', as: 'table', block: 'thua'}]},
      {id: 'tong', sections: [{fields: [{at: '/chu/so'}, {at: '/chu/tong'}, {at: '/chu/soThua'}]}]},
    ],
  },
  rules: [
    {at: '/chu/tong', computed: 'thua.map(t, has(t.thanhTien), t.thanhTien).sum()'},
    {at: '/chu/soThua', computed: 'thua.size()'},
    {at: '/thua/*/thanhTien', computed: 'item.dienTich * item.donGia'},
    {
      at: '/thua/*/ten',
      constraint: 'thua.filter(t, has(t.ten) && t.ten == item.ten).size() == 1',
      message: 'trung-ten',
    },
  ],
  prefill: [],
  fees: [],
  signing: signing('/chu/so'),
  texts: texts({
    title: 'Khai thửa đất (thử)',
    declaration: 'Tôi cam đoan khai đúng.',
    'step:thua': 'Thửa đất',
    'step:tong': 'Tổng cộng',
    '/thua': 'Các thửa đất',
    '/thua/*': 'Thửa {n}',
    'block:thua/ten': 'Tên thửa',
    'block:thua/dienTich': 'Diện tích (m²)',
    'block:thua/donGia': 'Đơn giá (đồng)',
    'block:thua/thanhTien': 'Thành tiền (đồng)',
    '/chu/so': 'Số định danh của chủ',
    '/chu/tong': 'Tổng tiền',
    '/chu/soThua': 'Số thửa',
    'trung-ten': 'Tên thửa này đã có.',
    'role:owner': 'Chủ đất',
  }),
};
