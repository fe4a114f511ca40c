import type { Period } from '#domain/calendar';
import { addDays } from '#domain/day';
import { CPO } from '../../cast.ts';
import type { AllocationToMake } from '../../acts/money.ts';
import type { Deed } from '../../deed.ts';
import { ALLOCATIONS, REBALANCED, type AllocationStory } from '../../money/allocations.ts';
import { at, quarterAgo, workingDaysAfter, type Span } from '../../span.ts';

/** Who works on what: planned before a quarter, looked at after it. */
export function allocations(span: Span): readonly Deed[] {
  const [last, current] = [quarterAgo(span, 1), quarterAgo(span, 0)];
  const after = at(workingDaysAfter(last.endsOn, 6, span), '10:05');
  return [
    ...planned(last, span),
    ...planned(current, span),
    ...ALLOCATIONS.map((story): Deed => {
      const allocation = allocationOf(story, 'actual', last);
      return { kind: 'allocate', at: after, by: CPO, allocation };
    }),
    rebalancing(last, span),
  ];
}

function planned(quarter: Period, span: Span): readonly Deed[] {
  const day = workingDaysAfter(addDays(quarter.startsOn, -12), 1, span);
  return ALLOCATIONS.map((story): Deed => {
    const allocation = allocationOf(story, 'planned', quarter);
    return { kind: 'allocate', at: at(day, '11:25'), by: CPO, allocation };
  });
}

function allocationOf(
  story: AllocationStory,
  kind: AllocationToMake['kind'],
  { key: period }: Period,
): AllocationToMake {
  const { who, role, area, item = null, planned: plan, actual = plan } = story;
  const fte = kind === 'planned' ? plan : actual;
  return { name: nameOf(story, kind, period), kind, who, role, area, item, period, fte };
}

const nameOf = (
  { who, role, area, item = '' }: Pick<AllocationStory, 'who' | 'role' | 'area' | 'item'>,
  kind: AllocationToMake['kind'],
  period: string,
): string => [kind, period, who ?? role, area, item].join(' ');

function rebalancing(quarter: Period, span: Span): Deed {
  const { reason, area, who, fte } = REBALANCED;
  const story = ALLOCATIONS.find((one) => one.who === who && one.area === area);
  if (!story) throw new Error('Nobody is to be rebalanced.');
  const day = workingDaysAfter(quarter.startsOn, 10, span);
  const move = [nameOf(story, 'planned', quarter.key), fte] as const;
  return { kind: 'rebalance', at: at(day, '16:40'), by: CPO, reason, moves: [move] };
}
