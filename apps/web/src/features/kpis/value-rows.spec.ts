import type { Measurement } from './stand.ts';
import { periodToLog, valueRows } from './value-rows.ts';

const rules = { fiscalStartMonth: 1, pattern: 'months' } as const;
const value = (month: string, figure: number | null = 1): Measurement =>
  ({
    period: `2026-${month}`,
    startsOn: `2026-${month}-01`,
    endsOn: `2026-${month}-28`,
    value: figure,
  }) as unknown as Measurement;
const question = {
  rules,
  kind: 'month',
  from: '2026-06-01',
  until: '2026-10-15',
  hasMore: false,
} as const;
const keysOf = (values: readonly Measurement[], more: object = {}) =>
  valueRows({ ...question, values, ...more }).map(({ period, value: found }) => [
    period.key,
    found !== undefined,
  ]);

describe('The values of a KPI', () => {
  test('show the periods without a value too', () => {
    expect(keysOf([value('09'), value('07')])).toEqual([
      ['2026-10', false],
      ['2026-09', true],
      ['2026-08', false],
      ['2026-07', true],
      ['2026-06', false],
    ]);
  });

  test('reach back to values from before it was tracked', () => {
    expect(keysOf([value('04')]).at(-1)).toEqual(['2026-04', true]);
  });

  test('say nothing of periods that are not loaded yet', () => {
    expect(keysOf([value('09')], { hasMore: true })).toEqual([
      ['2026-10', false],
      ['2026-09', true],
    ]);
  });

  test('hold what is recorded ahead', () => {
    expect(keysOf([value('12')])[0]).toEqual(['2026-12', true]);
  });
});

const ask = (values: readonly Measurement[], asked?: string) =>
  periodToLog({ rules, kind: 'month', values }, '2026-10-15', asked).key;

describe('The period to log', () => {
  test('is the last one that is over, as long as it has no value', () => {
    expect(ask([])).toBe('2026-09');
    expect(ask([value('09', null)])).toBe('2026-09');
    expect(ask([value('09')])).toBe('2026-10');
  });

  test('is the one that is asked for, if the KPI has such periods', () => {
    expect(ask([], '2026-07')).toBe('2026-07');
    expect(ask([], '2026-Q3')).toBe('2026-09');
    expect(ask([], 'nonsense')).toBe('2026-09');
  });
});
