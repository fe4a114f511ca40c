import { randomUUID } from 'node:crypto';
import { Client } from '../support/client.ts';
import { foundOrganization } from '../support/organization.ts';

const token = (changes: object = {}) => ({
  name: 'Warehouse',
  scopes: ['read', 'write'],
  expiresInDays: 30,
  ...changes,
});

async function program(by: Client, changes: object = {}) {
  const { body } = await by.post('tokens', token(changes)).expect(201);
  return { id: body.id as string, client: new Client({ authorization: `Bearer ${body.secret}` }) };
}

describe('a token', () => {
  it('acts in the name of its maker, and its secret is shown once', async () => {
    const { member } = await foundOrganization();
    const { body } = await member.post('tokens', token()).expect(201);
    expect(body).toMatchObject({
      name: 'Warehouse',
      scopes: ['read', 'write'],
      areaIds: null,
      personId: member.personId,
      personName: 'member',
      lastUsedAt: null,
      secret: expect.stringMatching(/^remit_\S{43}$/),
    });
    const days = (Date.parse(body.expiresAt) - Date.parse(body.createdAt)) / 86_400_000;
    expect(Math.round(days)).toBe(30);
    const client = new Client({ authorization: `Bearer ${body.secret}` });
    const { body: me } = await client.get('me').expect(200);
    expect(me).toMatchObject({ credential: 'token', person: { id: member.personId } });
    const { body: mine } = await member.get('tokens').expect(200);
    expect(mine).toEqual([
      expect.objectContaining({ id: body.id, lastUsedAt: expect.any(String) }),
    ]);
    expect(JSON.stringify(mine)).not.toMatch(/secret|remit_|hash/);
  });

  it('that reads only cannot write', async () => {
    const { cpo } = await foundOrganization();
    const { client } = await program(cpo, { scopes: ['read'] });
    await client.get('people').expect(200);
    await client.post('people', { name: 'Nora' }).expect(403);
    const { client: writer } = await program(cpo, { scopes: ['write', 'write'] });
    await writer.post('people', { name: 'Nora' }).expect(201);
    await writer.get('people').expect(403);
  });

  it('of a viewer reads only', async () => {
    const { viewer } = await foundOrganization();
    await viewer.post('tokens', token()).expect(403);
    const { client } = await program(viewer, { scopes: ['read'] });
    await client.get('me').expect(200);
  });

  it('may be bound to areas, and then leaves alone what belongs to all', async () => {
    const { cpo, admin } = await foundOrganization();
    const { body: area } = await cpo.post('areas', { name: 'Growth' }).expect(201);
    const { client } = await program(cpo, { areaIds: [area.id] });
    expect((await client.get('me').expect(200)).body.areaIds).toEqual([area.id]);
    await client.post('people', { name: 'Nora' }).expect(403);
    const { body } = await cpo
      .post('tokens', token({ areaIds: [area.id, randomUUID()] }))
      .expect(422);
    expect(body.errors).toEqual([expect.objectContaining({ pointer: '/areaIds/1' })]);
    const bound = await program(admin, { areaIds: [area.id] });
    await bound.client.patch('organization', { name: 'Mine' }).set('if-match', '"v1"').expect(403);
  });

  it('of another organization’s area is refused', async () => {
    const [one, other] = await Promise.all([foundOrganization(), foundOrganization()]);
    const { body: area } = await other.cpo.post('areas', { name: 'Growth' }).expect(201);
    await one.cpo.post('tokens', token({ areaIds: [area.id] })).expect(422);
  });

  it('makes no tokens, founds nothing and changes no password', async () => {
    const { admin, member } = await foundOrganization();
    const { id, client } = await program(admin);
    await client.post('tokens', token()).expect(403);
    await client.delete(`tokens/${id}`).expect(403);
    await client.put('me/password', { current: 'x', new: 'y' }).expect(403);
    await client.post(`people/${member.personId}/password-reset`).expect(403);
    await client.post('organizations', { name: 'Other', timeZone: 'UTC' }).expect(403);
  });

  it('ends when it expires', async () => {
    const { member } = await foundOrganization();
    const { id, client } = await program(member, { expiresInDays: 1 });
    const tomorrow = new Date(Date.now() + 86_400_000 + 60_000).toISOString();
    await client.get('me').expect(200);
    await client.at(tomorrow).get('me').expect(401);
    const { body } = await member.at(tomorrow).get('tokens').expect(200);
    expect(body).toEqual([expect.objectContaining({ id })]);
  });

  it('ends at once when it is revoked, by its maker or an administrator', async () => {
    const { admin, member, stranger } = await foundOrganization();
    const [mine, other] = [await program(member), await program(member)];
    await stranger.delete(`tokens/${mine.id}`).expect(404);
    await member.delete(`tokens/${mine.id}`).expect(204);
    await mine.client.get('me').expect(401);
    await member.delete(`tokens/${mine.id}`).expect(404);
    await admin.delete(`tokens/${other.id}`).expect(204);
    await other.client.get('me').expect(401);
    const { body } = await admin.get('activity?action=token.revoke').expect(200);
    expect(body.data.map(({ actorId }: { actorId: string }) => actorId)).toEqual([
      admin.personId,
      member.personId,
    ]);
  });

  it('is out of reach from another organization', async () => {
    const [one, other] = await Promise.all([foundOrganization(), foundOrganization()]);
    const { id } = await program(one.member);
    await other.admin.delete(`tokens/${id}`).expect(404);
    expect((await other.admin.get('tokens?all=true').expect(200)).body).toEqual([]);
  });

  it('of others is seen by administrators only', async () => {
    const { admin, cpo, member } = await foundOrganization();
    const { id } = await program(member);
    expect((await admin.get('tokens').expect(200)).body).toEqual([]);
    const { body } = await admin.get('tokens?all=true').expect(200);
    expect(body).toEqual([expect.objectContaining({ id, personName: 'member' })]);
    await cpo.get('tokens?all=true').expect(403);
  });

  it.each([
    [{ name: '' }, '/name'],
    [{ scopes: [] }, '/scopes'],
    [{ scopes: ['admin'] }, '/scopes'],
    [{ scopes: 'everything' }, '/scopes'],
    [{ areaIds: [] }, '/areaIds'],
    [{ areaIds: null }, '/areaIds'],
    [{ expiresInDays: 0 }, '/expiresInDays'],
    [{ expiresInDays: 367 }, '/expiresInDays'],
    [{ expiresInDays: 1.5 }, '/expiresInDays'],
    [{ expiresInDays: undefined }, '/expiresInDays'],
    [{ personId: randomUUID() }, '/personId'],
  ])('is refused with %j', async (changes, pointer) => {
    const { admin } = await foundOrganization();
    const { body } = await admin.post('tokens', token(changes)).expect(400);
    expect(body.errors[0].pointer).toBe(pointer);
  });

  it('is made once, and its secret is not told again to whoever repeats the request', async () => {
    const { member } = await foundOrganization();
    const client = member.with({ 'idempotency-key': 'warehouse' });
    await client.post('tokens', token()).expect(201);
    const { body } = await client.post('tokens', token()).expect(409);
    expect(body.detail).toMatch(/shown only once/);
    expect((await member.get('tokens').expect(200)).body).toHaveLength(1);
  });
});
