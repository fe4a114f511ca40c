import type { CalendarRules } from '#domain/calendar';
import type { ItemWindow } from '#domain/roadmap-item';
import { addDays } from '#domain/day';
import { arrowsOf } from './timeline-arrows.ts';
import { daysOf, lanesBetween, TIMELINE, timelineLayout } from './timeline-layout.ts';
import type { TimelineEntry } from './timeline-layout.ts';
import { timelineScale, timelineTicks, zoomFor } from './timeline-scale.ts';

const rules: CalendarRules = { fiscalStartMonth: 1, pattern: 'months' };
const today = '2026-11-22';

const scaleOf = (days: readonly string[], more = {}) =>
  timelineScale({ rules, days, today, zoom: 'months', ...more });

const window = (startsOn: string | null, targetOn: string | null): ItemWindow => ({
  startsOn,
  targetOn,
  precision: 'day',
});

const entry = (id: string, change: Partial<TimelineEntry> = {}): TimelineEntry => ({
  id,
  lane: 'a',
  label: id,
  window: window('2026-10-01', '2026-12-31'),
  baseline: null,
  doneOn: null,
  milestones: [],
  ...change,
});

const layoutOf = (entries: readonly TimelineEntry[], lanes = ['a', 'b']) => {
  const scale = scaleOf(daysOf(entries));
  return { scale, ...timelineLayout(entries, lanes, scale) };
};

describe('the scale of a timeline', () => {
  it('spans whole quarters around everything and today', () => {
    expect(scaleOf([])).toMatchObject({ startsOn: '2026-10-01', endsOn: '2026-12-31' });
    expect(scaleOf(['2025-05-05', '2027-02-10'])).toMatchObject({
      startsOn: '2025-04-01',
      endsOn: '2027-03-31',
    });
  });

  it('puts a day between the edges of its neighbours', () => {
    const scale = scaleOf([]);
    expect(scale.x(scale.startsOn)).toBe(0);
    expect(scale.endOf('2026-10-05')).toBe(scale.x('2026-10-06'));
    expect(scale.endOf(scale.endsOn)).toBe(scale.width);
  });

  it('fills the room that there is, and a sheet exactly', () => {
    expect(scaleOf([], { atLeast: 2_000 }).width).toBeGreaterThanOrEqual(2_000);
    expect(scaleOf([], { exactly: 700 }).width).toBe(700);
  });

  it('heads quarters with months, in the organization’s own year', () => {
    const { major, minor } = timelineTicks(rules, scaleOf([]), 'months');
    expect(major.map(({ period }) => period.key)).toEqual(['2026-Q4']);
    expect(minor.map(({ period }) => period.key)).toEqual(['2026-10', '2026-11', '2026-12']);
    expect(minor.at(-1)).toMatchObject({ x: scaleOf([]).x('2026-12-01') });
    const fromFebruary: CalendarRules = { fiscalStartMonth: 2, pattern: 'months' };
    const scale = timelineScale({ rules: fromFebruary, days: [], today, zoom: 'quarters' });
    const ticks = timelineTicks(fromFebruary, scale, 'quarters');
    expect(ticks.minor.map(({ period }) => period.startsOn)).toEqual(['2026-08-01', '2026-11-01']);
  });

  it('heads months with weeks that are cut where the chart begins and ends', () => {
    const scale = scaleOf([], { zoom: 'weeks' });
    const { minor } = timelineTicks(rules, scale, 'weeks');
    expect(minor[0]).toMatchObject({ x: 0 });
    expect(minor[0]?.width).toBeLessThan(minor[1]?.width ?? 0);
    const last = minor.at(-1);
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBe(scale.width);
  });

  it('names what a sheet of paper has room for', () => {
    expect(zoomFor(scaleOf([], { exactly: 700 }))).toBe('months');
    expect(zoomFor(scaleOf(['2030-01-01'], { exactly: 700 }))).toBe('quarters');
  });
});

