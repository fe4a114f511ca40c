import { area, course, earlier, edition, kpi } from '../../../test/support/edition.ts';
import type { EditionContent } from '../edition.ts';
import { sentencesOf } from './sentences-of.ts';

const lines = (now: EditionContent, before: EditionContent | null): readonly string[] =>
  sentencesOf(now, { period: now.period, organization: now.organization, before }).told.map(
    ({ rule, tone, text }) => `${rule} ${tone}: ${text}`,
  );

const withKpis = (...kpis: EditionContent['scorecard'][number]['kpis']) => ({
  scorecard: [area('a', { kpis })],
});

describe('what the record says of moves', () => {
  it('puts what its behaviour says before the size of the step', () => {
    const now = edition(
      withKpis(
        course('step', [10, 11, 10, 11, 10, 15]),
        course('better', [10, 11, 10, 11, 10, 11], { variation: 'improving' }),
        course('worse', [10, 11, 10, 11, 10, 11], { variation: 'worsening' }),
        course('leap', [10, 11, 10, 11, 10, 20]),
      ),
    );
    expect(lines(now, null)).toEqual([
      'mover bad: worse is beyond its usual variation, to the worse (11.0 %, before 10.0 %, target 60.0 %).',
      'mover good: better is beyond its usual variation, to the better (11.0 %, before 10.0 %, target 60.0 %).',
      'mover neutral: leap moved by 10.0 times its usual step (20.0 %, before 10.0 %, target 60.0 %).',
      'mover neutral: step moved by 5.0 times its usual step (15.0 %, before 10.0 %, target 60.0 %).',
    ]);
  });

  it('does not call a move what stood still, or what went the other way', () => {
    const worse = {
      variation: 'improving',
      previous: { ...kpi('k').previous, value: 11, absolute: -1, verdict: 'worse' },
    } as const;
    const far = { ...worse, previous: { ...worse.previous, absolute: -4 } };
    const now = edition(
      withKpis(
        course('still', [10, 11, 10, 11, 10, 10], { variation: 'improving' }),
        course('back', [10, 11, 10, 11, 10], worse),
        course('far back', [10, 11, 10, 11, 7], far),
      ),
    );
    expect(lines(now, null)).toEqual([
      'mover bad: far back moved by 4.0 times its usual step (7.0 %, before 11.0 %, target 60.0 %).',
    ]);
  });

  it.each([
    ['twice the usual step', [10, 11, 10, 11, 13], 1],
    ['less than twice', [10, 11, 10, 11, 12.9], 0],
    ['too short a past', [10, 11, 10, 40], 0],
    ['a flat past, of which nothing is usual', [10, 10, 10, 10, 40], 0],
    ['no figure', [10, 11, 10, 11, null], 0],
    ['no figure before it', [10, 11, 10, 11, null, 30], 0],
    ['gaps in between', [10, null, 11, 10, 11, 14], 1],
  ])('of a KPI with %s', (_, values, told) => {
    expect(lines(edition(withKpis(course('k', values))), null)).toHaveLength(told);
  });

  it('tells of a behaviour once, as long as it lasts', () => {
    const slow = course('k', [10, 11, 10, 11, 10, 11], { variation: 'worsening' });
    const before = (variation: 'worsening' | 'common_cause') =>
      earlier(withKpis(kpi('k', { variation, periodKey: '2026-Q1' })));
    expect(lines(edition(withKpis(slow)), before('worsening'))).toEqual([]);
    expect(lines(edition(withKpis(slow)), before('common_cause'))).toHaveLength(1);
  });

  it('is silent on a figure that the report before told already, and on what turned colour', () => {
    const old = course('old', [10, 11, 10, 11, 30]);
    const flipped = course('k', [10, 11, 10, 11, 30], { status: 'off_track', target: null });
    const before = earlier(withKpis(old, kpi('k', { periodKey: '2026-Q1' })));
    expect(lines(edition(withKpis(old, flipped)), before)).toEqual([
      'surprise bad: k: On track → Off track (30.0 %, before 50.0 %).',
    ]);
  });
});
