import type {DossierView, ProcedureVersion, VersionStanding} from '@tokhai/connectors/gateway';
import {
  digestBytes,
  fromBase64,
  readStatement,
  writeFormDocuments,
  type Challenge,
  type LookupOutcome,
  type Plan,
  type Procedure,
  type StatementDocument,
  type Submission,
  type SubmissionReceipt,
} from '@tokhai/core';
import {sha256} from '../sha256.js';

/** What the fake serves as published: the real procedure with its plan and types. */
export interface Published {
  readonly document: Procedure;
  readonly plan: Plan;
  readonly types: unknown;
}

/** A refusal as the gateway words it. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly message?: {readonly vi: string; readonly en: string};
}

/** One call that arrived. */
export interface SeenCall {
  readonly method: string;
  readonly path: string;
  readonly key: string | undefined;
}

const seal = 'c2VhbA..c2VhbA';
const digest = '0'.repeat(64);
const day = '2026-11-22';
const farOff = '2099-01-01T00:00:00Z';

/** The gateway's HTTP answers in memory: registers know nothing, every honest submission is taken in. */
export class FakeGateway {
  readonly calls: SeenCall[] = [];
  readonly dossiers: DossierView[] = [];
  readonly statements = new Map<string, Uint8Array<ArrayBuffer>>();
  /** Refusals by the end of the path, such as `/challenge`. */
  readonly refusals = new Map<string, Refusal>();
  /** `undefined`: nobody is logged in. */
  subject: string | undefined = 'citizen-0001';
  /** Files that are held, whatever their declaration. */
  readonly files: StatementDocument[] = [];
  /** Files that a paper may have. */
  maxFiles = 2;
  /** The connection is lost: before the gateway hears, or after it acted. */
  lost: 'before' | 'answers' | undefined;
  /** Resolves when answers may go out. */
  gate: Promise<void> = Promise.resolve();
  /** Published versions, the one that is open last. */
  readonly versions: Published[];
  /** Keys of drafts, the present one first. */
  keys: {readonly id: string; readonly key: string}[];
  /** How a version of this number stands; the published one is open. */
  readonly standings = new Map<number, Partial<VersionStanding>>();
  /** The version that each declaration was opened with. */
  readonly #run = crypto.randomUUID();
  readonly #pinned = new Map<string, Published>();

  constructor(published: Published, key = btoa('0123456789abcdef0123456789abcdef')) {
    this.versions = [published];
    this.keys = [{id: '1', key}];
  }

  readonly fetch: typeof fetch = async (input, init = {}) => {
    const {pathname} = new URL(input instanceof Request ? input.url : input, location.href);
    const path = pathname.replace(/^.*\/api/u, '');
    const key = new Headers(init.headers).get('idempotency-key') ?? undefined;
    this.calls.push({method: init.method ?? 'GET', path, key});
    await Promise.race([this.gate, rejectOn(init.signal)]);
    if (this.lost === 'before') throw new TypeError('Failed to fetch');
    const response =
      (await this.#fileAt(path, init)) ??
      this.#answer(path, typeof init.body === 'string' ? init.body : '{}');
    if (this.lost === 'answers') throw new TypeError('Failed to fetch');
    return response;
  };

  /** Submission ids that were opened. */
  get opened(): number {
    return this.#pinned.size;
  }

  #answer(path: string, body: string): Response {
    const refusal = [...this.refusals].find(([end]) => path.endsWith(end))?.[1];
    if (refusal !== undefined) return refuse(refusal);
    if (path === '/session') return json(this.#session());
    if (this.subject === undefined) return refuse({status: 401, code: 'login-required'});
    return this.#publishedAt(path) ?? this.#ownAt(path) ?? this.#declarationAt(path, body) ?? notFound();
  }

  async #fileAt(path: string, {method, body, headers}: RequestInit): Promise<Response | undefined> {
    const [, id, digest] = /^\/declarations\/[^/]+\/documents(?:\/([^/]+))?(?:\/([^/]+))?$/u.exec(path) ?? [];
    if (!path.includes('/documents')) return undefined;
    if (id === undefined) return json({documents: this.files});
    if (method === 'DELETE') {
      const at = this.files.findIndex((file) => file.id === id && file.digest === digest);
      if (at >= 0) this.files.splice(at, 1);
      return new Response(null, {status: 204});
    }
    if (this.files.length >= this.maxFiles) return refuse({status: 409, code: 'too-many-files'});
    const bytes = new Uint8Array(await new Response(body ?? null).arrayBuffer());
    const name = decodeURIComponent(new Headers(headers).get('x-file-name') ?? '');
    const file = {
      id,
      name,
      mediaType: 'image/jpeg',
      size: bytes.length,
      digest: await digestBytes(bytes, sha256),
    };
    this.files.push(file);
    return json(file);
  }

