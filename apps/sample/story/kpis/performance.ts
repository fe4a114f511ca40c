import type { KpiStory } from '../area-story.ts';

export const PERFORMANCE_KPIS: readonly KpiStory[] = [
  {
    id: 'product-revenue',
    path: [
      [24, 5_110_000],
      [12, 5_800_000],
      [6, 5_960_000],
      [0, 6_860_000],
    ],
    noise: 79_000,
    season: { 1: 0.97, 8: 0.95, 12: 1.07 },
    aim: {
      path: [
        [24, 5_000_000],
        [12, 5_650_000],
        [0, 6_520_000],
      ],
      red: 0.07,
    },
    source: 'Finance ledger',
    isKey: true,
    weight: 2,
    settles: true,
  },
  {
    id: 'nrr',
    path: [
      [24, 108],
      [16, 109],
      [13, 104],
      [9, 107.5],
      [5, 101],
      [3, 103],
      [0, 109],
    ],
    noise: 0.5,
    max: 140,
    of: [
      [24, 15_800],
      [0, 20_600],
    ],
    aim: {
      path: [
        [24, 106],
        [0, 107],
      ],
      red: 0.04,
    },
    source: 'Finance ledger',
    isKey: true,
    corrections: [
      {
        monthsAgo: 5,
        factor: 0.991,
        after: 14,
        reason:
          'Two credit notes for Nordmilch Labs were posted after the close and belong to this month.',
      },
    ],
  },
  {
    id: 'gross-margin',
    path: [
      [24, 71.5],
      [12, 72.4],
      [7, 70.1],
      [5, 69.2],
      [2, 72.3],
      [0, 73.1],
    ],
    noise: 0.35,
    of: [
      [24, 5110],
      [0, 6860],
    ],
    aim: {
      path: [
        [24, 70.8],
        [0, 71.8],
      ],
      red: 0.03,
    },
    source: 'Finance ledger',
    settles: true,
  },
  {
    id: 'activation',
    path: [
      [24, 34],
      [10.3, 36],
      [9.7, 47],
      [6, 50],
      [0, 53],
    ],
    noise: 1.3,
    of: [
      [24, 310],
      [0, 470],
    ],
    aim: {
      path: [
        [24, 33],
        [12, 37],
        [0, 49],
      ],
      red: 0.12,
    },
    source: 'Product analytics',
    isKey: true,
  },
  {
    id: 'active-users',
    path: [
      [24, 18_400],
      [12, 21_900],
      [9, 23_800],
      [0, 31_200],
    ],
    noise: 230,
    season: { 8: 0.96, 12: 0.94 },
    aim: {
      path: [
        [24, 17_800],
        [12, 21_200],
        [0, 29_500],
      ],
      red: 0.08,
    },
    source: 'Product analytics',
  },
  {
    id: 'trial-conversion',
    path: [
      [24, 13.5],
      [14, 12],
      [9.5, 14],
      [8, 17.5],
      [0, 19],
    ],
    noise: 1.3,
    of: [
      [24, 96],
      [0, 134],
    ],
    aim: {
      path: [
        [24, 12.5],
        [12, 13.5],
        [0, 16.5],
      ],
      red: 0.2,
    },
    source: 'Product analytics',
  },
];
