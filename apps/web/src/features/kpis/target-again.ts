import { periodAt, type CalendarRules, type PeriodKind } from '#domain/calendar';
import type { Schema } from '../../app/api.ts';
import type { TargetBody } from './target-draft.ts';

export type TargetPlan = Schema<'TargetPlanView'>;
type Target = TargetPlan['targets'][number];

/** The plans that count now, the oldest first: set again in this order, they stand as before. */
export const plansInForce = (plans: readonly TargetPlan[]): readonly TargetPlan[] =>
  plans.filter(({ withdrawn, targets }) => !withdrawn && targets.some(isCurrent)).toReversed();

const isCurrent = (target: Target): boolean => target.isCurrent;

/** A plan as it would have to be set to stand as it stands. What has other figures in each period is set per period. */
export function bodyAgain(
  plan: TargetPlan,
  { rules, kind }: { readonly rules: CalendarRules; readonly kind: PeriodKind },
  reason: string,
): TargetBody {
  const { shape, basis, dueOn, text, targets } = plan;
  const [first] = targets;
  const due = dueOn ? { dueOn } : {};
  const edges = first && { from: first.startsOn, ...(first.endsOn && { to: first.endsOn }) };
  if (shape === 'text') return { shape, text, reason, ...edges, ...due };
  if (shape === 'flat' && first)
    return { shape, figures: figuresAgain(first), reason, ...edges, ...due };
  return {
    shape: 'per_period',
    basis,
    reason,
    ...due,
    periods: targets.map((target) => {
      const { key } = periodAt(rules, kind, target.endsOn ?? target.startsOn);
      return Object.assign(figuresAgain(target), { period: key });
    }),
  };
}

/** A band has both green edges; others have a target with a line on one side. */
function figuresAgain(target: Target) {
  const { greenLow, greenHigh, redLow, redHigh, stretch, floor } = target;
  if (greenLow !== null && greenHigh !== null)
    return { low: greenLow, high: greenHigh, outerLow: redLow, outerHigh: redHigh };
  return {
    target: target.target,
    green: greenLow ?? greenHigh,
    red: redLow ?? redHigh,
    stretch,
    floor,
  };
}
