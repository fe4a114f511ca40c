import { CPO, FOUNDER } from '../cast.ts';
import type { Deed } from '../deed.ts';
import { ARRIVALS, DEPARTURES, deputiesOf, officesOf } from '../offices.ts';
import { at, workingDayAgo, type Span } from '../span.ts';
import { comingIn } from './founding.ts';

/** Who came, went, took over and stood in. */
export function owners(span: Span): readonly Deed[] {
  const day = ({ monthsAgo, on }: { monthsAgo: number; on: number }) =>
    workingDayAgo(span, monthsAgo, on);
  return [
    ...ARRIVALS.flatMap((move) => comingIn(move.who, day(move))),
    ...officesOf(span)
      .filter(({ byDeparture }) => byDeparture !== true)
      .map(({ area, from, who, acting = false, note }): Deed => {
        const when = at(from, '09:30');
        return { kind: 'hand_over', at: when, by: CPO, area, to: who, acting, note };
      }),
    ...DEPARTURES.map((move): Deed => {
      const { who, heir } = move;
      return { kind: 'leave', at: at(day(move), '10:15'), by: FOUNDER, who, heir };
    }),
    {
      kind: 'retitle',
      at: at(workingDayAgo(span, 14, 15), '09:05'),
      by: FOUNDER,
      who: 'yuki',
      title: 'VP Engineering',
    },
    ...deputiesOf(span).map(({ area, who, from, to, note }): Deed => {
      const when = at(from, '08:40');
      return { kind: 'assign', at: when, by: CPO, area, role: 'deputy', who, to, note };
    }),
  ];
}
