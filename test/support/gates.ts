import type { Response } from 'supertest';
import type { Client } from './client.ts';
import type { Portfolio } from './lifecycle.ts';

export interface MadeReview {
  readonly id: string;
  readonly version: number;
  readonly blockers: readonly { readonly kind: string }[];
}

/** What people do at the gates of a portfolio; the member asks, the CEO and the CPO keep them. */
export function atTheGates(org: Portfolio) {
  const request = async (product: string, gate: string, who: Client = org.member) => {
    const { body } = await org.on(who).post('gate-reviews', { product, gate }).expect(201);
    return body as MadeReview;
  };
  const assess = (id: string, assessments: object[], who: Client = org.member) =>
    org.on(who).post(`gate-reviews/${id}/assessments`, { assessments });
  const evidence = (id: string, requirement: string | null, who: Client = org.member) =>
    org.on(who).post(`gate-reviews/${id}/evidence`, {
      requirement,
      title: 'Document',
      url: 'https://docs.example/plan',
    });
  const vote = (id: string, voted: string, who: Client = org.ceo) =>
    org.on(who).put(`gate-reviews/${id}/vote`, { vote: voted });
  const decide = (
    id: string,
    body: object,
    status = 200,
    who: Client = org.ceo,
  ): Promise<Response> =>
    org.on(who).change('put', `gate-reviews/${id}/decision`, {
      body,
      read: `gate-reviews/${id}`,
      status,
    });
  /** Everything that the launch gate asks, with the CEO's vote. */
  const ready = async (id: string) => {
    const met = ['quality', 'support', 'targets'].map((criterion) => ({ criterion, met: true }));
    await assess(id, met).expect(200);
    await evidence(id, 'launch-plan').expect(201);
    await vote(id, 'go').expect(200);
  };
  return { request, assess, evidence, vote, decide, ready };
}
