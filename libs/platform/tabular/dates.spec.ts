import { type DayFormat, guessDayFormat, parseDay, parseInstant } from './dates.ts';

describe('parseDay', () => {
  it.each<[string, DayFormat, string]>([
    ['2021-03-31', 'yyyy-mm-dd', '2021-03-31'],
    [' 2021-3-1 ', 'yyyy-mm-dd', '2021-03-01'],
    ['2021-03-31 00:00:00', 'yyyy-mm-dd', '2021-03-31'],
    ['2021-03-31T00:00', 'yyyy-mm-dd', '2021-03-31'],
    ['2021/03/31', 'yyyy/mm/dd', '2021-03-31'],
    ['31/03/2021', 'dd/mm/yyyy', '2021-03-31'],
    ['1/4/2021', 'dd/mm/yyyy', '2021-04-01'],
    ['1/4/2021', 'mm/dd/yyyy', '2021-01-04'],
    ['31.03.2021', 'dd.mm.yyyy', '2021-03-31'],
    ['01.09.97', 'dd.mm.yy', '1997-09-01'],
    ['01.09.50', 'dd.mm.yy', '1950-09-01'],
    ['01.09.49', 'dd.mm.yy', '2049-09-01'],
    ['01.09.00', 'dd.mm.yy', '2000-09-01'],
    ['29.02.2024', 'dd.mm.yyyy', '2024-02-29'],
    ['5 Aug 2022', 'd MMM yyyy', '2022-08-05'],
    ['05-AUG-2022', 'd MMM yyyy', '2022-08-05'],
    ['5\u00a0August, 2022', 'd MMM yyyy', '2022-08-05'],
    ['5 Sept. 2022', 'd MMM yyyy', '2022-09-05'],
    ['2022-08-12T23:59:59+02:00', 'instant', '2022-08-12'],
  ])('reads %s as %s', (text, format, value) => {
    expect(parseDay(text, format)).toEqual({ value, precision: 'day' });
  });

  it.each(['Aug 2022', 'August 2022', 'aug-2022'])('reads the month %s', (text) => {
    expect(parseDay(text, 'MMM yyyy')).toEqual({ value: '2022-08-01', precision: 'month' });
  });

  it.each<[string, DayFormat, RegExp]>([
    ['31.02.2021', 'dd.mm.yyyy', /^"31.02.2021" is not a day of the calendar\.$/],
    ['29.02.2023', 'dd.mm.yyyy', /calendar/],
    ['2021-13-01', 'yyyy-mm-dd', /calendar/],
    ['2021-00-10', 'yyyy-mm-dd', /calendar/],
    ['0202-01-01', 'yyyy-mm-dd', /calendar/],
    ['31/03/2021', 'mm/dd/yyyy', /calendar/],
    ['5 Augu 2022', 'd MMM yyyy', /calendar/],
    ['5 Mai 2022', 'd MMM yyyy', /calendar/],
    ['31.03.21', 'dd.mm.yyyy', /^"31.03.21" is not a day written as dd\.mm\.yyyy\.$/],
    ['31.03.2021', 'dd.mm.yy', /not a day written as/],
    ['2021-03-31 14:00', 'yyyy-mm-dd', /not a day written as/],
    ['44286', 'yyyy-mm-dd', /not a day written as/],
    ['Aug 2022', 'd MMM yyyy', /not a day written as/],
    ['spring 2022 (expected)', 'dd/mm/yyyy', /not a day written as/],
  ])('does not take %s for %s', (text, format, error) => {
    expect(parseDay(text, format)).toEqual({ error: expect.stringMatching(error) });
  });

  it.each([
    ['', 'blank'],
    [null, 'blank'],
    ['ongoing', 'ongoing'],
    ['Not set', 'Not set'],
  ])('takes %j for missing', (text, missing) => {
    expect(parseDay(text, 'yyyy-mm-dd')).toEqual({ missing });
  });
});

describe('guessDayFormat', () => {
  it.each<[string, (string | null)[], DayFormat[]]>([
    ['a day above 12', ['01/04/2021', '31/03/2021'], ['dd/mm/yyyy']],
    ['a month that cannot be', ['01/04/2021', '03/31/2021'], ['mm/dd/yyyy']],
    ['nothing that tells', ['01/04/2021', '02/03/2021'], ['dd/mm/yyyy', 'mm/dd/yyyy']],
    ['samples that contradict', ['31/03/2021', '03/31/2021'], []],
    ['blanks and words beside', ['', null, 'TBD', '01.04.98'], ['dd.mm.yy']],
    ['no sample', ['', 'TBD'], []],
    ['instants', ['2022-08-12T10:00:00Z'], ['instant']],
  ])('goes by %s', (_name, samples, formats) => {
    const ambiguous = formats.length > 1;
    expect(guessDayFormat(samples)).toEqual({ formats, ambiguous, unreadable: 0 });
  });

  it('counts what no format reads and goes by the rest', () => {
    const samples = ['2021-03-31', 'when it is ready', '2021-02-30'];
    expect(guessDayFormat(samples)).toEqual({
      formats: ['yyyy-mm-dd'],
      ambiguous: false,
      unreadable: 2,
    });
  });
});

describe('parseInstant', () => {
  it.each([
    ['2022-08-12T16:23:58+00:00', '2022-08-12T16:23:58.000Z'],
    ['2022-08-12t16:23:58.1239z', '2022-08-12T16:23:58.123Z'],
    ['2022-08-12 16:23:58.5-05:30', '2022-08-12T21:53:58.500Z'],
  ])('reads %s', (text, expected) => {
    const result = parseInstant(text);
    expect('value' in result && result.value.toISOString()).toBe(expected);
  });

  it.each([
    '2022-08-12T16:23:58',
    '2022-08-12',
    '2022-02-30T10:00:00Z',
    '2022-08-12T24:00:00Z',
    '2022-08-12T10:60:00Z',
    '2022-08-12T10:00:60Z',
    '2022-08-12T10:00:00+24:00',
    'yesterday',
  ])('refuses %s', (text) => {
    expect(parseInstant(text)).toEqual({ error: expect.stringContaining('with its offset') });
  });

  it('takes a blank for missing', () => {
    expect(parseInstant(' ')).toEqual({ missing: 'blank' });
  });
});
