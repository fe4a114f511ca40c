import type { Client } from '../support/client.ts';
import { asOwner, foundOrganization } from '../support/organization.ts';

const FOUNDED = '2026-01-05T09:00:00Z';
const TODAY = '2026-11-06T09:00:00Z';

async function ownedArea() {
  const organization = await foundOrganization({ foundedAt: FOUNDED });
  const cpo = organization.cpo.at(TODAY);
  const given = { name: 'Growth', accountableId: organization.member.personId };
  const { body } = await organization.cpo
    .at('2026-03-01T09:00:00Z')
    .post('areas', given)
    .expect(201);
  const path = `areas/${body.id}`;
  const handOver = (change: object, status = 200, client: Client = cpo) =>
    client.change('put', `${path}/accountable`, { body: change, read: path, status });
  const accountableOn = async (on: string) =>
    (await cpo.get(`${path}/accountable?on=${on}`).expect(200)).body.ownership?.name;
  return { ...organization, cpo, path, areaId: body.id, handOver, accountableOn };
}

const post = (client: Client, path: string, body: object, status = 201) =>
  client.post(`${path}/ownerships`, body).expect(status);

const deactivate = (organizationId: string, personId: string) =>
  asOwner(organizationId, (client) =>
    client.query(`UPDATE people SET state = 'deactivated' WHERE organization_id = $1 AND id = $2`, [
      organizationId,
      personId,
    ]),
  );

