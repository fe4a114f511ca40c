import type { ChangeKind } from '#domain/budget/change';
import type { PersonKey } from '../cast.ts';
import type { Mark } from '../span.ts';

/** Something that was asked of the plan of the month in which it was asked. */
export interface ChangeStory {
  readonly name: string;
  readonly kind: ChangeKind;
  readonly by: PersonKey;
  readonly on: Mark;
  readonly reason: string;
  /** Thousands of the line's currency. */
  readonly entries: readonly (readonly [line: string, thousands: number])[];
  readonly answer?: {
    readonly on: Mark;
    readonly is: 'approved' | 'declined';
    readonly reason: string;
  };
}

/** Thousands of euros: what is above it waits for somebody else. */
export const APPROVAL_LIMIT = 25;

export const CHANGES: readonly ChangeStory[] = [
  {
    name: 'campaigns for research',
    kind: 'transfer',
    by: 'carlos',
    on: [15, 9],
    reason: 'Growth asks for a panel of its own.',
    entries: [
      ['market-research', -28],
      ['campaigns', 28],
    ],
    answer: { on: [15, 12], is: 'declined', reason: 'The panel of market research serves both.' },
  },
  {
    name: 'two contractors',
    kind: 'transfer',
    by: 'carlos',
    on: [9, 8],
    reason: 'Two contractors for ten weeks, out of the reserve, until the hires start.',
    entries: [
      ['reserve', -45],
      ['contractors', 45],
    ],
    answer: { on: [9, 10], is: 'approved', reason: 'Ten weeks, and not eleven.' },
  },
  {
    name: 'recovery plan',
    kind: 'revision',
    by: 'carlos',
    on: [5, 12],
    reason: 'Recovery plan: both contracts end, capacity is reserved, two hires wait.',
    entries: [
      ['contractors', 70],
      ['hosting', 60],
      ['recruiting', -10],
    ],
    answer: { on: [5, 14], is: 'approved', reason: 'Agreed with Ingrid Solberg.' },
  },
  {
    name: 'seats for the new team',
    kind: 'transfer',
    by: 'carlos',
    on: [2, 11],
    reason: 'Nine seats for the team that joined; two trainings move.',
    entries: [
      ['training', -6],
      ['recruiting', 6],
    ],
  },
];

/** Nobody has answered it yet. */
export const WAITING: ChangeStory = {
  name: 'assessor for the security review',
  kind: 'transfer',
  by: 'carlos',
  on: [0, 2],
  reason:
    'A second assessor, so that the security review of Relay 3 is over this month. The bet that was stopped has not used the money.',
  entries: [
    ['experiments', -32],
    ['certification', 32],
  ],
};
