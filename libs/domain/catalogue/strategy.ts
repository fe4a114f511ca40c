import { areaTemplate, measure, share, tally } from './template.ts';

export const strategy = areaTemplate({
  key: 'strategy',
  name: 'Vision and strategy',
  purpose:
    'Says where the product is going, why, and which objectives prove that it gets there. Keeps the work and the money aligned to them, and the decisions findable.',
  cadence: 'monthly',
  keeps: 'Versioned vision and strategy, objectives, their alignment to company goals, decisions',
  kpis: [
    {
      id: 'objective-attainment',
      name: 'Objective attainment',
      formula:
        'Objectives closed in the period at or above target ÷ objectives closed in the period',
      parts: ['Objectives closed at or above target', 'Objectives closed'],
      ...share('higher', 'quarterly', 'lagging'),
      note: 'A steady 100% usually means targets are too soft.',
    },
    {
      id: 'objective-progress',
      name: 'Weighted objective progress',
      formula:
        'Sum(weight × progress) ÷ sum(weight) over active objectives; each progress capped at 100%',
      parts: ['Sum of weight × capped progress', 'Sum of weights'],
      ...measure('percent', 'ratio', 'weighted_mean'),
      direction: 'higher',
      cadence: 'monthly',
      indicator: 'leading',
      note: 'Cap single items at 100% so that one overshoot cannot hide a miss.',
    },
    {
      id: 'net-confidence',
      name: 'Net confidence score',
      formula: 'Share of items on track minus share of items off track',
      parts: ['Items on track minus items off track', 'Items with a current check-in'],
      ...measure('points', 'score', 'ratio_of_sums'),
      direction: 'higher',
      cadence: 'weekly',
      indicator: 'leading',
      note: 'Runs from −100 to +100; at-risk items count in the base only.',
    },
    {
      id: 'strategic-alignment',
      name: 'Strategic alignment of roadmap',
      formula: 'Roadmap items linked to an active objective ÷ all open roadmap items',
      parts: ['Open items linked to an objective', 'Open items'],
      ...share('higher', 'monthly', 'leading'),
    },
    {
      id: 'strategic-spend-share',
      name: 'Share of spend on strategic initiatives',
      formula: 'Actual spend on initiatives linked to an objective ÷ total product spend',
      parts: ['Spend on linked initiatives', 'Total product spend'],
      ...share('higher', 'quarterly', 'lagging'),
    },
    {
      id: 'north-star',
      name: 'North star metric',
      formula:
        'One agreed count or value of customer benefit delivered per period (each company names its own)',
      ...tally('higher', 'weekly', 'leading'),
      note: 'Template only: the name, unit and roll-up must be edited on adoption.',
    },
    {
      id: 'strategy-understanding',
      name: 'Strategy understanding',
      formula: 'Respondents who agree that they understand the product strategy ÷ respondents',
      parts: ['Respondents who agree', 'Respondents'],
      ...share('higher', 'semiannual', 'leading'),
    },
  ],
});
