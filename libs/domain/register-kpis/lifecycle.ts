import type { RegisterKpi } from './register-kpi.ts';

export const lifecycleKpis: readonly RegisterKpi[] = [
  {
    key: 'gate-go-rate',
    definition:
      'Reviews of stage gates that were decided within the period. Counted as go: go, and go with conditions. Portfolio reviews, which never say go, are left out.',
    counting: 'share',
    fedBy: ['gate_review', 'product'],
    reach: 'all',
  },
  {
    key: 'gate-cycle',
    definition:
      'Gate reviews of every kind that were decided within the period: days from the request to the decision. Their median.',
    counting: 'median',
    fedBy: ['gate_review', 'product'],
    reach: 'all',
  },
  {
    key: 'time-to-market',
    definition:
      'Products and services whose launch day fell into the period and that had passed a stage gate by then: days from the first gate that they passed to the launch. Their median.',
    counting: 'median',
    fedBy: ['gate_review', 'product'],
    reach: 'all',
  },
  {
    key: 'eol-notice',
    definition:
      'Retirements that were done within the period. Counted as kept when the first notice was sent at least the promised number of days before the end of life.',
    counting: 'share',
    fedBy: ['retirement_plan', 'product'],
    reach: 'all',
  },
  {
    key: 'benefit-realisation',
    definition:
      'Benefits in money, in the currency of the organization, that were due within the period: what was measured last, divided by what was claimed. A benefit without a measurement counts as nothing measured.',
    counting: 'share',
    fedBy: ['business_case'],
    reach: 'all',
  },
];
