import type { Schema } from '../../app/api.ts';
import { readingMinutes } from './reading-time.ts';
import { isIncomplete, newestByKey, standsOf, weeksKnown } from './stands.ts';
import { stripOf, type Area } from './strip.ts';

type Card = Schema<'ScorecardView'>;
type Kpi = Schema<'ScorecardKpi'>;

const kpi = (change: Partial<Kpi> = {}): Kpi =>
  ({
    key: 'speed',
    name: 'Speed',
    status: 'on_track',
    score: 8,
    value: 5,
    previous: null,
    ...change,
  }) as Kpi;

const area = (key: string, computed: string, declared: string | null, change: object = {}): Area =>
  ({
    key,
    name: key,
    computed: { status: computed, score: null },
    declared: declared && { status: declared, mismatch: false },
    kpis: [],
    ...change,
  }) as never;

const card = (...areas: Area[]): Card => ({ areas }) as never;

describe('what is newest known', () => {
  it('asks for the last whole week and the one before', () => {
    const rules = { fiscalStartMonth: 1, pattern: 'months' as const };
    expect(weeksKnown(rules, '2026-11-22')).toEqual({ last: '2026-W46', before: '2026-W45' });
    expect(weeksKnown(rules, '2026-11-23')).toEqual({ last: '2026-W47', before: '2026-W46' });
    expect(weeksKnown(rules, '2026-01-05')).toEqual({ last: '2026-W01', before: '2025-W52' });
  });

  it('needs the week before only where a figure is still to come', () => {
    const waiting = kpi({ status: 'unknown', previous: { periodKey: '2026-W46', value: 4 } });
    expect(isIncomplete(card(area('a', 'on_track', null, { kpis: [waiting] })))).toBe(true);
    expect(isIncomplete(card(area('a', 'on_track', null, { kpis: [kpi()] })))).toBe(false);
    const never = kpi({ status: 'unknown' });
    expect(isIncomplete(card(area('a', 'on_track', null, { kpis: [never] })))).toBe(false);
  });

  it('takes the earlier figure of a KPI that waits, and no other', () => {
    const now = card(
      area('a', 'at_risk', 'on_track', {
        kpis: [kpi({ status: 'unknown', value: null }), kpi({ key: 'cost' })],
      }),
    );
    const earlier = card(
      area('a', 'on_track', null, {
        kpis: [kpi({ status: 'at_risk', value: 3 }), kpi({ key: 'cost', status: 'off_track' })],
      }),
    );
    expect(standsOf(now, earlier)).toMatchObject([
      {
        declared: 'on_track',
        computed: 'at_risk',
        kpis: [{ status: 'at_risk' }, { status: 'on_track' }],
      },
    ]);
    expect(newestByKey(now, earlier).get('speed')?.value).toBe(3);
  });
});

describe('the strip of areas', () => {
  it('stands worst first, whichever of the two statuses says so', () => {
    const rows = stripOf(
      [
        area('good', 'on_track', 'on_track'),
        area('silent', 'unknown', null),
        area('said', 'on_track', 'off_track'),
        area('both', 'off_track', 'off_track'),
        area('risk', 'at_risk', 'on_track'),
      ],
      undefined,
    );
    expect(rows.map((row) => row.area.key)).toEqual(['both', 'said', 'risk', 'silent', 'good']);
  });

  it('says what both statuses were, where that is known', () => {
    const rows = stripOf([area('a', 'at_risk', 'on_track')], [area('a', 'on_track', null)]);
    expect(rows[0]?.before).toEqual({ computed: 'on_track', declared: 'unknown' });
    expect(stripOf([area('a', 'at_risk', null)], [])[0]?.before).toBeUndefined();
  });
});

describe('the reading time', () => {
  it.each([
    ['', 1],
    ['| 12 | 13.5 | 99 |', 1],
    ['word '.repeat(700), 4],
  ])('of %j is %d minutes', (text, minutes) => {
    expect(readingMinutes(text)).toBe(minutes);
  });
});
