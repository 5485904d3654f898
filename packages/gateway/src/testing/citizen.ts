import {
  canonicalize,
  createDeclaration,
  createStatement,
  digestBytes,
  loadProcedure,
  readFormDocuments,
  reviewDeclaration,
  toBase64,
} from '@tokhai/core';
import type {
  Challenge,
  Declaration,
  Json,
  LoadedProcedure,
  LookupOutcome,
  LookupReceipt,
  Pointer,
  Statement,
  StatementDocument,
  Submission,
  TypesDocument,
} from '@tokhai/core';
import {createSigningKey, signDetached, webCryptoSigner} from '@tokhai/sign';
import type {Authority} from '@tokhai/sign/authority';
import {sha256} from '../keys/sha256.js';
import {createRules, createTypes} from '../procedures/libraries.js';
import type {TestBrowser} from './browser.js';
import type {TestPerson} from './identity-provider.js';
import {agency, read} from './world.js';

/** A finished statement on its way. */
export interface SignedStatement {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly body: Submission;
  readonly challenge: Challenge;
}

const birthPlace = {tinh: '01', xa: '00004', chiTiet: 'Bệnh viện Thử Nghiệm'};
const typed: readonly (readonly [Pointer, Json])[] = [
  ['/nguoiYeuCau/quanHe', 'cha'],
  ['/tre/truongHop', 'du'],
  ['/tre/hoTen', 'Nguyễn Thị Bé Thử'],
  ['/tre/danToc', '01'],
  ['/tre/quocTich', 'VN'],
  ['/tre/noiSinh', birthPlace],
  ['/tre/queQuan', birthPlace],
  ['/banSao/can', false],
];

/** What a father does who registers a birth: everything through the gateway's interface and `core`. */
export class TestCitizen {
  readonly browser: TestBrowser;
  readonly declaration: Declaration;
  readonly submission: string;
  readonly #outcomes = new Map<string, LookupOutcome>();

  private constructor(browser: TestBrowser, declaration: Declaration) {
    this.browser = browser;
    this.declaration = declaration;
    this.submission = declaration.submission;
  }

  /** Opens a declaration, of a birth where nothing else is named, from documents that the gateway serves. */
  static async open(browser: TestBrowser, code = '1.001193'): Promise<TestCitizen> {
    const response = await browser.post('/declarations', {code, agency: agency.code});
    const opened = await read<{submission: string; today: string; procedure: {paths: Paths}}>(response);
    const procedure = await loadFrom(browser, opened.procedure.paths);
    const {submission, today} = opened;
    return new TestCitizen(browser, createDeclaration(procedure, {submission, today}));
  }

  get base(): string {
    return `/declarations/${this.submission}`;
  }

  /** Looks up every binding that applies and fills in the rest. */
  async fill(values: readonly (readonly [Pointer, Json])[] = []): Promise<void> {
    for (const [pointer, value] of typed) this.declaration.set(pointer, value);
    for (const binding of this.declaration.activeBindings.value) await this.lookUp(binding);
    for (const [pointer, value] of values) this.declaration.set(pointer, value);
    for (const {at, claim} of this.declaration.fields) {
      if (claim.value?.lock === 'confirm') this.declaration.confirm(at);
    }
  }

  async lookUp(binding: string): Promise<LookupOutcome> {
    const outcome = await read<LookupOutcome>(await this.browser.post(`${this.base}/lookups`, {binding}));
    this.#outcomes.set(binding, outcome);
    this.declaration.applyLookup(outcome);
    return outcome;
  }

  /** Receipts of the last outcome of each binding. */
  get receipts(): readonly LookupReceipt[] {
    return this.declaration.activeBindings.value.flatMap((binding) => {
      const outcome = this.#outcomes.get(binding);
      return outcome === undefined ? [] : [outcome.receipt];
    });
  }

  async attach(id: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const response = await this.browser.upload(`${this.base}/documents/${id}`, bytes);
    this.declaration.attach(await read<StatementDocument>(response));
  }

  /** Freezes, asks for the challenge, reviews and signs; without an authority submits as authenticated. */
  async sign(signer?: {
    readonly authority: Authority;
    readonly person: TestPerson;
  }): Promise<SignedStatement> {
    const {bytes: frozen} = this.declaration.freeze();
    const values = await digestBytes(frozen, sha256);
    const challenge = await read<Challenge>(await this.browser.post(`${this.base}/challenge`, {values}));
    this.declaration.settleToday(challenge.today);
    const review = reviewDeclaration(this.declaration, {agency: challenge.agencyName.vi, locale: 'vi'});
    const {bytes} = await createStatement({challenge, declaration: this.declaration, review, sha256});
    const signatures =
      signer === undefined ? [] : [toBase64(await signBytes(bytes, signer.authority, signer.person))];
    return {bytes, challenge, body: {statement: toBase64(bytes), signatures, receipts: this.receipts}};
  }

  submit(body: Submission, key: string): Promise<Response> {
    return this.browser.post(`${this.base}/dossier`, body, {'idempotency-key': key});
  }
}

interface Paths {
  readonly form: string;
}

async function loadFrom(browser: TestBrowser, {form}: Paths): Promise<LoadedProcedure> {
  const {procedure, plan, types} = readFormDocuments(await (await browser.get(form)).text());
  return loadProcedure(procedure, {
    plan,
    types: await createTypes(types as TypesDocument),
    rules: createRules(procedure.document.uses),
    sha256,
  });
}

/** The same statement with something changed, signed anew with a valid key. */
export async function forgeStatement(
  signed: SignedStatement,
  change: (statement: Statement) => object,
  {authority, person}: {readonly authority: Authority; readonly person: TestPerson},
): Promise<Submission> {
  const bytes = canonicalize(change(readStatement(signed)));
  const cms = await signBytes(bytes, authority, person);
  return {...signed.body, statement: toBase64(bytes), signatures: [toBase64(cms)]};
}

function readStatement({bytes}: SignedStatement): Statement {
  return JSON.parse(new TextDecoder().decode(bytes)) as Statement;
}

/** Certifies a new key for a person and signs with it, as the demo's signer does. */
export async function signBytes(
  content: Uint8Array<ArrayBuffer>,
  authority: Authority,
  {name, number}: TestPerson,
): Promise<Uint8Array> {
  const algorithm = 'ECDSA-P256-SHA256';
  const {privateKey, publicKey} = await createSigningKey(algorithm);
  const certificate = await authority.issue({
    publicKey,
    subject: {commonName: name, ids: [{type: 'CCCD', value: number}]},
    notBefore: new Date('2026-11-01T00:00:00Z'),
    days: 60,
  });
  const certificates = [certificate, ...authority.chain];
  return signDetached({
    content,
    certificates,
    signer: webCryptoSigner({privateKey, certificates}),
    algorithm,
    signingTime: new Date('2026-11-22T05:00:00Z'),
    display: {documentId: 'TEST', text: 'Tờ khai thử nghiệm'},
  });
}
