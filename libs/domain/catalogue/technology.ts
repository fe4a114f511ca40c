import { areaTemplate, measure, share, tally } from './template.ts';

export const technology = areaTemplate({
  key: 'technology',
  name: 'Technology and tools',
  purpose:
    'Chooses the technology and the tools that the product and its team rely on. Keeps debt, cost and ageing components within what the product can bear.',
  cadence: 'quarterly',
  keeps: 'Technology watch, tool register, feasibility, architecture decisions',
  kpis: [
    {
      id: 'tech-debt-share',
      name: 'Capacity on technical debt',
      formula: 'Capacity spent on technical debt ÷ total capacity',
      parts: ['Capacity on debt', 'Total capacity'],
      ...share('band', 'quarterly', 'leading'),
    },
    {
      id: 'tool-adoption',
      name: 'Tool adoption',
      formula: 'People active in the tool in the last 28 days ÷ licences paid for',
      parts: ['Active people', 'Licences'],
      ...share('higher', 'monthly', 'leading'),
    },
    {
      id: 'tool-cost',
      name: 'Tool cost per person',
      formula: 'Tooling cost ÷ people in product',
      parts: ['Tooling cost', 'People'],
      ...measure('currency', 'ratio', 'ratio_of_sums'),
      direction: 'lower',
      cadence: 'quarterly',
      indicator: 'lagging',
    },
    {
      id: 'tech-assessments',
      name: 'Technology assessments completed',
      formula: 'Technologies moved to a decided ring (adopt, trial, assess, hold) in the period',
      ...tally('higher', 'quarterly', 'leading'),
    },
    {
      id: 'unsupported-components',
      name: 'Unsupported components',
      formula: 'Components past end of support in production',
      ...measure('count', 'stock', 'last'),
      direction: 'lower',
      cadence: 'monthly',
      indicator: 'leading',
    },
  ],
});
