import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import type {Database} from './database.js';
import {migrate} from './migrate.js';
import {migrations} from './migrations.js';
import {openPglite} from './pglite-database.js';
import {textOf} from './row.js';

describe('migrate', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openPglite();
  });
  afterAll(() => database.close());

  it('numbers its steps without gaps', () => {
    expect(migrations.map(({number}) => number)).toEqual(migrations.map((_, index) => index + 1));
  });

  it('makes the schema once and leaves it alone afterwards', async () => {
    await migrate(database);
    await migrate(database);
    const rows = await database.query('select name from migration order by number');
    expect(rows.map((row) => textOf(row, 'name'))).toEqual(migrations.map(({name}) => name));
  });

  it('changes nothing where a step fails', async () => {
    const broken = {
      number: migrations.length + 1,
      name: 'broken',
      sql: 'create table half (id text);\nselect nonsense;\n',
    };
    await expect(migrate(database, [...migrations, broken])).rejects.toMatchObject({
      code: 'migration-failed',
    });
    expect(await database.query("select 1 from information_schema.tables where table_name = 'half'")).toEqual(
      [],
    );
  });

  it('refuses a database that a newer program made', async () => {
    const next = {number: migrations.length + 1, name: 'next', sql: 'select 1'};
    await migrate(database, [...migrations, next]);
    await expect(migrate(database)).rejects.toMatchObject({name: 'GatewayError', code: 'migration-failed'});
  });
});