describe('handing an area over', () => {
  it('takes effect today, and every day before keeps its answer', async () => {
    const { handOver, accountableOn, stranger } = await ownedArea();
    const { body } = await handOver({ personId: stranger.personId, note: 'A new start.' });
    expect(body).toMatchObject({
      accountable: { personId: stranger.personId, acting: false, from: '2026-11-06' },
      version: 2,
    });
    expect(await accountableOn('2026-03-01')).toBe('member');
    expect(await accountableOn('2026-11-05')).toBe('member');
    expect(await accountableOn('2026-11-06')).toBe('stranger');
    expect(await accountableOn('2030-01-01')).toBe('stranger');
    expect(await accountableOn('2026-02-28')).toBeUndefined();
  });

  it('twice on one day keeps the later', async () => {
    const { handOver, path, cpo, stranger, executive } = await ownedArea();
    await handOver({ personId: stranger.personId });
    await handOver({ personId: executive.personId, acting: true });
    const { body } = await cpo.get(`${path}/ownerships`).expect(200);
    const rows = body.map(({ name, from, to, acting }: Record<string, unknown>) => [
      name,
      from,
      to,
      acting,
    ]);
    expect(rows).toEqual([
      ['executive', '2026-11-06', null, true],
      ['member', '2026-03-01', '2026-11-05', false],
    ]);
  });

  it('to nobody makes the area open, and says so', async () => {
    const { handOver, path, cpo, accountableOn } = await ownedArea();
    const { body } = await handOver({ personId: null });
    expect(body.accountable).toBeNull();
    const answer = await cpo.get(`${path}/accountable`).expect(200);
    expect(answer.body).toMatchObject({ on: '2026-11-06', ownership: { personId: null } });
    expect(await accountableOn('2026-11-05')).toBe('member');
    const refused = await handOver({ personId: null, acting: true }, 422);
    expect(refused.body.errors[0].pointer).toBe('/acting');
  });

  it('to whom it belongs already changes nothing', async () => {
    const { handOver, member } = await ownedArea();
    const { body } = await handOver({ personId: member.personId });
    expect(body).toMatchObject({ version: 1, accountable: { from: '2026-03-01' } });
  });

  it('never rewrites who was accountable', async () => {
    const { handOver, stranger } = await ownedArea();
    await handOver({ personId: stranger.personId, from: '2026-06-01' });
    const { body } = await handOver({ personId: null, from: '2026-05-31' }, 409);
    expect(body.errors[0]).toMatchObject({ pointer: '/from' });
    expect(body.detail).toContain('stranger is accountable from 2026-06-01 on');
  });

  it('can be planned, and called off again', async () => {
    const { handOver, path, cpo, stranger, accountableOn } = await ownedArea();
    const planned = await handOver({ personId: stranger.personId, from: '2027-01-01' });
    expect(planned.body.accountable.name).toBe('member');
    await handOver({ personId: null }, 409);
    const { body } = await cpo.get(`${path}/ownerships`).expect(200);
    expect(body[0]).toMatchObject({ name: 'stranger', can: { change: false, remove: true } });
    expect(await accountableOn('2027-01-01')).toBe('stranger');
    await cpo.change('delete', `${path}/ownerships/${body[0].id}`, { status: 204 });
    expect(await accountableOn('2027-01-01')).toBe('member');
  });

  it('is for the CPO and the administrator alone', async () => {
    const { handOver, admin, ceo, executive, member, viewer } = await ownedArea();
    for (const client of [ceo, executive, member, viewer])
      await handOver({ personId: member.personId }, 403, client.at(TODAY));
    const { body } = await handOver({ personId: null }, 200, admin.at(TODAY));
    expect(body.accountable).toBeNull();
  });

  it('goes to people of the organization who have not left', async () => {
    const { handOver, areaId, id: organizationId, stranger } = await ownedArea();
    const other = await foundOrganization();
    const far = await handOver({ personId: other.member.personId }, 422);
    expect(far.body.errors[0].pointer).toBe('/personId');
    await handOver({ personId: 'me' }, 400);
    await handOver({}, 400);
    const outside = other.cpo.with({ 'if-match': '"v1"' });
    await outside.put(`areas/${areaId}/accountable`, { personId: null }).expect(404);
    await deactivate(organizationId, stranger.personId);
    const left = await handOver({ personId: stranger.personId }, 422);
    expect(left.body.detail).toContain('stranger has been deactivated');
  });

  it('needs the version that was read, which counts hand-overs too', async () => {
    const { path, cpo, stranger, handOver } = await ownedArea();
    const body = { personId: stranger.personId };
    await cpo.put(`${path}/accountable`, body).expect(428);
    await handOver({ personId: null });
    await cpo.with({ 'if-match': '"v1"' }).put(`${path}/accountable`, body).expect(412);
  });

  it('is one entry of the activity', async () => {
    const { handOver, areaId, cpo, member, stranger } = await ownedArea();
    await handOver({ personId: stranger.personId });
    const { body } = await cpo.get(`activity?areaId=${areaId}`).expect(200);
    expect(body.data).toHaveLength(2);
    expect(body.data[0]).toMatchObject({
      action: 'area.hand_over',
      details: {
        before: { personId: member.personId },
        after: { personId: stranger.personId, from: '2026-11-06' },
      },
    });
  });
});

