import type { RegisterKpi } from './register-kpi.ts';

export const strategyKpis: readonly RegisterKpi[] = [
  {
    key: 'objective-attainment',
    definition:
      'Objectives that were closed within the period; dropped ones are left out. Counted as attained when they were closed with a score of 10, which is all of the way to the target.',
    counting: 'share',
    fedBy: ['objective'],
    reach: 'all',
  },
  {
    key: 'objective-progress',
    definition:
      'Objectives that were committed to and still open at the end of the period: their progress, weighted. The progress of an objective is the weighted mean of its key results, each between 0 and 1, by the newest value of a period that had ended; objectives without any value are left out.',
    counting: 'share',
    fedBy: ['objective', 'measurement'],
    reach: 'changed',
  },
  {
    key: 'net-confidence',
    definition:
      'Roadmap items and objectives that were open at the end of the period and on which somebody had checked in, as their newest word, in the 28 days up to then: those declared on track less those declared off track, divided by all of them. At risk and every other status count in the base only.',
    counting: 'share',
    fedBy: ['check_in', 'roadmap_item', 'objective'],
    reach: 'changed',
  },
  {
    key: 'decision-latency',
    definition:
      'Decisions taken within the period: days from the day of asking, or of reopening, to the day of deciding. Their median; a question that was decided, reopened and decided again counts twice.',
    counting: 'median',
    fedBy: ['decision'],
    reach: 'all',
  },
];
