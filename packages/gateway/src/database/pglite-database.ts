import {PGlite} from '@electric-sql/pglite';
import type {Results, Transaction} from '@electric-sql/pglite';
import type {Database, Queryable, Row, SqlValue} from './database.js';

/**
 * The embedded database: one process, one connection.
 * @param folder - Where the data lie; absent for a database in memory that ends with the process.
 */
export async function openPglite(folder?: string): Promise<Database> {
  const database = folder === undefined ? new PGlite() : new PGlite(folder);
  await database.waitReady;
  return {
    query: (sql, parameters) => run(database, sql, parameters),
    transaction: (work) => database.transaction((transaction) => work(queryable(transaction))),
    run: async (sql) => {
      await database.exec(sql);
    },
    close: () => database.close(),
  };
}

function queryable(transaction: Transaction): Queryable {
  return {query: (sql, parameters) => run(transaction, sql, parameters)};
}

async function run(
  target: {query(sql: string, parameters?: unknown[]): Promise<Results<Row>>},
  sql: string,
  parameters: readonly SqlValue[] = [],
): Promise<readonly Row[]> {
  return (await target.query(sql, [...parameters])).rows;
}
