import { areaTemplate, measure, share } from './template.ts';

export const roadmap = areaTemplate({
  key: 'roadmap',
  name: 'Roadmap and priorities',
  purpose:
    'Decides what is worked on, in which order and by when, and says so openly. Keeps the first committed dates, so that every move stays visible with its reason.',
  cadence: 'weekly',
  keeps: 'Items with horizons and dates, scoring, milestones, dependencies, briefs',
  kpis: [
    {
      id: 'delivery-predictability',
      name: 'Delivery predictability',
      formula:
        'Commitments delivered on or before their ORIGINAL committed date ÷ commitments due in the period',
      parts: ['Commitments delivered by the original date', 'Commitments due'],
      ...share('higher', 'monthly', 'lagging'),
      note: 'Measure against the original date, never against the latest re-plan.',
    },
    {
      id: 'planned-to-done',
      name: 'Planned-to-done ratio',
      formula: 'Planned items finished in the period ÷ items planned at the start of the period',
      parts: ['Planned items finished', 'Planned items at period start'],
      ...share('higher', 'monthly', 'lagging'),
    },
    {
      id: 'schedule-slip',
      name: 'Average schedule slip',
      formula: 'Mean of (actual or forecast date − original committed date) over items due',
      ...measure('days', 'average', 'mean'),
      direction: 'lower',
      cadence: 'monthly',
      indicator: 'lagging',
    },
    {
      id: 'rebaseline-rate',
      name: 'Re-baseline rate',
      formula: 'Open items whose committed date moved in the period ÷ open committed items',
      parts: ['Items with a moved date', 'Open committed items'],
      ...share('lower', 'monthly', 'leading'),
    },
    {
      id: 'scope-change',
      name: 'Scope change after commitment',
      formula: 'Items added or removed after commitment ÷ items committed at the start',
      parts: ['Items added plus items removed', 'Items committed'],
      ...share('lower', 'monthly', 'lagging'),
    },
    {
      id: 'blocked-dependencies',
      name: 'Blocked by dependency',
      formula: 'Open items with an unresolved blocking dependency ÷ open items',
      parts: ['Open blocked items', 'Open items'],
      ...share('lower', 'weekly', 'leading'),
    },
    {
      id: 'allocation-growth',
      name: 'Roadmap capacity on growth',
      formula: 'Capacity planned for new value ÷ total planned capacity',
      parts: ['Capacity on growth', 'Total capacity'],
      ...share('band', 'quarterly', 'leading'),
      note: 'Set a band; report together with retention, commitments and foundation shares, which sum to 100%.',
    },
    {
      id: 'allocation-commitments',
      name: 'Roadmap capacity on customer commitments',
      formula: 'Capacity promised to named customers ÷ total planned capacity',
      parts: ['Capacity promised to customers', 'Total capacity'],
      ...share('band', 'quarterly', 'leading'),
    },
  ],
});
