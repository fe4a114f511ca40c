import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import texts from '../../../messages/en/history.json';

const SLICES = join(__dirname, '../../../../../libs/features');

/** Every action that a slice names in full where it is recorded. */
const actions = readdirSync(SLICES, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.includes('.spec.'))
  .flatMap((name) => actionsIn(readFileSync(join(SLICES, name), 'utf8')));

function actionsIn(source: string): string[] {
  const records = source.matchAll(/\.record\(\s*\w+,\s*'([a-z_]+\.[a-z_]+)'/g);
  return Array.from(records, ([, action = '']) => action);
}

describe('the history', () => {
  it('has a sentence for each recorded action', () => {
    expect(actions.length).toBeGreaterThan(50);
    const silent = actions.filter((action) => {
      const verb = action.split('.').at(-1) ?? '';
      return !(`history.said.${action}` in texts) && !(`history.verb.${verb}` in texts);
    });
    expect(silent).toEqual([]);
  });
});
