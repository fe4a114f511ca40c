import type { RegisterKpi } from './register-kpi.ts';

/** A day that lies ahead in a running period is not counted before it has come. */
export const roadmapKpis: readonly RegisterKpi[] = [
  {
    key: 'delivery-predictability',
    definition:
      'Commitments whose baseline date fell into the period. Counted as kept when they were done on or before that date. The baseline is the target at the moment of commitment and never moves; a commitment that was dropped stays due.',
    counting: 'share',
    fedBy: ['roadmap_item'],
    reach: 'changed',
  },
  {
    key: 'schedule-slip',
    definition:
      'Commitments whose baseline date fell into the period, without dropped ones: days from the baseline to the day on which they were done, or else to their current target. Their mean; negative when early.',
    counting: 'mean',
    fedBy: ['roadmap_item'],
    reach: 'changed',
  },
  {
    key: 'rebaseline-rate',
    definition:
      'Commitments that were open on at least one day of the period. Counted as moved when their target was moved in the period after they had been committed, however often.',
    counting: 'share',
    fedBy: ['roadmap_item'],
    reach: 'changed',
  },
  {
    key: 'planned-to-done',
    definition:
      'Items that were open on the first day of the period and had, on that day, a target up to its last day. Counted as finished when they were done within the period; dropped ones stay planned.',
    counting: 'share',
    fedBy: ['roadmap_item'],
    reach: 'changed',
  },
  {
    key: 'scope-change',
    definition:
      'Divided by the commitments that were open on the first day of the period. Counted are items committed after that day (added), and commitments dropped within the period (removed).',
    counting: 'share',
    fedBy: ['roadmap_item'],
    reach: 'changed',
  },
  {
    key: 'throughput',
    definition:
      'Items that were done within the period, of those that stood on the roadmap open in it. No figure while the roadmap is empty.',
    counting: 'sum',
    fedBy: ['roadmap_item'],
    reach: 'changed',
  },
  {
    key: 'strategic-alignment',
    definition:
      'Items that were open at the end of the period. Counted as aligned when they served an objective, or were linked to one, that was committed to and neither closed nor dropped by then.',
    counting: 'share',
    fedBy: ['roadmap_item', 'objective', 'link'],
    reach: 'changed',
  },
  {
    key: 'blocked-dependencies',
    definition:
      'Items that were open at the end of the period. Counted as blocked when they waited for another item that was not done by then, through a dependency neither declined nor resolved.',
    counting: 'share',
    fedBy: ['roadmap_item', 'dependency'],
    reach: 'changed',
  },
  {
    key: 'cross-team-commitments',
    definition:
      'Dependencies between items of different areas that were accepted and needed by a day of the period. Counted as kept when the item that was waited for was done, or the dependency resolved, by that day.',
    counting: 'share',
    fedBy: ['dependency', 'roadmap_item'],
    reach: 'all',
  },
  {
    key: 'blocked-time',
    definition:
      'Days of the period at whose end an item was under way: begun, and neither done nor dropped. Counted are those on which it waited for an item of another area, through a dependency neither declined nor taken away: from the day on which that was needed, or without one from the beginning of the work, until it was done or the dependency resolved.',
    counting: 'share',
    fedBy: ['dependency', 'roadmap_item'],
    reach: 'all',
  },
  {
    key: 'allocation-growth',
    definition:
      'Effort, in person-months, of items whose work fell into the period: from the day on which it began, or else is to begin, to the day on which it was done or dropped, or else to its target. Divided is the effort on growth by that on all categories; items without an effort or a category are left out.',
    counting: 'share',
    fedBy: ['roadmap_item'],
    reach: 'changed',
  },
  {
    key: 'allocation-commitments',
    definition:
      'Effort, in person-months, of items whose work fell into the period: from the day on which it began, or else is to begin, to the day on which it was done or dropped, or else to its target. Divided is the effort on customer commitments by that on all categories; items without an effort or a category are left out.',
    counting: 'share',
    fedBy: ['roadmap_item'],
    reach: 'changed',
  },
  {
    key: 'allocation-variance',
    definition:
      'Half of the sum, over the four categories, of the differences between the planned share and the share of the effort of items under way in the period. No figure without a planned mix of the whole organization for that period, or of the area where the KPI counts one, nor without effort on record.',
    counting: 'sum',
    fedBy: ['roadmap_item', 'capacity_mix'],
    reach: 'all',
  },
  {
    key: 'on-time-launch',
    definition:
      'Launches that took place within the period. Counted as on time when they took place on or before the hard date that was set first.',
    counting: 'share',
    fedBy: ['launch', 'roadmap_item'],
    reach: 'all',
  },
  {
    key: 'launch-readiness',
    definition:
      'Entries of the checklists of launches, those that do not apply left out, where the day 14 days before the launch fell into the period; the launch is the day on which it took place, or else its hard date. Counted as ready when they were done by that day.',
    counting: 'share',
    fedBy: ['launch', 'roadmap_item'],
    reach: 'all',
  },
  {
    key: 'launch-success',
    definition:
      'Launches whose 90th day fell into the period. Counted as a success when their review after 90 days says that the target was met; without that review they are none.',
    counting: 'share',
    fedBy: ['launch', 'roadmap_item'],
    reach: 'all',
  },
  {
    key: 'process-adherence',
    definition:
      'Launches that took place within the period. Counted as adhering when the newest decision on the launch by that day was a go and, where the launch or its item belongs to a product or service, every move between stages that had brought that one to where it stood was decided at a gate, or was one that a reason allowed, which an import past a gate was not.',
    counting: 'share',
    fedBy: ['launch', 'roadmap_item', 'gate_review', 'product'],
    reach: 'all',
  },
];
