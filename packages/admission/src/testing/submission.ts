import {
  canonicalize,
  createDeclaration,
  createStatement,
  digestBytes,
  digestJson,
  hashClaim,
  replayDeclaration,
  reviewDeclaration,
} from '@tokhai/core';
import type {
  Challenge,
  Declaration,
  DeclarationStart,
  Locale,
  LookupOutcome,
  LookupReceipt,
  Pointer,
  Statement,
  StatementDocument,
} from '@tokhai/core';
import type {AdmissionInput} from '../admission.js';
import {answers, motherNumber, typed, type Answer, type Answers} from './people.js';
import {omit} from './omit.js';
import {now, sha256, today, type World} from './world.js';

/** A document that is not sealed yet. */
export type Unsealed<T> = Omit<T, 'seal'>;

type Change<T> = (value: T) => T;

/**
 * What one test changes, in the order in which things happen. Whatever comes after a change is made again from it: seals,
 * digests, review and signature stay valid, so that only the check under test can refuse.
 */
export interface Changes {
  readonly answers?: Answers;
  /** One receipt before it is sealed. */
  readonly receipt?: Change<Unsealed<LookupReceipt>>;
  readonly start?: Partial<DeclarationStart>;
  /** What the citizen does before the review. */
  readonly edit?: (declaration: Declaration) => void;
  readonly locale?: Locale;
  /** The challenge before it is sealed. */
  readonly challenge?: Change<Unsealed<Challenge>>;
  /** Receipts as they travel; the statement names whatever they become. */
  readonly receipts?: (receipts: readonly LookupReceipt[]) => Promise<readonly LookupReceipt[]>;
  /** The statement before values digest, receipt digests and review digest are made again. */
  readonly statement?: Change<Statement>;
  /** The statement after that. */
  readonly settled?: Change<Statement>;
  readonly bytes?: Change<Uint8Array<ArrayBuffer>>;
  /** Signatures over the bytes; the mother's when left out. */
  readonly sign?: (bytes: Uint8Array<ArrayBuffer>) => Promise<readonly Uint8Array<ArrayBuffer>[]>;
  /** What the gateway knows, or what else it is given. */
  readonly input?: Change<AdmissionInput>;
}

const ids = {submission: 'b7f2c1c0-0000-4000-8000-000000000001', subject: 'subject-mother'};
const agency = '000.00.00.H99';
const agencyName = {vi: 'Cơ quan thử nghiệm', en: 'Test agency'} as const;

/** The paper that a citizen attaches where no register replaces it; the gateway of the tests holds it. */
export const paper: StatementDocument = {
  id: 'chung-sinh',
  name: 'giay-chung-sinh.pdf',
  mediaType: 'application/pdf',
  size: 24,
  digest: 'd'.repeat(64),
};

/** Seals the receipt of one answer and gives the outcome that a browser gets. */
async function lookUp(
  {procedure, sealer}: World,
  binding: string,
  {outcome, values}: Answer,
  change: Change<Unsealed<LookupReceipt>> = (receipt) => receipt,
): Promise<LookupOutcome> {
  const {lock = 'locked', source = ''} = procedure.document.prefill.find(({id}) => id === binding) ?? {};
  const times = {issuedAt: '2026-11-22T03:00:00Z', expiresAt: '2026-11-23T03:00:00Z'};
  const claims = Object.entries(values).map(([pointer, value], index) => ({
    pointer,
    value,
    binding,
    source,
    recordId: 'record-1',
    fetchedAt: times.issuedAt,
    expiresAt: times.expiresAt,
    assurance: 'high' as const,
    lock,
    salt: index.toString(16).padStart(32, '5'),
  }));
  const hashes: Record<Pointer, string> = {};
  for (const {pointer, salt, value} of claims)
    hashes[pointer] = await hashClaim(salt, pointer, value, sha256);
  const draft = {
    kind: 'lookup-receipt',
    id: `receipt-${binding}`,
    ...ids,
    procedure: procedure.digest,
  } as const;
  const receipt = await sealer.seal(change({...draft, binding, outcome, hashes, ...times}));
  return {outcome, binding, source, at: times.issuedAt, claims, receipt};
}

