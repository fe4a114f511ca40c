import type { ObjectiveStory } from './objective-story.ts';
import { OF_LATE } from './objectives-of-late.ts';

export const OBJECTIVES: readonly ObjectiveStory[] = [
  {
    key: 'first-measurement',
    name: 'New accounts share a first measurement',
    description: 'A third of them never does.',
    area: 'performance',
    goal: 'captured-once',
    quartersAgo: 7,
    results: [
      { kpi: 'activation', add: 2, weight: 2 },
      { kpi: 'trial-conversion', add: 1.5 },
    ],
    closing: {
      note: 'We learned who leaves on the first day, and did not learn how to keep them.',
    },
  },
  {
    key: 'sell-to-food-and-water',
    name: 'Food and water know us',
    description: 'Two segments that grow at twice the rate of the rest.',
    area: 'market',
    goal: 'more-than-fieldbook',
    quartersAgo: 7,
    quarters: 2,
    results: [
      { kpi: 'win-rate', add: 1.5 },
      { kpi: 'market-share', add: 0.4 },
    ],
    closing: {
      note: 'References count for more than campaigns: four of five wins named one.',
      score: 5,
      reason:
        'The win rate says less than it was: both segments were won, the old ones lost to price.',
    },
  },
  {
    key: 'sync-engine-for-all',
    name: 'Every customer syncs on the new engine',
    description: 'One engine, one order of entries, no support cases about lost ones.',
    area: 'delivery',
    goal: 'captured-once',
    quartersAgo: 6,
    quarters: 2,
    results: [
      { kpi: 'change-lead-time', add: -10, weight: 2 },
      { kpi: 'change-fail-rate', add: -1.5 },
    ],
    lowered: {
      kpi: 'change-lead-time',
      add: -4,
      reason: 'Two of five adapters need a rewrite. Half of the way is what can be kept.',
    },
    closing: {
      note: 'Scoped on what we knew well. The plan had no second way, and nobody had asked for one.',
    },
  },
  {
    key: 'go-abroad',
    name: 'A first customer in North America',
    description: 'Three pilots, one of them paying.',
    area: 'strategy',
    goal: 'captured-once',
    quartersAgo: 5,
    results: [{ kpi: 'north-star', add: 15_000 }],
    dropped: {
      on: [14, 10],
      reason:
        'Everybody who would do it works on the sync engine. Better to say so now than to report red for a quarter.',
    },
  },
  {
    key: 'sync-engine-recovered',
    name: 'Delivery recovers',
    description: 'After the rebased plan: back to the pace of before.',
    area: 'delivery',
    goal: 'word-kept',
    quartersAgo: 4,
    results: [
      { kpi: 'change-lead-time', add: -14 },
      { kpi: 'cycle-time', add: -3 },
    ],
    closing: { note: 'Groups of twenty customers with a tested way back were the turn.' },
  },
  {
    key: 'customers-forgive',
    name: 'Customers believe us again',
    description: 'They had reason not to.',
    area: 'customer',
    goal: 'word-kept',
    quartersAgo: 4,
    results: [{ kpi: 'nps', add: 6 }],
    closing: {
      note: 'Calls by those who built it did more than any letter.',
      score: 4,
      reason: 'Nobody of those whom we called has left, which the figure cannot show yet.',
    },
  },
  ...OF_LATE,
];
