import type { KpiStory } from '../area-story.ts';

export const DELIVERY_KPIS: readonly KpiStory[] = [
  {
    id: 'cycle-time',
    path: [
      [24, 13.4],
      [17, 12.4],
      [14, 19.5],
      [12, 17.8],
      [9, 11.8],
      [0, 9.2],
    ],
    noise: 0.5,
    aim: {
      path: [
        [24, 13],
        [12, 12.5],
        [0, 10.5],
      ],
      red: 0.25,
    },
    source: 'Issue tracker',
    isKey: true,
  },
  {
    id: 'deployment-frequency',
    path: [
      [24, 31],
      [16, 34],
      [14, 22],
      [10, 36],
      [0, 58],
    ],
    noise: 2.5,
    season: { 8: 0.93, 12: 0.8 },
    aim: {
      path: [
        [24, 28],
        [12, 31],
        [0, 50],
      ],
      red: 0.22,
    },
    source: 'Release pipeline',
  },
  {
    id: 'change-lead-time',
    path: [
      [24, 46],
      [17, 41],
      [14, 72],
      [11, 55],
      [8, 36],
      [0, 27],
    ],
    noise: 3,
    aim: {
      path: [
        [24, 48],
        [12, 42],
        [0, 32],
      ],
      red: 0.3,
    },
    source: 'Release pipeline',
  },
  {
    id: 'change-fail-rate',
    path: [
      [24, 11],
      [17, 9.5],
      [15, 19],
      [12, 15],
      [9, 9],
      [3.4, 9],
      [3, 13],
      [2.4, 9],
      [0, 7.5],
    ],
    noise: 1.4,
    of: [
      [24, 62],
      [14, 48],
      [0, 116],
    ],
    aim: {
      path: [
        [24, 13],
        [0, 11],
      ],
      red: 0.4,
    },
    source: 'Release pipeline',
    isCritical: true,
  },
  {
    id: 'escaped-defects',
    path: [
      [24, 8.5],
      [15, 13],
      [11, 10],
      [6, 6.5],
      [0, 5.2],
    ],
    noise: 0.6,
    of: [
      [24, 140],
      [0, 165],
    ],
    aim: {
      path: [
        [24, 9],
        [12, 8.5],
        [0, 6.5],
      ],
      red: 0.3,
    },
    source: 'Issue tracker',
  },
  {
    id: 'availability',
    path: [
      [24, 99.94],
      [16, 99.93],
      [14, 99.72],
      [11, 99.92],
      [4, 99.96],
      [3, 99.58],
      [2, 99.95],
      [0, 99.96],
    ],
    noise: 0.014,
    of: [
      [24, 43_800],
      [0, 43_800],
    ],
    aim: {
      path: [
        [24, 99.9],
        [0, 99.9],
      ],
      red: 0.0015,
    },
    source: 'Status page',
    isKey: true,
    isCritical: true,
    corrections: [
      {
        monthsAgo: 3,
        factor: 0.9993,
        after: 8,
        reason:
          'The log review of the Relay outage found 31 more minutes in which requests from the EU-2 region were refused.',
      },
    ],
  },
];
