import fc from 'fast-check';
import type {JsonObject} from '../../json/json.js';

const optional = (value: fc.Arbitrary<string>) => fc.oneof(value, value, fc.constant(''));
const texts = fc.constantFrom('a', 'ab', 'b', 'ê', '👶', 'Nguyễn Văn Thử');
const dates = fc.constantFrom('2026-01-31', '2026-11-22', '2024-02-29', '1990-05-01');
const integers = fc.oneof(fc.integer({min: -9, max: 9}), fc.integer({min: -1e9, max: 1e9}));
/** Values of the sample procedure, some of them missing or empty. */
export const sampleValues: fc.Arbitrary<JsonObject> = fc.record(
  {
    tre: fc.record(
      {
        hoTen: optional(texts),
        ghiChu: optional(texts),
        ngaySinh: optional(dates),
        noiSinh: fc.constantFrom({}, {tinh: '01'}),
      },
      {requiredKeys: []},
    ),
    so: fc.record(
      {
        a: integers,
        b: integers,
        x: fc.double({min: -1e6, max: 1e6, noNaN: true}),
        y: fc.constantFrom(0, 1.5),
        co: fc.boolean(),
        khong: fc.boolean(),
      },
      {requiredKeys: []},
    ),
    bang: fc.record(
      {
        dong: fc.array(fc.record({ten: optional(texts), soTien: integers}, {requiredKeys: []}), {
          maxLength: 4,
        }),
        nhan: fc.array(fc.constantFrom('do', 'xanh', 'vang', ''), {maxLength: 3}),
      },
      {requiredKeys: []},
    ),
  },
  {requiredKeys: []},
);
