import type { RegisterKpi } from './register-kpi.ts';

const RULE =
  'Counted as kept when done by that day. One that was moved after its day had passed was due on the day that passed, and is not kept; one that was dropped by its day is left out, one that was dropped later is not kept. What is due today is counted when it is done, or tomorrow.';

export const actionKpis: readonly RegisterKpi[] = [
  {
    key: 'action-closure',
    definition: `Actions, commitments apart, that were due within the period. ${RULE}`,
    counting: 'share',
    fedBy: ['action'],
    reach: 'all',
  },
  {
    key: 'commitments-kept',
    definition: `Commitments, of whatever source, that were due within the period. ${RULE}`,
    counting: 'share',
    fedBy: ['action'],
    reach: 'all',
  },
];
