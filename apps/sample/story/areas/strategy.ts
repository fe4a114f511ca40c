import type { AreaStory } from '../area-story.ts';

export const strategy: AreaStory = {
  key: 'strategy',
  forgets: 0.04,
  kpis: [
    {
      id: 'objective-attainment',
      path: [
        [24, 62],
        [15, 58],
        [12, 60],
        [6, 72],
        [0, 77],
      ],
      noise: 3,
      of: [
        [24, 13],
        [0, 14],
      ],
      aim: {
        path: [
          [24, 55],
          [0, 66],
        ],
        red: 0.2,
      },
      source: 'Objectives review',
    },
    {
      id: 'objective-progress',
      path: [
        [24, 49],
        [16, 55],
        [12, 51],
        [6, 64],
        [0, 71],
      ],
      noise: 1.6,
      of: [
        [24, 240],
        [0, 280],
      ],
      aim: {
        path: [
          [24, 48],
          [12, 53],
          [0, 66],
        ],
        red: 0.12,
      },
      source: 'Objectives review',
      isKey: true,
    },
    {
      id: 'net-confidence',
      path: [
        [24, 30],
        [17, 42],
        [14, 8],
        [11, 20],
        [8, 40],
        [5, 35],
        [0, 48],
      ],
      noise: 4,
      min: -100,
      of: [
        [24, 40],
        [0, 46],
      ],
      aim: {
        path: [
          [24, 25],
          [0, 35],
        ],
        red: 0.5,
      },
      source: 'Weekly objective check',
    },
    {
      id: 'strategic-alignment',
      path: [
        [24, 69],
        [12, 80],
        [0, 91],
      ],
      noise: 1.3,
      of: [
        [24, 84],
        [0, 72],
      ],
      aim: {
        path: [
          [24, 67],
          [12, 77],
          [0, 88],
        ],
        red: 0.08,
      },
      source: 'Roadmap tool',
    },
    {
      id: 'north-star',
      path: [
        [24, 310_000],
        [16, 352_000],
        [10, 371_000],
        [8, 420_000],
        [0, 512_000],
      ],
      noise: 7500,
      season: { 8: 0.95, 12: 0.9 },
      aim: {
        path: [
          [24, 300_000],
          [12, 355_000],
          [0, 485_000],
        ],
        red: 0.1,
      },
      source: 'Product analytics',
      isKey: true,
      weight: 2,
    },
  ],
  beats: [
    {
      monthsAgo: 24,
      highlight: 'Remit is our one record from this month on. What is not in it was not promised.',
    },
    {
      monthsAgo: 21,
      highlight:
        'The board confirmed the direction: *the measurement is captured where it happens, once*. Everything else follows from it or goes.',
    },
    {
      monthsAgo: 15,
      lowlight:
        'Two of our five objectives stand on the sync engine. I have told the board before the figures did.',
    },
    {
      monthsAgo: 12,
      highlight:
        'We closed the year with three of five objectives. The two misses have one cause, and it is named.',
    },
    {
      monthsAgo: 10,
      highlight: 'The bet on guided set-up is paying. It was the cheapest of the five.',
    },
    {
      monthsAgo: 8,
      highlight:
        'Decision taken to retire Chronicle within the year. It earns four percent of revenue and holds a fifth of our engineers’ attention.',
    },
    {
      monthsAgo: 4,
      lowlight:
        'Spending ran ahead of the plan while I looked at delivery. That is mine, and it is being corrected.',
    },
    {
      monthsAgo: 1,
      highlight:
        'Planning for the next year starts from outcomes: four objectives, each with one number and one owner.',
    },
  ],
  highlights: [
    'The quarterly review took ninety minutes and ended with two decisions. Both have an owner and a date.',
    'Every item in *now* can be traced to an objective. Those in *next* nearly so.',
    'Sales, finance and product tell the same story to {customer}; I heard it three times in one day.',
    'We stopped one initiative that no objective asked for. It freed a team for the quarter.',
    'The north star holds through the quiet weeks, which it did not last year.',
    'Strategy hour with all of product: the questions were about trade-offs, no longer about direction.',
    'Two objectives are ahead of their line, one of them in a market that we had nearly left.',
    'The decision log is used. Three times this month somebody quoted it instead of reopening a debate.',
    'Our position against {competitor} is clear in one sentence, and the account teams use it.',
    'The board adviser’s questions on pricing led to a better answer than we had.',
    'Objective owners report confidence before they report progress. It is the better habit.',
    'We agreed with finance on what counts as strategic spend. The share is comparable from now on.',
    'The food and water segments grow at twice the rate of the rest, as intended.',
    'Objectives for the coming quarter were set a week before it began.',
  ],
  lowlights: [
    'One objective has changed its owner twice. It shows.',
    'Net confidence fell in the teams before it fell in my own view. I need to listen earlier.',
    'The international launch is thin on evidence. I have asked for interviews before slides.',
    'Three items in *next* still hang on no objective.',
    'Too many of our targets are reached early, which says more about the targets.',
    'The partner strategy exists in four versions. One of them will remain.',
    'The strategy survey shows that support and finance hear of changes last.',
    '{competitor} has announced what we plan for the second half.',
    'Weekly captures dipped for a week; the trend is sound, the week is not.',
  ],
  troubles: [
    {
      cause:
        'Two objectives depend on one piece of engineering that is late, and the plan had no second way.',
      plan: 'Both objectives get an intermediate outcome that does not need the engine; the board sees the new line this month.',
      help: 'Patience of the board for one quarter, and plain words from me in return.',
      when: { from: 17, to: 11 },
    },
    {
      cause:
        'Growth in captured measurements stalled: existing accounts are saturated and new ones start too slowly.',
      plan: 'Everything on the first seven days of an account: guided set-up, import, one call by a person.',
      help: 'none',
      when: { from: 13, to: 9 },
      who: 'nora',
    },
    {
      cause:
        'Objectives were written as projects. They are busy, and they do not move their numbers.',
      plan: 'Rewrite three of them around the number that should change; drop the rest of the text.',
      help: 'none',
    },
    {
      cause:
        'Too much started in the first half of the year, so that nothing is finished in the second.',
      plan: 'No new initiative until two have closed. I hold the list myself.',
      help: 'Matthias declines on my behalf where it is needed.',
    },
  ],
  judgements: [
    {
      from: 14,
      to: 14,
      declares: 'worse',
      reason:
        'The figures still carry the good months before. I expect two objectives to miss, and I want that to be known now.',
    },
  ],
};
