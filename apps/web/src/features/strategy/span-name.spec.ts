import { spanName } from './span-name.ts';

const RULES = { fiscalStartMonth: 1, pattern: 'months' } as const;
const FORMATS = {
  period: ({ label }: { readonly label: string }) => label,
  day: (day: string) => day,
  shortDay: (day: string) => day.slice(5),
};

describe('the days of an objective', () => {
  it.each([
    ['2026-07-01', '2026-09-30', /Q3/],
    ['2026-01-01', '2026-12-31', /2026/],
    ['2026-07-02', '2026-09-30', /^07-02 – 2026-09-30$/],
    ['2026-07-02', '2027-09-30', /^2026-07-02 – 2027-09-30$/],
  ])('from %s to %s read %s', (startsOn, endsOn, name) => {
    expect(spanName({ startsOn, endsOn }, RULES, FORMATS)).toMatch(name);
  });

  it('read as days before the calendar is known', () => {
    const span = { startsOn: '2026-07-01', endsOn: '2026-09-30' };
    expect(spanName(span, undefined, FORMATS)).toBe('07-01 – 2026-09-30');
  });
});
