import {assert} from '@open-wc/testing';
import {createGatewayClient} from '@tokhai/connectors/gateway';
import {createDeclaration, createStatement, digestJson, reviewDeclaration} from '@tokhai/core';
import {DeviceDrafts} from '../drafts/device-drafts.js';
import {EmbedError} from '../embed-error.js';
import {sha256} from '../sha256.js';
import {FakeGateway} from '../testing/fake-gateway.js';
import {loadPublished, readPublished} from '../testing/published.js';
import {GatewayHost} from './gateway-host.js';
import {SignerBook} from './signer-book.js';

const agency = '000.00.00.H99';

interface World {
  readonly gateway: FakeGateway;
  readonly host: GatewayHost;
  readonly drafts: DeviceDrafts;
}

async function open(): Promise<World> {
  const gateway = new FakeGateway(await readPublished());
  const client = createGatewayClient({base: '/api', fetch: gateway.fetch});
  const procedure = await loadPublished();
  const {submission, today} = await client.open({code: '1.001193', agency});
  const keys = await client.draftKeys();
  const scope = {subject: crypto.randomUUID(), procedure: '1.001193', agency};
  const drafts = await DeviceDrafts.open(scope, keys, 'tokhai-drafts-host-test');
  const host = new GatewayHost({
    client,
    procedure,
    declaration: createDeclaration(procedure, {submission, today, values: {banSao: {can: false}}}),
    drafts,
    signers: new SignerBook(() => []),
    agencyName: () => 'UBND',
    locale: () => 'vi',
  });
  return {gateway, host, drafts};
}

async function state({host}: World): Promise<Uint8Array<ArrayBuffer>> {
  const {declaration} = host;
  const challenge = await host.requestChallenge(await digestJson(declaration.freeze().values, sha256));
  const review = reviewDeclaration(declaration, {agency: challenge.agencyName.vi, locale: 'vi'});
  return (await createStatement({challenge, declaration, review, sha256})).bytes;
}

async function failureOf(attempt: Promise<unknown>): Promise<EmbedError> {
  try {
    await attempt;
  } catch (error) {
    if (error instanceof EmbedError) return error;
    throw error;
  }
  throw new Error('it should have failed');
}

describe('files of a form over the gateway', () => {
  const photo = (text: string): File => new File([text], `${text}.jpg`, {type: 'image/jpeg'});

  it('go there and back again', async () => {
    const {host, gateway} = await open();
    const file = await host.uploadDocument('chung-sinh', photo('trang 1'));
    assert.deepEqual(gateway.files, [file]);
    assert.strictEqual(file.name, 'trang 1.jpg');
    await host.removeDocument(file);
    assert.deepEqual(gateway.files, []);
  });

  it('that were taken away in vain make room once it is needed, and no others do', async () => {
    const {host, gateway} = await open();
    const kept = await host.uploadDocument('chung-sinh', photo('1'));
    host.declaration.attach(kept);
    await host.uploadDocument('chung-sinh', photo('2'));
    const third = await host.uploadDocument('chung-sinh', photo('3'));
    assert.deepEqual(gateway.files, [kept, third]);
    host.declaration.attach(third);
    const full = await failureOf(host.uploadDocument('chung-sinh', photo('4')));
    assert.strictEqual(full.code, 'too-many-files');
    assert.deepEqual(gateway.files, [kept, third]);
  });
});

