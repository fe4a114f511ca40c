import { areaTemplate, measure, share } from './template.ts';

export const relations = areaTemplate({
  key: 'relations',
  name: 'Stakeholder relationships',
  purpose:
    'Looks after the customers, partners, vendors and colleagues on whom the product depends. Keeps in touch at the agreed interval, and keeps what was promised.',
  cadence: 'monthly',
  keeps: 'Customers, partners and vendors; touchpoints; promises',
  kpis: [
    {
      id: 'touchpoint-coverage',
      name: 'Key stakeholder coverage',
      formula:
        'Key stakeholders with a logged touchpoint inside their agreed interval ÷ key stakeholders',
      parts: ['Stakeholders covered', 'Key stakeholders'],
      ...share('higher', 'monthly', 'leading'),
    },
    {
      id: 'stakeholder-sentiment',
      name: 'Stakeholder sentiment',
      formula: 'Mean of the latest 1–5 sentiment rating per key stakeholder',
      ...measure('score', 'score', 'mean'),
      direction: 'higher',
      cadence: 'quarterly',
      indicator: 'leading',
    },
    {
      id: 'commitments-kept',
      name: 'Stakeholder commitments kept',
      formula: 'Promises to stakeholders kept by date ÷ promises due',
      parts: ['Promises kept', 'Promises due'],
      ...share('higher', 'monthly', 'lagging'),
    },
    {
      id: 'partner-revenue-share',
      name: 'Partner-sourced revenue',
      formula: 'Revenue sourced by partners ÷ revenue',
      parts: ['Partner-sourced revenue', 'Revenue'],
      ...share('higher', 'quarterly', 'lagging'),
    },
    {
      id: 'vendor-sla',
      name: 'Vendor service level kept',
      formula: 'Vendor obligations met ÷ vendor obligations due',
      parts: ['Obligations met', 'Obligations due'],
      ...share('higher', 'quarterly', 'lagging'),
    },
  ],
});
