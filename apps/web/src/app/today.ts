import { useSession, type Session } from './session.ts';
import { useView, type View } from './view.ts';

/** The organization's day: the one that is looked at, else today in its time zone. */
export const useToday = (): string => dayOf(useSession(), useView());

export const dayOf = ({ organization }: Session, { at, asOf }: View): string =>
  at ?? asOf?.slice(0, 10) ?? dayIn(organization.timeZone, new Date());

export const dayIn = (timeZone: string, instant: Date): string =>
  new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(instant);
