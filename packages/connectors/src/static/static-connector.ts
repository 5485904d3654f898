import type {Assurance, Json} from '@tokhai/core';
import type {
  Connector,
  ConnectorOptions,
  Edge,
  EdgeAnswer,
  RegisterAnswer,
  RegisterFailure,
  RegisterRequest,
  RegisterSubject,
} from '../port/connector.js';

/** One record of a trial register. Sample people must be plainly fictional. */
export interface StaticRecord {
  readonly recordId: string;
  /** Personal number; absent for somebody who has none yet. */
  readonly number?: string;
  readonly attributes: Readonly<Record<string, Json>>;
  /** Whom this person's edges lead to. */
  readonly edges?: Readonly<Partial<Record<Edge, readonly RegisterSubject[]>>>;
  /** The answer for this record instead of its data, to try one outcome with one person. */
  readonly answer?: RegisterFailure;
}

/** A whole trial register: plain data, so it can come from a JSON file. */
export interface StaticRegister {
  readonly source: string;
  readonly assurance: Assurance;
  readonly records: readonly StaticRecord[];
}

/**
 * How the register behaves until told otherwise.
 *
 * - `normal` answers at once
 * - `outage` fails every call, as a broken connection would
 * - `delay` answers after so many milliseconds
 * - `nonsense` answers with something that is no answer
 * - `outcome` answers the same failure to everybody
 */
export type StaticBehaviour =
  | {readonly kind: 'normal'}
  | {readonly kind: 'outage'}
  | {readonly kind: 'delay'; readonly milliseconds: number}
  | {readonly kind: 'nonsense'}
  | {readonly kind: 'outcome'; readonly outcome: RegisterFailure};

/** A register held in memory whose failures can be switched on, for trials, demos and tests. */
export interface StaticConnector extends Connector {
  readonly behaviour: StaticBehaviour;
  behave(behaviour: StaticBehaviour): void;
  edge(kind: Edge, subject: RegisterSubject, options: ConnectorOptions): Promise<EdgeAnswer>;
}

/** Makes a connector that answers from records in memory. */
export function createStaticConnector(register: StaticRegister): StaticConnector {
  return new MemoryRegister(register);
}

class MemoryRegister implements StaticConnector {
  readonly source: string;
  readonly #assurance: Assurance;
  readonly #records: readonly StaticRecord[];
  #behaviour: StaticBehaviour = {kind: 'normal'};

  constructor({source, assurance, records}: StaticRegister) {
    this.source = source;
    this.#assurance = assurance;
    this.#records = structuredClone(records);
  }

  get behaviour(): StaticBehaviour {
    return this.#behaviour;
  }

  behave(behaviour: StaticBehaviour): void {
    this.#behaviour = behaviour;
  }

  async lookup(request: RegisterRequest, options: ConnectorOptions): Promise<RegisterAnswer> {
    const failed = await this.#misbehave(options.signal);
    if (failed !== undefined) return failed;
    const record = this.#find(request.subject);
    if (record === undefined) return {outcome: 'empty'};
    if (record.answer !== undefined) return {outcome: record.answer};
    const attributes = Object.fromEntries(
      Object.entries(record.attributes).filter(([name]) => request.attributes.includes(name)),
    );
    return structuredClone({
      outcome: 'found',
      recordId: record.recordId,
      assurance: this.#assurance,
      attributes,
    });
  }

  async edge(kind: Edge, subject: RegisterSubject, options: ConnectorOptions): Promise<EdgeAnswer> {
    const failed = await this.#misbehave(options.signal);
    if (failed !== undefined) return failed;
    const subjects = this.#find(subject)?.edges?.[kind] ?? [];
    return subjects.length === 0
      ? {outcome: 'empty'}
      : {outcome: 'found', subjects: structuredClone(subjects)};
  }

  #find(subject: RegisterSubject): StaticRecord | undefined {
    return this.#records.find((record) =>
      'number' in subject ? record.number === subject.number : record.recordId === subject.recordId,
    );
  }

  async #misbehave(signal: AbortSignal): Promise<{readonly outcome: RegisterFailure} | undefined> {
    signal.throwIfAborted();
    const behaviour = this.#behaviour;
    switch (behaviour.kind) {
      case 'normal':
        return undefined;
      case 'outage':
        throw new Error(`the register ${this.source} does not answer`);
      case 'delay':
        await pause(behaviour.milliseconds, signal);
        return undefined;
      case 'nonsense':
        return nonsense();
      case 'outcome':
        return {outcome: behaviour.outcome};
    }
  }
}

/** What no register may answer, passed through the port as a broken adapter would. */
function nonsense(): {readonly outcome: RegisterFailure} {
  return JSON.parse('{"outcome": "<html>502</html>", "rows": []}') as {readonly outcome: RegisterFailure};
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'));
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    signal.addEventListener('abort', stop, {once: true});
  });
}
