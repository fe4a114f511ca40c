import type { Response } from 'supertest';
import type { Client } from './client.ts';
import { makeArea, makeKpi, months, RATIO, recordValues } from './kpis.ts';
import { foundOrganization } from './organization.ts';

const FOUNDED = '2026-01-05T09:00:00Z';
/** Half of the year has gone: 182 of 364 days. */
export const MIDYEAR = '2026-07-02T09:00:00Z';

const at = (client: Client): Client => client.at(MIDYEAR);

export interface Named {
  readonly id: string;
  readonly key: string;
}

/**
 * An organization whose member answers for an area, with a KPI that stood at 40 in January and stands at 60 in June. Everybody
 * lives at midyear.
 */
export async function strategyCast() {
  const organization = await foundOrganization({ foundedAt: FOUNDED });
  const areaId = await makeArea(organization, { name: 'Strategy' });
  const owner = at(organization.member);
  const kpi = await makeKpi(owner, areaId, { ...RATIO, kind: 'stock' });
  const [first = '', ...others] = months(2026, 6);
  const values = Object.fromEntries(others.map((month, index) => [month, 44 + 4 * index]));
  await recordValues(owner, kpi.key, { [first]: 40, ...values });
  return {
    id: organization.id,
    areaId,
    kpi,
    owner,
    join: organization.join,
    admin: at(organization.admin),
    cpo: at(organization.cpo),
    ceo: at(organization.ceo),
    executive: at(organization.executive),
    viewer: at(organization.viewer),
    stranger: at(organization.stranger),
  };
}

export async function makeObjective(
  who: Client,
  areaId: string,
  rest: object = {},
): Promise<Named> {
  const given = {
    name: 'Win the mid-market',
    areaId,
    startsOn: '2026-01-01',
    endsOn: '2026-12-31',
  };
  const { body } = await who.post('objectives', { ...given, ...rest }).expect(201);
  return body as Named;
}

/** From 40 to 80 over the days of the objective, unless said otherwise. */
export async function addKeyResult(
  who: Client,
  objective: string,
  kpiId: string,
  rest: object = {},
): Promise<Named> {
  const given = { kpiId, baseline: 40, target: 80 };
  const { body } = await who
    .post(`objectives/${objective}/key-results`, { ...given, ...rest })
    .expect(201);
  return body as Named;
}

export const commit = (who: Client, objective: string): Promise<Response> =>
  who.change('put', `objectives/${objective}/commitment`, { read: `objectives/${objective}` });

export const pointersOf = (body: unknown): string[] =>
  (body as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer);
