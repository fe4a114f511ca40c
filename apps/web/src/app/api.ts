import createFetch, { type Middleware } from 'openapi-fetch';
import createHooks from 'openapi-react-query';
import type { components, paths } from '../../../../libs/contracts/api.d.ts';
import { ApiProblem, problemOf } from './problem.ts';

/** The shapes of the contract: `Schema<'AreaView'>`. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];

/** A repeated POST is done once: each one carries a key of its own. */
const idempotent: Middleware = {
  onRequest({ request }) {
    if (request.method === 'POST' && !request.headers.has('idempotency-key'))
      request.headers.set('idempotency-key', newKey());
    return request;
  },
};

const refusals: Middleware = {
  async onResponse({ response }) {
    if (!response.ok && response.status !== 304) throw await problemOf(response);
  },
  onError({ error }) {
    return error instanceof ApiProblem ? error : new ApiProblem(0, { title: 'offline' });
  },
};

/** The typed client. Every refusal is thrown as an `ApiProblem`. */
export const api = createFetch<paths>({ baseUrl: '/' });
api.use(idempotent, refusals);

/** Typed hooks of TanStack Query over the client: `$api.useQuery('get', '/api/v1/areas')`. */
export const $api = createHooks(api);

/** What a call brings; for those that answer with a body. */
export async function dataOf<T>(call: Promise<{ data?: T }>): Promise<T> {
  const { data } = await call;
  if (data === undefined) throw new ApiProblem(0, { title: 'no content' });
  return data;
}

/** The header of a change: nobody overwrites what they have not read. */
export const ifMatch = (version: number): { 'If-Match': string } => ({
  'If-Match': `"v${version}"`,
});

function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