describe('the people around an area', () => {
  it('have a deputy only for a time, who then may do what the owner may', async () => {
    const { cpo, path, stranger } = await ownedArea();
    const deputy = { role: 'deputy', personId: stranger.personId, from: '2026-11-06' };
    const endless = await post(cpo, path, deputy, 422);
    expect(endless.body.errors[0].pointer).toBe('/to');
    await post(cpo, path, { ...deputy, to: '2026-11-20' });
    const { body } = await stranger.at(TODAY).get(path).expect(200);
    expect(body.can).toMatchObject({ update: true, addContributor: true, arrange: false });
    expect(body.deputies).toEqual([
      { personId: stranger.personId, name: 'stranger', from: '2026-11-06', to: '2026-11-20' },
    ]);
    const later = await stranger.at('2026-11-21T09:00:00Z').get(path).expect(200);
    expect(later.body).toMatchObject({ deputies: [], can: { update: false } });
  });

  it('get contributors from the owner, and every other role from the lead', async () => {
    const { cpo, member, path, stranger, executive } = await ownedArea();
    const owner = member.at(TODAY);
    const { personId } = stranger;
    const { body } = await post(owner, path, { role: 'contributor', personId });
    expect(body).toMatchObject({ role: 'contributor', from: '2026-11-06', to: null });
    for (const role of ['reviewer', 'consulted', 'informed', 'deputy'])
      await post(owner, path, { role, personId, to: '2026-12-31' }, 403);
    await post(stranger.at(TODAY), path, { role: 'contributor', personId }, 403);
    await post(executive.at(TODAY), path, { role: 'contributor', personId }, 403);
    for (const role of ['reviewer', 'consulted', 'informed'])
      await post(cpo, path, { role, personId });
    await post(cpo, path, { role: 'accountable', personId }, 400);
  });

  it('hold a role once on each day', async () => {
    const { cpo, path, stranger } = await ownedArea();
    const given = { role: 'contributor', personId: stranger.personId };
    await post(cpo, path, { ...given, from: '2026-11-01', to: '2026-11-30' });
    const { body } = await post(cpo, path, { ...given, from: '2026-11-30' }, 409);
    expect(body.errors[0].pointer).toBe('/personId');
    await post(cpo, path, { ...given, from: '2026-12-01' });
    const backwards = { ...given, role: 'informed', from: '2026-11-02', to: '2026-11-01' };
    await post(cpo, path, backwards, 422);
  });

  it('leave on a day, which stays on record', async () => {
    const { cpo, path, stranger } = await ownedArea();
    const given = { role: 'contributor', personId: stranger.personId, from: '2026-10-01' };
    const { body } = await post(cpo, path, given);
    const row = `${path}/ownerships/${body.id}`;
    await cpo.change('patch', row, { body: { to: '2026-09-30' }, status: 422 });
    const ended = await cpo.change('patch', row, { body: { to: '2026-11-05', note: 'Moved on' } });
    expect(ended.body).toMatchObject({ to: '2026-11-05', note: 'Moved on', version: 2 });
    expect(ended.body.can).toEqual({ change: false, remove: false });
    await cpo.change('patch', row, { body: { to: null }, status: 409 });
    await cpo.change('delete', row, { status: 409 });
  });

  it('may be given up only before they begin', async () => {
    const { cpo, path, stranger, member } = await ownedArea();
    const given = { role: 'contributor', personId: stranger.personId };
    const running = (await post(cpo, path, given)).body;
    await cpo.change('delete', `${path}/ownerships/${running.id}`, { status: 409 });
    const later = { ...given, role: 'informed', from: '2026-12-01' };
    const row = `${path}/ownerships/${(await post(cpo, path, later)).body.id}`;
    await member.at(TODAY).change('delete', row, { status: 403 });
    await cpo.delete(row).expect(428);
    await cpo.with({ 'if-match': '"v9"' }).delete(row).expect(412);
    await cpo.change('delete', row, { status: 204 });
    await cpo.get(row).expect(404);
  });

  it('do not include the accountable, who hands over instead', async () => {
    const { cpo, path } = await ownedArea();
    const { body } = await cpo.get(`${path}/ownerships`).expect(200);
    expect(body).toHaveLength(1);
    const row = `${path}/ownerships/${body[0].id}`;
    await cpo.change('patch', row, { body: { to: '2026-11-06' }, status: 409 });
    await cpo.change('delete', row, { status: 409 });
  });

  it('are people who have not left', async () => {
    const { id: organizationId, cpo, path, stranger } = await ownedArea();
    await deactivate(organizationId, stranger.personId);
    const given = { role: 'contributor', personId: stranger.personId };
    const { body } = await post(cpo, path, given, 422);
    expect(body.detail).toContain('stranger has been deactivated');
  });

  it('are out of reach from another organization', async () => {
    const { path, cpo, stranger } = await ownedArea();
    const given = { role: 'contributor', personId: stranger.personId };
    const row = `${path}/ownerships/${(await post(cpo, path, given)).body.id}`;
    const other = await foundOrganization();
    await other.cpo.get(`${path}/ownerships`).expect(404);
    await other.cpo.get(`${path}/accountable`).expect(404);
    await other.cpo.get(row).expect(404);
    await post(other.cpo, path, given, 404);
    await other.cpo.with({ 'if-match': '"v1"' }).patch(row, { to: null }).expect(404);
    await other.cpo.with({ 'if-match': '"v1"' }).delete(row).expect(404);
  });
});
