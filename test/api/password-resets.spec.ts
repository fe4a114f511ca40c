import { clientOf, joinByInvitation, PASSWORD, secretOf, signIn } from '../support/accounts.ts';
import { Client } from '../support/client.ts';
import { foundOrganization } from '../support/organization.ts';

const anyone = new Client();

const use = (client: Client, token: string) =>
  client.post('password-resets', { token, password: PASSWORD }).expect(404);

describe('a password reset', () => {
  it('is a link from an administrator that works once and ends all sessions', async () => {
    const { admin } = await foundOrganization();
    const { client, email, personId } = await joinByInvitation(admin, 'member');
    const { body } = await admin.post(`people/${personId}/password-reset`).expect(201);
    expect(body).toEqual({
      link: expect.stringMatching(/^http:\/\/[^/]+\/password-reset#remit_r_\S{43}$/),
      expiresAt: expect.any(String),
    });
    const token = secretOf(body.link);
    const next = 'another long password';
    await anyone.post('password-resets', { token, password: 'short' }).expect(422);
    await anyone.post('password-resets', { token, password: next }).expect(204);
    await client.get('me').expect(401);
    await signIn(email).expect(401);
    await signIn(email, next).expect(201);
    await anyone.post('password-resets', { token, password: next }).expect(404);
    const { body: trail } = await admin.get('activity?subjectKind=person').expect(200);
    expect(
      trail.data.map(({ action, actorId }: Record<string, unknown>) => [action, actorId]),
    ).toEqual([
      ['person.reset_password', personId],
      ['person.offer_password_reset', admin.personId],
    ]);
  });

  it('is answered alike when the link is expired, replaced or made up', async () => {
    const { admin } = await foundOrganization();
    const { personId } = await joinByInvitation(admin, 'member');
    const first = await admin.post(`people/${personId}/password-reset`).expect(201);
    const second = await admin.post(`people/${personId}/password-reset`).expect(201);
    const late = new Client().at(new Date(Date.now() + 86_400_000 + 60_000).toISOString());
    const answers = await Promise.all([
      use(anyone, secretOf(first.body.link)),
      use(late, secretOf(second.body.link)),
      use(anyone, 'made-up'),
    ]);
    const told = answers.map(({ body }) => [body.status, body.type, body.title, body.detail]);
    expect(told[1]).toEqual(told[0]);
    expect(told[2]).toEqual(told[0]);
  });

  it('is made by administrators for others who can sign in', async () => {
    const { admin, cpo, member } = await foundOrganization();
    await cpo.post(`people/${member.personId}/password-reset`).expect(403);
    await admin.post(`people/${admin.personId}/password-reset`).expect(403);
    const { body } = await admin.post('people', { name: 'Listed' }).expect(201);
    await admin.post(`people/${body.id}/password-reset`).expect(409);
  });

  it('never opens an organization that the administrator does not administer', async () => {
    const [one, other] = await Promise.all([foundOrganization(), foundOrganization()]);
    const { email, personId } = await joinByInvitation(one.admin, 'member');
    const { body } = await one.admin.post(`people/${personId}/password-reset`).expect(201);
    await joinByInvitation(other.admin, 'member', email);
    const password = 'chosen by the wrong one';
    await anyone.post('password-resets', { token: secretOf(body.link), password }).expect(404);
    const refused = await one.admin.post(`people/${personId}/password-reset`).expect(409);
    expect(refused.body.detail).toMatch(/do not administer/);
    await signIn(email).expect(201);
  });

  it('is made for somebody who sits in several organizations of the same administrator', async () => {
    const { admin } = await foundOrganization();
    const founder = await joinByInvitation(admin, 'admin');
    const { email, personId } = await joinByInvitation(founder.client, 'member');
    const founded = await founder.client
      .post('organizations', { name: 'Subsidiary', timeZone: 'UTC' })
      .expect(201);
    const there = clientOf(
      await anyone
        .post('sessions', {
          email: founder.email,
          password: PASSWORD,
          organizationId: founded.body.id,
        })
        .expect(201),
    );
    await joinByInvitation(there, 'member', email);
    await founder.client.post(`people/${personId}/password-reset`).expect(201);
    await admin.post(`people/${personId}/password-reset`).expect(409);
  });
});
