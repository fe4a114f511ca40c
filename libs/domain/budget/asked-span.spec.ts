import { periodsOfFiscalYear } from '../calendar.ts';
import { lookingAhead, spanAsked } from './asked-span.ts';

const rules = { fiscalStartMonth: 1, pattern: '4-4-5' } as const;
const year = periodsOfFiscalYear(rules, 2026);
const months = year.filter(({ kind }) => kind === 'month');
const spansOf = (kind: string) =>
  year.filter((period) => period.kind === kind).map((period) => spanAsked(months, period));
const endOf = (place: number) => months[place]?.endsOn ?? '';
const keyOf = (place: number) => months[place]?.key ?? '';

describe('the periods of a budget that make up what is asked', () => {
  it('are one month, three of a quarter and twelve of a year, also of 53 weeks', () => {
    expect(spansOf('month').at(-1)).toEqual({ from: 12, to: 12 });
    expect(spansOf('quarter')).toEqual([
      { from: 1, to: 3 },
      { from: 4, to: 6 },
      { from: 7, to: 9 },
      { from: 10, to: 12 },
    ]);
    expect(spansOf('year')).toEqual([{ from: 1, to: 12 }]);
  });

  it.each([
    ['a calendar month among weeks', { startsOn: '2026-01-01', endsOn: '2026-01-31' }],
    ['a day of the first month', { startsOn: '2025-12-29', endsOn: '2025-12-29' }],
    ['what ends before it begins', { startsOn: '2026-01-26', endsOn: '2026-01-25' }],
  ])('are none for %s', (_, asked) => {
    expect(spanAsked(months, asked)).toBeNull();
  });
});

describe('the last forecast that looked ahead at a period', () => {
  const atStart = { effectiveOn: '2025-12-29', closedTo: null };
  const afterOne = { effectiveOn: endOf(1), closedTo: keyOf(0) };
  const late = { effectiveOn: '2026-02-25', closedTo: keyOf(1) };
  const all = [late, afterOne, atStart];

  it.each([
    ['the first month', 0, atStart],
    ['the second, forecast on its last day', 1, afterOne],
    ['the third, after the second was settled', 2, late],
    ['the last', 11, late],
  ])('of %s', (_, place, expected) => {
    expect(lookingAhead(all, months, place)).toBe(expected);
  });

  it('is none where all came after it or took it as settled', () => {
    expect(lookingAhead([late, afterOne], months, 0)).toBeNull();
    const settled = { effectiveOn: '2025-12-29', closedTo: keyOf(11) };
    expect(lookingAhead([settled], months, 11)).toBeNull();
    expect(lookingAhead([], months, 0)).toBeNull();
  });
});
