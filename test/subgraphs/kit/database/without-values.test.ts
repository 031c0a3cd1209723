import { sql } from 'drizzle-orm';
import { GraphQLError } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { failureOf } from '../../../../cli/failure.ts';
import { logTo } from '../../../../gateway/log.ts';
import { DatabaseFault, withoutValues } from '../../../../subgraphs/kit/database/without-values.ts';
import { type TestDatabase, testDatabase } from '../../../support/database.ts';

const name = 'Marie Curie';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase({ preparations: [] });
  await database.db.execute(sql`create schema people`);
  await database.db.execute(sql`create table people.names (name text primary key)`);
  await database.db.execute(sql`insert into people.names values (${name})`);
});
afterAll(() => database?.close());

const refusedBy = async (asking: PromiseLike<unknown>): Promise<unknown> => {
  try {
    await asking;
  } catch (error) {
    return error;
  }
  throw new Error('the database refused nothing');
};
const again = () => refusedBy(database.db.execute(sql`insert into people.names values (${name})`));
const noNumber = () => refusedBy(database.db.execute(sql`select ${name}::text::int`));

describe('what a database refused', () => {
  it('is told by its code, its statement and what the server says of its own', async () => {
    expect(withoutValues(await again())).toMatchObject({
      message:
        'the database refused a statement with 23505: duplicate key value violates unique constraint "names_pkey"',
      code: '23505',
      statement: 'insert into people.names values ($1)',
      constraint: 'names_pkey',
    });
    expect(withoutValues(await noNumber())).toMatchObject({
      message: 'the database refused a statement with 22P02',
      statement: 'select $1::text::int',
    });
    expect(withoutValues(await refusedBy(database.client`select ${name}::text::int`))).toMatchObject({ code: '22P02' });
  });

  it('is logged without what was sent, however deep it lies', async () => {
    const lines: string[] = [];
    const log = logTo('warn', { write: (line) => void lines.push(line) });
    for (const refused of [await again(), await noNumber()]) {
      log.error({ cause: refused }, 'a resolver failed');
      log.error({ cause: new Error('the search was not kept', { cause: refused }) }, 'a request failed');
      log.error({ cause: new AggregateError([refused], 'several') }, 'a request failed');
    }
    expect(lines).toHaveLength(6);
    expect(lines.join('')).not.toContain('Curie');
    expect(
      lines.filter((line) => line.includes('"code":"22P02"') && line.includes('select $1::text::int')),
    ).toHaveLength(3);
    expect(JSON.parse(lines[1] ?? '')).toMatchObject({
      cause: { message: expect.stringContaining('the search was not kept') as string, cause: { code: '23505' } },
    });
  });

  it('is shown at a terminal without what was sent', async () => {
    for (const refused of [await again(), await noNumber()]) {
      for (const error of [refused, new Error('the import failed', { cause: refused })]) {
        const { shown } = await failureOf(error);
        expect(shown).not.toContain('Curie');
        expect(shown).toMatch(/statement: (insert into people\.names|select \$1)/);
      }
    }
  });

  it('changes no other error', () => {
    const other = new Error('another', { cause: new TypeError('of ours') });
    expect(withoutValues(other)).toBe(other);
    expect(withoutValues('a text')).toBe('a text');
  });

  it('is told the same when it is told again, and when GraphQL has wrapped it', async () => {
    const refused = await noNumber();
    const once = withoutValues(refused);
    expect(withoutValues(once)).toBe(once);
    const wrapped = new GraphQLError((refused as Error).message, { originalError: refused as Error });
    expect(withoutValues(wrapped)).toBeInstanceOf(DatabaseFault);
  });
});
