import type {Procedure} from '../generated/procedure.js';

/** A small made-up procedure for tests: a pet permit, with every effect, lock and kind of value. */
export const permitDocument: Procedure = {
  format: 1,
  code: '9.000001',
  version: 1,
  level: 'commune',
  owner: 'demo',
  valid: {from: '2026-01-01', to: null, replaces: null},
  legal: [{id: 'law', title: 'A made-up law', source: 'test', verified: false}],
  uses: {rules: 'test-rules@1', types: 'test-types@1', units: '2026-04-30', calendar: '2026'},
  open: ['/fees/0/amount', '/texts/vi/contact'],
  data: {
    type: 'object',
    additionalProperties: false,
    required: ['owner', 'pet'],
    properties: {
      owner: {
        type: 'object',
        additionalProperties: false,
        required: ['name', 'paper'],
        properties: {name: {$ref: 'vn:name'}, born: {$ref: 'vn:date'}, paper: {$ref: 'vn:paper'}},
      },
      pet: {
        type: 'object',
        additionalProperties: false,
        required: ['kind'],
        properties: {
          kind: {type: 'string', enum: ['dog', 'cat', 'bird']},
          breed: {type: 'string', enum: ['small', 'large', 'giant']},
          name: {type: 'string', minLength: 2, maxLength: 20},
          count: {type: 'integer', minimum: 1, maximum: 9},
          summary: {type: 'string', maxLength: 200},
        },
      },
      vet: {
        type: 'object',
        additionalProperties: false,
        properties: {name: {$ref: 'vn:name'}, visit: {$ref: 'vn:date'}},
      },
    },
  },
  layout: {
    steps: [
      {id: 'owner', sections: [{fields: [{at: '/owner/name'}, {at: '/owner/born'}, {at: '/owner/paper'}]}]},
      {
        id: 'pet',
        sections: [
          {
            fields: [
              {at: '/pet/kind'},
              {at: '/pet/breed'},
              {at: '/pet/name'},
              {at: '/pet/count'},
              {at: '/pet/summary'},
            ],
          },
          {title: 'section:vet', fields: [{at: '/vet/name'}, {at: '/vet/visit'}]},
        ],
      },
    ],
  },
  rules: [],
  prefill: [
    {
      id: 'self',
      source: 'people',
      subject: 'session',
      basis: 'law',
      purpose: 'identify',
      lock: 'locked',
      maxAge: 'PT24H',
      map: {'/owner/name': 'name', '/owner/paper': 'paper'},
    },
    {
      id: 'vaccination',
      when: 'pet.kind == "dog"',
      source: 'vets',
      subject: 'session',
      basis: 'law',
      purpose: 'identify',
      lock: 'confirm',
      maxAge: 'P30D',
      map: {'/vet/name': 'vet', '/vet/visit': 'day', '/pet/name': 'pet'},
    },
  ],
  documents: [
    {
      id: 'vaccination-card',
      when: 'pet.kind == "dog"',
      satisfiedBy: ['vaccination'],
      accept: ['application/pdf'],
      maxBytes: 1000,
    },
  ],
  fees: [{id: 'many', when: 'pet.count > 3', amount: 50000, verified: false}],
  deadline: {workingDays: 1, verified: false},
  signing: {
    accept: ['signature', 'authenticated'],
    profile: 'CAdES-B-B',
    algorithms: ['ECDSA-P256-SHA256'],
    roles: [{id: 'owner', identity: '/owner/paper/number'}],
  },
  result: {type: 'permit@1', delivery: ['electronic']},
  texts: {
    vi: {
      title: 'Giấy phép nuôi thú cưng (thử)',
      declaration: 'Tôi cam đoan khai đúng.',
      contact: 'Liên hệ',
      'step:owner': 'Chủ nuôi',
      'step:pet': 'Thú cưng',
      'section:vet': 'Thú y',
      '/owner/name': 'Họ tên',
      '/pet/kind': 'Loài',
      '/pet/kind=dog': 'Chó',
      '/pet/kind=cat': 'Mèo',
      '/pet/name': 'Tên gọi',
      'source:people': 'Cơ sở dữ liệu người (thử)',
      'source:vets': 'Sổ thú y (thử)',
      'document:vaccination-card': 'Sổ tiêm phòng',
      'fee:many': 'Phí nuôi nhiều',
      'too-early': 'Ngày khám không được sau hôm nay.',
    },
    en: {title: 'Pet permit (test)', declaration: 'I declare that this is true.', '/owner/name': 'Full name'},
  },
};
