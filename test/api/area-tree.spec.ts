import type { Client } from '../support/client.ts';
import { foundOrganization } from '../support/organization.ts';
import { deactivate } from '../support/owned-area.ts';

const NOTHING = {
  update: false,
  arrange: false,
  archive: false,
  restore: false,
  handOver: false,
  assign: false,
  addContributor: false,
  checkIn: false,
};

const add = async (client: Client, name: string, more: object = {}) =>
  (await client.post('areas', { name, ...more }).expect(201)).body;

describe('the tree of areas', () => {
  it('takes an area below another and back to the top', async () => {
    const { cpo } = await foundOrganization();
    const top = await add(cpo, 'Top');
    const low = await add(cpo, 'Low', { parentId: top.id });
    expect(low.parentId).toBe(top.id);
    const { body } = await cpo.change('patch', `areas/${low.id}`, { body: { parentId: null } });
    expect(body.parentId).toBeNull();
  });

  it('never closes a circle', async () => {
    const { cpo } = await foundOrganization();
    const top = await add(cpo, 'Top');
    const middle = await add(cpo, 'Middle', { parentId: top.id });
    const low = await add(cpo, 'Low', { parentId: middle.id });
    for (const { id } of [top, middle, low]) {
      const body = { parentId: id };
      const answer = await cpo.change('patch', `areas/${top.id}`, { body, status: 422 });
      expect(answer.body.errors[0].pointer).toBe('/parentId');
    }
  });

  it('never closes a circle, even when two move at once', async () => {
    const { cpo } = await foundOrganization();
    const one = await add(cpo, 'One');
    const two = await add(cpo, 'Two');
    const answers = await Promise.all([
      cpo.with({ 'if-match': '"v1"' }).patch(`areas/${one.id}`, { parentId: two.id }),
      cpo.with({ 'if-match': '"v1"' }).patch(`areas/${two.id}`, { parentId: one.id }),
    ]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 422]);
  });

  it('keeps an area on while areas below it are in use, and names them', async () => {
    const { cpo } = await foundOrganization();
    const top = await add(cpo, 'Top');
    const low = await add(cpo, 'Low', { parentId: top.id });
    const off = (id: string, status = 200) =>
      cpo.change('put', `areas/${id}/archival`, { read: `areas/${id}`, status });
    expect((await off(top.id, 409)).body.detail).toContain('“Low”');
    await off(low.id);
    await off(top.id);
    await cpo.post('areas', { name: 'Below', parentId: top.id }).expect(422);
    const on = { read: `areas/${low.id}`, status: 409 };
    const refused = await cpo.change('delete', `areas/${low.id}/archival`, on);
    expect(refused.body.detail).toContain('“Top”');
  });
});

describe('switching an area off', () => {
  it('freezes it until it is switched on again; twice is once', async () => {
    const { cpo, member } = await foundOrganization();
    const area = await add(cpo, 'Growth', { accountableId: member.personId });
    const path = `areas/${area.id}`;
    const off = await cpo.change('put', `${path}/archival`, { read: path });
    expect(off.body).toMatchObject({ archivedAt: expect.any(String), version: 2 });
    expect(off.body.can).toEqual({ ...NOTHING, restore: true });
    const again = await cpo.change('put', `${path}/archival`, { read: path });
    expect(again.body).toEqual(off.body);
    await member.change('patch', path, { body: { purpose: 'Still.' }, status: 403 });
    await cpo.change('patch', path, { body: { name: 'Still' }, status: 403 });
    await member.change('delete', `${path}/archival`, { read: path, status: 403 });
    const on = await cpo.change('delete', `${path}/archival`, { read: path });
    expect(on.body).toMatchObject({ archivedAt: null, version: 3, accountable: area.accountable });
    const { body } = await cpo.get(`activity?subjectId=${area.id}`).expect(200);
    const actions = body.data.map(({ action }: { action: string }) => action);
    expect(actions).toEqual(['area.restore', 'area.archive', 'area.create']);
  });

  it('is not for its owner', async () => {
    const { cpo, member } = await foundOrganization();
    const { id } = await add(cpo, 'Growth', { accountableId: member.personId });
    const read = { read: `areas/${id}`, status: 403 };
    const { body } = await member.change('put', `areas/${id}/archival`, read);
    expect(body.detail).toContain('archive');
  });

  it('and on again leaves it open when its owner has left meanwhile', async () => {
    const { id: organizationId, cpo, member } = await foundOrganization();
    const area = await add(cpo, 'Growth', { accountableId: member.personId });
    const read = `areas/${area.id}`;
    await cpo.change('put', `${read}/archival`, { read });
    await deactivate(organizationId, member.personId);
    const { body } = await cpo.change('delete', `${read}/archival`, { read });
    expect(body.accountable).toBeNull();
  });
});
