import type { EditionSummary, Report } from '../reads.ts';

const NOBODY = '';

/** What the list looks like once there is something in it; nothing of it is real. */
export const exampleReports = (): readonly Report[] => [
  example('2026-03', 'submitted', [sealed('2026-04-10')]),
  example('2026-02', 'acknowledged', [sealed('2026-03-11', '2026-03-13')]),
  example('2026-01', 'acknowledged', [sealed('2026-02-10', '2026-02-12')]),
];

const sealed = (on: string, answeredOn?: string): EditionSummary => ({
  number: 1,
  sha256: NOBODY,
  previousHash: null,
  reason: '',
  sealedAt: `${on}T12:00:00Z`,
  sealedBy: NOBODY,
  sealedByName: 'Alex Meyer',
  reviews: answeredOn
    ? [
        {
          kind: 'acknowledged',
          personId: NOBODY,
          personName: 'Robin Ito',
          at: `${answeredOn}T12:00:00Z`,
          points: [],
          reason: '',
          sha256: NOBODY,
        },
      ]
    : [],
});

function example(key: string, state: Report['state'], editions: EditionSummary[]): Report {
  const forbidden = {
    edit: false,
    askReview: false,
    returnToDraft: false,
    submit: false,
    withdraw: false,
    close: false,
    acknowledge: false,
    requestChanges: false,
    share: false,
  };
  return {
    id: key,
    period: { key, label: key, startsOn: `${key}-01`, endsOn: `${key}-28` },
    state,
    authorId: NOBODY,
    authorName: 'Alex Meyer',
    narrative: { summary: '' },
    editions,
    version: 1,
    createdAt: `${key}-01T12:00:00Z`,
    updatedAt: `${key}-01T12:00:00Z`,
    can: forbidden,
  };
}
