import pg from 'pg';
import type { Response } from 'supertest';
import type { EditionContent } from '../../libs/domain/edition.ts';
import type { Client } from './client.ts';
import { asOwner, foundOrganization } from './organization.ts';

/** A Tuesday on which the report of October is written. */
export const NOW = '2026-11-10T09:00:00Z';
export const on = (day: string): string => `${day}T09:00:00Z`;

export const ASK = {
  question: 'Do we hire two more engineers for the platform?',
  options: [
    { name: 'Hire two', pros: 'Speed', cons: 'Cost' },
    { name: 'Wait', pros: '', cons: 'Two quarters lost' },
  ],
  recommendation: 'Hire two',
  dueOn: '2026-11-20',
  costOfDelay: 'Each month moves the launch by a month.',
};

/** An organization in which a member answers for an area with a KPI, and the CPO writes the report of October. */
export async function loopCast(period = '2026-10') {
  const organization = await foundOrganization({ foundedAt: '2026-09-01T08:00:00Z' });
  const cpo = organization.cpo.at(NOW);
  const early = organization.cpo.at('2026-09-01T09:00:00Z');
  await early.post('areas/adoption', adoption(organization.member.personId)).expect(200);
  const { body: areas } = await early.get('areas').expect(200);
  const area = areas.data?.[0] ?? areas[0];
  const { body } = await cpo.post('reports', { period }).expect(201);
  const at = (client: Client): Client => client.at(NOW);
  return {
    id: organization.id,
    organization,
    areaId: String(area.id),
    areaKey: String(area.key),
    cpo,
    ceo: at(organization.ceo),
    admin: at(organization.admin),
    owner: at(organization.member),
    executive: at(organization.executive),
    viewer: at(organization.viewer),
    stranger: at(organization.stranger),
    reportId: String(body.id),
    path: `reports/${body.id}`,
  };
}

const adoption = (accountableId: string) => ({
  areas: [{ key: 'roadmap', kpis: ['schedule-slip'], accountableId }],
  isTyped: true,
});

export const submit = (
  author: Client,
  path: string,
  body: object = {},
  status = 200,
): Promise<Response> => author.change('put', `${path}/submission`, { body, read: path, status });

export async function contentOf(who: Client, path: string, number = 1): Promise<EditionContent> {
  const { body } = await who.get(`${path}/editions/${number}`).expect(200);
  return body as EditionContent;
}

export async function draftOf(who: Client, path: string): Promise<EditionContent> {
  const { body } = await who.get(`${path}/draft`).expect(200);
  return body as EditionContent;
}

/** What somebody owes of a kind, by the names of its subjects. */
export async function owes(who: Client, kind: string): Promise<readonly string[]> {
  const { body } = await who.get('obligations?scope=mine&state=open&limit=200').expect(200);
  const duties = body.data as { kind: string; subject: { name: string } }[];
  return duties.filter((duty) => duty.kind === kind).map(({ subject }) => subject.name);
}

export const hashOf = async (who: Client, path: string): Promise<string> => {
  const { body } = await who.get(path).expect(200);
  return String(body.editions.at(-1).sha256);
};

/** The SQLSTATE with which the database refuses a statement of the application itself; undefined when it does not. */
export async function refusalOf(
  organizationId: string,
  text: string,
  values: readonly unknown[],
): Promise<string | undefined> {
  const context = await asOwner(organizationId, async (client) => {
    const { rows } = await client.query<{ context: string }>('SELECT gate.sign($1) AS context', [
      organizationId,
    ]);
    return rows[0]?.context;
  });
  const client = new pg.Client({ connectionString: process.env['TEST_APP_URL'] });
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query(`SELECT set_config('app.context', $1, true)`, [context]);
    await client.query(text, [...values]);
    return undefined;
  } catch (error) {
    return (error as { code?: string }).code;
  } finally {
    await client.query('ROLLBACK');
    await client.end();
  }
}
