import type { AreaStory } from '../area-story.ts';
import { PERFORMANCE_KPIS } from '../kpis/performance.ts';

export const performance: AreaStory = {
  key: 'performance',
  cadence: 'monthly',
  forgets: 0.03,
  kpis: PERFORMANCE_KPIS,
  beats: [
    {
      monthsAgo: 23,
      highlight:
        'Activation finally has one definition: a shared measurement within seven days of sign-up. It is lower than the number that we used to tell.',
    },
    { monthsAgo: 19, highlight: 'Datum passed a thousand paying seats.' },
    {
      monthsAgo: 16,
      lowlight:
        'Trials from the trade fair convert at half the usual rate: many badges, little need.',
    },
    {
      monthsAgo: 13,
      lowlight:
        'Expansion slows. Accounts that wait for offline forms do not buy further seats, and say so.',
    },
    {
      monthsAgo: 11,
      highlight:
        'Guided set-up won its test on all three segments; it goes to everybody next month.',
    },
    {
      monthsAgo: 10,
      highlight:
        '**Guided set-up is live.** Activation of new sign-ups rose by eleven points within two weeks, the largest step that we have measured.',
    },
    {
      monthsAgo: 8,
      highlight:
        'Trial conversion follows activation with a month’s delay, as the model said it would.',
    },
    {
      monthsAgo: 6,
      lowlight:
        '**Nordmilch Labs** has given notice for nine of eleven sites. They go with the group’s standard, not with a better product.',
    },
    {
      monthsAgo: 5,
      lowlight:
        'The loss of Nordmilch is in the figures now. Without it, retention would be within target.',
    },
    {
      monthsAgo: 2,
      highlight: 'Polderwater doubles its seats, first account on the new yearly plan.',
    },
  ],
  highlights: [
    '{customer} went from pilot to contract: {n} sites, two years.',
    'Sign-ups from the calibration guide convert better than those from any campaign.',
    'Weekly actives are up in all three segments for the third month in a row.',
    'The pricing page test is decided: fewer plans, more trials. We keep three.',
    '{release} is used by a fifth of the active accounts within its first week.',
    'Two accounts that had gone quiet are back after a call from customer experience.',
    'Expansion came from mid-size food producers this month, the segment that we bet on at the start of the year.',
    'The cohort of last month keeps more users in week four than any before it.',
    '{customer} added seats without a discount.',
    'Self-service orders passed a third of new revenue.',
    'The onboarding mail that nobody read is gone; one in the product took its place and is opened by most.',
    'Churn calls held with all five accounts that left; two of them did so for reasons that we can fix.',
    'Trials that import their own data on day one convert at 31 %. That is now the first step.',
    'Usage in laboratories went up after {release}, as intended.',
    'The sales-assisted funnel and the self-service one are reported apart since Monday.',
    'Feature adoption of trend alarms reached half of the accounts that could use them.',
    '{customer} agreed to be a reference, with figures.',
    'We stopped two campaigns that brought sign-ups without activation. Nothing was lost.',
    'The quarter opened with the strongest renewal week of the year.',
    'Seats per account rose again; the shared dashboards spread inside of companies by themselves.',
    'The water utilities cohort is small and the most loyal that we have.',
    'Price increase for old plans went through with {n} complaints and no notice.',
    'Time to first measurement is under a day for half of all new accounts.',
    'The weekly figures are out on Tuesday at nine, without manual work.',
    'Renewals due in the quarter are two thirds signed, five weeks before its end.',
    'A partner deal with {partner} brought four trials, all of them active.',
    '{customer} replaced {competitor} after a side-by-side month.',
    'Discounts are down to one in six contracts.',
    'The first accounts moved from Chronicle to Datum pay more than before, and use it daily.',
    'Downgrades fell for the second month after the new seat rules.',
  ],
  lowlights: [
    'Sign-ups were flat; the last campaign ended and nothing has taken its place.',
    '{customer} reduced its seats after a reorganisation.',
    'A tracking error hid mobile sign-ups for two days. The figures are complete again.',
    'Trials from the south convert worse since the local partner left.',
    'The renewal of {customer} is open, nine days before its date.',
    'Two large deals moved into the next quarter.',
    'Activation on tablets lags behind the desktop by eight points.',
    '{competitor} undercuts us in three current deals.',
    'Too many trials start on a Friday and are forgotten by Monday.',
    'One account uses a fifth of what it pays for. We should speak before they do.',
    'Support load after {release} fell on the smallest accounts.',
    'The webinar brought 200 visitors and three trials.',
    'Usage dips whenever the laboratories close, and deeper than last year.',
    'Our forecast for the month was too high by four percent.',
  ],
  troubles: [
    {
      cause:
        'Half of the new accounts never get past the empty first screen: they have data, and no idea where to put it.',
      plan: 'Guided set-up with import on day one, tested on a third of the sign-ups first.',
      help: 'none',
      when: { from: 24, to: 10 },
    },
    {
      cause:
        'The notice of **Nordmilch Labs** takes four points of net retention for a year, and two credit notes came on top.',
      plan: 'Executive sponsor for each of the ten largest accounts, a usage review ninety days before renewal, and an offer for the two sites that stay.',
      help: 'Matthias as sponsor for two accounts.',
      when: { from: 6, to: 3 },
    },
    {
      cause:
        'Hosting for the larger tenants is bought on demand at list price; margin pays for it.',
      plan: 'Reserved capacity for the base load, archive storage for measurements older than two years.',
      help: 'Approval of a one-year commitment with the hosting provider.',
      when: { from: 7, to: 3 },
      who: 'carlos',
    },
    {
      cause: 'Accounts that wait for offline forms put expansions on hold.',
      plan: 'Early access for the twelve accounts concerned, with a date each; account teams call before the date, not after it.',
      help: 'none',
      when: { from: 15, to: 11 },
    },
    {
      cause:
        'Fewer laboratories start something new in these weeks, and the campaign calendar had a gap on top.',
      plan: 'Fill the gap with the calibration guide series, and judge the trend without the two weeks.',
      help: 'none',
    },
    {
      cause: 'Trial volume grew by a channel that brings curious people and few buyers.',
      plan: 'Cut the channel by half, qualify by one question at sign-up, look again after four cohorts.',
      help: 'none',
    },
  ],
  judgements: [
    {
      from: 5,
      to: 4,
      declares: 'better',
      reason:
        'Retention and margin carry one lost account and one hosting invoice. New business, activation and usage are above plan, and the renewals of the quarter are safe.',
    },
    {
      from: 18,
      to: 18,
      declares: 'worse',
      reason:
        'The averages look healthy. The newest cohorts do not: week-two usage fell three times in a row.',
    },
  ],
};
