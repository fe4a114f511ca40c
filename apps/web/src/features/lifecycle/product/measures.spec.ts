import type { Schema } from '../../../app/api.ts';
import { comparable } from './measures.ts';

const segment = (name: string | null, kpis: Readonly<Record<string, string | null>>) =>
  ({
    segment: name,
    kpis: Object.keys(kpis).map((kpi) => ({ key: kpi, name: kpi })),
    templates: Object.values(kpis),
  }) as unknown as Schema<'ProductSegment'>;

const shown = (...segments: Schema<'ProductSegment'>[]) => {
  const { columns, measures } = comparable(segments);
  return {
    columns,
    rows: measures.map(({ name, cells }) => [name].concat(cells.map((kpi) => kpi?.key ?? '–'))),
  };
};

describe('measures by segment', () => {
  it('stand beside each other, in the order of the KPIs, with gaps where a segment has none', () => {
    expect(
      shown(
        segment(null, { Revenue: 'revenue', 'App: activation': 'activation' }),
        segment('Food', { 'App: activation, food': 'activation', 'Use, food': 'use' }),
        segment('Water', { 'Use, water': 'use' }),
      ),
    ).toEqual({
      columns: [null, 'Food', 'Water'],
      rows: [
        ['App: activation', 'App: activation', 'App: activation, food', '–'],
        ['Use', '–', 'Use, food', 'Use, water'],
      ],
    });
  });

  it('are none without segments, nor where each has another one or none of the catalogue', () => {
    const none = { columns: [], rows: [] };
    expect(shown()).toEqual(none);
    expect(shown(segment(null, { Use: 'use' }))).toEqual(none);
    expect(shown(segment(null, { Use: 'use' }), segment('Food', { Own: null }))).toEqual(none);
    expect(shown(segment('Food', { Own: null }), segment('Water', { Other: null }))).toEqual(none);
  });

  it('leave out segments that share none of them', () => {
    const { columns } = shown(
      segment(null, { Use: 'use' }),
      segment('Food', { Cost: 'cost' }),
      segment('Water', { 'Use, water': 'use' }),
    );
    expect(columns).toEqual([null, 'Water']);
  });

  it('leave out a measure that a segment has twice', () => {
    const { rows } = shown(
      segment(null, { 'Use of A': 'use', 'Use of B': 'use' }),
      segment('Food', { 'Use of A, food': 'use' }),
    );
    expect(rows).toEqual([]);
  });

  it('take the first name where names have nothing in common', () => {
    expect(shown(segment(null, { Habit: 'use' }), segment('Food', { Custom: 'use' })).rows).toEqual(
      [['Habit', 'Habit', 'Custom']],
    );
  });
});
