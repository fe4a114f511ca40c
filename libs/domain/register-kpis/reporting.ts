import type { RegisterKpi } from './register-kpi.ts';

export const reportingKpis: readonly RegisterKpi[] = [
  {
    key: 'checkin-compliance',
    definition:
      'Check-ins of areas that fell due within the period. Counted as made when they came before the end of the grace; what is still within its grace is not counted yet.',
    counting: 'share',
    fedBy: ['check_in'],
    reach: 'all',
  },
  {
    key: 'data-freshness',
    definition:
      'KPIs in use at the end of the period of which a value had fallen due by then; computed ones owe none. Counted as fresh when the value that fell due last was on record by then.',
    counting: 'share',
    fedBy: ['kpi', 'measurement'],
    reach: 'changed',
  },
  {
    key: 'report-on-time',
    definition:
      'Reports that fell due within the period. Counted as on time when they were submitted by then; there is no grace.',
    counting: 'share',
    fedBy: ['report'],
    reach: 'all',
  },
  {
    key: 'acknowledgement-time',
    definition:
      'Editions of reports that were acknowledged within the period: hours from their submission to the first acknowledgement. Their median.',
    counting: 'median',
    fedBy: ['report'],
    reach: 'all',
  },
  {
    key: 'status-accuracy',
    definition:
      'KPIs that were off track in the newest edition of a report of the period, and stood in the report before. Counted as announced when they were at risk or off track in that one already.',
    counting: 'share',
    fedBy: ['report'],
    reach: 'all',
  },
  {
    key: 'surprise-reds',
    definition:
      'KPIs that were on track in the report before and off track in the newest edition of a report of the period. No figure without two reports to compare.',
    counting: 'sum',
    fedBy: ['report'],
    reach: 'all',
  },
];
