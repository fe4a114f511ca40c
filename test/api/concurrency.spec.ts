import type pg from 'pg';
import { Wire, type Answer } from '../hostile/wire.ts';
import { asOwner, foundOrganization, type TestOrganization } from '../support/organization.ts';
import { somebodyWaitsFor } from '../support/waits.ts';

const ROUNDS = 50;
const DEADLOCK = '40P01';
const RACERS = 8;

interface Made {
  readonly id: string;
  readonly etag: string;
}

describe('people who change the same thing at once', () => {
  let organization: TestOrganization;
  let wire: Wire;

  beforeAll(async () => {
    organization = await foundOrganization();
    wire = new Wire(undefined, RACERS);
  });

  afterAll(() => wire.close());

  async function makeArea(name: string): Promise<Made> {
    const { body, headers } = await organization.cpo.post('areas', { name }).expect(201);
    return { id: (body as { id: string }).id, etag: String(headers['etag']) };
  }

  const rename = (id: string, name: string, etag?: string): Promise<Answer> =>
    wire.ask({
      method: 'PATCH',
      address: `/api/v1/areas/${id}`,
      headers: {
        ...organization.cpo.headers,
        'content-type': 'application/json',
        ...(etag !== undefined && { 'if-match': etag }),
      },
      body: JSON.stringify({ name }),
    });

  const nameOf = async (id: string): Promise<unknown> =>
    ((await organization.cpo.get(`areas/${id}`).expect(200)).body as { name: unknown }).name;

  it('lose no change: one wins, the others are told to read again', async () => {
    const { id, ...made } = await makeArea('Race');
    let { etag } = made;
    for (let round = 0; round < ROUNDS; round += 1) {
      const tag = etag;
      const answers = await Promise.all(
        Array.from({ length: RACERS }, (_, racer) => rename(id, `${round} by ${racer}`, tag)),
      );
      const winner = answers.findIndex(({ status }) => status === 200);
      const others = answers.filter((_, racer) => racer !== winner);
      expect(others.map(({ status }) => status)).toEqual(others.map(() => 412));
      expect(await nameOf(id)).toBe(`${round} by ${winner}`);
      etag = String(answers[winner]?.headers.etag);
    }
  });

  it('say what they have read', async () => {
    const { id, etag } = await makeArea('Unread');
    expect((await rename(id, 'Changed')).status).toBe(428);
    expect((await rename(id, 'Changed', '"v999"')).status).toBe(412);
    expect(await nameOf(id)).toBe('Unread');
    expect((await rename(id, 'Changed', etag)).status).toBe(200);
  });

  it('do not see each other in a deadlock: the work is done again', async () => {
    const { id } = await makeArea('Deadlock');
    // The database ends whoever looks first while both wait, which is the test where it was late.
    let tries = 0;
    while (!(await renameIntoDeadlock(id, `Done at the second try, ${(tries += 1)}`)))
      expect(tries).toBeLessThan(10);
  });

  /** Answers with whether it was the request that the database ended, and that was done again. */
  async function renameIntoDeadlock(id: string, name: string): Promise<boolean> {
    const { headers } = await organization.cpo.get(`areas/${id}`).expect(200);
    const deadlock = await asOwner(organization.id, async (client) => {
      await client.query('SELECT FROM activity_heads WHERE organization_id = $1 FOR UPDATE', [
        organization.id,
      ]);
      const renaming = rename(id, name, String(headers['etag']));
      await somebodyWaitsFor(client);
      const wasSpared = await client
        .query('SELECT FROM areas WHERE organization_id = $1 AND id = $2 FOR UPDATE', [
          organization.id,
          id,
        ])
        .then(
          () => true,
          (error: pg.DatabaseError) => {
            expect(error.code).toBe(DEADLOCK);
            return false;
          },
        );
      return { renaming, wasSpared };
    });
    expect((await deadlock.renaming).status).toBe(200);
    expect(await nameOf(id)).toBe(name);
    return deadlock.wasSpared;
  }

  it.each([
    ['organization', 'patch', 'organization', { name: 'Renamed' }],
    ['calendar', 'put', 'organization/holidays', { data: [{ day: '2026-12-24', name: 'Eve' }] }],
    ['person', 'patch', 'people/{person}', { title: 'Promoted' }],
  ] as const)(
    'let others refer to the %s while it changes',
    async (_, method, path, body) => {
      const { id, admin, join } = await foundOrganization();
      const { personId } = await join('member');
      const { body: area } = await admin.post('areas', { name: 'Referring' }).expect(201);
      const address = path.replace('{person}', personId);
      const changing = await asOwner(id, async (client) => {
        await client.query('SELECT FROM activity_heads WHERE organization_id = $1 FOR UPDATE', [
          id,
        ]);
        const changed = admin.change(method, address, { body });
        await somebodyWaitsFor(client);
        await client.query(`SET LOCAL lock_timeout = '400ms'`);
        await client.query(
          `INSERT INTO ownerships (organization_id, id, area_id, role, person_id, starts_on)
           VALUES ($1, gen_random_uuid(), $2, 'informed', $3, '2026-01-01')`,
          [id, (area as { id: string }).id, personId],
        );
        await client.query(
          `INSERT INTO import_mappings (organization_id, kind, source, mapping) VALUES ($1, 'kpis', 'elsewhere', '{}')`,
          [id],
        );
        return { changed };
      });
      expect((await changing.changed).status).toBe(200);
    },
    30_000,
  );
});
