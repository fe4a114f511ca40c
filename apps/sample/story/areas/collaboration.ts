import type { AreaStory } from '../area-story.ts';

export const collaboration: AreaStory = {
  key: 'collaboration',
  forgets: 0.05,
  kpis: [
    {
      id: 'cross-team-commitments',
      path: [
        [24, 80],
        [16, 79],
        [13, 61],
        [9, 79],
        [0, 88],
      ],
      noise: 1.8,
      of: [
        [24, 41],
        [0, 52],
      ],
      aim: {
        path: [
          [24, 76],
          [0, 81],
        ],
        red: 0.12,
      },
      source: 'Commitment board',
      isKey: true,
    },
    {
      id: 'launch-readiness',
      path: [
        [24, 84],
        [16, 83],
        [14, 73],
        [9, 88],
        [0, 93],
      ],
      noise: 1.8,
      of: [
        [24, 34],
        [0, 38],
      ],
      aim: {
        path: [
          [24, 80],
          [0, 86],
        ],
        red: 0.1,
      },
      source: 'Launch checklist',
      notApplicable: [
        { from: 19, to: 19, reason: 'No launch was due.' },
        { from: 7, to: 7, reason: 'No launch was due.' },
      ],
    },
    {
      id: 'blocked-time',
      path: [
        [24, 12],
        [16, 12.8],
        [13, 21],
        [9, 12],
        [0, 8.8],
      ],
      noise: 0.6,
      of: [
        [24, 4900],
        [0, 5500],
      ],
      aim: {
        path: [
          [24, 14],
          [0, 11],
        ],
        red: 0.3,
      },
      source: 'Issue tracker',
    },
  ],
  beats: [
    {
      monthsAgo: 22,
      highlight:
        'Sales, service, finance and product share one board of commitments. It was empty for four minutes.',
    },
    {
      monthsAgo: 15,
      lowlight:
        'Marketing had booked a launch that engineering could not make. Both were right by their own calendar.',
    },
    {
      monthsAgo: 13,
      lowlight: 'A fifth of the time items wait for another team, nearly always the same one.',
    },
    {
      monthsAgo: 10,
      highlight:
        'The launch of guided set-up had every function ready two weeks ahead. That is how it should feel.',
    },
    { monthsAgo: 6, highlight: 'Finance and engineering plan hosting together since this month.' },
    {
      monthsAgo: 3,
      highlight: 'During the outage one person spoke for all of us. Customers noticed.',
    },
  ],
  highlights: [
    'Commitments between teams were kept in nine of ten cases.',
    'The weekly round is down to twenty minutes, and people stay on their feet.',
    'Service was part of the design of {next} from the first sketch.',
    'The launch of {release} was the quietest so far: everybody knew what to do, and when.',
    'Sales enablement for {release} was finished before the release.',
    'Two objectives are shared by product and sales, with one number each.',
    'Waiting times fell again; the platform team’s queue is visible to all.',
    'Legal sits with us on Wednesdays. Most questions never become tickets.',
    'Firmware and cloud agreed on one calendar.',
    'The post-launch review had all functions at the table, and one list of actions.',
    'Partner function survey: product is called “predictable” for the first time.',
    'Two old disputes about ownership were settled in one hour.',
    'Customer experience writes the first page of every brief.',
    'Engineering lent a person to finance for a week; the hosting forecast is his.',
  ],
  lowlights: [
    'One commitment had no date, and was therefore kept by nobody.',
    'Marketing learned of the new date from the release notes.',
    'The hand-over from sales to service loses the promises made.',
    'Two teams wait for each other, politely.',
    'Launch checklists are ticked on the last day.',
    'The second site is told, not asked.',
    'Finance needs figures in a form that only one of us can make.',
    'Two functions sent stand-ins without a mandate.',
    'The shared calendar has eleven colours and no legend.',
  ],
  troubles: [
    {
      cause:
        'All teams wait for the platform and sync people, and promises to one another were made without asking them.',
      plan: 'One queue with one order, agreed on Mondays; a promise counts when the giving team has written it down itself.',
      help: 'none',
      when: { from: 17, to: 10 },
    },
    {
      cause: 'Functions learn of launches too late to be ready.',
      plan: 'Launch dates enter the common calendar at the gate, with a named person per function.',
      help: 'Each function names its person by Friday.',
    },
    {
      cause: 'Dependencies on legal and finance bunch up at the end of the quarter.',
      plan: 'A look ahead of six weeks, together, on the first Wednesday of the month.',
      help: 'none',
    },
  ],
};
