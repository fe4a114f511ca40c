import type { Client } from '../support/client.ts';
import { foundOrganization } from '../support/organization.ts';
import { deactivate, ownedArea, TODAY } from '../support/owned-area.ts';

const post = (client: Client, path: string, body: object, status = 201) =>
  client.post(`${path}/ownerships`, body).expect(status);

const leave = (admin: Client, personId: string, body: object, status = 200) =>
  admin.change('put', `people/${personId}/deactivation`, {
    body,
    read: `people/${personId}`,
    status,
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

describe('whoever leaves the organization', () => {
  it('hands over the areas that they answer for, from today on', async () => {
    const { admin, cpo, member, stranger, path, accountableOn } = await ownedArea();
    const there = admin.at(TODAY);
    const refused = await leave(there, member.personId, {}, 409);
    expect(refused.body.detail).toContain('Growth');
    await leave(there, member.personId, { handOverTo: stranger.personId });
    const { body } = await cpo.get(path).expect(200);
    expect(body).toMatchObject({
      accountable: { name: 'stranger', from: '2026-11-06' },
      version: 2,
    });
    expect(await accountableOn('2026-11-05')).toBe('member');
  });

  it('hands over what was planned for them too, and leaves what is over', async () => {
    const { admin, cpo, handOver, member, stranger, executive, path } = await ownedArea();
    await handOver({ personId: stranger.personId, from: '2026-06-01' });
    await handOver({ personId: member.personId, from: '2027-01-01', acting: true });
    const handOverTo = executive.personId;
    await leave(admin.at(TODAY), member.personId, { handOverTo });
    const { body } = await cpo.get(`${path}/ownerships`).expect(200);
    expect(body.map(({ name, from, to }: Record<string, unknown>) => [name, from, to])).toEqual([
      ['executive', '2027-01-01', null],
      ['stranger', '2026-06-01', '2026-12-31'],
      ['member', '2026-03-01', '2026-05-31'],
    ]);
  });

  it('is no deputy any more', async () => {
    const { admin, cpo, path, stranger } = await ownedArea();
    const deputy = { role: 'deputy', personId: stranger.personId, to: '2026-12-31' };
    await post(cpo, path, deputy);
    await leave(admin.at(TODAY), stranger.personId, {});
    expect((await cpo.get(path).expect(200)).body.deputies).toEqual([]);
  });
});
