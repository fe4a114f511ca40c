import { dayOf } from '#domain/day';
import type { Deed, DeedOf } from '../deed.ts';
import { REMARKS } from '../remarks.ts';
import { at, monthsAgo, TIME_ZONE, workingDaysAfter, type Span } from '../span.ts';

/** Comments, a line each working day, below the check-ins that they speak of. */
export function remarks(span: Span, made: readonly Deed[]): readonly Deed[] {
  const checkIns = made.filter((deed): deed is DeedOf<'check_in'> => deed.kind === 'check_in');
  return REMARKS.flatMap((remark) => {
    const checkIn = checkIns.find(
      ({ area, period }) =>
        area === remark.area && monthsAgo(span, period.endsOn) <= remark.monthsAgo,
    );
    if (!checkIn) return [];
    const day = dayOf(checkIn.at, TIME_ZONE);
    return remark.lines.map(({ by, body, to = [] }, index): Deed => {
      const written = workingDaysAfter(day, index + 1, span);
      const { area, period } = checkIn;
      return {
        kind: 'comment',
        at: at(written, `1${index}:47`),
        by,
        area,
        period,
        body,
        mentions: to,
      };
    });
  });
}
