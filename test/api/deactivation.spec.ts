import { clientOf, joinByInvitation, signIn } from '../support/accounts.ts';
import type { Client } from '../support/client.ts';
import { foundOrganization } from '../support/organization.ts';

const path = (client: Client) => `people/${client.personId}`;

const deactivate = (by: Client, id: string, body: object = {}, status = 200) =>
  by.change('put', `people/${id}/deactivation`, { body, read: `people/${id}`, status });

describe('deactivating', () => {
  it('ends sessions and tokens at once, and keeps the person', async () => {
    const { admin, member } = await foundOrganization();
    const token = { name: 't', scopes: ['read'], expiresInDays: 1 };
    const { body } = await member.post('tokens', token).expect(201);
    const program = member.with({ cookie: '', authorization: `Bearer ${body.secret}` });
    await program.get('me').expect(200);
    const gone = await deactivate(admin, member.personId);
    expect(gone.body).toMatchObject({
      state: 'deactivated',
      deactivatedAt: expect.any(String),
      can: { deactivate: false, reactivate: true },
    });
    await member.get('me').expect(401);
    await program.get('me').expect(401);
    await admin.get(path(member)).expect(200);
    const again = await deactivate(admin, member.personId);
    expect(again.body.version).toBe(gone.body.version);
    const { body: trail } = await admin.get('activity?action=person.deactivate').expect(200);
    expect(trail.data).toHaveLength(1);
  });

  it('is undone without bringing back old keys', async () => {
    const { admin } = await foundOrganization();
    const { client, email, personId } = await joinByInvitation(admin, 'member');
    await deactivate(admin, personId);
    const back = await admin.change('delete', `people/${personId}/deactivation`, {
      read: `people/${personId}`,
    });
    expect(back.body).toMatchObject({ state: 'active', deactivatedAt: null });
    await client.get('me').expect(401);
    await clientOf(await signIn(email).expect(201))
      .get('me')
      .expect(200);
    const listed = await admin.post('people', { name: 'Listed' }).expect(201);
    await deactivate(admin, listed.body.id);
    const relisted = await admin.change('delete', `people/${listed.body.id}/deactivation`, {
      read: `people/${listed.body.id}`,
    });
    expect(relisted.body.state).toBe('listed');
  });

  it('asks who takes over what the person owns', async () => {
    const { admin, member, executive } = await foundOrganization();
    const area = { name: 'Growth', accountableId: member.personId };
    const { body: created } = await admin.post('areas', area).expect(201);
    const refused = await deactivate(admin, member.personId, {}, 409);
    expect(refused.body.detail).toMatch(/Growth/);
    await member.get('me').expect(200);
    await deactivate(admin, member.personId, { handOverTo: executive.personId });
    const { body } = await admin.get(`areas/${created.id}`).expect(200);
    expect(body.accountable.personId).toBe(executive.personId);
    const { body: trail } = await admin.get('activity?action=person.deactivate').expect(200);
    expect(trail.data[0].details.note).toEqual({
      handOverTo: executive.personId,
      handedOver: ['Growth'],
    });
  });

  it('hands over to somebody else who is here', async () => {
    const [{ admin, member, viewer }, other] = await Promise.all([
      foundOrganization(),
      foundOrganization(),
    ]);
    await deactivate(admin, viewer.personId);
    for (const handOverTo of [member.personId, viewer.personId, other.member.personId]) {
      const { body } = await deactivate(admin, member.personId, { handOverTo }, 422);
      expect(body.errors[0].pointer).toBe('/handOverTo');
    }
  });

  it('is for administrators, with what they read, and never for the last of them', async () => {
    const { admin, cpo, member } = await foundOrganization();
    await deactivate(cpo, member.personId, {}, 403);
    await admin.put(`${path(member)}/deactivation`, {}).expect(428);
    await admin
      .put(`${path(member)}/deactivation`, {})
      .set('if-match', '"v9"')
      .expect(412);
    const { body } = await deactivate(admin, admin.personId, {}, 409);
    expect(body.detail).toMatch(/last active administrator/);
    await admin
      .put(`${path(member)}/deactivation`)
      .set('if-match', '"v1"')
      .expect(200);
  });
});
