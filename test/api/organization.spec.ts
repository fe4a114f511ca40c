import { clientOf, joinByInvitation, PASSWORD } from '../support/accounts.ts';
import { Client } from '../support/client.ts';
import { asOwner, foundOrganization } from '../support/organization.ts';

const change = (by: Client, body: object, status = 200) =>
  by.change('patch', 'organization', { body, status });

describe('an organization', () => {
  it('is read by everyone in it', async () => {
    const { id, viewer } = await foundOrganization({ fiscalStartMonth: 4 });
    const { body, headers } = await viewer.get('organization').expect(200);
    expect(body).toEqual({
      id,
      name: 'Test',
      timeZone: 'UTC',
      locale: 'en',
      currency: 'EUR',
      fiscalStartMonth: 4,
      fiscalPattern: 'months',
      terminology: {},
      version: 1,
      createdAt: expect.any(String),
      updatedAt: expect.any(String),
      can: { update: false },
    });
    expect(headers['etag']).toMatch(/^"v1\./);
    await viewer.get('organization').set('if-none-match', String(headers['etag'])).expect(304);
  });

  it('changes its settings, and keeps what it was', async () => {
    const { id, admin } = await foundOrganization();
    const settings = {
      name: 'Acme',
      timeZone: 'Asia/Kathmandu',
      locale: 'de-CH',
      currency: 'CHF',
    };
    const { body } = await change(admin, settings);
    expect(body).toMatchObject({ ...settings, version: 2, can: { update: true } });
    await admin.patch('organization', { name: 'Late' }).set('if-match', '"v1"').expect(412);
    await admin.patch('organization', { name: 'Late' }).expect(428);
    const same = await change(admin, { name: 'Acme' });
    expect(same.body.version).toBe(2);
    const { body: trail } = await admin.get('activity?action=organization.update').expect(200);
    expect(trail.data).toHaveLength(1);
    expect(trail.data[0].details.before).toMatchObject({ name: 'Test', currency: 'EUR' });
    const { rows } = await asOwner(id, (client) =>
      client.query('SELECT name, version FROM organizations_history'),
    );
    expect(rows).toEqual([{ name: 'Test', version: 1 }]);
  });

  it.each(['cpo', 'ceo', 'member', 'viewer'] as const)('is not changed by a %s', async (role) => {
    const organization = await foundOrganization();
    const { body } = await change(organization[role], { name: 'Mine' }, 403);
    expect(body.type).toBe('urn:remit:problem:forbidden');
  });

  it.each([
    [{ timeZone: 'Mars/Base' }, 422, '/timeZone'],
    [{ timeZone: '+02:00' }, 422, '/timeZone'],
    [{ currency: 'eur' }, 422, '/currency'],
    [{ currency: 'XXXX' }, 400, '/currency'],
    [{ locale: 'german' }, 422, '/locale'],
    [{ fiscalStartMonth: 13 }, 400, '/fiscalStartMonth'],
    [{ fiscalPattern: '4-4-4' }, 400, '/fiscalPattern'],
    [{ name: null }, 400, '/name'],
    [{ terminology: [] }, 400, '/terminology'],
    [{ terminology: { boss: 'Chief' } }, 422, '/terminology/boss'],
    [{ terminology: { area: 7 } }, 422, '/terminology/area'],
    [{ terminology: { area: 'x'.repeat(61) } }, 422, '/terminology/area'],
    [{ id: 'x' }, 400, '/id'],
  ])('refuses %j', async (body, status, pointer) => {
    const { admin } = await foundOrganization();
    const problem = await change(admin, body, status);
    expect(problem.body.errors[0].pointer).toBe(pointer);
  });

  it('calls things as it likes', async () => {
    const { admin, viewer } = await foundOrganization();
    const terminology = { area: 'Remit', cpo: ' Head of Product ', kpi: ' ' };
    const { body } = await change(admin, { terminology });
    expect(body.terminology).toEqual({ area: 'Remit', cpo: 'Head of Product' });
    const { body: me } = await viewer.get('me').expect(200);
    expect(me.terminology).toMatchObject({ area: 'Remit', cpo: 'Head of Product', kpi: 'KPI' });
    const replaced = await change(admin, { terminology: { area: 'Domain' } });
    expect(replaced.body.terminology).toEqual({ area: 'Domain' });
  });
});

describe('the fiscal calendar', () => {
  it('moves while nothing stands in its periods, and the periods with it', async () => {
    const { id, admin } = await foundOrganization();
    const { body } = await change(admin, { fiscalStartMonth: 7, fiscalPattern: '4-4-5' });
    expect(body).toMatchObject({ fiscalStartMonth: 7, fiscalPattern: '4-4-5' });
    const current = await admin
      .at('2026-11-06T12:00:00Z')
      .get('periods/current?kind=year')
      .expect(200);
    expect(current.body.key).toBe('FY2027');
    const { rows } = await asOwner(id, (client) =>
      client.query<{ label: string }>(`SELECT label FROM periods WHERE kind = 'year'`),
    );
    expect(rows).toEqual([{ label: expect.stringMatching(/^FY20\d\d$/) }]);
  });

  it('drops what is merely expected, and moves', async () => {
    const { id, admin } = await foundOrganization();
    await expectObligation(id, null);
    await change(admin, { fiscalStartMonth: 7 });
    const { rows } = await asOwner(id, (client) => client.query('SELECT id FROM obligations'));
    expect(rows).toEqual([]);
  });

  it('stays once an obligation was missed or a report begun, and says why', async () => {
    const { id, admin, cpo } = await foundOrganization();
    await expectObligation(id, '2026-11-10T12:00:00Z');
    await asOwner(id, (client) =>
      client.query(
        `INSERT INTO reports (organization_id, id, period_key, state, author_id)
         VALUES ($1, gen_random_uuid(), '2026-11', 'draft', $2)`,
        [id, cpo.personId],
      ),
    );
    const { body } = await change(admin, { fiscalStartMonth: 7, name: 'Acme' }, 409);
    expect(body.detail).toBe(
      'The fiscal calendar cannot change any more, because its periods hold 1 report, 1 obligation that was met or missed.',
    );
    const { body: unchanged } = await admin.get('organization').expect(200);
    expect(unchanged).toMatchObject({ name: 'Test', fiscalStartMonth: 1, version: 1 });
    await change(admin, { name: 'Acme', fiscalStartMonth: 1 });
  });
});

describe('founding another organization', () => {
  it('gives an administrator a seat of their own in it', async () => {
    const { admin } = await foundOrganization();
    const founder = await joinByInvitation(admin, 'admin');
    const body = { name: 'Subsidiary', timeZone: 'Europe/Berlin', fiscalStartMonth: 10 };
    const client = founder.client.with({ 'idempotency-key': 'found' });
    const first = await client.post('organizations', body).expect(201);
    expect(first.body).toMatchObject({ ...body, currency: 'USD', version: 1 });
    const again = await client.post('organizations', body).expect(201);
    expect(again.body.id).toBe(first.body.id);
    const { body: seats } = await founder.client.get('me/organizations').expect(200);
    expect(seats).toContainEqual(
      expect.objectContaining({ id: first.body.id, role: 'admin', isCurrent: false }),
    );
    expect((await founder.client.get('organization').expect(200)).body.name).toBe('Test');

    const there = clientOf(
      await new Client()
        .post('sessions', {
          email: founder.email,
          password: PASSWORD,
          organizationId: first.body.id,
        })
        .expect(201),
    );
    const { body: people } = await there.get('people').expect(200);
    expect(people.data).toEqual([
      expect.objectContaining({ id: there.personId, role: 'admin', email: founder.email }),
    ]);
    const { body: trail } = await there.get('activity').expect(200);
    expect(trail.data.map(({ action }: { action: string }) => action)).toEqual([
      'session.open',
      'organization.found',
    ]);
    const { body: chain } = await there.get('activity/verification').expect(200);
    expect(chain.firstBreak).toBeNull();
    await there.post('people', { name: 'Somebody' }).expect(201);
    const { body: home } = await admin.get('activity?subjectKind=organization').expect(200);
    expect(home.data).toEqual([]);
  });

  it('is not for others', async () => {
    const { cpo, viewer } = await foundOrganization();
    const body = { name: 'Mine', timeZone: 'UTC' };
    const { body: problem } = await cpo.post('organizations', body).expect(403);
    expect(problem.detail).toMatch(/may not found organization/);
    await viewer.post('organizations', body).expect(403);
  });

  it('takes no unknown names', async () => {
    const { admin } = await foundOrganization();
    const body = { name: 'Other', timeZone: 'Nowhere', currency: 'ZZZ' };
    const { body: problem } = await admin.post('organizations', body).expect(422);
    expect(problem.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/timeZone',
      '/currency',
    ]);
  });
});

/** One check-in that was owed in November 2026. */
async function expectObligation(organizationId: string, missedAt: string | null): Promise<void> {
  await asOwner(organizationId, async (client) => {
    await client.query(
      `INSERT INTO periods VALUES ($1, '2026-11', 'month', '2026-11-01', '2026-11-30', 2026, 'November 2026')`,
      [organizationId],
    );
    await client.query(
      `INSERT INTO obligations (organization_id, id, kind, subject_id, period_key, due_at, grace_until, missed_at)
       VALUES ($1, gen_random_uuid(), 'report', $1, '2026-11', '2026-11-06', '2026-11-09', $2)`,
      [organizationId, missedAt],
    );
  });
}
