import { edition, item, roadmap } from '../../../test/support/edition.ts';
import type { EditionItem } from '../edition-registers.ts';
import { sentencesOf } from './sentences-of.ts';

/** A report on June that is read on the tenth. */
function toldOf(one: EditionItem): readonly string[] {
  const { period, organization, ...now } = edition({ roadmap: roadmap({ slipped: [one] }) });
  const running = { ...period, endsOn: '2026-06-30', readOn: '2026-06-10' };
  return sentencesOf(now, { period: running, organization, before: null }).told.map(
    ({ text }) => text,
  );
}

describe('slips in a period that still runs', () => {
  it('are counted up to the day of reading, not to days that have not come', () => {
    const due = { targetOn: '2026-06-06', baselineOn: '2026-06-06', owner: null };
    expect(toldOf(item('portal', due))).toEqual([
      '“portal” was due 2026-06-06 and is not done, 4 days later (nobody in charge).',
    ]);
  });

  it('are none for what is due on a day that is still to come', () => {
    const moved = { targetOn: '2026-06-20', baselineOn: '2026-06-15', slipDays: 5, owner: null };
    expect(toldOf(item('portal', moved))).toEqual([
      '“portal” is 5 days behind its first date (first 2026-06-15, now 2026-06-20, nobody in charge).',
    ]);
  });
});
