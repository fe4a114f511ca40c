import { $api } from '../../app/api.ts';
import { QUESTIONS_TO_ME } from '../../app/questions-to-me.ts';
import { sweepOf, type Sweep } from './sweep.ts';

export interface InboxData {
  readonly sweep: Sweep;
  /** There is more than one page of it. */
  readonly hasMore: boolean;
}

const DUTIES = { params: { query: { scope: 'mine', state: 'open', limit: 200 } } } as const;

/** All that waits for the reader, as one read with its three faces. */
export function useInbox() {
  const duties = $api.useQuery('get', '/api/v1/obligations', DUTIES);
  const questions = $api.useQuery('get', '/api/v1/mentions', QUESTIONS_TO_ME);
  const data: InboxData | undefined =
    duties.data && questions.data
      ? {
          sweep: sweepOf(duties.data.data, questions.data.data),
          hasMore: duties.data.next !== null,
        }
      : undefined;
  return {
    data,
    error: duties.error ?? questions.error,
    refetch: () => Promise.all([duties.refetch(), questions.refetch()]),
  };
}
