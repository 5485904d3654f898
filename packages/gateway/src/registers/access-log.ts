import {randomUUID} from 'node:crypto';
import type {Instant, LookupOutcomeName} from '@tokhai/core';
import type {Database, Queryable} from '../database/database.js';
import {dateOf, integerOf, textOf} from '../database/row.js';
import {after} from '../http/instant.js';
import type {GatewayLimits} from '../options.js';
import {Problem} from '../problem/problem.js';

/** One question to a register: who asked, through which binding, for what. Never a value. */
export interface AccessEntry {
  readonly session: string;
  readonly subject: string;
  readonly submission: string;
  readonly occasion: 'lookup' | 'recheck';
  readonly binding: string;
  readonly source: string;
  readonly purpose: string;
  readonly basis: string;
}

const day = 24 * 60 * 60 * 1_000;

/**
 * The record of every question to a register, and the budgets that count on it. A row is written before the register is
 * asked, so that a crash leaves a record and parallel questions cannot pass a budget together. What was refused is
 * recorded too and uses nothing up.
 */
export class AccessLog {
  readonly #database: Database;
  readonly #limits: GatewayLimits;
  readonly #clock: () => Date;

  constructor(database: Database, limits: GatewayLimits, clock: () => Date) {
    this.#database = database;
    this.#limits = limits;
    this.#clock = clock;
  }

  /** Records that a question is asked. @throws Problem `budget-exhausted` for the session */
  async begin(entry: AccessEntry): Promise<string> {
    const id = randomUUID();
    const {session, subject, submission, occasion, binding, source, purpose, basis} = entry;
    await this.#database.query(
      `insert into register_access
         (id, session, subject, submission, occasion, binding, source, purpose, basis, outcome, asked_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'asked', $10)`,
      [id, session, subject, submission, occasion, binding, source, purpose, basis, this.#clock()],
    );
    const asked = await this.#count(
      `select count(*) as asked from register_access
       where session = $1 and occasion = 'lookup' and outcome <> 'refused'`,
      [session],
    );
    if (occasion === 'lookup' && asked > this.#limits.lookupsPerSession) await this.#refuse(id);
    return id;
  }

  /**
   * Records whom the question is about, by pseudonym. Questions about oneself count by oneself, so that a relative can
   * use up nobody's own; asking again at admission counts for nothing.
   * @throws Problem `budget-exhausted` for the person
   */
  async aim(
    id: string,
    {subject, occasion}: AccessEntry,
    {target, own}: {readonly target: string; readonly own: boolean},
  ): Promise<void> {
    await this.#database.query('update register_access set target = $2 where id = $1', [id, target]);
    if (occasion === 'recheck') return;
    const asked = await this.#count(
      `select count(*) as asked from register_access
       where target = $1 and occasion = 'lookup' and outcome <> 'refused' and asked_at > $2
         and (subject = $3 or not $4::boolean)`,
      [target, after(this.#clock(), -day), subject, own],
    );
    if (asked > this.#limits.lookupsPerTarget) await this.#refuse(id);
  }

  async finish(id: string, outcome: LookupOutcomeName): Promise<void> {
    await this.#database.query('update register_access set outcome = $2 where id = $1', [id, outcome]);
  }

  async #count(sql: string, parameters: readonly (string | Date | boolean)[]): Promise<number> {
    const [row = {asked: 0}] = await this.#database.query(sql, parameters);
    return integerOf(row, 'asked');
  }

  /** No receipt comes of a refusal: using up a budget must not unlock fields. */
  async #refuse(id: string): Promise<never> {
    await this.#database.query("update register_access set outcome = 'refused' where id = $1", [id]);
    throw new Problem('budget-exhausted');
  }
}

/** When each binding of a declaration was last answered with `found`, from the moment of asking. */
export async function listLastFound(
  database: Queryable,
  submission: string,
): Promise<ReadonlyMap<string, Instant>> {
  const rows = await database.query(
    `select binding, max(asked_at) as asked_at from register_access
     where submission = $1 and occasion = 'lookup' and outcome = 'found' group by binding`,
    [submission],
  );
  return new Map(rows.map((row) => [textOf(row, 'binding'), dateOf(row, 'asked_at').toISOString()]));
}
