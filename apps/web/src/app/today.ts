import { useSession } from './session.ts';
import { useView } from './view.ts';

/** The organization's day: the one that is looked at, else today in its time zone. */
export function useToday(): string {
  const { organization } = useSession();
  const { at, asOf } = useView();
  return at ?? asOf?.slice(0, 10) ?? dayIn(organization.timeZone, new Date());
}

export const dayIn = (timeZone: string, instant: Date): string =>
  new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(instant);
