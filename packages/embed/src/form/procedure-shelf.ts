import type {CallOptions, GatewayClient, ProcedureVersion} from '@tokhai/connectors/gateway';
import type {DigestHex, LoadedProcedure} from '@tokhai/core';
import {fetchProcedure, type VersionRef} from './fetch-procedure.js';

/** Versions that were fetched, each once. */
export class ProcedureShelf {
  readonly #client: GatewayClient;
  readonly #call: CallOptions;
  readonly #loading = new Map<DigestHex, Promise<LoadedProcedure>>();

  constructor(client: GatewayClient, call: CallOptions) {
    this.#client = client;
    this.#call = call;
  }

  /** @throws EmbedError `procedure-mismatch`, or what a call failed with */
  load(version: VersionRef | ProcedureVersion): Promise<LoadedProcedure> {
    const {digest} = version;
    const known = this.#loading.get(digest) ?? fetchProcedure(this.#client, version, this.#call);
    this.#loading.set(digest, known);
    known.catch(() => this.#loading.delete(digest));
    return known;
  }
}
