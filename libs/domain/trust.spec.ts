import { trustLine, type TrustRow } from './trust.ts';

const fresh: TrustRow = {
  state: 'final',
  freshness: 'current',
  hasValue: true,
  excludedBecause: null,
};

describe('trustLine', () => {
  it('shares every figure out once, and marks estimates and restatements', () => {
    const line = trustLine(
      [
        fresh,
        { ...fresh, freshness: 'due' },
        { ...fresh, state: 'provisional' },
        { ...fresh, state: 'restated', freshness: 'overdue' },
        { ...fresh, state: null, hasValue: false, freshness: 'overdue' },
        { ...fresh, state: 'not_applicable', hasValue: false },
        { ...fresh, state: 'provisional', excludedBecause: 'Moved to another area.' },
      ],
      2,
    );
    expect(line).toEqual({
      figures: 7,
      fresh: 3,
      stale: 1,
      missing: 2,
      excluded: 1,
      estimated: 1,
      restated: 1,
      disagreements: 2,
      sentence:
        '7 figures: 3 fresh, 1 stale, 2 missing, 1 excluded; 1 estimated, 1 restated. 2 areas declare other than measured.',
    });
  });

  it.each<[TrustRow[], number, string]>([
    [[], 0, 'No figures.'],
    [[], 1, 'No figures. 1 area declares other than measured.'],
    [[fresh], 0, '1 figure: 1 fresh.'],
    [[fresh, { ...fresh, state: 'restated' }], 0, '2 figures: 2 fresh; 1 restated.'],
    [[{ ...fresh, hasValue: false }], 0, '1 figure: 1 missing.'],
  ])('%j with %d disagreements', (rows, disagreements, sentence) => {
    expect(trustLine(rows, disagreements).sentence).toBe(sentence);
  });
});
