import type { AreaStory } from '../area-story.ts';

export const market: AreaStory = {
  key: 'market',
  records: { on: 5, at: '15:30' },
  forgets: 0.05,
  kpis: [
    {
      id: 'win-rate',
      path: [
        [24, 24.5],
        [15, 24],
        [9, 20],
        [6, 18.6],
        [3, 24],
        [0, 28],
      ],
      noise: 0.9,
      of: [
        [24, 74],
        [0, 96],
      ],
      aim: {
        path: [
          [24, 22.5],
          [0, 24.5],
        ],
        red: 0.15,
      },
      source: 'CRM',
      isKey: true,
      corrections: [
        {
          monthsAgo: 7,
          factor: 1.11,
          after: 12,
          reason: 'Two wins were still open in the CRM when the month was counted.',
        },
      ],
    },
    {
      id: 'competitive-win-rate',
      path: [
        [24, 43],
        [12, 41],
        [8, 34],
        [6, 33],
        [0, 47],
      ],
      noise: 1.5,
      of: [
        [24, 38],
        [0, 47],
      ],
      aim: {
        path: [
          [24, 39],
          [0, 41],
        ],
        red: 0.15,
      },
      source: 'CRM',
    },
    {
      id: 'research-studies',
      path: [
        [24, 4],
        [12, 4],
        [8, 2],
        [6, 2],
        [4, 3.4],
        [0, 4.4],
      ],
      noise: 0.2,
      aim: { yearly: 12, red: 0.25 },
      source: 'Study register',
    },
    {
      id: 'market-share',
      path: [
        [24, 11.2],
        [12, 11.9],
        [0, 13.1],
      ],
      noise: 0.1,
      of: [
        [24, 38_000],
        [0, 43_600],
      ],
      aim: {
        path: [
          [24, 10.9],
          [12, 11.7],
          [0, 12.7],
        ],
        red: 0.08,
      },
      source: 'Association figures, own estimate',
    },
  ],
  beats: [
    {
      monthsAgo: 23,
      highlight:
        'One page per competitor, with a date and a name at its foot. {competitor} came first.',
    },
    {
      monthsAgo: 17,
      highlight:
        'The segment study is done: water and food buy for compliance, laboratories for time. We had sold time to all of them.',
    },
    {
      monthsAgo: 10,
      lowlight: '{competitor} has cut its entry price by a third and says so in every deal.',
    },
    {
      monthsAgo: 9,
      highlight:
        'Lucía is on parental leave for three months; Dana keeps the area in the meantime and the studies go on, fewer of them.',
    },
    {
      monthsAgo: 7,
      lowlight:
        'We lost four of five deals against {competitor}. Price was named three times, import once.',
    },
    {
      monthsAgo: 6,
      highlight: 'Lucía is back. First thing: calls with all nine lost accounts of the quarter.',
    },
    {
      monthsAgo: 4,
      highlight:
        'The answer to the price cut is not a price: import in an hour, shown live. Two deals turned on it.',
    },
    {
      monthsAgo: 1,
      highlight:
        'The new battle card is used in two thirds of the competitive deals, and those are won more often than not.',
    },
  ],
  highlights: [
    'Win rate in food is above 30 % for the second month.',
    'Nine interviews with people who chose somebody else. Worth more than the survey.',
    'The study on audit trails changed a brief on the roadmap before work began.',
    'The association counts us as number two in water for the first time.',
    '{competitor} lost its product head. We noticed within a day and told sales what it means.',
    'Trade fair: 61 conversations, of which we follow up eleven.',
    'Pricing research confirmed three plans, and that the middle one is too cheap.',
    'Two opportunities were closed as “not for us” with evidence.',
    'The signals list has 40 entries and six owners; most arrive from support.',
    'A workshop with {customer} showed a use of Relay that we had not thought of.',
    'Analysts have been briefed twice; their text is correct this time.',
    'Loss reasons are filled in for every deal above ten sites.',
    '{partner} shares its pipeline figures with us, which makes two segments visible.',
    'The monthly digest is read by more people than product has.',
  ],
  lowlights: [
    'The panel for cosmetics is too small to conclude anything.',
    'Two studies moved to the next quarter for lack of participants.',
    'Loss reasons say “price” when nobody has asked.',
    'We learned of the tender of {customer} from the newspaper.',
    'Market figures for the south are a year old.',
    'Our share in metals falls, slowly, and nobody owns it.',
    '{competitor} bought a small analytics firm. We do not know what for.',
    'Sales calls are recorded and not listened to.',
    'The estimate of the total market was two numbers, and both were ours.',
  ],
  troubles: [
    {
      cause:
        '{competitor} sells its entry plan at a third less, and our account teams argue about features while buyers compare set-up effort.',
      plan: 'Win calls and loss calls for every deal of the quarter, a live import as the opening of each demonstration, one sheet on total cost.',
      help: 'Sales leads take part in two calls a month.',
      when: { from: 11, to: 4 },
    },
    {
      cause: 'Two long deals were lost late, both after a change of buyer.',
      plan: 'A second contact in every deal above fifty sites, and a check of the deal after three months of silence.',
      help: 'none',
    },
    {
      cause: 'Studies wait for participants; the panel was asked too often.',
      plan: 'A new panel from the active users, at most one question a quarter each.',
      help: 'A sentence in the product that invites people to join.',
      who: 'nora',
    },
  ],
};
