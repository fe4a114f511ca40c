import type { AreaStory } from '../area-story.ts';

export const team: AreaStory = {
  key: 'team',
  records: { on: 5, at: '11:45' },
  forgets: 0.05,
  kpis: [
    {
      id: 'enps',
      path: [
        [24, 25],
        [16, 23],
        [12, 5],
        [8, 17],
        [0, 32],
      ],
      noise: 1.5,
      min: -100,
      of: [
        [24, 92],
        [0, 104],
      ],
      aim: {
        path: [
          [24, 18],
          [0, 24],
        ],
        red: 0.4,
      },
      source: 'Pulse survey',
      isKey: true,
    },
    {
      id: 'regretted-attrition',
      path: [
        [24, 2.1],
        [16, 2.4],
        [14, 6.6],
        [11, 4.4],
        [8, 2.1],
        [0, 1.5],
      ],
      noise: 0.3,
      of: [
        [24, 95],
        [0, 106],
      ],
      aim: {
        path: [
          [24, 2.6],
          [0, 2.2],
        ],
        red: 0.6,
      },
      source: 'People system',
      isConfidential: true,
      isCritical: true,
    },
    {
      id: 'one-to-one-rate',
      path: [
        [24, 87],
        [15, 84],
        [13, 76],
        [9, 88],
        [0, 94],
      ],
      noise: 1.4,
      of: [
        [24, 182],
        [0, 204],
      ],
      aim: {
        path: [
          [24, 84],
          [0, 89],
        ],
        red: 0.1,
      },
      source: 'Calendar of the team',
    },
    {
      id: 'time-to-fill',
      path: [
        [24, 57],
        [13, 72],
        [6, 61],
        [0, 48],
      ],
      noise: 2.4,
      aim: {
        path: [
          [24, 60],
          [12, 62],
          [0, 54],
        ],
        red: 0.2,
      },
      source: 'People system',
      moved: {
        monthsAgo: 7,
        factor: 1.15,
        reason:
          'Two of the five open roles ask for metrology and German; the market brings one candidate a month.',
      },
    },
  ],
  beats: [
    {
      monthsAgo: 22,
      highlight: 'Career paths for product managers and designers are published, with pay bands.',
    },
    {
      monthsAgo: 17,
      lowlight:
        'The search for an innovation lead took three months. The successful candidate starts on the fourth.',
    },
    {
      monthsAgo: 14,
      lowlight:
        'Daniel leaves us. So do two senior engineers of the same team; the exit talks agree with one another.',
    },
    {
      monthsAgo: 13,
      highlight: 'Yuki’s appointment was welcomed. Her first act was to cancel seven meetings.',
    },
    {
      monthsAgo: 12,
      lowlight:
        'The pulse is the lowest since we take it. People are tired of firefighting, not of the company.',
    },
    {
      monthsAgo: 10,
      highlight:
        'Nobody was on call for more than one week in four. It shows in the faces before it shows in the survey.',
    },
    {
      monthsAgo: 6,
      highlight: 'Four of five open engineering roles are filled, two of them from within.',
    },
    {
      monthsAgo: 2,
      highlight:
        'Three people who left last year have asked whether they could come back. One will.',
    },
  ],
  highlights: [
    'Growth plans were agreed with nine people, all of whom wrote the first draft themselves.',
    'Two designers moved to product management after a trial of six weeks each.',
    'One-to-ones take place; managers who skip two get a note from me.',
    'The onboarding of the five newcomers ended with a release for each of them.',
    'Pay review done, and explained to everybody in person.',
    'The mentoring pairs continue without being asked to.',
    'Half of all interviews are done by people who were trained for it.',
    'The team event was a repair day in the workshop. More is working now than before.',
    'Sick leave is back to the level of two years ago.',
    'Three internal applications for one role, all three serious.',
    'The ratio of engineers to product managers is where we want it in three of four teams.',
    'Feedback talks were finished on time, by everybody, for the first time.',
    'Parental leave is planned with a stand-in and a return date in all three cases.',
    'Working from the second site works; nobody flies for a stand-up any more.',
  ],
  lowlights: [
    'Two offers were declined, both for money.',
    'One team has been without a designer for five weeks.',
    'Managers with more than nine reports skip one-to-ones first.',
    'Growth plans of the firmware team are out of date.',
    'Recruiting for analytics starts over: the candidate withdrew.',
    'Overtime on the gateway team has lasted three weeks.',
    'The survey was answered by fewer people than usual, which is an answer too.',
    'Promotion criteria are read differently in two departments.',
    'Training budget goes to those who ask, not to those who need it.',
  ],
  troubles: [
    {
      cause:
        'A year of firefighting on one system, decisions that came late, and a leader who left in the middle of it.',
      plan: 'On-call shared across teams, a hiring plan with three roles approved at once, talks with the twelve people whom we cannot lose.',
      help: 'Retention budget for four people, to be decided this month.',
      when: { from: 15, to: 9 },
    },
    {
      cause: 'Hiring takes too long: four interview rounds, and offers that wait for signatures.',
      plan: 'Three rounds, decisions on the same day, offers signed by the department.',
      help: 'none',
    },
    {
      cause: 'One-to-ones fall out where managers carry projects of their own.',
      plan: 'Two managers give up their projects, one gives up the team.',
      help: 'none',
      who: 'yuki',
    },
  ],
  judgements: [
    {
      from: 15,
      to: 15,
      declares: 'worse',
      reason:
        'The survey is two months old. What I hear in the corridors of engineering is worse than what it says.',
    },
  ],
};
