import type { PersonKey } from '../cast.ts';
import type { Mark } from '../span.ts';

export interface CaseStory {
  readonly key: string;
  readonly name: string;
  readonly summary: string;
  readonly product: string;
  readonly owner: PersonKey;
  /** In euros. */
  readonly cost: number;
  readonly horizonMonths: number;
  readonly made: Mark;
  readonly benefits: readonly BenefitStory[];
}

interface BenefitStory {
  readonly name: string;
  readonly owner: PersonKey;
  readonly due: Mark;
  /** In euros, or the change of a KPI. */
  readonly claimed: number | readonly [kpi: string, change: number];
  readonly measured?: readonly (readonly [on: Mark, reached: number, note: string])[];
  readonly gap?: readonly [on: Mark, reason: string];
}

export const CASES: readonly CaseStory[] = [
  {
    key: 'alarms',
    name: 'The alarm service',
    summary:
      'A service that pays from its second year, and a reason to keep Datum in the cold chain.',
    product: 'datum-alarms',
    owner: 'bram',
    cost: 420_000,
    horizonMonths: 36,
    made: [19, 9],
    benefits: [
      {
        name: 'Revenue of the first half-year',
        owner: 'bram',
        due: [5, 10],
        claimed: 300_000,
        measured: [
          [[8, 9], 96_000, 'The first quarter.'],
          [[5, 11], 241_000, 'The whole half-year.'],
        ],
        gap: [
          [5, 13],
          'Two months later than claimed, by the sync engine. By month it is where the case wanted it.',
        ],
      },
      {
        name: 'Share of revenue from new products',
        owner: 'carlos',
        due: [3, 10],
        claimed: ['vitality-index', 2],
        measured: [[[3, 12], 2.3, 'Since the launch, without Benchline 4.']],
      },
    ],
  },
  {
    key: 'end-of-chronicle',
    name: 'What the end of Chronicle frees',
    summary: 'A fifth of the engineers’ attention, against four percent of revenue.',
    product: 'chronicle',
    owner: 'bram',
    cost: 180_000,
    horizonMonths: 24,
    made: [9, 5],
    benefits: [
      {
        name: 'Maintenance saved in the first year',
        owner: 'carlos',
        due: [2, 12],
        claimed: 150_000,
        measured: [
          [[4, 12], 62_000, 'Two engineers moved to Datum.'],
          [[2, 13], 158_000, 'End of maintenance reached.'],
        ],
      },
      {
        name: 'Revenue kept of those who move',
        owner: 'bram',
        due: [-7, 5],
        claimed: 510_000,
        measured: [[[1, 12], 328_000, 'Of 124 accounts.']],
      },
    ],
  },
  {
    key: 'gauges',
    name: 'Reading gauges by camera',
    summary: 'Six in ten instruments come within reach. Two pilots pay already.',
    product: 'gauge-reading',
    owner: 'felix',
    cost: 360_000,
    horizonMonths: 30,
    made: [1, 12],
    benefits: [
      { name: 'Revenue of the first year', owner: 'felix', due: [-15, 10], claimed: 240_000 },
      {
        name: 'Measurements captured',
        owner: 'felix',
        due: [-12, 10],
        claimed: ['north-star', 60_000],
      },
    ],
  },
];

/** What ends, in the order of its days. */
export const CHRONICLE = {
  product: 'chronicle',
  replacement: 'datum',
  migrationKpi: 'eol-migration',
  reason:
    'It earns four percent of revenue and holds a fifth of our engineers’ attention. Datum has all of it, but for three formats.',
  noticeDays: 365,
  proposed: [9, 17] as Mark,
  approved: [8, 3] as Mark,
  started: [8, 8] as Mark,
  announce: [8, 8] as Mark,
  endOfSale: [8, 9] as Mark,
  endOfMaintenance: [2, 6] as Mark,
  endOfSupport: [-4, 5] as Mark,
  endOfLife: [-6, 5] as Mark,
  notices: [
    { on: [8, 8] as Mark, audience: 'All 186 customers', note: 'By a person where there was one.' },
    {
      on: [3, 6] as Mark,
      audience: 'The 88 customers who have not moved',
      note: 'With the converter, and a Thursday for each.',
    },
    {
      on: [1, 6] as Mark,
      audience: 'The 46 regulated accounts',
      note: 'What the validation package will hold, and when.',
    },
  ],
} as const;
