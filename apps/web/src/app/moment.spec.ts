import { endOf, viewedDay, viewQueryOf } from './moment.ts';

describe('the moment that is looked at', () => {
  it.each([
    ['2026-03-31', 'UTC', '2026-03-31T23:59:59.999Z'],
    ['2026-03-31', 'America/Los_Angeles', '2026-04-01T06:59:59.999Z'],
    ['2026-03-31', 'Asia/Tokyo', '2026-03-31T14:59:59.999Z'],
    // The day on which clocks go forward has 23 hours.
    ['2026-03-29', 'Europe/Berlin', '2026-03-29T21:59:59.999Z'],
    ['2026-03-31T10:00:00.000Z', 'Asia/Tokyo', '2026-03-31T10:00:00.000Z'],
  ])('%s ends in %s at %s', (moment, timeZone, instant) => {
    expect(endOf(moment, timeZone)).toBe(instant);
  });

  it.each([
    [{}, undefined],
    [{ at: '2026-03-31' }, '2026-03-31'],
    [{ asOf: '2026-03-31' }, '2026-03-31'],
    [{ asOf: '2026-03-31T20:00:00Z' }, '2026-04-01'],
    [{ at: '2026-02-28', asOf: '2026-03-31T20:00:00Z' }, '2026-02-28'],
  ])('%j looks at the day %s of Tokyo', (view, day) => {
    expect(viewedDay(view, 'Asia/Tokyo')).toBe(day);
  });

  it('asks for figures of the period, compared, at a day and as known at the end of another', () => {
    expect(
      viewQueryOf(
        { period: '2026-03', cmp: 'last_year', at: '2026-03-31', asOf: '2026-04-02' },
        'Europe/Berlin',
      ),
    ).toEqual({
      period: '2026-03',
      compare: 'last_year',
      at: '2026-03-31',
      asOf: '2026-04-02T21:59:59.999Z',
    });
    expect(viewQueryOf({}, 'Europe/Berlin')).toEqual({});
  });
});
