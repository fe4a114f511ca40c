import type { AreaStory } from '../area-story.ts';

export const relations: AreaStory = {
  key: 'relations',
  records: { on: 4, at: '10:05' },
  forgets: 0.07,
  kpis: [
    {
      id: 'touchpoint-coverage',
      path: [
        [24, 72],
        [13, 75],
        [11, 67],
        [0, 87],
      ],
      noise: 1.5,
      of: [
        [24, 58],
        [0, 71],
      ],
      aim: {
        path: [
          [24, 69],
          [12, 71],
          [0, 82],
        ],
        red: 0.12,
      },
      source: 'CRM',
    },
    {
      id: 'commitments-kept',
      path: [
        [24, 84],
        [16, 82],
        [13, 63],
        [10, 75],
        [7, 86],
        [0, 89],
      ],
      noise: 1.8,
      of: [
        [24, 22],
        [0, 27],
      ],
      aim: {
        path: [
          [24, 78],
          [0, 82],
        ],
        red: 0.12,
      },
      source: 'Promise list',
      isKey: true,
    },
    {
      id: 'stakeholder-sentiment',
      path: [
        [24, 3.9],
        [12, 3.5],
        [0, 4.2],
      ],
      noise: 0.05,
      max: 5,
      aim: {
        path: [
          [24, 3.7],
          [0, 3.9],
        ],
        red: 0.1,
      },
      source: 'Half-hour calls',
    },
  ],
  beats: [
    {
      monthsAgo: 23,
      highlight:
        'The list of promises to outsiders exists: 64 of them, eleven without anybody who knew about them.',
    },
    {
      monthsAgo: 16,
      highlight: '{partner} certifies its people on Relay. The first fourteen have passed.',
    },
    {
      monthsAgo: 14,
      lowlight:
        'Offline forms had been promised to nine partners. I called all nine before they read it.',
    },
    {
      monthsAgo: 12,
      lowlight: 'Aldersyde has put the joint offer on hold until the sync engine is stable.',
    },
    {
      monthsAgo: 9,
      highlight: 'Aldersyde is back in, with a joint customer as the first project.',
    },
    {
      monthsAgo: 6,
      lowlight:
        'The board of Nordmilch met us too late. We had one contact there, and he had left.',
    },
    {
      monthsAgo: 4,
      highlight:
        'Each of our ten largest accounts has a sponsor on our side and two contacts on theirs.',
    },
  ],
  highlights: [
    'The quarterly partner day was held at {partner}; four joint offers came of it.',
    'All promises that were due this month were kept, two of them early.',
    'Calls with stakeholders moved from status to plans.',
    'The calibration bodies accept our certificates without rework since {month}.',
    '{customer} invited us to their supplier day as a speaker.',
    'Vendor reviews are done; one contract ends, one was renewed for two years.',
    'The hosting provider kept its service level in all three regions.',
    'The association’s working group on data formats meets in our office.',
    'Legal and partnerships need nine days for a standard contract, it was thirty.',
    'Partners see the same release calendar as our own account teams.',
    'The university project delivered its first usable result.',
    '{partner} sends a person to our roadmap review. It saves both sides a month of mails.',
    'We declined a partnership that looked good and would have cost a team.',
    'The promise list is down to 38, all with an owner.',
  ],
  lowlights: [
    'One promise had been made in a lift. It is on the list now.',
    'Two stakeholders have had no contact for a quarter.',
    'The contact at {customer} has changed for the third time.',
    '{partner} asks for exclusivity in two countries.',
    'The label supplier is late again and unapologetic.',
    'Three partners sell less than it costs us to train them.',
    'Sentiment among integrators is lower than among customers.',
    'Nobody from us attended the standards meeting.',
    'A vendor’s price increase was found by accident.',
  ],
  troubles: [
    {
      cause: 'Promises were made on the strength of a roadmap date that could not be kept.',
      plan: 'Every partner concerned is called; new dates only in writing, and only from the roadmap.',
      help: 'Priya’s confirmation of the new dates by Friday.',
      when: { from: 16, to: 10 },
      who: 'priya',
    },
    {
      cause: 'Coverage hangs on three people who travel, and each absence leaves a hole.',
      plan: 'A second name for every key stakeholder, and calls instead of visits where the agenda is short.',
      help: 'none',
    },
    {
      cause:
        'Several commitments fall due at once at the end of the quarter, and the team is small.',
      plan: 'Spread the new ones over the quarter; two are handed to the account teams.',
      help: 'none',
    },
  ],
};