  #session(): unknown {
    if (this.subject === undefined) return {authenticated: false};
    const person = {name: 'Trần Thị Mẫu', number: '001192000002', birthDate: '1992-02-29'};
    return {authenticated: true, subject: this.subject, person, expiresAt: farOff};
  }

  get #current(): Published {
    const current = this.versions.at(-1);
    if (current === undefined) throw new Error('nothing is published');
    return current;
  }

  /** What a declaration was opened with; the open version for one that was opened elsewhere. */
  #pinnedBy(submission: string): Published {
    return this.#pinned.get(submission) ?? this.#current;
  }

  #publishedAt(path: string): Response | undefined {
    const {code} = this.#current.document;
    if (path === `/procedures/${code}`) return json(describe(this.#current));
    const [, number, part] = /^\/procedures\/[^/]+\/(\d+)(?:\/(form))?$/u.exec(path) ?? [];
    const found = this.versions.find(({document}) => String(document.version) === number);
    if (found === undefined)
      return number === undefined ? undefined : refuse({status: 404, code: 'procedure-unknown'});
    if (part === undefined) return json(this.#standing(found));
    return new Response(writeFormDocuments(found.document, found.plan, found.types));
  }

  #standing(found: Published): VersionStanding {
    const current = describe(this.#current);
    const standing: VersionStanding = {...describe(found), state: 'open', recall: null, current};
    return {...standing, ...this.standings.get(found.document.version)};
  }

  #ownAt(path: string): Response | undefined {
    if (path === '/draft-keys') return json({keys: this.keys, days: 90});
    if (path === '/dossiers') return json({dossiers: this.dossiers.map(withoutReceipt)});
    const [, number = '', part] = /^\/dossiers\/([^/]+)(\/statement)?$/u.exec(path) ?? [];
    const dossier = this.dossiers.find((each) => each.number === number);
    if (dossier === undefined) return undefined;
    return part === undefined ? json(dossier) : new Response(this.statements.get(number) ?? null);
  }

  #declarationAt(path: string, body: string): Response | undefined {
    if (path === '/declarations') {
      const agency = {code: '000.00.00.H99', name: {vi: 'UBND', en: 'UBND'}};
      const submission = `submission-${String(this.#pinned.size + 1)}-${this.#run}`;
      this.#pinned.set(submission, this.#current);
      return json({submission, today: day, agency, procedure: describe(this.#current)}, 201);
    }
    const [, submission = '', act] = /^\/declarations\/([^/]+)\/(\w+)$/u.exec(path) ?? [];
    const told = JSON.parse(body) as {readonly binding?: string; readonly values?: string};
    if (act === 'lookups') return json(this.#lookUp(submission, told.binding ?? ''));
    if (act === 'challenge') return json(this.#challenge(submission, told.values ?? ''));
    return act === 'dossier' ? this.#submit(submission, body) : undefined;
  }

  #lookUp(submission: string, binding: string): LookupOutcome {
    const published = this.#pinnedBy(submission);
    const rule = published.document.prefill.find(({id}) => id === binding);
    const at = `${day}T03:42:00Z`;
    const receipt = {
      kind: 'lookup-receipt',
      id: `receipt-${binding}`,
      submission,
      subject: this.subject ?? '',
      procedure: published.plan.procedure.digest,
      binding,
      outcome: 'empty',
      hashes: {},
      issuedAt: at,
      expiresAt: farOff,
      seal,
    } as const;
    return {outcome: 'empty', binding, source: rule?.source ?? '', at, claims: [], receipt};
  }

  #challenge(submission: string, values: string): Challenge {
    const published = this.#pinnedBy(submission);
    const {code, version, signing} = published.document;
    return {
      kind: 'challenge',
      id: 'challenge-1',
      submission,
      subject: this.subject ?? '',
      agency: '000.00.00.H99',
      agencyName: {vi: 'UBND', en: 'UBND'},
      procedure: {code, version, digest: published.plan.procedure.digest},
      overlay: null,
      values,
      today: day,
      roles: signing.roles.map(({id, identity}) => ({id, identity})),
      accept: signing.accept,
      algorithms: signing.algorithms,
      issuedAt: `${day}T03:42:00Z`,
      expiresAt: farOff,
      seal,
    };
  }

  #submit(submission: string, body: string): Response {
    const earlier = this.dossiers.find(({receipt}) => receipt.submission === submission);
    if (earlier !== undefined) return json(earlier.receipt);
    const statement = fromBase64((JSON.parse(body) as Submission).statement);
    return json(this.takeIn(submission, statement));
  }

  /** Makes a dossier of a submission, as if it had arrived. */
  takeIn(submission: string, statement: Uint8Array<ArrayBuffer>): SubmissionReceipt {
    readStatement(statement);
    const number = `000.00.00.H99-261122-${String(this.dossiers.length + 1).padStart(6, '0')}`;
    const published = this.#pinnedBy(submission);
    const {code, version} = published.document;
    const title = 'Đăng ký khai sinh';
    const receivedAt = `${day}T03:42:00Z`;
    const receipt: SubmissionReceipt = {
      kind: 'submission-receipt',
      number,
      submission,
      agency: '000.00.00.H99',
      procedure: {code, version, digest: published.plan.procedure.digest, title},
      summary: [],
      receivedAt,
      dueOn: null,
      statement: digest,
      signatures: [],
      documents: [],
      recheckPending: [],
      seal,
    };
    this.statements.set(number, statement);
    this.dossiers.unshift({number, procedure: {code, version}, title, receivedAt, status: 1, receipt});
    return receipt;
  }
}

function describe({document: {code, version, texts}, plan}: Published): ProcedureVersion {
  const folder = `/procedures/${code}/${String(version)}`;
  return {
    code,
    version,
    digest: plan.procedure.digest,
    title: {vi: texts.vi.title, en: texts.en.title},
    paths: {procedure: `${folder}/procedure`, plan: `${folder}/plan`, form: `${folder}/form`},
  };
}

function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), {status, headers: {'content-type': 'application/json'}});
}

function refuse({status, code, message = {vi: code, en: code}}: Refusal): Response {
  return json({code, message, issues: []}, status);
}

function notFound(): Response {
  return refuse({status: 404, code: 'not-found'});
}

function withoutReceipt(view: DossierView): unknown {
  return {...view, receipt: undefined};
}

function rejectOn(signal: AbortSignal | null | undefined): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => {
      reject(new DOMException('aborted', 'AbortError'));
    });
  });
}
