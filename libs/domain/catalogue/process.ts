import { areaTemplate, share, tally } from './template.ts';

export const process = areaTemplate({
  key: 'process',
  name: 'Process and policy',
  purpose:
    'Keeps the way of working simple, known and up to date. Improves it in steps whose effect is measured before and after.',
  cadence: 'quarterly',
  keeps: 'Policies with attestation, improvements, methods',
  kpis: [
    {
      id: 'policy-currency',
      name: 'Policies in date',
      formula: 'Policies reviewed before their review date ÷ policies in force',
      parts: ['Policies in date', 'Policies in force'],
      ...share('higher', 'quarterly', 'leading'),
    },
    {
      id: 'policy-attestation',
      name: 'Policy attestation',
      formula: 'People who attested the current version ÷ people in scope',
      parts: ['Attestations', 'People in scope'],
      ...share('higher', 'quarterly', 'leading'),
    },
    {
      id: 'improvements-done',
      name: 'Process improvements completed',
      formula: 'Improvements finished with a measured before and after',
      ...tally('higher', 'quarterly', 'leading'),
    },
    {
      id: 'retro-actions',
      name: 'Retrospective actions closed',
      formula: 'Retrospective actions closed by date ÷ actions due',
      parts: ['Actions closed', 'Actions due'],
      ...share('higher', 'monthly', 'leading'),
    },
    {
      id: 'process-adherence',
      name: 'Gate adherence',
      formula: 'Releases that passed every required gate ÷ releases',
      parts: ['Releases with all gates', 'Releases'],
      ...share('higher', 'quarterly', 'lagging'),
    },
  ],
});
