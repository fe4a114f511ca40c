import { areaTemplate, share, tally } from './template.ts';

export const market = areaTemplate({
  key: 'market',
  name: 'Market and competitive insight',
  purpose:
    'Knows the market, its movements and the competitors well enough to decide early. Turns signals and studies into opportunities that are proved or dropped.',
  cadence: 'monthly',
  keeps: 'Signals, competitors, opportunities, studies',
  kpis: [
    {
      id: 'market-share',
      name: 'Market share',
      formula: 'Own sales in the segment ÷ segment sales',
      parts: ['Own sales', 'Segment sales'],
      ...share('higher', 'quarterly', 'lagging'),
      note: 'Name the segment and the source.',
    },
    {
      id: 'market-penetration',
      name: 'Market penetration',
      formula: 'Customers in the segment ÷ potential customers in the segment',
      parts: ['Customers', 'Potential customers'],
      ...share('higher', 'annual', 'lagging'),
    },
    {
      id: 'win-rate',
      name: 'Win rate',
      formula: 'Opportunities won ÷ opportunities decided',
      parts: ['Opportunities won', 'Opportunities decided'],
      ...share('higher', 'monthly', 'lagging'),
    },
    {
      id: 'competitive-win-rate',
      name: 'Competitive win rate',
      formula: 'Opportunities won against a named competitor ÷ opportunities decided against it',
      parts: ['Competitive wins', 'Competitive decisions'],
      ...share('higher', 'quarterly', 'lagging'),
    },
    {
      id: 'product-loss-share',
      name: 'Losses for product reasons',
      formula: 'Lost opportunities with a product gap as the main reason ÷ lost opportunities',
      parts: ['Losses for product reasons', 'Losses'],
      ...share('lower', 'quarterly', 'leading'),
    },
    {
      id: 'research-studies',
      name: 'Market and user studies completed',
      formula: 'Count of studies finished and shared',
      ...tally('higher', 'quarterly', 'leading'),
    },
    {
      id: 'insight-use',
      name: 'Insights used in decisions',
      formula: 'Insights linked to a roadmap item or decision within 90 days ÷ insights recorded',
      parts: ['Insights linked', 'Insights recorded'],
      ...share('higher', 'quarterly', 'leading'),
    },
    {
      id: 'opportunities-validated',
      name: 'Opportunities validated',
      formula: 'Opportunities with evidence for or against ÷ opportunities assessed',
      parts: ['Opportunities with evidence', 'Opportunities assessed'],
      ...share('higher', 'quarterly', 'leading'),
    },
  ],
});
