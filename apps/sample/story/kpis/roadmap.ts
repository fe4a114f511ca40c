import type { KpiStory } from '../area-story.ts';

export const ROADMAP_KPIS: readonly KpiStory[] = [
  {
    id: 'delivery-predictability',
    path: [
      [24, 78],
      [17, 82],
      [14, 58],
      [12, 55],
      [9, 78],
      [4, 86],
      [0, 84],
    ],
    noise: 3,
    of: [
      [24, 26],
      [0, 31],
    ],
    aim: {
      path: [
        [24, 74],
        [0, 80],
      ],
      red: 0.15,
    },
    source: 'Roadmap tool',
    isKey: true,
  },
  {
    id: 'schedule-slip',
    path: [
      [24, 9],
      [17, 7],
      [14, 21],
      [12, 19],
      [9, 8],
      [3, 6.2],
      [1, 9.6],
      [0, 11],
    ],
    noise: 0.8,
    aim: {
      path: [
        [24, 10],
        [12, 9.5],
        [0, 8],
      ],
      red: 0.4,
    },
    source: 'Roadmap tool',
  },
  {
    id: 'scope-change',
    path: [
      [24, 14],
      [13, 19],
      [8, 11],
      [0, 9],
    ],
    noise: 1.1,
    of: [
      [24, 58],
      [0, 66],
    ],
    aim: {
      path: [
        [24, 15],
        [0, 12],
      ],
      red: 0.3,
    },
    source: 'Roadmap tool',
  },
  {
    id: 'blocked-dependencies',
    path: [
      [24, 9],
      [16, 10],
      [13, 19],
      [9, 8],
      [0, 6.5],
    ],
    noise: 1.3,
    of: [
      [24, 74],
      [0, 88],
    ],
    aim: {
      path: [
        [24, 12],
        [0, 9.5],
      ],
      red: 0.4,
    },
    source: 'Roadmap tool',
  },
  {
    id: 'allocation-growth',
    path: [
      [24, 44],
      [12, 36],
      [6, 45],
      [0, 47],
    ],
    noise: 1.6,
    of: [
      [24, 1180],
      [0, 1340],
    ],
    aim: { band: [40, 50], outer: [34, 56] },
    source: 'Capacity plan',
  },
];
