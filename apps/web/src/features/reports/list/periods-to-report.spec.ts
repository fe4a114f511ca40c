import { periodsToReport } from './periods-to-report.ts';

const rules = { fiscalStartMonth: 1, pattern: 'months' } as const;
const keys = (taken: readonly string[]) =>
  periodsToReport(rules, '2026-11-22', new Set(taken)).map(({ key }) => key);

describe('the periods that may be reported', () => {
  it('begin with the month that ended last', () => {
    expect(keys([]).slice(0, 4)).toEqual(['2026-10', '2026-11', '2026-Q3', '2026-Q4']);
  });

  it('leave out what has a report', () => {
    expect(keys(['2026-10', '2026-Q3'])[0]).toBe('2026-11');
    expect(keys(['2026-10', '2026-Q3'])).not.toContain('2026-Q3');
  });
});
