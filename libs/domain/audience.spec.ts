import { inOrder, leftOut, shows } from './audience.ts';
import type { EditionContent } from './edition.ts';

/* oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the sections that are asked for */
const content = {
  narrative: { summary: 'Well.' },
  scorecard: [{ kpis: [] }],
  highlights: [],
  lowlights: [{}],
  missedObligations: [],
} as unknown as EditionContent;

describe('an audience', () => {
  it('is shown its own sections, and everybody else everything', () => {
    const board = { name: 'Board', parts: ['summary'] as const };
    expect(shows(board, 'summary')).toBe(true);
    expect(shows(board, 'budget')).toBe(false);
    expect(shows(null, 'budget')).toBe(true);
  });

  it('is told of the sections that it does not see, not of those that are empty', () => {
    const board = { name: 'Board', parts: ['summary'] as const };
    expect(leftOut(content, null, board)).toEqual(['areas', 'lowlights', 'trust']);
    expect(leftOut(content, content, board)).toContain('changes');
    expect(
      leftOut(content, null, { name: 'All', parts: ['areas', 'summary', 'lowlights', 'trust'] }),
    ).toEqual([]);
  });

  it('sees the sections in the order of the report, each once', () => {
    expect(inOrder(['trust', 'summary', 'trust'])).toEqual(['summary', 'trust']);
  });
});
