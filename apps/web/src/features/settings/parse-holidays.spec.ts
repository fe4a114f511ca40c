import { mergeHolidays, parseHolidays } from './parse-holidays.ts';

describe('pasted holidays', () => {
  it.each([
    ['2026-12-25 Christmas Day', '2026-12-25', 'Christmas Day'],
    ['2026-1-6\tEpiphany', '2026-01-06', 'Epiphany'],
    ['25.12.2026 Weihnachten', '2026-12-25', 'Weihnachten'],
    ['3. Okt. 2026, Tag der Deutschen Einheit', '2026-10-03', 'Tag der Deutschen Einheit'],
    ['25 December 2026; Christmas', '2026-12-25', 'Christmas'],
    ['Jul 4, 2026 - Independence Day', '2026-07-04', 'Independence Day'],
    ['1. März 2026 Irgendwas', '2026-03-01', 'Irgendwas'],
  ])('%s', (line, day, name) => {
    expect(parseHolidays(line)).toEqual({ holidays: [{ day, name }], rejected: [] });
  });

  it.each(['2026-02-30 Never', '2026-12-25', 'Christmas', '25 Foo 2026 Nothing'])(
    'are refused without a day or a name: %s',
    (line) => {
      expect(parseHolidays(`${line}\n\n`)).toEqual({ holidays: [], rejected: [line] });
    },
  );

  it('stand in order, and a day has one name, the later one', () => {
    const merged = mergeHolidays(
      [
        { day: '2026-12-25', name: 'Christmas' },
        { day: '2026-01-01', name: 'New Year' },
      ],
      [{ day: '2026-12-25', name: 'Christmas Day' }],
    );
    expect(merged).toEqual([
      { day: '2026-01-01', name: 'New Year' },
      { day: '2026-12-25', name: 'Christmas Day' },
    ]);
  });
});
