import type { AreaStory } from '../area-story.ts';

export const processes: AreaStory = {
  key: 'process',
  forgets: 0,
  kpis: [
    {
      id: 'policy-currency',
      path: [
        [24, 82],
        [12, 89],
        [0, 97],
      ],
      noise: 1,
      of: [
        [24, 44],
        [0, 52],
      ],
      aim: {
        path: [
          [24, 79],
          [12, 86],
          [0, 93],
        ],
        red: 0.08,
      },
      source: 'Policy register',
    },
    {
      id: 'retro-actions',
      path: [
        [24, 65],
        [16, 64],
        [13, 54],
        [9, 69],
        [0, 80],
      ],
      noise: 2,
      of: [
        [24, 48],
        [0, 61],
      ],
      aim: {
        path: [
          [24, 60],
          [0, 72],
        ],
        red: 0.15,
      },
      source: 'Issue tracker',
    },
    {
      id: 'process-adherence',
      path: [
        [24, 86],
        [14, 71],
        [9, 89],
        [0, 94],
      ],
      noise: 2,
      of: [
        [24, 21],
        [0, 26],
      ],
      aim: {
        path: [
          [24, 83],
          [0, 88],
        ],
        red: 0.12,
      },
      source: 'Gate register',
    },
  ],
  beats: [
    {
      monthsAgo: 22,
      highlight:
        'All policies have an owner and a review date. Nine were merged, six were thrown away.',
    },
    {
      monthsAgo: 14,
      lowlight:
        'Two gates were skipped in the rush of the migration. They were held afterwards, which is not the same.',
    },
    {
      monthsAgo: 8,
      highlight:
        'The release process fits on one page. The previous one had eleven, and nobody had read them.',
    },
    {
      monthsAgo: 2,
      highlight:
        'The outage review became the template for all others: what happened, what we believed, what we change.',
    },
  ],
  highlights: [
    'Retrospectives end with two actions, not with ten.',
    'The attestation round is complete; nobody had to be reminded twice.',
    'The purchasing process lost two signatures and gained nine days.',
    'Policies are written in plain words now; questions about them have halved.',
    'Gate checklists are part of the tool in which the work is done.',
    'The audit found our process descriptions to be true, which is rarer than it sounds.',
    'New joiners find the way of working by themselves, and tell us where it is wrong.',
    'Three improvements were proposed and made by the same people.',
    'The deviation register has entries. Before, deviations had none.',
    'Decision rights are on one page, with names.',
  ],
  lowlights: [
    'Retrospective actions of two teams are half a year old.',
    'The travel policy contradicts itself in two places.',
    'The exception for urgent releases has become the rule in one team.',
    'Two policies wait for legal.',
    'Process reviews fall out whenever delivery is late, just when they would help.',
    'The second site follows a process of its own, and a better one.',
  ],
  troubles: [
    {
      cause:
        'Under pressure the teams skipped what felt like ceremony: gates, and the follow-up of retrospectives.',
      plan: 'Two gates instead of four for small changes, none skipped; open actions are looked at in every planning.',
      help: 'none',
      when: { from: 16, to: 10 },
    },
    {
      cause:
        'Several policies ran out in the same month, because they had been written in the same month.',
      plan: 'Spread the review dates over the year, the risky ones first.',
      help: 'none',
    },
  ],
};
