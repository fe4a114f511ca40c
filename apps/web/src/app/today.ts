import { dayOf } from '#domain/day';
import { viewedDay } from './moment.ts';
import { useSession, type Session } from './session.ts';
import { useView, type View } from './view.ts';

/** The organization's day: the one that is looked at, else today in its time zone. */
export const useToday = (): string => todayOf(useSession(), useView());

export const todayOf = ({ organization: { timeZone } }: Session, view: View): string =>
  viewedDay(view, timeZone) ?? dayOf(new Date(), timeZone);
