import { areaTemplate, measure, median, share } from './template.ts';

export const team = areaTemplate({
  key: 'team',
  name: 'Team leadership',
  purpose:
    'Builds a team that has the right people in clear roles, and in which they grow and want to stay. Notices strain before people leave.',
  cadence: 'monthly',
  keeps: 'Teams, roles, growth, health',
  kpis: [
    {
      id: 'enps',
      name: 'Employee net promoter score',
      formula: 'Share scoring 9–10 minus share scoring 0–6 on recommending the team as a workplace',
      parts: ['Promoters minus detractors', 'Respondents'],
      ...measure('points', 'score', 'ratio_of_sums'),
      direction: 'higher',
      cadence: 'quarterly',
      indicator: 'leading',
    },
    {
      id: 'regretted-attrition',
      name: 'Regretted attrition',
      formula: 'Regretted leavers in trailing 12 months ÷ average headcount',
      parts: ['Regretted leavers', 'Average headcount'],
      ...measure('percent', 'ratio', 'none'),
      direction: 'lower',
      cadence: 'quarterly',
      indicator: 'lagging',
    },
    {
      id: 'time-to-fill',
      name: 'Time to fill',
      formula: 'Median days from role approved to offer accepted',
      ...median('days', 'lower', 'quarterly', 'lagging'),
    },
    {
      id: 'growth-plan-coverage',
      name: 'Growth plan coverage',
      formula: 'People with a growth plan reviewed in the last 6 months ÷ people',
      parts: ['People with a current plan', 'People'],
      ...share('higher', 'quarterly', 'leading'),
    },
    {
      id: 'one-to-one-rate',
      name: 'One-to-ones held',
      formula: 'One-to-ones held ÷ one-to-ones planned',
      parts: ['Held', 'Planned'],
      ...share('higher', 'monthly', 'leading'),
    },
    {
      id: 'internal-fill',
      name: 'Internal promotion rate',
      formula: 'Senior roles filled from inside ÷ senior roles filled',
      parts: ['Filled from inside', 'Filled'],
      ...share('higher', 'annual', 'lagging'),
    },
    {
      id: 'span-ratio',
      name: 'Engineers per product manager',
      formula: 'Engineers ÷ product managers',
      parts: ['Engineers', 'Product managers'],
      ...measure('ratio', 'ratio', 'ratio_of_sums'),
      direction: 'band',
      cadence: 'quarterly',
      indicator: 'leading',
    },
  ],
});
