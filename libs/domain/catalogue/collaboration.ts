import { areaTemplate, measure, share } from './template.ts';

export const collaboration = areaTemplate({
  key: 'collaboration',
  name: 'Cross-functional work',
  purpose:
    'Joins product with sales, marketing, engineering, design, support and finance towards the same results. Keeps the commitments between functions, and removes the waiting in between.',
  cadence: 'monthly',
  keeps: 'Commitments between functions, shared objectives, comments',
  kpis: [
    {
      id: 'cross-team-commitments',
      name: 'Cross-team commitments kept',
      formula: 'Commitments between teams met by date ÷ commitments due',
      parts: ['Commitments met', 'Commitments due'],
      ...share('higher', 'monthly', 'lagging'),
    },
    {
      id: 'launch-readiness',
      name: 'Launch readiness',
      formula: 'Launch checklist items done by all functions at T minus 14 days ÷ items',
      parts: ['Items done', 'Items'],
      ...share('higher', 'monthly', 'leading'),
    },
    {
      id: 'blocked-time',
      name: 'Waiting on another team',
      formula: 'Time items spent waiting on another team ÷ elapsed time',
      parts: ['Time waiting', 'Elapsed time'],
      ...share('lower', 'monthly', 'leading'),
    },
    {
      id: 'partner-function-score',
      name: 'Partner function satisfaction',
      formula:
        'Mean 1–5 rating of the product team by sales, marketing, engineering, design, support and finance',
      ...measure('score', 'score', 'mean'),
      direction: 'higher',
      cadence: 'quarterly',
      indicator: 'leading',
    },
    {
      id: 'sales-enablement',
      name: 'Sales enablement coverage',
      formula: 'Sellers certified on the current release ÷ sellers in scope',
      parts: ['Sellers certified', 'Sellers in scope'],
      ...share('higher', 'quarterly', 'leading'),
    },
  ],
});
