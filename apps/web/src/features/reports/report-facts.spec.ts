import type { EditionSummary } from './reads.ts';
import { acknowledgementOf, daysToAcknowledge, editionAddress } from './report-facts.ts';

const review = (kind: 'acknowledged' | 'changes_requested', at: string) => ({
  kind,
  at,
  personId: 'ceo',
  personName: 'Chief Executive',
  reason: '',
  sha256: '',
  points: [],
});

const edition = (sealedAt: string, reviews: EditionSummary['reviews'] = []): EditionSummary => ({
  number: 1,
  sha256: '',
  previousHash: null,
  reason: '',
  sealedAt,
  sealedBy: 'cpo',
  sealedByName: 'Chief Product',
  reviews,
});

const now = new Date('2026-11-22T09:00:00Z');

describe('the clock of a report', () => {
  it('stands still before anything is sealed', () => {
    expect(daysToAcknowledge({ editions: [] }, now, 'UTC')).toBeNull();
  });

  it('runs from the first edition to the acknowledgement of the last', () => {
    const editions = [
      edition('2026-09-10T12:00:00Z', [review('changes_requested', '2026-09-11T12:00:00Z')]),
      edition('2026-09-15T12:00:00Z', [review('acknowledged', '2026-09-16T08:00:00Z')]),
    ];
    expect(daysToAcknowledge({ editions }, now, 'UTC')).toBe(6);
  });

  it('runs on while nobody has acknowledged', () => {
    const editions = [edition('2026-11-20T12:00:00Z')];
    expect(daysToAcknowledge({ editions }, now, 'UTC')).toBe(2);
  });

  it('counts days of the organization, not of Greenwich', () => {
    const editions = [
      edition('2026-11-20T23:00:00Z', [review('acknowledged', '2026-11-21T01:00:00Z')]),
    ];
    expect(daysToAcknowledge({ editions }, now, 'America/Los_Angeles')).toBe(0);
    expect(daysToAcknowledge({ editions }, now, 'UTC')).toBe(1);
  });
});

describe('an answer to an edition', () => {
  it('is none when only changes were asked for', () => {
    const asked = edition('2026-11-20T12:00:00Z', [
      review('changes_requested', '2026-11-21T08:00:00Z'),
    ]);
    expect(acknowledgementOf(asked)).toBeUndefined();
    expect(acknowledgementOf(undefined)).toBeUndefined();
  });
});

describe('the address of an edition', () => {
  it.each([
    ['1', { period: '2026-10', number: 1 }],
    ['2026-09.2', { period: '2026-09', number: 2 }],
    ['FY2027-Q2.1', { period: 'FY2027-Q2', number: 1 }],
    ['0', undefined],
    ['latest', undefined],
    [undefined, undefined],
  ])('%s', (text, address) => {
    expect(editionAddress(text, '2026-10')).toEqual(address);
  });
});
