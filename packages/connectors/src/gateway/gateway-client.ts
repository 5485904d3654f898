import type {
  Locale,
  Challenge,
  DigestHex,
  FormDocuments,
  LookupOutcome,
  ReviewModel,
  StatementDocument,
  SubmissionReceipt,
} from '@tokhai/core';
import {readFormDocuments, toBase64} from '@tokhai/core';
import {ConnectorError} from '../port/connector-error.js';
import type {
  CallOptions,
  DossierSummary,
  DossierView,
  DraftKeys,
  GatewaySession,
  HeldDocument,
  OpenedDeclaration,
  ProcedureVersion,
  SubmissionParts,
  UploadFile,
  UploadOptions,
  VersionStanding,
} from './gateway-api.js';
import {call, readBytes, readJson, readText} from './http.js';
import type {GatewayRequest, Transport} from './http.js';
import {sendWatched} from './send-watched.js';
import type {GatewayClient, GatewayClientOptions} from './gateway-calls.js';
import {importDraftKeys} from './draft-keys.js';
import {checkShape, hasFields, hasText, isList} from './shape.js';

/** Makes a client; nothing is asked until a call is made. */
export function createGatewayClient(options: GatewayClientOptions = {}): GatewayClient {
  const transport: Transport = {
    base: (options.base ?? '/api').replace(/\/+$/, ''),
    // A bare reference: browsers refuse a `fetch` that is called as a method of something else.
    fetch: options.fetch ?? ((input, init) => fetch(input, init)),
    ...(options.fetch === undefined && 'XMLHttpRequest' in globalThis && {send: sendWatched}),
    timeLimit: options.timeLimit ?? 15_000,
  };
  return new HttpGatewayClient(transport, options.longTimeLimit ?? 120_000);
}

class HttpGatewayClient implements GatewayClient {
  readonly #transport: Transport;
  readonly #long: number;

  constructor(transport: Transport, long: number) {
    this.#transport = transport;
    this.#long = long;
  }

