import {createHash, randomUUID} from 'node:crypto';
import {cpSync, mkdirSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {canonicalize, toBase64, writePointer} from '@tokhai/core';
import type {Json, JsonObject, Pointer, Statement, SubmissionReceipt} from '@tokhai/core';
import {createAuthority} from '@tokhai/sign/authority';
import type {Authority} from '@tokhai/sign/authority';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {forgeStatement, TestCitizen} from '../testing/citizen.js';
import type {SignedStatement} from '../testing/citizen.js';
import {father} from '../testing/identity-provider.js';
import {copySchemas, read, refusal, startWorld} from '../testing/world.js';
import type {World} from '../testing/world.js';

const code = '9.000021';
let world: World;
let authority: Authority;

/** The published schemas, and beside them the example with a repeating group and a table. */
function addExample(): string {
  const schemas = copySchemas();
  const example = fileURLToPath(new URL('../../../../schemas/examples/danh-sach/1.json', import.meta.url));
  mkdirSync(join(schemas, 'procedures', code));
  cpSync(example, join(schemas, 'procedures', code, '1.json'));
  return schemas;
}

beforeAll(async () => {
  const notBefore = new Date('2026-01-01T00:00:00Z');
  authority = await createAuthority({name: 'Test DEMO CA', organization: 'DEMO', days: 365, notBefore});
  world = await startWorld({
    schemas: addExample(),
    anchors: [authority.certificate],
    limits: {declarationsPerDay: 1_000, requestsPerMinute: 10_000},
  });
});
afterAll(() => world.close());

const signer = () => ({authority, person: father});

const children: readonly JsonObject[] = [
  {hoTen: 'Nguyễn Thị An', ngaySinh: '2018-03-01', diHoc: true, truong: 'Trường Tiểu học Thử'},
  {hoTen: 'Nguyễn Văn Bình', ngaySinh: '2022-05-06', diHoc: false},
];
const costs: readonly JsonObject[] = [
  {noiDung: 'Học phí', soTien: 1_200_000, loai: 'hoc-phi'},
  {noiDung: 'Khám bệnh', soTien: 300_000, loai: 'y-te'},
];

/** A father who filled in both lists, not without changing his mind. */
async function prepare(): Promise<TestCitizen> {
  const citizen = await TestCitizen.open(await world.loggedIn(father), code);
  const {declaration} = citizen;
  declaration.set('/nguoiKhai/hoTen', father.name);
  declaration.set('/nguoiKhai/giayTo', {loai: 'can-cuoc', so: father.number});
  const [first = {}, second = {}] = children;
  declaration.addRow('/con', second);
  declaration.addRow('/con', {hoTen: 'Nhầm'});
  declaration.addRow('/con', first);
  declaration.removeRow('/con', 1);
  declaration.moveRow('/con', 1, 0);
  // Typed while the second child went to school; hidden now, so that nobody may see it.
  declaration.set('/con/1/truong', 'Trường đã bỏ');
  declaration.set('/chiPhi', costs);
  return citizen;
}

/** The values with something else at one place, under a fresh challenge over them and the review of before. */
async function forgeValues(
  citizen: TestCitizen,
  signed: SignedStatement,
  change: (values: JsonObject) => Json,
): ReturnType<typeof forgeStatement> {
  const changed = change(citizen.declaration.freeze().values);
  const digest = createHash('sha256').update(canonicalize(changed)).digest('hex');
  const challenge = await read<Json>(
    await citizen.browser.post(`${citizen.base}/challenge`, {values: digest}),
  );
  return forgeStatement(signed, (statement) => ({...statement, challenge, values: changed}), signer());
}

const at =
  (pointer: Pointer, value: Json | undefined) =>
  (values: JsonObject): Json =>
    writePointer(values, pointer, value);

describe('a declaration with lists', () => {
  it('is admitted with its rows in their order, exactly as they were signed', async () => {
    const citizen = await prepare();
    const signed = await citizen.sign(signer());
    const response = await citizen.submit(signed.body, randomUUID());
    const receipt = await read<SubmissionReceipt>(response);
    expect([response.status, receipt.statement]).toEqual([
      200,
      createHash('sha256').update(signed.bytes).digest('hex'),
    ]);
    const stored = await citizen.browser.get(`/dossiers/${receipt.number}/statement`);
    const bytes = new Uint8Array(await stored.arrayBuffer());
    expect(bytes).toEqual(signed.bytes);
    const {values} = JSON.parse(new TextDecoder().decode(bytes)) as Statement;
    expect(values).toMatchObject({
      con: children,
      chiPhi: costs,
      nguoiKhai: {soCon: 2, tongTien: 1_500_000},
    });
    expect(JSON.stringify(values)).not.toContain('Trường đã bỏ');
  });

  it('is refused where a row was changed after signing', async () => {
    const citizen = await prepare();
    const signed = await citizen.sign(signer());
    const text = new TextDecoder().decode(signed.bytes).replace('Khám bệnh', 'Khám răng');
    const statement = toBase64(new TextEncoder().encode(text));
    expect(await refusal(await citizen.submit({...signed.body, statement}, randomUUID()))).toEqual([
      422,
      'values-mismatch',
    ]);
    // Nor does the signature over the rows of before hold for an honest statement of other rows.
    citizen.declaration.set('/chiPhi/1/noiDung', 'Khám răng');
    const {body} = await citizen.sign(signer());
    const response = await citizen.submit({...body, signatures: signed.body.signatures}, randomUUID());
    expect(await refusal(response)).toEqual([422, 'signature-invalid']);
  });

  it.each<[string, (values: JsonObject) => Json, string]>([
    ['a cell that no rule reads', at('/chiPhi/1/noiDung', 'Khám răng'), 'review-mismatch'],
    ['an amount, the sum left as it was', at('/chiPhi/1/soTien', 900_000), 'statement-mismatch'],
    ['a row left out, the number left as it was', at('/con/1', undefined), 'statement-mismatch'],
    ['rows in another order', at('/con', children.toReversed()), 'review-mismatch'],
    ['a field that its row hides', at('/con/1/truong', 'Trường đã bỏ'), 'statement-mismatch'],
    ['a field that rows do not have', at('/con/0/quocTich', 'VN'), 'statement-mismatch'],
    ['a row in place of a list', at('/con', children[0]), 'statement-mismatch'],
    [
      'a row too many',
      at(
        '/con',
        Array.from({length: 6}, () => children[0] ?? {}),
      ),
      'too-many-items',
    ],
    ['a child who stands twice', at('/con/1/hoTen', 'Nguyễn Thị An'), 'constraint'],
  ])('is refused though signed anew with %s', async (_, change, expected) => {
    const citizen = await prepare();
    const signed = await citizen.sign(signer());
    const response = await citizen.submit(await forgeValues(citizen, signed, change), randomUUID());
    expect(await refusal(response)).toEqual([422, expected]);
  });
});
