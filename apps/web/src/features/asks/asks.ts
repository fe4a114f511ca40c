import { $api, type Schema } from '../../app/api.ts';

export type Ask = Schema<'AskView'>;
export type Answer = Schema<'AskAnswerView'>['answer'];

/** What a report asks; drafts among it for those who write them. */
export const useAsksOf = (reportId: string) =>
  $api.useQuery('get', '/api/v1/asks', { params: { query: { reportId, limit: 200 } } });

export const useAsk = (id: string) =>
  $api.useQuery('get', '/api/v1/asks/{id}', { params: { path: { id } } });
