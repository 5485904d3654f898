import {randomBytes} from 'node:crypto';
import type {Database} from '../database/database.js';
import {textOf} from '../database/row.js';
import {after} from '../http/instant.js';
import {digestText} from '../keys/sha256.js';
import type {LoginSecrets} from './identity-provider.js';

/** Seconds to log in at the provider. */
export const attemptSeconds = 600;

/** A login under way. */
export interface LoginAttempt extends LoginSecrets {
  readonly returnTo: string;
}

/** Logins under way, each bound to the browser that began it by a cookie, and good for one return. */
export class LoginAttempts {
  readonly #database: Database;
  readonly #clock: () => Date;

  constructor(database: Database, clock: () => Date) {
    this.#database = database;
    this.#clock = clock;
  }

  /** Remembers an attempt; answers the cookie's value. */
  async begin({state, nonce, verifier, returnTo}: LoginAttempt): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const now = this.#clock();
    await this.#database.query('delete from login_attempt where expires_at <= $1', [now]);
    await this.#database.query(
      'insert into login_attempt (id, state, nonce, verifier, return_to, expires_at) values ($1, $2, $3, $4, $5, $6)',
      [digestText(token), state, nonce, verifier, returnTo, after(now, attemptSeconds * 1_000)],
    );
    return token;
  }

  /** Takes an attempt away; a second return finds nothing. */
  async take(token: string): Promise<LoginAttempt | undefined> {
    const [row] = await this.#database.query(
      'delete from login_attempt where id = $1 and expires_at > $2 returning state, nonce, verifier, return_to',
      [digestText(token), this.#clock()],
    );
    if (row === undefined) return undefined;
    return {
      state: textOf(row, 'state'),
      nonce: textOf(row, 'nonce'),
      verifier: textOf(row, 'verifier'),
      returnTo: textOf(row, 'return_to'),
    };
  }
}
