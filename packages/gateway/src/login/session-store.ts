import {randomBytes} from 'node:crypto';
import {decodeUtf8, encodeUtf8} from '@tokhai/core';
import type {Database, Row} from '../database/database.js';
import {bytesOf, dateOf, textOf} from '../database/row.js';
import {after} from '../http/instant.js';
import type {DataKey} from '../keys/data-key.js';
import {digestText} from '../keys/sha256.js';
import type {GatewayLimits} from '../options.js';
import {writePerson} from './person.js';
import type {Person} from './person.js';

/** Somebody who is logged in. */
export interface Session {
  /** Digest of the cookie: what the database knows. */
  readonly id: string;
  readonly subject: string;
  readonly person: Person;
  readonly expiresAt: Date;
}

/** Sessions in the database: any process can answer any request. */
export class SessionStore {
  readonly #database: Database;
  readonly #key: DataKey;
  readonly #limits: GatewayLimits;
  readonly #clock: () => Date;

  constructor(database: Database, key: DataKey, limits: GatewayLimits, clock: () => Date) {
    this.#database = database;
    this.#key = key;
    this.#limits = limits;
    this.#clock = clock;
  }

  /** Begins a session; the token goes into the cookie and is kept nowhere. */
  async begin(subject: string, person: Person): Promise<{readonly token: string; readonly session: Session}> {
    const token = randomBytes(32).toString('base64url');
    const id = digestText(token);
    const now = this.#clock();
    const end = after(now, this.#limits.sessionAge);
    const profile = this.#key.wrap(encodeUtf8(JSON.stringify(writePerson(person))), `session:${id}`);
    await this.#database.query('delete from session where expires_at <= $1', [now]);
    await this.#database.query(
      'insert into session (id, subject, profile, created_at, seen_at, expires_at) values ($1, $2, $3, $4, $4, $5)',
      [id, subject, profile, now, end],
    );
    return {token, session: {id, subject, person, expiresAt: this.#expiry(now, end)}};
  }

  /** The session of a cookie, kept alive by being asked for. */
  async find(token: string): Promise<Session | undefined> {
    const now = this.#clock();
    const id = digestText(token);
    const [row] = await this.#database.query(
      `update session set seen_at = $2 where id = $1 and expires_at > $2 and seen_at > $3
       returning subject, profile, expires_at`,
      [id, now, after(now, -this.#limits.sessionIdle)],
    );
    return row === undefined ? undefined : this.#read(id, row, now);
  }

  async end(token: string): Promise<void> {
    await this.#database.query('delete from session where id = $1', [digestText(token)]);
  }

  #read(id: string, row: Row, now: Date): Session {
    const person = JSON.parse(
      decodeUtf8(this.#key.unwrap(bytesOf(row, 'profile'), `session:${id}`)),
    ) as Person;
    return {
      id,
      subject: textOf(row, 'subject'),
      person,
      expiresAt: this.#expiry(now, dateOf(row, 'expires_at')),
    };
  }

  #expiry(now: Date, end: Date): Date {
    const idle = after(now, this.#limits.sessionIdle);
    return idle < end ? idle : end;
  }
}
