import { areaTemplate, median, share, tally } from './template.ts';

export const reporting = areaTemplate({
  key: 'reporting',
  name: 'Executive reporting',
  purpose:
    'Gives the executive team a true and timely picture of the product, without retyping a figure. Sees to it that questions are answered, decisions are taken and promises come back.',
  cadence: 'monthly',
  keeps: 'Period reports, the loop with the CEO, commitments, cadence',
  kpis: [
    {
      id: 'report-on-time',
      name: 'Reports submitted on time',
      formula: 'Reports submitted by their due time ÷ reports due',
      parts: ['Reports on time', 'Reports due'],
      ...share('higher', 'monthly', 'lagging'),
    },
    {
      id: 'checkin-compliance',
      name: 'Check-in compliance',
      formula: 'Check-ins made in their window ÷ check-ins expected',
      parts: ['Check-ins made', 'Check-ins expected'],
      ...share('higher', 'weekly', 'leading'),
    },
    {
      id: 'data-freshness',
      name: 'KPI freshness',
      formula: 'KPIs with a value for their latest due period ÷ active KPIs',
      parts: ['KPIs up to date', 'Active KPIs'],
      ...share('higher', 'weekly', 'leading'),
    },
    {
      id: 'acknowledgement-time',
      name: 'Time to acknowledge',
      formula: 'Median hours from report submitted to acknowledged',
      ...median('hours', 'lower', 'monthly', 'lagging'),
    },
    {
      id: 'decision-latency',
      name: 'Decision latency',
      formula: 'Median days from ask raised to decision recorded',
      ...median('days', 'lower', 'monthly', 'lagging'),
    },
    {
      id: 'action-closure',
      name: 'Actions closed on time',
      formula: 'Follow-up actions closed by their due date ÷ actions due',
      parts: ['Actions closed on time', 'Actions due'],
      ...share('higher', 'monthly', 'lagging'),
    },
    {
      id: 'status-accuracy',
      name: 'Status accuracy',
      formula:
        'Items that missed target and were reported at risk or worse at least one period before ÷ items that missed target',
      parts: ['Misses announced early', 'Misses'],
      ...share('higher', 'quarterly', 'lagging'),
      note: 'Measures watermelon reporting directly.',
    },
    {
      id: 'surprise-reds',
      name: 'Surprise reds',
      formula: 'Items that went from on track to off track in one step',
      ...tally('lower', 'monthly', 'lagging'),
    },
  ],
});
