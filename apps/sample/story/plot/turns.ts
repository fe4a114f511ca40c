import { CPO } from '../cast.ts';
import type { Deed } from '../deed.ts';
import { at, workingDayAgo, workingDaysAfter, type Span } from '../span.ts';

/** What came to mean something else, and what began anew. */
export function turns(span: Span): readonly Deed[] {
  const third = workingDaysAfter(span.founded, 2, span);
  const redefined = workingDayAgo(span, 12, 6);
  const rebased = workingDayAgo(span, 8, 5);
  return [
    {
      kind: 'define',
      at: at(third, '14:20'),
      by: CPO,
      kpi: 'north-star',
      to: {
        name: 'Measurements captured in the field',
        question: 'Do our customers measure more with us, week by week?',
        formula: 'Measurements saved from a field device in the week, test accounts left out',
        note: 'Our north star since the strategy of the founding year.',
      },
    },
    {
      kind: 'define',
      at: at(redefined, '10:30'),
      by: 'yuki',
      kpi: 'cycle-time',
      to: {
        question: 'How long does a customer wait for something that we have started?',
        formula: 'Median days from the first commit to general availability',
        effectiveFrom: redefined,
        reason:
          'Measured to the merge it left out what customers wait for: review, rollout and flags.',
      },
    },
    {
      kind: 'rebase',
      at: at(rebased, '10:05'),
      by: 'nora',
      kpi: 'activation',
      from: workingDayAgo(span, 10, 1),
      reason: 'Guided set-up is live for all new accounts; the earlier process no longer exists.',
    },
  ];
}
