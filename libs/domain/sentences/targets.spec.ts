import { ann, area, earlier, edition, kpi } from '../../../test/support/edition.ts';
import type { EditionContent } from '../edition.ts';
import { sentencesOf } from './sentences-of.ts';

function lines(now: EditionContent, before: EditionContent): readonly string[] {
  const { period, organization } = now;
  const { told } = sentencesOf(now, { period, organization, before });
  return told.map(({ rule, tone, text }) => `${rule} ${tone}: ${text}`);
}

const withKpis = (...kpis: EditionContent['scorecard'][number]['kpis']) => ({
  scorecard: [area('a', { kpis })],
});

describe('what the record says of targets', () => {
  const SEALED = '2026-04-10T09:00:00.000Z';
  const AFTER = '2026-04-11T09:00:00.000Z';
  const BEFORE = '2026-04-09T09:00:00.000Z';
  const before = earlier({ ...withKpis(kpi('k', { targetMove: null })), sealedAt: SEALED });
  const moved = (kind: 'eased' | 'tightened' | 'dropped', at: string, target: number | null = 50) =>
    edition(
      withKpis(
        kpi('k', { target, targetMove: { kind, first: 60, reason: 'Two left.', by: ann, at } }),
      ),
    );

  it.each([
    [
      moved('eased', AFTER),
      [
        'target bad: The target of k was made easier to meet (target 50.0 %, first 60.0 %, by Ann, Two left).',
      ],
    ],
    [
      moved('tightened', AFTER, 65),
      [
        'target neutral: The target of k was made harder to meet (target 65.0 %, first 60.0 %, by Ann, Two left).',
      ],
    ],
    [
      moved('dropped', AFTER, null),
      ['target bad: k has no target any more (first 60.0 %, by Ann, Two left).'],
    ],
    [
      moved('eased', BEFORE),
      [
        'target bad: The target of k was made easier to meet (target 50.0 %, first 60.0 %, by Ann, Two left).',
      ],
    ],
    [edition(withKpis(kpi('k', { target: 50, targetMove: null }))), []],
    [edition(withKpis(kpi('k', { target: 50 }))), []],
  ])('%#', (now, told) => {
    expect(lines(now, before)).toEqual(told);
  });

  it('says a move once', () => {
    expect(lines(moved('eased', BEFORE), { ...moved('eased', BEFORE), number: 1 })).toEqual([]);
    const again = moved('eased', AFTER, 40);
    expect(lines(again, moved('eased', BEFORE))).toEqual([
      'target bad: The target of k was made easier to meet (target 40.0 %, first 60.0 %, by Ann, Two left).',
    ]);
  });

  it('takes what an edition from before moves were told could have known as known', () => {
    const old = earlier({ ...withKpis(kpi('k')), sealedAt: SEALED });
    expect(lines(moved('eased', BEFORE), old)).toEqual([]);
    expect(lines(moved('eased', AFTER), old)).toHaveLength(1);
  });

  it('says nothing of a KPI that is reported for the first time', () => {
    const now = moved('eased', AFTER);
    expect(lines(now, earlier(withKpis())).filter((line) => line.startsWith('target'))).toEqual([]);
  });
});
