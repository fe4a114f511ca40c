import type { AreaStory } from '../area-story.ts';

export const technology: AreaStory = {
  key: 'technology',
  forgets: 0,
  kpis: [
    {
      id: 'tech-debt-share',
      path: [
        [24, 17],
        [16, 18],
        [13, 27],
        [9, 22],
        [0, 18.5],
      ],
      noise: 0.6,
      of: [
        [24, 4800],
        [0, 5400],
      ],
      aim: { band: [15, 22], outer: [12, 28] },
      source: 'Capacity plan',
    },
    {
      id: 'tool-adoption',
      path: [
        [24, 66],
        [12, 75],
        [3, 82],
      ],
      noise: 1,
      of: [
        [24, 212],
        [0, 246],
      ],
      aim: {
        path: [
          [24, 64],
          [12, 72],
          [0, 79],
        ],
        red: 0.1,
      },
      source: 'Licence reports',
      forgotten: { from: 2, to: 0 },
    },
    {
      id: 'unsupported-components',
      path: [
        [24, 38],
        [12, 26.5],
        [6, 19],
        [0, 12],
      ],
      noise: 0.6,
      aim: {
        path: [
          [24, 39],
          [-6, 8],
        ],
        shape: 'glide',
      },
      source: 'Component inventory',
      isCritical: true,
    },
  ],
  beats: [
    {
      monthsAgo: 22,
      highlight:
        'The technology radar exists: 46 entries, each with a ring, a reason and a date for the next look.',
    },
    { monthsAgo: 15, lowlight: 'The sync engine eats the capacity that was meant for upgrades.' },
    { monthsAgo: 9, highlight: 'The old engine took fourteen unsupported libraries with it.' },
    {
      monthsAgo: 5,
      highlight:
        'Runtime, database and mobile toolchain are on supported versions, all three at once for the first time.',
    },
    {
      monthsAgo: 2,
      lowlight:
        'Licence reports come from three vendors in three formats; adoption of tools has no figure until that is sorted out.',
    },
  ],
  highlights: [
    'Two tools were retired, both with their users’ consent.',
    'The decision record for events between services was written before the code, for once.',
    'Feasibility of gauge reading on the tablet is proven; no picture leaves the device.',
    'Component inventory is drawn from the builds every night, nobody maintains lists.',
    'The observability stack was consolidated from four products to one.',
    'Upgrades are routine: small, weekly, boring.',
    'The assessment of the new data store ended with “hold”, and saved us a migration.',
    'Four teams use the shared component library by choice.',
    'Architecture review is an hour a week with an open door; queues have gone.',
    'The cost of a build minute is known, and falling.',
  ],
  lowlights: [
    'The mobile framework announces its end for the coming year.',
    'Two services still run on a fork that only one person understands.',
    'Tool requests are decided by whoever asks last.',
    'The proof of concept for edge storage failed on two of three devices.',
    'Documentation of the gateway protocol is older than the gateway.',
    'Licences for design tools were renewed without anyone looking.',
  ],
  troubles: [
    {
      cause:
        'More than a quarter of capacity goes into the sync engine, which counts as debt and crowds out the planned upgrades.',
      plan: 'Keep the engine first, name the upgrades that wait, and take those with a security date out of the queue.',
      help: 'none',
      when: { from: 17, to: 9 },
    },
    {
      cause: 'Old components leave more slowly than new ones run out of support.',
      plan: 'Each team retires one a month; what comes new has its end of support in the inventory from the first day.',
      help: 'Two days a month per team, agreed in planning.',
    },
  ],
};
