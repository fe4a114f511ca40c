import type { AreaStory } from '../area-story.ts';

export const reporting: AreaStory = {
  key: 'reporting',
  forgets: 0.02,
  kpis: [
    {
      id: 'report-on-time',
      observed: 'reports on time',
      aim: {
        path: [
          [24, 100],
          [0, 100],
        ],
        red: 0.1,
      },
      source: 'Remit',
    },
    {
      id: 'checkin-compliance',
      observed: 'check-ins made',
      aim: {
        path: [
          [24, 85],
          [0, 90],
        ],
        red: 0.2,
      },
      source: 'Remit',
      isKey: true,
    },
    {
      id: 'data-freshness',
      observed: 'values up to date',
      aim: {
        path: [
          [24, 94],
          [0, 96],
        ],
        red: 0.05,
      },
      source: 'Remit',
    },
    {
      id: 'acknowledgement-time',
      observed: 'time to acknowledge',
      aim: {
        path: [
          [24, 60],
          [0, 48],
        ],
        red: 0.5,
      },
      source: 'Remit',
    },
  ],
  beats: [
    {
      monthsAgo: 24,
      highlight:
        'Sixteen areas, sixteen owners, one calendar. Everybody knows what is due when; not everybody likes it yet.',
    },
    {
      monthsAgo: 22,
      highlight:
        'The first report came out of the record. Helena wrote eleven sentences and no number.',
    },
    {
      monthsAgo: 17,
      highlight: 'The slide deck has been abolished. Nobody has asked for it back.',
    },
    {
      monthsAgo: 13,
      lowlight:
        'Three owners stopped checking in when their figures went red. We talked; they are back.',
    },
    {
      monthsAgo: 6,
      highlight:
        'The board adviser reads the same edition as everybody else, with the same hash at its foot.',
    },
    {
      monthsAgo: 3,
      highlight:
        'For the first time a report was sent back. The second edition is better, and the difference between both is on record.',
    },
    {
      monthsAgo: 1,
      lowlight:
        'Tool adoption has had no value for a while. A KPI that nobody records should be given up or given away.',
    },
  ],
  highlights: [
    'The report was assembled in the morning and submitted in the afternoon.',
    'The CEO’s answer came within a day, with two questions.',
    'All values of the quarter are in; two are marked provisional, and for a reason.',
    'Corrections are made openly: a reason each, and nobody has to explain an old slide.',
    'The median check-in takes four minutes. We measured it with three owners.',
    'Two KPIs were dropped because no decision ever hung on them.',
    'New owners get half an hour of introduction and need no second one.',
    'Questions from the executive circle point at lines of the report, not at memories.',
    'The activity chain was verified before the audit; whole from the first entry on.',
    'Deputies are named before an absence, not during it.',
    'Every red KPI in the report has a cause and a plan beside it.',
    'Two areas moved their recording forward, so that the report no longer waits for them.',
    'Comments are answered within two days on average.',
    'Definitions are linked from the report. The debate about what “active” means is over.',
  ],
  lowlights: [
    'Four check-ins came on Monday morning, in the last minute of grace.',
    'Narratives get shorter where it matters most.',
    'Two values were typed into the wrong month and had to be corrected.',
    'Acknowledgements take longer in weeks with a board meeting.',
    'One area reports on track with the same sentence as last month.',
    'Three KPIs share one source, and it was down on recording day.',
    'Late values come from the same two owners.',
    'The holiday calendar of the second site is missing.',
    'Some causes are descriptions of the effect.',
  ],
  troubles: [
    {
      cause: 'Check-ins slip when owners travel, and nobody stands in for them.',
      plan: 'A deputy with dates for every absence of more than a week; I ask for it every Monday.',
      help: 'Helena names it in the leadership round.',
    },
    {
      cause: 'Two sources deliver after working day five, so that their KPIs are late by design.',
      plan: 'One of them is moved to the warehouse; for the other we record a provisional value on day three.',
      help: 'none',
      who: 'dana',
    },
    {
      cause:
        'The first months: owners learn what is due when, and the calendar did not know the holidays.',
      plan: 'Holidays are entered, reminders go out on Thursday, and I sit with every owner once.',
      help: 'none',
      when: { from: 24, to: 21 },
    },
    {
      cause: 'The end of the quarter and two audits coincide; acknowledgements wait for people.',
      plan: 'Acknowledge in the leadership round, ten minutes, every Tuesday.',
      help: 'none',
    },
  ],
};
