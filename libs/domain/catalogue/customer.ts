import { areaTemplate, measure, median, share, tally } from './template.ts';

export const customer = areaTemplate({
  key: 'customer',
  name: 'Customer advocacy',
  purpose:
    'Makes the voice of the customer count in every decision. Collects feedback, ranks what hurts most and closes the loop with those who told us.',
  cadence: 'monthly',
  keeps: 'Feedback, pain points, personas, satisfaction',
  kpis: [
    {
      id: 'nps',
      name: 'Net promoter score',
      formula: 'Share scoring 9–10 minus share scoring 0–6 on likelihood to recommend',
      parts: ['Promoters minus detractors', 'Respondents'],
      ...measure('points', 'score', 'ratio_of_sums'),
      direction: 'higher',
      cadence: 'quarterly',
      indicator: 'lagging',
      note: 'Runs −100 to +100; keep the response count with the value.',
    },
    {
      id: 'csat',
      name: 'Customer satisfaction',
      formula: 'Answers in the top two of five boxes ÷ answers',
      parts: ['Top-two-box answers', 'Answers'],
      ...share('higher', 'monthly', 'lagging'),
    },
    {
      id: 'ces',
      name: 'Customer effort score',
      formula: 'Mean agreement, on a 1–7 scale, that the company made it easy',
      ...measure('score', 'score', 'mean'),
      direction: 'higher',
      cadence: 'monthly',
      indicator: 'leading',
    },
    {
      id: 'feedback-loop',
      name: 'Feedback loop closed',
      formula: 'Feedback items answered to the customer ÷ feedback items received',
      parts: ['Feedback answered', 'Feedback received'],
      ...share('higher', 'monthly', 'leading'),
    },
    {
      id: 'feedback-response',
      name: 'Feedback response time',
      formula: 'Median days from feedback received to first answer',
      ...median('days', 'lower', 'monthly', 'leading'),
    },
    {
      id: 'customer-conversations',
      name: 'Customer conversations',
      formula: 'Interviews and visits held by the product team',
      ...tally('higher', 'weekly', 'leading'),
    },
    {
      id: 'pain-resolution',
      name: 'Top pain points resolved',
      formula: 'Ranked pain points resolved and confirmed ÷ ranked pain points of the period',
      parts: ['Pain points resolved', 'Ranked pain points'],
      ...share('higher', 'quarterly', 'lagging'),
    },
    {
      id: 'referenceable',
      name: 'Referenceable customers',
      formula: 'Customers who agreed to be a reference ÷ customers',
      parts: ['Reference customers', 'Customers'],
      ...share('higher', 'quarterly', 'lagging'),
    },
    {
      id: 'first-contact-resolution',
      name: 'First contact resolution',
      formula: 'Contacts solved at first contact ÷ contacts',
      parts: ['Contacts solved first time', 'Contacts'],
      ...share('higher', 'monthly', 'lagging'),
    },
  ],
});
