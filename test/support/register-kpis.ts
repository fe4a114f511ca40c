import { runJob, type Client } from './client.ts';
import { asOwner, foundOrganization, type TestOrganization } from './organization.ts';

export interface Figure {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly observations: number | null;
  readonly state: string;
  readonly reason: string;
  readonly source: string;
  readonly recordedBy: string | null;
}

export interface Registers extends TestOrganization {
  /** The CPO leads, the member answers for the area. */
  readonly areaId: string;
  /** Adopts a register KPI, computed since the first of January 2026. */
  readonly take: (template: string, more?: object) => Promise<string>;
}

export const FOUNDED = '2026-01-05T09:00:00Z';

/** An organization with one area. */
export async function registers(options: { readonly currency?: string } = {}): Promise<Registers> {
  const organization = await foundOrganization({ foundedAt: FOUNDED, ...options });
  const cpo = organization.cpo.at(FOUNDED);
  const given = {
    name: 'Product',
    accountableId: organization.member.personId,
    adoptedOn: '2025-01-01',
  };
  const { body } = await cpo.post('areas', given).expect(201);
  const { id: areaId } = body as { id: string };
  const take = async (template: string, more: object = {}) => {
    const adoption = { template, areaId, trackedFrom: '2026-01-01', ...more };
    const { body: kpi } = await cpo.post('register-kpis', adoption).expect(201);
    return (kpi as { key: string }).key;
  };
  return { ...organization, areaId, take };
}

/** What is on record for the period; null: nothing. */
export async function figure(who: Client, kpi: string, period: string): Promise<Figure | null> {
  const { body } = await who.get(`kpis/${kpi}/measurements/${period}/corrections`).expect(200);
  const [newest] = body as Figure[];
  return newest === undefined || newest.state === 'withdrawn' ? null : newest;
}

export const values = async (who: Client, kpi: string, periods: readonly string[]) => {
  const figures = await Promise.all(periods.map((period) => figure(who, kpi, period)));
  return figures.map((one) => one?.value ?? null);
};

/** Everything computed once more, from the beginning: how many figures that adds, which is none unless a change was missed. */
export async function computedAnew(organizationId: string, time: string): Promise<number> {
  const before = await rows(organizationId);
  await runJob('registers.compute', { organizationId }, time);
  return (await rows(organizationId)) - before;
}

async function rows(organizationId: string): Promise<number> {
  return asOwner(organizationId, async (client) => {
    const found = await client.query<{ count: number }>(
      `SELECT count(*)::integer AS count FROM measurements WHERE organization_id = $1 AND source = 'register'`,
      [organizationId],
    );
    return found.rows[0]?.count ?? 0;
  });
}
