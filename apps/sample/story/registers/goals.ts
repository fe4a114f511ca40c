import type { PersonKey } from '../cast.ts';
import type { Mark } from '../span.ts';

export interface GoalStory {
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly owner: PersonKey;
  readonly horizon: string;
  readonly set: Mark;
  readonly ends: Mark;
  readonly closed?: { readonly on: Mark; readonly note: string };
}

export const GOALS: readonly GoalStory[] = [
  {
    key: 'captured-once',
    name: 'The measurement is captured where it happens, once',
    description:
      'Whoever measures does not write it down a second time. Everything else follows from it, or goes.',
    owner: 'helena',
    horizon: 'Three years',
    set: [24, 6],
    ends: [-11, 15],
  },
  {
    key: 'more-than-fieldbook',
    name: 'Less than half of what we earn comes from one product',
    description: 'Data, alarms and gateways carry more than ten percent each.',
    owner: 'bram',
    horizon: 'Three years',
    set: [24, 6],
    ends: [-11, 15],
  },
  {
    key: 'word-kept',
    name: 'What we say we ship, we ship',
    description: 'Customers plan their own rollouts by our dates.',
    owner: 'priya',
    horizon: 'Until it is a habit',
    set: [24, 6],
    ends: [-5, 15],
  },
  {
    key: 'one-record',
    name: 'One record of what we promised',
    description: 'Finance, sales and product tell the same story.',
    owner: 'tomasz',
    horizon: 'The first year',
    set: [24, 7],
    ends: [12, 15],
    closed: {
      on: [12, 12],
      note: 'Reached: the third quarter in a row without two figures for one thing. What remains is in the process area.',
    },
  },
];
