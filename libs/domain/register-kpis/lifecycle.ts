import type { RegisterKpi } from './register-kpi.ts';

const REVENUE =
  'Products and services that stood in a stage of the phases live or ending at the end of the period and had not retired before it, and any other with revenue in it. Revenue is what was posted on the lines of revenue of each, or of its items, in the periods that ended within the period, in the reporting currency, whatever area keeps the line.';

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
    key: 'eol-migration',
    definition:
      'Retirements that were approved by the end of the period, neither withdrawn nor done before it, whose migration KPI counts the customers that are left. Customers to move are those of its value when the plan was approved: of the newest period that had ended by then, or else of the first one after it. Moved are these less those of its newest value, which is below zero where there are more than at first.',
    counting: 'share',
    fedBy: ['retirement_plan', 'product', 'kpi', 'measurement'],
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
  {
    key: 'product-roi',
    definition:
      'Business cases whose horizon ended within the period, with a cost and benefits in money, all in the currency of the organization: what was measured of the benefits by the end of the horizon, less the cost, divided by the cost. A benefit without a measurement brought nothing; what a case changes in KPIs is no money and is left out.',
    counting: 'share',
    fedBy: ['business_case'],
    reach: 'all',
  },
  {
    key: 'portfolio-concentration',
    definition: `${REVENUE} That of the largest is divided by that of all. No figure while the revenue of one of them, or a rate, is missing.`,
    counting: 'share',
    fedBy: ['budget', 'product', 'retirement_plan', 'roadmap_item'],
    reach: 'all',
  },
  {
    key: 'vitality-index',
    definition: `${REVENUE} That of those launched in the 3 years up to the end of the period is divided by that of all. No figure while the revenue or the launch day of one of them, or a rate, is missing.`,
    counting: 'share',
    fedBy: ['budget', 'product', 'retirement_plan', 'roadmap_item'],
    reach: 'all',
  },
];
