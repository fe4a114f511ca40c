import type { AreaStory } from '../area-story.ts';
import { DELIVERY_KPIS } from '../kpis/delivery.ts';

export const delivery: AreaStory = {
  key: 'delivery',
  forgets: 0.03,
  kpis: DELIVERY_KPIS,
  beats: [
    {
      monthsAgo: 23,
      highlight:
        'First month with one dashboard for all four teams. We now argue about causes, no longer about numbers.',
    },
    {
      monthsAgo: 17,
      highlight:
        'Best month since we measure: cycle time, lead time and fail rate are all better than a year ago.',
      lowlight:
        'The Fieldbook sync engine turns out to be larger than scoped: two of five adapters need a rewrite.',
    },
    {
      monthsAgo: 16,
      lowlight:
        '**Sync engine**: the first migration of live customers was rolled back after two hours. No data was lost; confidence was.',
    },
    {
      monthsAgo: 14,
      highlight:
        'Yuki takes over engineering. The hand-over is done team by team, nothing moves to another team meanwhile.',
      lowlight:
        'Daniel has left. Two senior engineers of the sync team follow at the end of the quarter.',
    },
    {
      monthsAgo: 12,
      highlight:
        'Cycle time is now measured from the first commit to general availability, not to the merge. The older figures stay as they were recorded.',
    },
    {
      monthsAgo: 10,
      highlight:
        '**Sync engine** is live for every customer. The old engine was switched off on Thursday, and it was quiet.',
    },
    {
      monthsAgo: 8,
      highlight:
        'Small batches pay: the median pull request is down from 410 to 160 lines, and review time halved with it.',
    },
    {
      monthsAgo: 3,
      lowlight:
        '**Relay outage**: a certificate that nobody owned expired. Gateways in EU-2 were refused for most of a morning; Kaskade Foods and Polderwater lost shifts of data entry.',
    },
    {
      monthsAgo: 2,
      highlight:
        'Every certificate, domain and signing key now has an owner and an alarm 30 days ahead. The post-mortem is public.',
    },
  ],
  highlights: [
    '{release} went out on the day that we had promised, behind a flag, and was opened to everybody two days later.',
    'No rollback this week, with the four teams deploying on all five days.',
    'The flaky end-to-end suite is down to three known offenders; a red build means something again.',
    'On-call was quiet: two pages, both before midnight, both with a runbook that worked.',
    'Review queues stayed under half a day. The rule “review before you start something new” holds.',
    '{release} passed its performance budget on the oldest tablets that we still support.',
    'The team cut the build from 19 to 11 minutes by caching what never changes.',
    'Two of the three oldest feature flags are gone. Code that nobody runs is code that nobody fixes.',
    '{customer} confirmed that {release} solves the problem that they had reported two quarters ago.',
    'Load test at four times the peak: no errors, and the queue drained within a minute.',
    'The firmware team released Benchline 4 from the shared pipeline for the first time.',
    'Every incident of the last month has its review written and its actions assigned.',
    'Pairing on the gateway code works: four people can now deploy it, not long ago it was one.',
    '{release} needed one hotfix, found by our own canary and not by a customer.',
    'Datum queries that took eight seconds take under two since the index change on Tuesday.',
    'Test data for the regulated customers is generated now; nobody copies production any more.',
    'The backlog of defects older than 90 days is empty for the first time.',
    'We dropped two planned features from {next} and lost nobody’s interest by it.',
    'Canary releases cover all services since Wednesday.',
    'The mobile team shipped in both stores on the same day without a manual step.',
    'Accessibility fixes for {release} were in the first build and not in the last.',
    '{next} is feature complete a week early; the time goes into migration rehearsals.',
    'A database failover in working hours was noticed by monitoring and by nobody else.',
    'The number of open pull requests older than three days is zero on Friday noon.',
    'New engineers deployed on their second day, with the guide that the last ones wrote.',
    'Support and engineering now share one severity scale. Two fewer escalations this week.',
    'We closed the last action of the sync post-mortem.',
    'The design system covers 80 % of Fieldbook screens; a new form takes a morning.',
    'Recovery drill: from a lost region to serving customers in 23 minutes.',
    'Relay’s new retry policy absorbed the {partner} maintenance window without a ticket.',
    '{release}: three teams, one launch, no weekend.',
    'Log volume is down by 40 % with nothing missed; the bill follows next month.',
    'All services run on the supported runtime. The last one moved on Monday.',
    'We paid back a month of shortcuts in the export code, with tests first.',
  ],
  lowlights: [
    'One deployment on Tuesday had to be rolled back: a migration locked a large table for {customer}.',
    'Two engineers are out until next week; {next} will feel it.',
    'The staging environment drifted from production again and cost us a day.',
    'A third-party outage at {partner} cost an evening of on-call.',
    'Review of the calibration module is stuck with one person.',
    'The end-to-end suite failed eleven times for reasons that are not ours.',
    'Estimates for {next} doubled once we looked into the export formats.',
    'A defect in {release} reached {customer} before our alarms saw it.',
    'Too much work started: nineteen items in progress for fourteen people.',
    'The tablet fleet for testing is too old; two bugs showed on customers’ devices only.',
    'Interview days took more time than planned. Worth it, and visible in throughput.',
    'One runbook was wrong. We found out at two in the morning.',
    'Dependency updates have piled up, 46 of them.',
    'Two stories came back from acceptance because nobody had asked {customer}.',
    'The gateway’s memory leak is back, slower than before.',
    'Release notes went out a day after the release.',
  ],
  troubles: [
    {
      cause:
        'The sync engine was scoped on the three adapters that we know well. The other two carry eight years of special cases, and every fix breaks a neighbour.',
      plan: 'Freeze new features on Fieldbook, two teams on the engine, customers migrate in groups of twenty with a tested way back.',
      help: 'Agreement that Fieldbook ships nothing new to customers until the engine is through.',
      when: { from: 17, to: 12 },
    },
    {
      cause:
        'Since the two departures only two people know the sync adapters. Reviews wait for them, and both are on call.',
      plan: 'Pairs on each adapter, on-call handed to the platform team, two contractors until the hires start.',
      help: 'Budget for two contractors for ten weeks.',
      when: { from: 14, to: 9 },
    },
    {
      cause:
        'An expired certificate took the EU-2 gateways offline. It was in nobody’s inventory, so nobody was warned.',
      plan: 'Inventory of everything that expires, with owner and alarm; gateways queue for 48 hours instead of four.',
      help: 'A named owner for every domain outside engineering, marketing’s above all.',
      when: { from: 3, to: 2 },
    },
    {
      cause:
        'Too many items at once: the teams start faster than they finish, and waiting shows up as cycle time.',
      plan: 'Limits on work in progress per team, daily look at the oldest item first.',
      help: 'none',
    },
    {
      cause:
        'A cluster of failed changes in one service, traced to database migrations that lock under load.',
      plan: 'Migrations are rehearsed on a copy of the largest customer, and run in steps that can stop.',
      help: 'none',
      who: 'jonas',
    },
    {
      cause: 'Absences left one team without a reviewer for its oldest module.',
      plan: 'Two people from the neighbouring team learn the module; its releases wait for them.',
      help: 'none',
    },
  ],
  judgements: [
    {
      from: 16,
      to: 15,
      declares: 'better',
      reason:
        'Most of the failed changes belong to one migration that is being redone. Outside of it the teams deliver as before, so I keep the area above what the figures say for now.',
    },
    {
      from: 11,
      to: 11,
      declares: 'better',
      reason:
        'Lead time still carries the tail of the migration. Everything that was started since the first of the month is within target.',
    },
    {
      from: 5,
      to: 5,
      declares: 'worse',
      reason:
        'The figures are fine, but the on-call rota has two gaps in the coming month and I would rather say so now.',
    },
  ],
};
