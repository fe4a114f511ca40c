import type { AreaStory } from '../area-story.ts';

export const compliance: AreaStory = {
  key: 'compliance',
  records: { on: 4, at: '12:30' },
  forgets: 0.03,
  kpis: [
    {
      id: 'requirement-coverage',
      path: [
        [24, 89],
        [12, 93],
        [8, 94],
        [6, 90.5],
        [3, 94.5],
        [0, 97],
      ],
      noise: 0.5,
      of: [
        [24, 288],
        [0, 324],
      ],
      aim: {
        path: [
          [24, 87],
          [12, 91],
          [0, 95],
        ],
        red: 0.05,
      },
      source: 'Requirement register',
      isKey: true,
    },
    {
      id: 'overdue-findings',
      path: [
        [24, 7],
        [8, 4],
        [6, 13],
        [4, 9.5],
        [2, 4],
        [0, 3],
      ],
      noise: 0.6,
      aim: {
        path: [
          [24, 8],
          [0, 5],
        ],
        red: 0.7,
      },
      source: 'Audit register',
    },
    {
      id: 'vulnerability-remediation',
      path: [
        [24, 11],
        [8, 8],
        [3, 7],
        [1, 10.6],
        [0, 11],
      ],
      noise: 0.4,
      aim: {
        path: [
          [24, 12],
          [12, 10.5],
          [0, 9],
        ],
        red: 0.35,
      },
      source: 'Scanner',
      isCritical: true,
    },
    {
      id: 'privacy-requests-on-time',
      path: [
        [24, 97],
        [0, 99],
      ],
      noise: 2,
      of: [
        [24, 9],
        [0, 12],
      ],
      aim: {
        path: [
          [24, 95],
          [0, 95],
        ],
        red: 0.1,
      },
      source: 'Privacy desk',
      notApplicable: [{ from: 12, to: 10, reason: 'No request was received in the quarter.' }],
    },
  ],
  beats: [
    {
      monthsAgo: 23,
      highlight:
        'The requirement register is one list for quality, privacy and security. 288 entries, an owner each.',
    },
    {
      monthsAgo: 16,
      highlight:
        'The re-certification was passed with two minor findings, both closed on the spot.',
    },
    {
      monthsAgo: 7,
      lowlight:
        'The new data regulation added 26 requirements, nineteen of which we did not meet on the first day.',
    },
    {
      monthsAgo: 6,
      lowlight: 'The audit left thirteen findings overdue; half of them wait for one team.',
    },
    { monthsAgo: 4, highlight: 'Findings are down to single digits, the serious ones are closed.' },
    {
      monthsAgo: 3,
      highlight: 'The Relay outage was reported in time to everybody who had to know.',
      lowlight:
        'The certificate inventory had been a finding two years ago, and was closed on paper only.',
    },
    {
      monthsAgo: 1,
      lowlight:
        'Critical vulnerabilities take longer since the scanner covers the gateways: more is found, by fewer hands.',
    },
  ],
  highlights: [
    'Every release of the month passed its compliance gate before the date, not on it.',
    'Evidence for the audit is drawn from the tools; nobody takes pictures of screens any more.',
    'The privacy desk answered all requests within twelve days.',
    'Three suppliers renewed their assurances, one was replaced.',
    'Risk review: two risks went down, one was closed, one is new and has an owner.',
    'The accessibility statement is true again after {release}.',
    'Training is complete for all of product, contractors among them.',
    'A customer audit by {customer} ended without a finding.',
    'Data retention was tested: what should be gone is gone.',
    'The validation package for regulated accounts was accepted by an outside assessor.',
    'Access reviews found {n} stale accounts, none of them used.',
    'Emergency exercise held with the leadership team; we learned that the phone list was wrong.',
    'Legal, privacy and security review a brief together, in one meeting.',
    'Two old exceptions expired and were not renewed.',
  ],
  lowlights: [
    'The data map misses two services of the second site.',
    'One finding was closed without evidence and had to be reopened.',
    'A supplier answers our questionnaire with its own.',
    'Three risk owners have not looked at their risks this quarter.',
    'The scanner reports the same library four times.',
    'Two releases asked for the review on the day before.',
    'The cookie banner was changed by marketing without us.',
    'Accessibility of the reports in Datum falls behind.',
    'The contact for the authority has left, and nobody noticed.',
  ],
  troubles: [
    {
      cause:
        'The new regulation and the audit came in the same quarter; findings wait for the gateway team, which has other fires.',
      plan: 'Order of findings by risk, two days a week of one engineer, weekly review with Helena until we are below five.',
      help: 'One engineer from Yuki for two days a week.',
      when: { from: 8, to: 3 },
    },
    {
      cause:
        'The scanner now covers gateways and firmware. Twice as much is found, and the firmware team patches once a month.',
      plan: 'Firmware moves to fortnightly patches; criticals on gateways get a lane of their own.',
      help: 'A release slot for firmware every second Thursday.',
      when: { from: 2, to: 0 },
      who: 'yuki',
    },
    {
      cause: 'Several reviews fall due at once at the end of the year.',
      plan: 'Spread them over two months, and ask owners in the first of them.',
      help: 'none',
    },
  ],
};
