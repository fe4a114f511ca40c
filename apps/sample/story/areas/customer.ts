import type { AreaStory } from '../area-story.ts';

export const customer: AreaStory = {
  key: 'customer',
  forgets: 0.04,
  kpis: [
    {
      id: 'nps',
      path: [
        [24, 32],
        [15, 31],
        [12, 17],
        [8, 29],
        [0, 42],
      ],
      noise: 1.4,
      min: -100,
      of: [
        [24, 380],
        [0, 520],
      ],
      aim: {
        path: [
          [24, 29],
          [12, 30],
          [0, 36],
        ],
        red: 0.25,
      },
      source: 'Quarterly survey',
      isKey: true,
      weight: 2,
    },
    {
      id: 'csat',
      path: [
        [24, 87],
        [15, 86],
        [12, 79],
        [9, 86],
        [0, 91],
      ],
      noise: 0.7,
      of: [
        [24, 560],
        [0, 690],
      ],
      aim: {
        path: [
          [24, 85],
          [0, 88],
        ],
        red: 0.05,
      },
      source: 'Support desk',
    },
    {
      id: 'feedback-loop',
      path: [
        [24, 52],
        [12, 62],
        [0, 79],
      ],
      noise: 1.7,
      of: [
        [24, 118],
        [0, 156],
      ],
      aim: {
        path: [
          [24, 49],
          [12, 60],
          [0, 75],
        ],
        red: 0.12,
      },
      source: 'Feedback register',
    },
    {
      id: 'customer-conversations',
      path: [
        [24, 14.5],
        [12, 16.5],
        [0, 21],
      ],
      noise: 1.8,
      season: { 8: 0.75, 12: 0.7 },
      aim: {
        path: [
          [24, 12],
          [12, 14],
          [0, 18],
        ],
        red: 0.35,
      },
      source: 'Calendar of the team',
    },
  ],
  beats: [
    {
      monthsAgo: 23,
      highlight:
        'Every piece of feedback has a person who answers it. The oldest open one has waited for a year.',
    },
    {
      monthsAgo: 18,
      highlight:
        'Product managers sat in support for a day each. Four defects were fixed before the day was over.',
    },
    {
      monthsAgo: 15,
      lowlight: 'Sync failures lead the list of complaints; they were not on it two months ago.',
    },
    {
      monthsAgo: 13,
      lowlight:
        'NPS fell by more than ten points. The comments have one theme, and it is trust in saved data.',
    },
    {
      monthsAgo: 10,
      highlight:
        'We called all 41 accounts that had lost time to sync failures. Thirty-six thanked us for the call.',
    },
    {
      monthsAgo: 8,
      highlight:
        'Satisfaction is back where it was before the sync trouble; the promoters come back more slowly.',
    },
    {
      monthsAgo: 3,
      highlight:
        'After the Relay outage every customer concerned heard from us before noon. Complaints: six.',
      lowlight: 'Kaskade Foods wants credit for the lost shifts. They are right.',
    },
    {
      monthsAgo: 2,
      highlight: 'Nora stood in for me during my holiday, and closed more loops than I do.',
    },
  ],
  highlights: [
    'Eight customer visits, two with engineers. {customer} showed us the workaround that we had refused to believe in.',
    'The top pain point of the quarter, exports, is solved with {release}.',
    'Three customers offered to be references without being asked.',
    'First answers take under two hours in working time.',
    'The customer council met; they voted against one of our favourite ideas.',
    'Feedback from tablets is grouped by task now, and the groups make sense.',
    'Detractors of last quarter were called, all of them. Nine changed their mind about us.',
    'The help pages for calibration halved the questions about it.',
    'Personas were thrown away and written anew from 60 interviews.',
    'Support and product share one backlog. “Not our queue” is no longer an answer.',
    '{customer} moved from red to green in the account review.',
    'Closing the loop takes eleven days now, it took thirty.',
    'In-product questions get answers from people who never fill in surveys.',
    'Two features were improved by what twelve users said on one afternoon.',
  ],
  lowlights: [
    'Laboratories wait for the bulk edit, and tell us every week.',
    'Satisfaction on weekends is eight points lower than on weekdays.',
    '{customer} has had three contacts in a year, and told us so.',
    'The survey reaches administrators, not those who measure.',
    'Feature requests from partners arrive without the customer’s words.',
    'Two loops were closed by a form letter.',
    'Translations of the help are a release behind.',
    'Accounts below five seats feel forgotten, and they are.',
    'We answer quickly and solve slowly.',
  ],
  troubles: [
    {
      cause:
        'Customers lost entries in sync conflicts, or feared that they had. The fear lasts longer than the fault.',
      plan: 'Calls to every account concerned, a visible sync state in the product, and weekly mail to those who wait.',
      help: 'Engineers in the ten hardest calls.',
      when: { from: 16, to: 9 },
    },
    {
      cause: 'Feedback grows faster than the team that answers it.',
      plan: 'Product managers answer for their own items; my team keeps the register and the tone.',
      help: 'Priya reminds her managers that it is their job.',
      who: 'priya',
    },
    {
      cause: 'Holiday weeks thin out the conversations, and the averages hang on few of them.',
      plan: 'A fixed number of calls a week per manager, booked a month ahead.',
      help: 'none',
    },
  ],
  judgements: [
    {
      from: 9,
      to: 9,
      declares: 'better',
      reason:
        'NPS is measured once a quarter and still shows the worst weeks. Satisfaction after each case is back to normal.',
    },
  ],
};