describe('a form over the gateway', () => {
  it('sends the same bytes under the same key, other bytes under another', async () => {
    const world = await open();
    const {host, gateway} = world;
    const bytes = await state(world);
    const signature = new Uint8Array([1, 2, 3]);
    gateway.lost = 'answers';
    assert.strictEqual(
      (await failureOf(host.submit({statementBytes: bytes, signatures: [signature]}))).code,
      'unreachable',
    );
    assert.lengthOf(gateway.dossiers, 1);
    gateway.lost = undefined;
    const receipt = await host.submit({statementBytes: bytes.slice(), signatures: [signature.slice()]});
    assert.strictEqual(receipt.number, gateway.dossiers[0]?.number);
    await host.submit({statementBytes: bytes, signatures: []});
    const keys = gateway.calls.flatMap(({key}) => (key === undefined ? [] : [key]));
    assert.lengthOf(keys, 3);
    assert.strictEqual(keys[0], keys[1]);
    assert.notStrictEqual(keys[2], keys[0]);
    assert.match(keys[0] ?? '', /^[A-Za-z0-9_-]{16,100}$/u);
  });

  it('deletes the draft once the receipt is there, and keeps it while it is not', async () => {
    const world = await open();
    const {host, gateway, drafts} = world;
    await host.saveDraft(host.declaration.snapshot('tre'));
    const bytes = await state(world);
    gateway.lost = 'before';
    await failureOf(host.submit({statementBytes: bytes, signatures: []}));
    assert.lengthOf(await drafts.list(), 1);
    gateway.lost = undefined;
    await host.submit({statementBytes: bytes, signatures: []});
    assert.deepEqual(await drafts.list(), []);
  });

  it('marks a draft that may have arrived as signed, and one that was refused or is edited again as open', async () => {
    const world = await open();
    const {host, gateway, drafts} = world;
    const submission = host.declaration.submission;
    const signed = async (): Promise<string | undefined> =>
      (await drafts.read(submission))?.content?.signed?.challenge;
    await host.saveDraft(host.declaration.snapshot('tre'));
    const bytes = await state(world);
    gateway.lost = 'answers';
    await failureOf(host.submit({statementBytes: bytes, signatures: []}));
    assert.strictEqual(await signed(), 'challenge-1');
    gateway.lost = undefined;
    gateway.refusals.set('/dossier', {status: 422, code: 'claim-stale'});
    await failureOf(host.submit({statementBytes: bytes, signatures: []}));
    assert.isUndefined(await signed());
    gateway.refusals.set('/dossier', {status: 500, code: 'internal'});
    await failureOf(host.submit({statementBytes: bytes, signatures: []}));
    assert.strictEqual(await signed(), 'challenge-1');
    await host.saveDraft(host.declaration.snapshot('tre'));
    assert.isUndefined(await signed());
  });

  it('gives the receipt even where the draft cannot be deleted', async () => {
    const world = await open();
    const bytes = await state(world);
    world.drafts.close();
    const receipt = await world.host.submit({statementBytes: bytes, signatures: []});
    assert.match(receipt.number, /^000\.00\.00\.H99-/u);
  });

  it('says failures in the form’s codes', async () => {
    const {host, gateway} = await open();
    const words = {vi: 'Phiên bản tờ khai này đã bị thu hồi.', en: 'This version was recalled.'};
    gateway.refusals.set('/challenge', {status: 409, code: 'procedure-recalled', message: words});
    const recalled = await failureOf(host.requestChallenge('0'.repeat(64)));
    assert.strictEqual(recalled.code, 'procedure-recalled');
    assert.deepEqual(recalled.words, words);
    gateway.refusals.set('/lookups', {status: 409, code: 'submission-closed'});
    assert.strictEqual((await failureOf(host.lookup('self'))).code, 'submission-closed');
    gateway.refusals.clear();
    gateway.lost = 'before';
    assert.strictEqual((await failureOf(host.lookup('self'))).code, 'unreachable');
    gateway.lost = undefined;
    gateway.subject = undefined;
    assert.strictEqual((await failureOf(host.lookup('self'))).code, 'session-expired');
    assert.strictEqual((await failureOf(host.requestChallenge('0'.repeat(64)))).code, 'session-expired');
  });

  it('keeps everything as it stands, at the step that was last saved', async () => {
    const {host, drafts} = await open();
    await host.saveDraft({...host.declaration.snapshot('tre'), checked: ['nguoi-yeu-cau']});
    host.declaration.set('/tre/hoTen', 'Nguyễn Thị Bé Thử');
    await host.draft.keep();
    const kept = (await drafts.read(host.declaration.submission))?.content;
    assert.strictEqual(kept?.step, 'tre');
    assert.deepEqual(kept?.checked, ['nguoi-yeu-cau']);
    assert.deepEqual(kept?.values['tre'], {hoTen: 'Nguyễn Thị Bé Thử'});
  });
});

describe('a draft that another tab has', () => {
  it('is not written any more, and is given when what is being written is there', async () => {
    const {host, drafts} = await open();
    const {declaration} = host;
    const save = (name: string): Promise<string> => {
      declaration.set('/tre/hoTen', name);
      return host.saveDraft(declaration.snapshot('tre'));
    };
    let written = 0;
    for (const name of ['Một', 'Hai']) void save(name).then(() => (written += 1));
    await host.draft.leave();
    assert.strictEqual(written, 2);
    await save('Ba');
    await host.draft.keep();
    const stored = await drafts.read(declaration.submission);
    assert.deepEqual(stored?.content?.values['tre'], {hoTen: 'Hai'});
  });
});
