import type { AreaStory } from '../area-story.ts';

export const budget: AreaStory = {
  key: 'budget',
  records: { on: 4, at: '16:10' },
  forgets: 0.03,
  kpis: [
    {
      id: 'budget-variance-pct',
      isComputed: true,
      aim: { band: [-5, 5], outer: [-10, 10] },
      isKey: true,
      isCritical: true,
    },
    {
      id: 'forecast-variance',
      isComputed: true,
      aim: { band: [-5, 5], outer: [-10, 10] },
      isKey: true,
    },
    {
      id: 'forecast-accuracy',
      isComputed: true,
      aim: {
        path: [
          [24, 90.5],
          [0, 93],
        ],
        red: 0.05,
      },
    },
    { id: 'rd-ratio', isComputed: true, aim: { band: [32, 37], outer: [29, 40] } },
  ],
  beats: [
    {
      monthsAgo: 23,
      highlight:
        'Plan, forecast and actual stand side by side per line. The month closes on working day four.',
    },
    {
      monthsAgo: 12,
      highlight:
        'The new year’s budget is approved: 6 % more than the old one, all of it in people on the sync and growth teams.',
    },
    {
      monthsAgo: 9,
      highlight: 'Two contractors are approved for engineering, ten weeks, from the reserve.',
    },
    {
      monthsAgo: 7,
      lowlight:
        'Hosting and contractors both came in above plan. The contractors have been extended twice by mail.',
    },
    {
      monthsAgo: 6,
      lowlight:
        'The overrun is no longer a matter of timing: hosting is up 38 % on a year ago, captured measurements 29 %.',
    },
    {
      monthsAgo: 5,
      highlight:
        'Recovery plan agreed with Ingrid: contractors end, reserved capacity, two hires move to the next year.',
      lowlight: 'We are outside of tolerance, and I expect two more months of it.',
    },
    {
      monthsAgo: 3,
      highlight: 'The reserved capacity shows: the hosting bill is down by a fifth.',
    },
    {
      monthsAgo: 2,
      highlight:
        'Back inside tolerance for the month. The year will close about two percent over, not nine.',
    },
  ],
  highlights: [
    'The month closed a day early, with two corrections instead of the usual ten.',
    'The forecast of last month missed the actual by less than two percent.',
    'All open commitments are entered; nothing above 5,000 euros is outside of the system.',
    'Travel stayed under plan without a ban. People simply asked whether they had to go.',
    'Tool licences were cleaned up: 61 seats that nobody used, 14,000 euros a year.',
    'Owners explain their variances themselves now. I read instead of chasing.',
    'The capitalised share was reviewed with the auditors and stands.',
    'Two lines were moved between teams with both owners’ consent, and a reason.',
    'The outlook is stable for the third month.',
    'Training budget is used by those who should; two thirds are booked.',
    'The contract with {partner} was renewed at last year’s price.',
    'Spending on strategic initiatives is ahead of the rest, as planned.',
    'The freeze on replacing hardware cost nothing and saved 22,000 euros.',
    'A quarter’s phasing was corrected with reasons; the full year is untouched.',
  ],
  lowlights: [
    'Two invoices arrived after the close and sit in the wrong month.',
    'Recruiting fees ran ahead: three hires in one month.',
    'The dollar made two subscriptions dearer.',
    'One team books against a line that ended two quarters ago.',
    'The forecast for test devices was a guess, and a bad one.',
    'Purchase orders still come after the invoice in two cases.',
    'Hosting for one large trial was not foreseen by anybody.',
    'The owner of the conference line has left it without a forecast.',
    'Phasing of the marketing share does not match the campaigns.',
  ],
  troubles: [
    {
      cause:
        'Hosting grows faster than usage since the larger tenants went live, and the contractors for the sync engine stayed four months longer than approved.',
      plan: 'End both contracts this month, buy reserved capacity for the base load, move two hires into the next year; weekly look at hosting until it is back.',
      help: 'Signature for the capacity commitment, and a no to further extensions.',
      when: { from: 8, to: 3 },
    },
    {
      cause: 'The outlook depends on two deals’ hosting that finance learned of after signature.',
      plan: 'A hosting estimate belongs to every deal above fifty sites before it is signed.',
      help: 'Sales operations adds the field to the deal form.',
    },
    {
      cause: 'Forecast quality suffers: three owners carry last quarter’s numbers forward.',
      plan: 'Half an hour with each of them before the next forecast; lines without a view are set to run-rate.',
      help: 'none',
    },
  ],
  judgements: [
    {
      from: 5,
      to: 5,
      declares: 'better',
      reason:
        'The overrun has two causes, and both have ended on paper this week. The figures will follow with the invoices of the coming two months.',
    },
  ],
};
