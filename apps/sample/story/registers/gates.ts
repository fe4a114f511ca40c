import type { GateDecision } from '#domain/gate';
import type { PersonKey } from '../cast.ts';
import type { Mark } from '../span.ts';

export interface ReviewStory {
  readonly key: string;
  readonly product: string;
  readonly gate: string;
  readonly by: PersonKey;
  readonly note: string;
  readonly requested: Mark;
  /** When it was prepared: what was found, and what was shown. */
  readonly prepared: Mark;
  readonly found: readonly (readonly [
    criterion: string,
    answer: boolean | number,
    note?: string,
  ])[];
  readonly evidence?: readonly [requirement: string, title: string];
  readonly waived?: { readonly by: PersonKey; readonly criterion: string; readonly reason: string };
  readonly decided?: {
    readonly on: Mark;
    readonly by: PersonKey;
    readonly decision: GateDecision;
    readonly reason: string;
    /** In euros. */
    readonly released?: number;
    readonly nextReview?: Mark;
    readonly conditions?: readonly {
      readonly text: string;
      readonly owner: PersonKey;
      readonly due: Mark;
      readonly met?: readonly [on: Mark, note: string];
    }[];
  };
}

export const REVIEWS: readonly ReviewStory[] = [
  {
    key: 'sap-connector-launch',
    product: 'sap-connector',
    gate: 'launch',
    by: 'samuel',
    note: 'Two partners sell it from the first day.',
    requested: [22, 8],
    prepared: [22, 9],
    found: [
      ['quality', true],
      ['support', true, 'Three people, one of them in the evening.'],
      ['targets', true],
      ['beta', 8],
      ['readiness', 6, 'The price page is not translated.'],
    ],
    evidence: ['launch-plan', 'Launch plan of the SAP connector'],
    decided: { on: [22, 13], by: 'helena', decision: 'go', reason: 'Small, wanted and ready.' },
  },
  {
    key: 'alarms-build',
    product: 'datum-alarms',
    gate: 'commit-to-build',
    by: 'bram',
    note: 'The first gate by the new rules.',
    requested: [18, 4],
    prepared: [18, 6],
    found: [
      ['problem', true, 'Fourteen interviews, nine of them with a loss in euros.'],
      ['owner', true],
      ['value', 8],
      ['fit', 9],
      ['feasibility', 5, 'Night shifts of our own are not planned yet.'],
    ],
    evidence: ['business-case', 'Business case of the alarm service'],
    decided: {
      on: [18, 8],
      by: 'helena',
      decision: 'go_with_conditions',
      reason: 'The value is plain. The two open points are dated.',
      released: 420_000,
      conditions: [
        {
          text: 'An on-call rota that does not lean on the sync team',
          owner: 'daniel',
          due: [16, 10],
          met: [[16, 8], 'Four people of the platform team, one week each.'],
        },
        {
          text: 'A price that three pilots have signed',
          owner: 'nora',
          due: [15, 10],
          met: [[14, 6], 'A month late; the third pilot took long to decide.'],
        },
      ],
    },
  },
  {
    key: 'alarms-launch',
    product: 'datum-alarms',
    gate: 'launch',
    by: 'bram',
    note: 'Four pilots, and a waiting list of thirty.',
    requested: [12, 14],
    prepared: [11, 3],
    found: [
      ['quality', true],
      ['support', true, 'The night shift has been through two drills.'],
      ['targets', true],
      ['beta', 9],
      ['readiness', 7],
    ],
    evidence: ['launch-plan', 'Launch plan of the alarm service'],
    decided: {
      on: [11, 5],
      by: 'helena',
      decision: 'go',
      reason: 'Every must is met, and the pilots ask when they may pay.',
    },
  },
  {
    key: 'chronicle-end-of-sale',
    product: 'chronicle',
    gate: 'end-of-sale',
    by: 'bram',
    note: 'The plan is approved; contracts of eleven accounts are on paper in three places.',
    requested: [8, 4],
    prepared: [8, 5],
    found: [
      ['plan', true],
      ['contracts', false, 'Eleven of 186 are not found yet.'],
      ['migration', 4, 'The converter comes in three months.'],
    ],
    evidence: ['retirement-plan', 'How Chronicle ends'],
    waived: {
      by: 'matthias',
      criterion: 'contracts',
      reason:
        'Eleven contracts on paper do not hold up 175 customers who deserve to know. I call the eleven myself.',
    },
    decided: {
      on: [8, 7],
      by: 'helena',
      decision: 'go_with_conditions',
      reason: 'We stop selling today and tell everybody on one day.',
      conditions: [
        {
          text: 'The contracts of all 186 accounts are found and read',
          owner: 'bram',
          due: [6, 15],
          met: [[6, 13], 'The last one lay with a notary in Kiel.'],
        },
        { text: 'Papers for the regulated accounts', owner: 'eleni', due: [0, 15] },
      ],
    },
  },
  {
    key: 'benchline-portfolio',
    product: 'benchline',
    gate: 'portfolio-review',
    by: 'bram',
    note: 'Invest in a successor, or end it with its parts?',
    requested: [17, 3],
    prepared: [17, 4],
    found: [
      ['performance', 6],
      ['market', 5, 'Two competitors have left.'],
      ['fit', 7],
    ],
    decided: {
      on: [16, 4],
      by: 'helena',
      decision: 'invest',
      reason: 'Nobody else sells a scale that our software trusts.',
      nextReview: [4, 4],
    },
  },
  {
    key: 'label-printer-portfolio',
    product: 'label-printer',
    gate: 'portfolio-review',
    by: 'bram',
    note: 'Its owner has left, and nobody has raised a hand.',
    requested: [10, 6],
    prepared: [10, 7],
    found: [
      ['performance', 4],
      ['market', 2],
      ['fit', 3],
    ],
    decided: {
      on: [10, 15],
      by: 'matthias',
      decision: 'harvest',
      reason: 'It pays for itself and asks for nothing. No feature with a date from now on.',
      nextReview: [-2, 6],
    },
  },
  {
    key: 'fieldbook-portfolio',
    product: 'fieldbook',
    gate: 'portfolio-review',
    by: 'bram',
    note: 'A year after the slip.',
    requested: [3, 4],
    prepared: [3, 5],
    found: [
      ['performance', 8],
      ['market', 7],
      ['fit', 10],
    ],
    decided: {
      on: [3, 14],
      by: 'helena',
      decision: 'invest',
      reason: 'The first seven days of an account still decide about the rest.',
    },
  },
  {
    key: 'gauges-build',
    product: 'gauge-reading',
    gate: 'commit-to-build',
    by: 'felix',
    note: 'Two paying pilots. Legal has not looked at the pictures yet.',
    requested: [1, 14],
    prepared: [1, 16],
    found: [
      ['problem', true, 'Six in ten instruments have a needle and no plug.'],
      ['value', 8],
      ['fit', 7],
    ],
  },
];
