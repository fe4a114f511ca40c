import { leads, useSession } from '../../app/session.ts';

/** Writes the strategy and sets company goals. */
export function useMayLead(): boolean {
  const session = useSession();
  return leads(session) || session.role === 'ceo';
}
