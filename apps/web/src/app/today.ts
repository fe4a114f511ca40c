import { useMemo } from 'react';
import { dateFormat } from './i18n/kept-formats.ts';
import { useSession, type Session } from './session.ts';
import { endOf, useView, type View } from './view.ts';

/** The organization's day: the one that is looked at, else today in its time zone. */
export const useToday = (): string => dayOf(useSession(), useView());

export const dayOf = ({ organization }: Session, { at, asOf }: View): string =>
  at ?? asOf?.slice(0, 10) ?? dayIn(organization.timeZone, new Date());

/** From where ages are told: the end of the day that is looked at; undefined: from now. */
export function useViewedMoment(): Date | undefined {
  const { at, asOf } = useView();
  const moment = at ?? asOf;
  return useMemo(() => (moment === undefined ? undefined : new Date(endOf(moment))), [moment]);
}

export const dayIn = (timeZone: string, instant: Date): string =>
  dateFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    instant,
  );
