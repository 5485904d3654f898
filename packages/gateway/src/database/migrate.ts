import {GatewayError} from '../gateway-error.js';
import type {Database} from './database.js';
import {migrations} from './migrations.js';
import type {Migration} from './migrations.js';
import {integerOf} from './row.js';

/**
 * Brings the schema up to date, each step in a transaction of its own.
 * @throws GatewayError `migration-failed` where a step fails or the database is newer than this program
 */
export async function migrate(database: Database, steps: readonly Migration[] = migrations): Promise<void> {
  await database.run(
    'create table if not exists migration (number integer primary key, name text not null, applied_at timestamptz not null)',
  );
  const [row = {last: 0}] = await database.query('select coalesce(max(number), 0) as last from migration');
  const last = integerOf(row, 'last');
  const newest = steps.at(-1)?.number ?? 0;
  if (last > newest) {
    throw new GatewayError(
      'migration-failed',
      `the database has schema ${last}, this program knows ${newest}: use a newer program`,
    );
  }
  for (const step of steps.filter(({number}) => number > last)) await apply(database, step);
}

async function apply(database: Database, {number, name, sql}: Migration): Promise<void> {
  try {
    await database.transaction(async (transaction) => {
      for (const statement of sql.split(/;\s*\n/)) {
        if (statement.trim() !== '') await transaction.query(statement);
      }
      await transaction.query('insert into migration (number, name, applied_at) values ($1, $2, now())', [
        number,
        name,
      ]);
    });
  } catch (cause) {
    throw new GatewayError('migration-failed', `migration ${number} (${name}) failed; nothing was changed`, {
      cause,
    });
  }
}
