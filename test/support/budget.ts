import type { Response } from 'supertest';
import type { Client } from './client.ts';
import { makeArea } from './kpis.ts';
import { foundOrganization, type TestOrganization } from './organization.ts';

/** The second quarter of 2026 has begun. */
export const APRIL = '2026-04-15T09:00:00Z';

export interface MadeBudget {
  readonly id: string;
  readonly key: string;
}

export interface MadeLine {
  readonly id: string;
  readonly key: string;
}

export interface MadeVersion {
  readonly id: string;
  readonly version: number;
}

/** An organization that reports in euros; its member answers for one area, its stranger for nothing. Everybody lives in April. */
export async function budgetCast(options: Parameters<typeof foundOrganization>[0] = {}) {
  const organization = await foundOrganization({ foundedAt: '2026-01-05T09:00:00Z', ...options });
  const areaId = await makeArea(organization, { name: 'Platform' });
  const otherAreaId = await makeArea(organization, {
    name: 'Mobile',
    accountable: organization.executive,
  });
  return {
    id: organization.id,
    areaId,
    otherAreaId,
    join: organization.join,
    ...inApril(organization),
  };
}

const at = (client: Client) => client.at(APRIL);

function inApril({ member, admin, cpo, ceo, executive, viewer, stranger }: TestOrganization) {
  return {
    owner: at(member),
    admin: at(admin),
    cpo: at(cpo),
    ceo: at(ceo),
    executive: at(executive),
    viewer: at(viewer),
    stranger: at(stranger),
  };
}

export type BudgetCast = Awaited<ReturnType<typeof budgetCast>>;

export async function makeBudget(who: Client, rest: object = {}): Promise<MadeBudget> {
  const given = { name: 'Product 2026', key: 'product-2026', year: '2026' };
  const { body } = await who.post('budgets', { ...given, ...rest }).expect(201);
  return body as MadeBudget;
}

export async function makeLine(
  who: Client,
  budget: string,
  areaId: string,
  rest: object = {},
): Promise<MadeLine> {
  const given = { name: 'Cloud', areaId, treatment: 'opex', nature: 'cost' };
  const { body } = await who.post(`budgets/${budget}/lines`, { ...given, ...rest }).expect(201);
  return body as MadeLine;
}

export async function makeVersion(
  who: Client,
  budget: string,
  rest: object = {},
): Promise<MadeVersion> {
  const { body } = await who
    .post(`budgets/${budget}/versions`, { kind: 'plan', ...rest })
    .expect(201);
  return body as MadeVersion;
}

/** Amounts by line, and in it by period. */
export type Plan = Readonly<Record<string, Readonly<Record<string, number | null>>>>;

export const cellsOf = (plan: Plan) =>
  Object.entries(plan).flatMap(([line, amounts]) =>
    Object.entries(amounts).map(([period, amount]) => ({ line, period, amount })),
  );

export const setAmounts = (
  who: Client,
  version: string,
  plan: Plan,
  status = 200,
): Promise<Response> => {
  const read = `budget-versions/${version}`;
  return who.change('put', `${read}/amounts`, { body: { cells: cellsOf(plan) }, read, status });
};

/** Moves a version along its course as somebody who has just read it. */
export const take = (
  who: Client,
  version: string,
  step: 'submission' | 'approval' | 'refusal' | 'publication',
  { body, status = 200 }: { body?: object; status?: number } = {},
): Promise<Response> => {
  const read = `budget-versions/${version}`;
  return who.change('put', `${read}/${step}`, { read, status, ...(body && { body }) });
};

/** A plan that the CPO has submitted and the CEO has approved. */
export async function approvedPlan(
  { cpo, ceo }: Pick<BudgetCast, 'cpo' | 'ceo'>,
  budget: string,
  plan: Plan,
): Promise<MadeVersion> {
  const version = await makeVersion(cpo, budget, { effectiveOn: '2026-01-01' });
  await setAmounts(cpo, version.id, plan);
  await take(cpo, version.id, 'submission');
  const { body } = await take(ceo, version.id, 'approval', { body: {} });
  return body as MadeVersion;
}

export const post = (
  who: Client,
  budget: string,
  postings: readonly object[],
  status = 200,
): Promise<Response> =>
  Promise.resolve(
    who
      .post('budget-postings', {
        budget,
        postings: postings.map((posting) => ({ kind: 'actual', ...posting })),
      })
      .expect(status),
  );

export const messagesOf = (body: unknown): string[] =>
  (body as { errors: { message: string }[] }).errors.map(({ message }) => message);