describe('the bars of a timeline', () => {
  it('reach from the first day to the end of the last', () => {
    const { barOf, scale } = layoutOf([entry('one')]);
    const bar = barOf.get('one');
    expect(bar?.x).toBe(scale.x('2026-10-01'));
    expect((bar?.x ?? 0) + (bar?.width ?? 0)).toBe(scale.x('2027-01-01'));
  });

  it('share a row when they leave each other room, and take another when not', () => {
    const { barOf, lanes } = layoutOf([
      entry('one', { window: window('2026-01-01', '2026-05-31') }),
      entry('two', { window: window('2026-06-20', '2026-11-30') }),
      entry('six', { window: window('2026-03-01', '2026-07-31') }),
    ]);
    expect(barOf.get('two')?.y).toBe(barOf.get('one')?.y);
    expect(barOf.get('six')?.y).toBe((barOf.get('one')?.y ?? 0) + TIMELINE.row);
    expect(lanes[0]?.height).toBe(2 * TIMELINE.row + 2 * TIMELINE.lanePadding);
  });

  it('keep room for a long name behind a short bar', () => {
    const short = window('2026-10-01', '2026-10-05');
    const { barOf } = layoutOf([
      entry('one', { window: short, label: 'A name that is much longer than its bar' }),
      entry('two', { window: window('2026-10-20', '2026-11-30') }),
    ]);
    expect(barOf.get('one')?.isLabelInside).toBe(false);
    expect(barOf.get('two')?.y).not.toBe(barOf.get('one')?.y);
  });

  it('never overlap in a row, whatever comes', () => {
    const entries = Array.from({ length: 300 }, (_, index) => {
      const start = addDays('2025-01-01', (index * 7_919) % 900);
      return entry(`item-${index}`, {
        lane: index % 3 === 0 ? 'a' : 'b',
        window: window(start, addDays(start, (index * 104_729) % 200)),
        baseline: index % 4 === 0 ? window(addDays(start, -40), addDays(start, 10)) : null,
      });
    });
    const { lanes } = layoutOf(entries);
    expect(lanes.flatMap(({ bars }) => bars)).toHaveLength(300);
    for (const { bars } of lanes)
      for (const row of Map.groupBy(bars, ({ y }) => y).values()) {
        const sorted = row.toSorted((one, other) => one.x - other.x);
        for (const [index, bar] of sorted.slice(1).entries()) {
          const before = sorted[index];
          expect(bar.x).toBeGreaterThan((before?.x ?? 0) + (before?.width ?? 0));
        }
      }
  });

  it('show the baseline, and end where the work ended', () => {
    const { barOf, scale } = layoutOf([
      entry('one', { baseline: window('2026-09-01', '2026-11-30'), doneOn: '2027-01-15' }),
    ]);
    const bar = barOf.get('one');
    expect(bar?.baseline).toEqual({
      x: scale.x('2026-09-01'),
      width: scale.x('2026-12-01') - scale.x('2026-09-01'),
    });
    expect((bar?.x ?? 0) + (bar?.width ?? 0)).toBe(scale.endOf('2027-01-15'));
  });

  it('are open where a date is missing, and none where all are', () => {
    const { barOf, undated } = layoutOf([
      entry('from', { window: window('2026-10-01', null) }),
      entry('until', { window: window(null, '2026-12-31') }),
      entry('never', { window: window(null, null) }),
    ]);
    expect(barOf.get('from')).toMatchObject({ hasOpenStart: false, hasOpenEnd: true });
    expect(barOf.get('until')).toMatchObject({ hasOpenStart: true, hasOpenEnd: false });
    expect(undated).toEqual(['never']);
  });

  it('carry their milestones, met ones where they were met', () => {
    const { barOf, scale } = layoutOf([
      entry('one', {
        milestones: [
          { id: 'open', dueOn: '2026-11-01', metOn: null },
          { id: 'met', dueOn: '2026-10-10', metOn: '2026-10-20' },
        ],
      }),
    ]);
    expect(barOf.get('one')?.milestones).toEqual([
      { id: 'open', x: scale.endOf('2026-11-01'), isMet: false },
      { id: 'met', x: scale.endOf('2026-10-20'), isMet: true },
    ]);
  });

  it('stand in the lanes that are named, in their order; an empty lane takes no room', () => {
    const { lanes } = layoutOf(
      [entry('one', { lane: 'b' }), entry('two', { lane: 'a' })],
      ['b', 'c', 'a'],
    );
    expect(lanes.map(({ key }) => key)).toEqual(['b', 'a']);
    expect(lanes[1]?.y).toBe(lanes[0]?.height);
  });

  it('are drawn only between two heights', () => {
    const layout = layoutOf([entry('one', { lane: 'a' }), entry('two', { lane: 'b' })]);
    const shown = lanesBetween(layout, 0, TIMELINE.row);
    expect(shown.flatMap(({ bars }) => bars).map(({ id }) => id)).toEqual(['one']);
  });
});

describe('the arrows of a timeline', () => {
  const { barOf } = layoutOf([
    entry('first', { window: window('2026-01-01', '2026-03-31') }),
    entry('then', { lane: 'b', window: window('2026-06-01', '2026-09-30') }),
    entry('early', { lane: 'b', window: window('2026-02-01', '2026-04-30') }),
  ]);

  it('lead from the end of one to the start of the other', () => {
    const [arrow] = arrowsOf(
      [{ id: 'd', blockerId: 'first', blockedId: 'then', isLate: true }],
      barOf,
    );
    const [from, to] = [barOf.get('first'), barOf.get('then')];
    expect(arrow?.isLate).toBe(true);
    expect(arrow?.path.startsWith(`M${(from?.x ?? 0) + (from?.width ?? 0)} `)).toBe(true);
    expect(arrow?.path.endsWith(`H${to?.x}`)).toBe(true);
  });

  it('go back around the row of what begins too early', () => {
    const [arrow] = arrowsOf(
      [{ id: 'd', blockerId: 'first', blockedId: 'early', isLate: true }],
      barOf,
    );
    expect(arrow?.path.match(/V/g)).toHaveLength(2);
  });

  it('are left out where an end is out of the picture', () => {
    expect(
      arrowsOf([{ id: 'd', blockerId: 'first', blockedId: 'gone', isLate: false }], barOf),
    ).toEqual([]);
  });
});
