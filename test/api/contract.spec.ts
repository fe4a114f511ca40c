import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FEATURES = 'libs/features';

function schemaNames(): readonly string[] {
  const files = readdirSync(FEATURES, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => /\.(dto|view|controller)\.ts$/.test(file))
    .map((file) => readFileSync(join(FEATURES, file), 'utf8'))
    .flatMap((source) =>
      Array.from(source.matchAll(/^(?:export )?class (\w+)/gm), ([, name = '']) => name),
    );
}

describe('the contract', () => {
  it('gives a name to one schema only, because the last of two would stand for both', () => {
    const names = schemaNames();
    expect(names.length).toBeGreaterThan(100);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});
