import type { Client } from './client.ts';
import { foundOrganization, type TestOrganization } from './organization.ts';

/** Ten days into the month after the report's. */
export const NOW = '2026-11-10T09:00:00Z';
const ADOPTION = {
  areas: [{ key: 'roadmap', kpis: ['schedule-slip', 'scope-change'] }],
  isTyped: true,
};

export interface OpenReport {
  readonly people: TestOrganization;
  readonly cpo: Client;
  readonly ceo: Client;
  readonly path: string;
}

/** An organization with one area, one value, and an open report of October. */
export async function openReport(): Promise<OpenReport> {
  const people = await foundOrganization({ foundedAt: '2026-09-01T08:00:00Z' });
  const cpo = people.cpo.at(NOW);
  await cpo.at('2026-09-01T09:00:00Z').post('areas/adoption', ADOPTION).expect(200);
  await cpo.put('kpis/schedule-slip/measurements/2026-10', { value: 4 }).expect(200);
  const { body } = await cpo.post('reports', { period: '2026-10' }).expect(201);
  return { people, cpo, ceo: people.ceo.at(NOW), path: `reports/${body.id}` };
}

export const seal = (cpo: Client, path: string, body: object = {}) =>
  cpo.change('put', `${path}/submission`, { body, read: path });

export const stateOf = async (client: Client, path: string): Promise<string> =>
  (await client.get(path).expect(200)).body.state;
