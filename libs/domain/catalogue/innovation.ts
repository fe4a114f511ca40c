import { areaTemplate, median, share, tally } from './template.ts';

export const innovation = areaTemplate({
  key: 'innovation',
  name: 'Innovation',
  purpose:
    'Tries new ideas quickly and cheaply, and learns from each of them. Answers everyone who brings an idea, and keeps part of the effort beyond the core.',
  cadence: 'monthly',
  keeps: 'Ideas, experiments, the innovation mix, prototypes',
  kpis: [
    {
      id: 'experiment-velocity',
      name: 'Experiment velocity',
      formula: 'Experiments concluded with a recorded result',
      ...tally('higher', 'monthly', 'leading'),
    },
    {
      id: 'experiment-win-rate',
      name: 'Experiment win rate',
      formula: 'Experiments that confirmed their hypothesis ÷ experiments concluded',
      parts: ['Experiments confirmed', 'Experiments concluded'],
      ...share('band', 'quarterly', 'lagging'),
      note: 'A band: near 100% means safe bets only.',
    },
    {
      id: 'learning-time',
      name: 'Time to learn',
      formula: 'Median days from hypothesis stated to result recorded',
      ...median('days', 'lower', 'monthly', 'leading'),
    },
    {
      id: 'idea-conversion',
      name: 'Idea conversion',
      formula: 'Ideas accepted to the roadmap ÷ ideas submitted',
      parts: ['Ideas accepted', 'Ideas submitted'],
      ...share('band', 'quarterly', 'leading'),
    },
    {
      id: 'idea-response',
      name: 'Idea response time',
      formula: 'Median days from idea submitted to first decision',
      ...median('days', 'lower', 'monthly', 'leading'),
    },
    {
      id: 'transformational-share',
      name: 'Investment beyond the core',
      formula: 'Spend on adjacent and transformational work ÷ innovation spend',
      parts: ['Adjacent plus transformational spend', 'Innovation spend'],
      ...share('band', 'quarterly', 'leading'),
      note: '70–20–10 is a published reference split, not a rule.',
    },
  ],
});
