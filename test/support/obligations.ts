import { runJob, type Client } from './client.ts';

export interface Listed {
  readonly kind: string;
  readonly period: { readonly key: string } | null;
  readonly owedBy: readonly { readonly personId: string; readonly as: string }[];
}

export const plan = (organizationId: string, at: string): Promise<void> =>
  runJob('obligations.plan', { organizationId }, at);

export const sweep = (organizationId: string, at: string): Promise<void> =>
  runJob('obligations.sweep', { organizationId }, at);

export async function owed(client: Client, query: string): Promise<Listed[]> {
  const { body } = await client.get(`obligations?${query}`).expect(200);
  return body.data as Listed[];
}

/** Kind and period of each. */
export const named = (
  rows: readonly Listed[],
): readonly (readonly [string, string | undefined])[] =>
  rows.map(({ kind, period }) => [kind, period?.key]);
