import { randomUUID } from 'node:crypto';
import { runJob } from '../support/client.ts';
import { asOwner, foundOrganization } from '../support/organization.ts';

const FOUNDED = '2026-10-05T08:00:00Z';

interface Row {
  readonly kind: string;
  readonly period_key: string;
  readonly due_at: Date;
  readonly missed_at: Date | null;
}

async function insertArea(organizationId: string, at: string): Promise<string> {
  const id = randomUUID();
  await asOwner(organizationId, async (client) => {
    await client.query(`SELECT set_config('app.now', $1, true)`, [at]);
    await client.query(
      `INSERT INTO areas (organization_id, id, key, kind, name, cadence, adopted_on)
       VALUES ($1, $2, $3, 'roadmap', 'Roadmap', 'weekly', $4)`,
      [organizationId, id, `roadmap-${id}`, at.slice(0, 10)],
    );
  });
  return id;
}

const rowsOf = (organizationId: string): Promise<Row[]> =>
  asOwner(organizationId, async (client) => {
    const { rows } = await client.query<Row>(
      'SELECT kind, period_key, due_at, missed_at FROM obligations WHERE organization_id = $1 ORDER BY due_at',
      [organizationId],
    );
    return rows;
  });

describe('obligations', () => {
  it('are planned once, however often the plan runs', async () => {
    const { id } = await foundOrganization({ foundedAt: FOUNDED });
    await insertArea(id, FOUNDED);
    await runJob('obligations.plan', { organizationId: id }, FOUNDED);
    const first = await rowsOf(id);
    expect(first.map(({ kind, period_key }) => [kind, period_key])).toEqual([
      ['check_in', '2026-W41'],
      ['check_in', '2026-W42'],
      ['report', '2026-10'],
      ['report', '2026-11'],
    ]);
    await runJob('obligations.plan', { organizationId: id }, FOUNDED);
    expect(await rowsOf(id)).toEqual(first);
  });

  it('are missed once the grace is over, and the record says how many', async () => {
    const { id, viewer } = await foundOrganization({ foundedAt: FOUNDED });
    await insertArea(id, FOUNDED);
    await runJob('obligations.plan', { organizationId: id }, FOUNDED);
    await runJob('obligations.sweep', { organizationId: id }, '2026-10-12T09:59:59Z');
    expect((await rowsOf(id)).filter(({ missed_at }) => missed_at)).toEqual([]);
    await runJob('obligations.sweep', { organizationId: id }, '2026-10-12T10:00:00Z');
    await runJob('obligations.sweep', { organizationId: id }, '2026-10-12T10:30:00Z');
    expect((await rowsOf(id)).filter(({ missed_at }) => missed_at)).toMatchObject([
      { period_key: '2026-W41', missed_at: new Date('2026-10-12T10:00:00Z') },
    ]);
    const { body } = await viewer.get('activity').expect(200);
    expect(body.data).toMatchObject([
      { action: 'obligation.miss', actorId: null, details: { note: { missed: { check_in: 1 } } } },
    ]);
  });
});