async function fill(world: World, changes: Changes): Promise<Declaration> {
  const lookups = await Promise.all(
    Object.entries(changes.answers ?? answers).map(([binding, answer]) =>
      lookUp(world, binding, answer, changes.receipt),
    ),
  );
  const {procedure} = world;
  const start = {submission: ids.submission, today, values: typed, lookups, ...changes.start};
  const declaration = createDeclaration(procedure, start);
  for (const {at} of declaration.fields) declaration.confirm(at);
  changes.edit?.(declaration);
  return declaration;
}

async function draftChallenge({procedure}: World, declaration: Declaration): Promise<Unsealed<Challenge>> {
  const {code, version, signing} = procedure.document;
  return {
    kind: 'challenge',
    id: 'challenge-1',
    ...ids,
    agency,
    agencyName,
    procedure: {code, version, digest: procedure.digest},
    overlay: procedure.overlay,
    values: await digestBytes(declaration.freeze().bytes, sha256),
    today,
    roles: signing.roles.map(({id, identity}) => ({id, identity})),
    accept: signing.accept,
    algorithms: signing.algorithms,
    issuedAt: '2026-11-22T03:50:00Z',
    expiresAt: '2026-11-22T04:20:00Z',
  };
}

/** The review's digest as a gateway will compute it, where the statement can be run at all. */
async function digestReview({procedure}: World, statement: Statement, receipts: readonly LookupReceipt[]) {
  const {challenge, values, claims, disputes, documents, review} = statement;
  const lookups = claims.flatMap((stated) => {
    const receipt = receipts.find(({binding}) => binding === stated.binding);
    return receipt === undefined ? [] : [{stated, receipt}];
  });
  const {submission, agencyName: to, today: day} = challenge;
  const parts = {procedure, submission, agency: to[review.locale], today: day, locale: review.locale};
  const replayed = replayDeclaration({...parts, values, lookups, disputes, documents});
  return digestJson(replayed.review, sha256);
}

/** Makes everything that hangs on the changed parts again, as an attacker with a valid key and a fresh challenge would. */
async function settle(
  world: World,
  changed: Statement,
  receipts: readonly LookupReceipt[],
  change: Change<Unsealed<Challenge>> = (challenge) => challenge,
): Promise<Statement> {
  const digest = await digestBytes(canonicalize(changed.values), sha256);
  const challenge = await world.sealer.seal(change({...omit(changed.challenge, 'seal'), values: digest}));
  const claims = await Promise.all(
    changed.claims.map(async (lookup) => {
      const receipt = receipts.find(({binding}) => binding === lookup.binding);
      return receipt ? {...lookup, receipt: await digestJson(receipt, sha256)} : lookup;
    }),
  );
  const settled = {...changed, challenge, claims};
  return {...settled, review: {...settled.review, digest: await digestReview(world, settled, receipts)}};
}

/** An honest, complete submission of procedure 1.001193, with the changes of one test. */
export async function submit(world: World, changes: Changes = {}): Promise<AdmissionInput> {
  const same = <T>(value: T): T => value;
  const {procedure, sealer, authority, mother} = world;
  const declaration = await fill(world, changes);
  const locale = changes.locale ?? 'vi';
  const review = reviewDeclaration(declaration, {agency: agencyName[locale], locale});
  const challenge = await sealer.seal(await draftChallenge(world, declaration));
  const {statement} = await createStatement({challenge, declaration, review, sha256});
  const held = [...declaration.lookups.value.values()].map(({receipt}) => receipt);
  const receipts = (await changes.receipts?.(held)) ?? held;
  const changed = (changes.statement ?? same)(statement);
  const settled = await settle(world, changed, receipts, changes.challenge);
  const bytes = (changes.bytes ?? same)(canonicalize((changes.settled ?? same)(settled)));
  const sign = changes.sign ?? (async (content) => [await mother.sign(content)]);
  return (changes.input ?? same)({
    statementBytes: bytes,
    signatures: await sign(bytes),
    receipts,
    procedure,
    submission: {
      ...ids,
      id: ids.submission,
      subjectNumber: motherNumber,
      agency,
      procedure: procedure.digest,
      challenge: {id: 'challenge-1', used: false},
    },
    sealKeys: sealer.published,
    anchors: [authority.certificate],
    storedDocuments: settled.documents.map(({id, digest, size, mediaType}) => ({
      id,
      digest,
      size,
      mediaType,
    })),
    now,
    sha256,
  });
}
