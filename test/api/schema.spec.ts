import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { DataSource, type EntitySchema } from 'typeorm';
import { SnakeNaming } from '#platform/database/naming';

/** Constraints and indexes are written in SQL alone (ADR 0005), so TypeORM would drop them all. */
const ONLY_IN_SQL = /^ALTER TABLE "\w+" DROP CONSTRAINT|^DROP INDEX/;

type Entity = EntitySchema | (new () => object);

describe('the schema', () => {
  it('has the same tables and columns in migrations and in entities', async () => {
    const files = globSync('libs/features/**/*.entity.ts');
    expect(files.length).toBeGreaterThan(1);
    const modules = files.map((file) => jest.requireActual<Record<string, unknown>>(resolve(file)));
    const entities = modules
      .flatMap((module) => Object.values(module))
      .filter((value): value is Entity => typeof value === 'function');
    const source = new DataSource({
      type: 'postgres',
      url: process.env['TEST_OWNER_URL'] ?? '',
      namingStrategy: new SnakeNaming(),
      entities,
    });
    await source.initialize();
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    await source.destroy();
    expect(upQueries.map(({ query }) => query).filter((query) => !ONLY_IN_SQL.test(query))).toEqual(
      [],
    );
  });
});
