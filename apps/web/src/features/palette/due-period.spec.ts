import { periodOf } from '#domain/calendar';
import { duePeriod, valueAt } from './due-period.ts';

const rules = { fiscalStartMonth: 1, pattern: 'months' } as const;
const now = { rules, today: '2026-11-22', chosen: undefined };
const kpi = {
  cadence: 'monthly',
  periodKey: '2026-11',
  value: null,
  trend: [
    { periodKey: '2026-09', value: 47 },
    { periodKey: '2026-10', value: null },
  ],
} as const;

const at = (key: string) => ({ ...now, chosen: periodOf(rules, key) });

describe('duePeriod', () => {
  it('is the last period that is over, as long as it has no value', () => {
    expect(duePeriod(kpi, now).key).toBe('2026-10');
    const filled = { ...kpi, trend: [{ periodKey: '2026-10', value: 48 }] };
    expect(duePeriod(filled, now).key).toBe('2026-11');
  });

  it('is it also where the trend has a gap instead of a missing value', () => {
    const gap = { ...kpi, trend: [{ periodKey: '2026-09', value: 47 }] };
    expect(duePeriod(gap, now).key).toBe('2026-10');
  });

  it('is the one under way when nothing is known of the one before', () => {
    expect(duePeriod({ ...kpi, trend: [] }, now).key).toBe('2026-11');
  });

  it('is the chosen one, or the last of the KPI’s own kind in it', () => {
    expect(duePeriod(kpi, at('2026-08')).key).toBe('2026-08');
    expect(duePeriod(kpi, at('2026-Q3')).key).toBe('2026-09');
    expect(duePeriod(kpi, at('2026-Q4')).key).toBe('2026-11');
    expect(duePeriod({ ...kpi, cadence: 'quarterly' }, at('2026-08')).key).toBe('2026-Q3');
  });
});

describe('valueAt', () => {
  it('tells nothing from unknown', () => {
    expect(valueAt(kpi, '2026-09')).toBe(47);
    expect(valueAt(kpi, '2026-10')).toBeNull();
    expect(valueAt(kpi, '2025-01')).toBeUndefined();
    expect(valueAt({ ...kpi, trend: [] }, '2026-10')).toBeUndefined();
  });
});
