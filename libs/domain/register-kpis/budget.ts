import type { RegisterKpi } from './register-kpi.ts';

/** The category by which a line says that it is research and development. */
export const RESEARCH_CATEGORIES = [
  'Research and development',
  'R&D',
  'Forschung und Entwicklung',
  'F&E',
] as const;

const RESEARCH_IN_WORDS = `${RESEARCH_CATEGORIES.slice(0, -1).join(', ')} or ${RESEARCH_CATEGORIES.at(-1)}`;

const OF_COST =
  'Cost lines alone, in the reporting currency; plans at the rates of the budget, actuals at the average of their period. No figure where a rate is missing.';

const EARNED =
  'Roadmap items with cost lines in a budget of the year and with progress, which is the share of their milestones met by the end of the period; what is done is all earned.';

/** Worked out over the whole course, because a line may have counted in any period; a booking, a rate or a version touches none before it. */
export const budgetKpis: readonly RegisterKpi[] = [
  {
    key: 'budget-variance',
    definition:
      'Every line of the budgets in use: the plan of the periods that ended within the period, less what was spent; of revenue what came in, less the plan. A period of a budget into which nothing has been posted waits until something is, or until it is closed. Added up in the reporting currency; positive is favourable. No figure where a rate is missing.',
    counting: 'sum',
    fedBy: ['budget'],
    reach: 'booked',
  },
  {
    key: 'budget-variance-pct',
    definition: `The plan of the periods that ended within the period, less what was spent, divided by that plan. A period of a budget into which nothing has been posted waits until something is, or until it is closed. ${OF_COST}`,
    counting: 'share',
    fedBy: ['budget'],
    reach: 'booked',
  },
  {
    key: 'budget-utilisation',
    definition: `Spent from the first day of the fiscal year up to the end of the period, divided by the plan of the whole year. ${OF_COST}`,
    counting: 'share',
    fedBy: ['budget'],
    reach: 'booked',
  },
  {
    key: 'committed-coverage',
    definition: `Spent up to the end of the period, and everything committed by then, divided by the plan of the whole year. ${OF_COST}`,
    counting: 'share',
    fedBy: ['budget'],
    reach: 'booked',
  },
  {
    key: 'forecast-variance',
    definition: `The plan of the year less its outlook, divided by the plan. The outlook is the actual of what was closed by the end of the period and the newest forecast of the rest; where that says nothing, the plan. ${OF_COST}`,
    counting: 'share',
    fedBy: ['budget'],
    reach: 'booked',
  },
  {
    key: 'forecast-accuracy',
    definition: `Periods that ended within the period and have been closed: one, less the errors of the last forecast that still looked ahead at them, line by line and whichever way they went, divided by what was spent. Lines without a forecast are left out. ${OF_COST}`,
    counting: 'share',
    fedBy: ['budget'],
    reach: 'booked',
  },
  {
    key: 'strategic-spend-share',
    definition:
      'What was spent in the periods that ended within the period. Counted is what went to lines that serve an objective, themselves or by their item, at the end of the period. Cost lines alone, in the reporting currency; actuals at the average of their period. No figure where a rate is missing.',
    counting: 'share',
    fedBy: ['budget', 'roadmap_item'],
    reach: 'booked',
  },
  {
    key: 'late-stage-spend',
    definition:
      'What was spent on products, by lines of their own or of their items, in the periods that ended within the period. Counted is what went to products that stood in a stage of the ending phase at its end. Cost lines alone, in the reporting currency; actuals at the average of their period. No figure where a rate is missing.',
    counting: 'share',
    fedBy: ['budget', 'product', 'roadmap_item'],
    reach: 'booked',
  },
  {
    key: 'rd-ratio',
    definition: `What was spent in the periods that ended within the period on cost lines of the category ${RESEARCH_IN_WORDS}, however it is capitalised, divided by what came in on all lines of revenue. In the reporting currency; actuals at the average of their period. No figure without such lines, without revenue, or where a rate is missing.`,
    counting: 'share',
    fedBy: ['budget'],
    reach: 'booked',
  },
  {
    key: 'cpi',
    definition: `${EARNED} What is earned at its planned cost, divided by what was spent.`,
    counting: 'share',
    fedBy: ['budget', 'roadmap_item', 'milestone'],
    reach: 'booked',
  },
  {
    key: 'spi',
    definition: `${EARNED} What is earned, divided by what was planned: the share of the days of the baseline that had passed, or without a baseline the plan up to then.`,
    counting: 'share',
    fedBy: ['budget', 'roadmap_item', 'milestone'],
    reach: 'booked',
  },
  {
    key: 'eac',
    definition: `${EARNED} The budget at completion divided by the cost performance index of each item, added up. Items of which nothing is earned or spent are left out.`,
    counting: 'sum',
    fedBy: ['budget', 'roadmap_item', 'milestone'],
    reach: 'booked',
  },
  {
    key: 'vac',
    definition: `${EARNED} The budget at completion less the estimate at completion of each item, added up. Items of which nothing is earned or spent are left out.`,
    counting: 'sum',
    fedBy: ['budget', 'roadmap_item', 'milestone'],
    reach: 'booked',
  },
  {
    key: 'tcpi',
    definition: `${EARNED} What is left to earn of all of them together, divided by what is left of their budget. No figure once that is used up.`,
    counting: 'share',
    fedBy: ['budget', 'roadmap_item', 'milestone'],
    reach: 'booked',
  },
];
