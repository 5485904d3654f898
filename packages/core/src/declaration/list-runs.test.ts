import {beforeAll, describe, expect, it} from 'vitest';
import type {JsonObject} from '../json/json.js';
import type {RuleLibrary} from '../plan/plan.js';
import type {LoadedProcedure} from '../procedure/load-procedure.js';
import {parcelsDocument} from '../test-fixtures/list-documents.js';
import {loadDocument} from '../test-fixtures/lists.js';
import {createDeclaration} from './create-declaration.js';
import type {Declaration} from './declaration.js';
import {start} from './testing/household-samples.js';
import {watch} from './testing/list-model.js';

describe('what one edit runs', () => {
  const runs = new Map<string, number>();
  const counting: RuleLibrary = {
    id: 'test-rules@1',
    functions: (['string', 'int'] as const).map((type) => ({
      name: 'seen',
      params: ['string', type],
      result: 'bool',
      call: ([rule]) => {
        if (typeof rule === 'string') runs.set(rule, (runs.get(rule) ?? 0) + 1);
        return true;
      },
    })),
  };
  let procedure: LoadedProcedure;
  beforeAll(async () => {
    const message = 'trung-ten';
    const rules = [
      {at: '/thua/*/thanhTien', computed: 'item.dienTich * item.donGia'},
      {at: '/chu/tong', computed: 'thua.map(t, has(t.thanhTien), t.thanhTien).sum()'},
      {at: '/chu/soThua', computed: 'thua.size()'},
      {
        at: '/thua/*/ten',
        constraint: "seen('name', item.ten) && thua.filter(t, t.ten == item.ten).size() == 1",
        message,
      },
      {at: '/thua/*/donGia', constraint: "seen('price', item.donGia)", message},
      {at: '/thua/*/thanhTien', constraint: "seen('amount', item.thanhTien)", message},
      {at: '/chu', constraint: "seen('names', 0) && thua.all(t, t.ten != 'x')", message},
      {at: '/chu/soThua', constraint: "seen('count', chu.soThua)", message},
      {at: '/chu/tong', constraint: "seen('sum', chu.tong)", message},
    ];
    procedure = await loadDocument({...parcelsDocument, rules}, counting);
  });

  function measure(edit: (declaration: Declaration) => void): JsonObject {
    const thua = Array.from({length: 150}, (_, i) => ({ten: `T${i}`, dienTich: 2, donGia: i + 1}));
    const declaration = createDeclaration(procedure, {...start, values: {thua}});
    const stop = watch(declaration);
    expect(declaration.issues.value).toEqual([]);
    runs.clear();
    edit(declaration);
    stop();
    return Object.fromEntries([...runs].sort());
  }

  it('is what reads the field of that row, and what reads it of all rows', () => {
    expect(measure((declaration) => declaration.set('/thua/70/donGia', 7))).toEqual({
      price: 1,
      amount: 1,
      sum: 1,
    });
    expect(measure((declaration) => declaration.set('/thua/70/dienTich', 3))).toEqual({amount: 1, sum: 1});
    expect(measure((declaration) => declaration.set('/chu/so', '1'))).toEqual({});
    expect(measure((declaration) => declaration.set('/thua/70/ten', 'x'))).toEqual({name: 150, names: 1});
  });

  it('is nothing of the rows that only move, but what looks at the list', () => {
    expect(measure((declaration) => declaration.moveRow('/thua', 0, 149))).toEqual({name: 150, names: 1});
    expect(measure((declaration) => declaration.removeRow('/thua', 0))).toEqual({
      name: 149,
      names: 1,
      count: 1,
      sum: 1,
    });
    expect(measure((declaration) => declaration.addRow('/thua', {ten: 'N'}))).toEqual({
      name: 151,
      names: 1,
      count: 1,
    });
  });
});
