import { useQuery } from '@tanstack/react-query';
import { $api, type Schema } from './api.ts';

/** Who reads, where, and what they may do in general. */
export type Session = Schema<'MeView'>;

export const sessionOptions = $api.queryOptions(
  'get',
  '/api/v1/me',
  {},
  { retry: false, staleTime: 60_000 },
);

export const useSessionQuery = () => useQuery(sessionOptions);

/** Undefined before somebody signed in. */
export const useOptionalSession = (): Session | undefined =>
  useQuery({ ...sessionOptions, enabled: false }).data;

/** For everything inside of the frame, which shows nothing without a session. */
export function useSession(): Session {
  const session = useOptionalSession();
  if (!session) throw new Error('There is no session outside of the frame.');
  return session;
}

/** Leads the product: sees what is owed everywhere and may nudge. */
export const leads = ({ role }: Session): boolean => role === 'cpo' || role === 'admin';
