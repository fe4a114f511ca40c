import { NOTICE_KINDS, toldAt } from './notice.ts';

const ZONE = 'Europe/Berlin';

describe('the time at which somebody is told', () => {
  it.each([
    ['in the morning', '2026-11-10T08:30:00Z', '2026-11-10T08:35:00Z'],
    ['before work', '2026-11-10T04:00:00Z', '2026-11-10T07:00:00Z'],
    ['just before the end of work', '2026-11-10T16:54:59Z', '2026-11-10T16:59:59Z'],
    ['at the end of work', '2026-11-10T16:55:00Z', '2026-11-11T07:00:00Z'],
    ['on Friday evening', '2026-11-13T20:00:00Z', '2026-11-16T07:00:00Z'],
    ['on Sunday', '2026-11-15T10:00:00Z', '2026-11-16T07:00:00Z'],
    ['in the night in which clocks go forward', '2026-03-29T00:30:00Z', '2026-03-30T06:00:00Z'],
  ])('%s is within working hours where they are', (_, now, told) => {
    for (const kind of NOTICE_KINDS.filter((one) => one !== 'mention'))
      expect(toldAt(kind, new Date(now), ZONE)).toEqual(new Date(told));
  });

  it('is at once when somebody mentions them', () => {
    const now = new Date('2026-11-15T23:00:00Z');
    expect(toldAt('mention', now, ZONE)).toEqual(now);
  });
});