  session(options?: CallOptions): Promise<GatewaySession> {
    return this.#get(
      '/session',
      options,
      (body) => checkShape(body, hasFields('authenticated')) as GatewaySession,
    );
  }

  loginPath(returnTo: string, locale?: Locale): string {
    const query = new URLSearchParams({returnTo, ...(locale && {locale})});
    return `${this.#transport.base}/login?${query.toString()}`;
  }

  logout(options?: CallOptions): Promise<{readonly endSessionUrl: string | null}> {
    const request: GatewayRequest = {method: 'POST', path: '/logout', json: {}, signal: options?.signal};
    return this.#json(
      request,
      (body) => checkShape(body, hasFields('endSessionUrl')) as {readonly endSessionUrl: string | null},
    );
  }

  procedure(code: string, options?: CallOptions): Promise<ProcedureVersion> {
    return this.#get(
      `/procedures/${encodeURIComponent(code)}`,
      options,
      (body) => checkShape(body, hasText('code', 'digest')) as ProcedureVersion,
    );
  }

  versionStanding(
    {code, version}: {readonly code: string; readonly version: number},
    options?: CallOptions,
  ): Promise<VersionStanding> {
    return this.#get(
      `/procedures/${encodeURIComponent(code)}/${String(version)}`,
      options,
      (body) =>
        checkShape(
          body,
          hasText('code', 'digest', 'state'),
          hasFields('recall', 'current'),
        ) as VersionStanding,
    );
  }

  form(version: Pick<ProcedureVersion, 'paths'>, options?: CallOptions): Promise<FormDocuments> {
    const request: GatewayRequest = {
      method: 'GET',
      path: this.#below(version.paths.form),
      signal: options?.signal,
    };
    return call(this.#transport, request, async (response) => {
      const form = await readText(response, readFormDocuments);
      checkShape(form.procedure.document, hasText('code'));
      checkShape(form.plan, hasFields('procedure', 'fields'));
      return form;
    });
  }

  open(
    wanted: {readonly code: string; readonly agency: string},
    options?: CallOptions,
  ): Promise<OpenedDeclaration> {
    const request: GatewayRequest = {
      method: 'POST',
      path: '/declarations',
      json: wanted,
      signal: options?.signal,
    };
    return this.#json(
      request,
      (body) => checkShape(body, hasText('submission', 'today')) as OpenedDeclaration,
    );
  }

  lookup(submission: string, binding: string, options?: CallOptions): Promise<LookupOutcome> {
    const path = `${declaration(submission)}/lookups`;
    const request: GatewayRequest = {
      method: 'POST',
      path,
      json: {binding},
      timeLimit: this.#long,
      signal: options?.signal,
    };
    return this.#json(
      request,
      (body) =>
        checkShape(body, hasText('outcome', 'binding'), hasFields('claims', 'receipt')) as LookupOutcome,
    );
  }

  upload(
    submission: string,
    document: string,
    file: UploadFile,
    options?: UploadOptions,
  ): Promise<StatementDocument> {
    return this.#json(
      {
        method: 'PUT',
        path: `${declaration(submission)}/documents/${encodeURIComponent(document)}`,
        bytes: file.bytes,
        // A file's name may name a person: never in the address, which proxies log.
        headers: {'x-file-name': encodeURIComponent(file.name)},
        // A large photograph over a slow line is no failure: 16 kB a second on top.
        timeLimit: this.#long + Math.ceil(file.bytes.length / 16),
        signal: options?.signal,
        onProgress: options?.onProgress,
      },
      (body) => checkShape(body, hasText('id', 'digest')) as StatementDocument,
    );
  }

  async documents(submission: string, options?: CallOptions): Promise<readonly HeldDocument[]> {
    const list = (body: unknown) =>
      checkShape(body, isList('documents')) as {readonly documents: readonly HeldDocument[]};
    return (await this.#get(`${declaration(submission)}/documents`, options, list)).documents;
  }

  removeDocument(
    submission: string,
    {id, digest}: Pick<HeldDocument, 'id' | 'digest'>,
    options?: CallOptions,
  ): Promise<void> {
    const path = `${declaration(submission)}/documents/${encodeURIComponent(id)}/${encodeURIComponent(digest)}`;
    return call(this.#transport, {method: 'DELETE', path, signal: options?.signal}, () => Promise.resolve());
  }

  challenge(submission: string, values: DigestHex, options?: CallOptions): Promise<Challenge> {
    const path = `${declaration(submission)}/challenge`;
    const request: GatewayRequest = {method: 'POST', path, json: {values}, signal: options?.signal};
    return this.#json(request, (body) => checkShape(body, hasText('id', 'seal', 'today')) as Challenge);
  }

  submit(
    submission: string,
    parts: SubmissionParts,
    idempotencyKey: string,
    options?: CallOptions,
  ): Promise<SubmissionReceipt> {
    return this.#json(
      {
        method: 'POST',
        path: `${declaration(submission)}/dossier`,
        json: {
          statement: toBase64(parts.statement),
          signatures: parts.signatures.map((cms) => toBase64(cms)),
          receipts: parts.receipts,
        },
        headers: {'idempotency-key': idempotencyKey},
        timeLimit: this.#long,
        signal: options?.signal,
      },
      (body) => checkShape(body, hasText('number', 'seal', 'statement')) as SubmissionReceipt,
    );
  }

  async draftKeys(options?: CallOptions): Promise<DraftKeys> {
    return importDraftKeys(
      await this.#get('/draft-keys', options, (body) => checkShape(body, isList('keys'), hasFields('days'))),
    );
  }

  async dossiers(options?: CallOptions): Promise<readonly DossierSummary[]> {
    const list = (body: unknown) =>
      checkShape(body, isList('dossiers')) as {readonly dossiers: readonly DossierSummary[]};
    return (await this.#get('/dossiers', options, list)).dossiers;
  }

  dossier(number: string, options?: CallOptions): Promise<DossierView> {
    return this.#get(
      dossier(number),
      options,
      (body) => checkShape(body, hasText('number'), hasFields('receipt')) as DossierView,
    );
  }

  statement(number: string, options?: CallOptions): Promise<Uint8Array<ArrayBuffer>> {
    return this.#bytes(`${dossier(number)}/statement`, options);
  }

  review(number: string, options?: CallOptions): Promise<ReviewModel> {
    return this.#get(
      `${dossier(number)}/review`,
      options,
      (body) => checkShape(body, hasFields('procedure', 'steps')) as ReviewModel,
    );
  }

  signature(number: string, options?: CallOptions): Promise<Uint8Array<ArrayBuffer>> {
    return this.#bytes(`${dossier(number)}/signature`, options);
  }

  keys(options?: CallOptions): Promise<{readonly keys: readonly JsonWebKey[]}> {
    return this.#get(
      '/keys',
      options,
      (body) => checkShape(body, isList('keys')) as {readonly keys: readonly JsonWebKey[]},
    );
  }

  #get<T>(path: string, options: CallOptions | undefined, take: (body: unknown) => T): Promise<T> {
    return this.#json({method: 'GET', path, signal: options?.signal}, take);
  }

  #json<T>(request: GatewayRequest, take: (body: unknown) => T): Promise<T> {
    return call(this.#transport, request, async (response) => take(await readJson(response)));
  }

  #bytes(path: string, options: CallOptions | undefined): Promise<Uint8Array<ArrayBuffer>> {
    return call(this.#transport, {method: 'GET', path, signal: options?.signal}, readBytes);
  }

  /** Paths in answers are relative to the API, and lead nowhere else. */
  #below(path: string): string {
    if (!/^(\/[A-Za-z0-9@._-]+)+$/.test(path) || path.includes('..')) {
      throw new ConnectorError('invalid-answer', 'the gateway named a path outside itself');
    }
    return path;
  }
}

function declaration(submission: string): string {
  return `/declarations/${encodeURIComponent(submission)}`;
}

function dossier(number: string): string {
  return `/dossiers/${encodeURIComponent(number)}`;
}
