import { useMemo } from 'react';
import { addDays, dayOf, instantOf, isDay } from '#domain/day';
import { useSession } from './session.ts';
import { useView, type View } from './view.ts';

/** A day chosen in the bar means its end in the organization's zone; an instant in the address means itself. */
export const endOf = (moment: string, timeZone: string): string =>
  isDay(moment)
    ? new Date(instantOf(addDays(moment, 1), '00:00', timeZone).getTime() - 1).toISOString()
    : moment;

/** The organization's day that is looked at; undefined: today. */
export const viewedDay = ({ at, asOf }: View, timeZone: string): string | undefined =>
  at ?? (asOf === undefined || isDay(asOf) ? asOf : dayOf(new Date(asOf), timeZone));

/** The moment that is looked at as query parameters, for reads that know no period. */
const momentQueryOf = ({ at, asOf }: View, timeZone: string) => ({
  ...(at && { at }),
  ...(asOf && { asOf: endOf(asOf, timeZone) }),
});

/** The view as query parameters of the reads that show figures. */
export const viewQueryOf = (view: View, timeZone: string) => ({
  ...(view.period && { period: view.period }),
  ...(view.cmp && { compare: view.cmp }),
  ...momentQueryOf(view, timeZone),
});

export const useViewQuery = () => viewQueryOf(useView(), useTimeZone());

export function useMomentQuery() {
  const { at, asOf } = useView();
  const timeZone = useTimeZone();
  return useMemo(
    () => momentQueryOf({ ...(at && { at }), ...(asOf && { asOf }) }, timeZone),
    [at, asOf, timeZone],
  );
}

export const useViewedDay = (): string | undefined => viewedDay(useView(), useTimeZone());

/** From where ages are told: the end of the day that is looked at; undefined: from now. */
export function useViewedMoment(): Date | undefined {
  const { at, asOf } = useView();
  const timeZone = useTimeZone();
  const moment = at ?? asOf;
  return useMemo(
    () => (moment === undefined ? undefined : new Date(endOf(moment, timeZone))),
    [moment, timeZone],
  );
}

const useTimeZone = (): string => useSession().organization.timeZone;
