import { leads, useSession } from '../../app/session.ts';
import { useIsTravelling } from '../../app/view.ts';

/** May write reports, and is not looking at the past. */
export function useIsAuthor(): boolean {
  const session = useSession();
  const isTravelling = useIsTravelling();
  return leads(session) && !isTravelling;
}
