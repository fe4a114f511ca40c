import {
  clientOf,
  joinByInvitation,
  newEmail,
  PASSWORD,
  secretOf,
  signIn,
} from '../support/accounts.ts';
import { Client } from '../support/client.ts';
import { foundOrganization } from '../support/organization.ts';

const anyone = new Client();

const accept = (token: string, changes: object = {}) =>
  anyone.post('invitations/acceptance', { token, password: PASSWORD, ...changes });

const preview = (token: string) => anyone.post('invitations/preview', { token });

const invitee = (changes: object = {}) => ({
  name: 'Nora',
  email: newEmail(),
  role: 'member',
  ...changes,
});

async function invited(by: Client, changes: object = {}) {
  const { body } = await by.post('invitations', invitee(changes)).expect(201);
  return body as { id: string; personId: string; link: string; email: string };
}

describe('an invitation', () => {
  it('is a link that lets a new person in, once', async () => {
    const { cpo } = await foundOrganization();
    const given = invitee({ name: 'Nora', role: 'executive', title: 'VP' });
    const { body } = await cpo.post('invitations', given).expect(201);
    expect(body.link).toMatch(/^http:\/\/[^/]+\/invitation#remit_i_\S{43}$/);
    const token = secretOf(body.link);
    const { body: shown } = await preview(token).expect(200);
    expect(shown).toEqual({
      organizationName: 'Test',
      name: 'Nora',
      email: given.email,
      role: 'executive',
      hasAccount: false,
    });
    const accepted = await accept(token, { name: 'Nora N.' }).expect(201);
    const { body: me } = await clientOf(accepted).get('me').expect(200);
    expect(me).toMatchObject({ role: 'executive', person: { name: 'Nora N.', title: 'VP' } });
    await signIn(given.email).expect(201);
    await accept(token).expect(404);
    const { body: trail } = await cpo.get('activity?subjectKind=invitation').expect(200);
    expect(
      trail.data.map(({ action, actorId }: Record<string, unknown>) => [action, actorId]),
    ).toEqual([
      ['invitation.accept', body.personId],
      ['invitation.create', cpo.personId],
    ]);
    expect(JSON.stringify(trail)).not.toContain(token);
  });

  it('of two who accept at once lets one in', async () => {
    const { admin } = await foundOrganization();
    const { link } = await invited(admin);
    const answers = await Promise.all([accept(secretOf(link)), accept(secretOf(link))]);
    const [first, second] = answers.map(({ status }) => status).toSorted((a, b) => a - b);
    expect(first).toBe(201);
    expect([404, 409]).toContain(second);
  });

  it('turns a listed person into one who can sign in', async () => {
    const { cpo } = await foundOrganization();
    const { body: person } = await cpo.post('people', { name: 'Head of QA' }).expect(201);
    const email = newEmail();
    const { body } = await cpo.post('invitations', { personId: person.id, email }).expect(201);
    const { body: waiting } = await cpo.get(`people/${person.id}`).expect(200);
    expect(waiting).toMatchObject({ state: 'invited', email });
    await accept(secretOf(body.link)).expect(201);
    const { body: active } = await cpo.get(`people/${person.id}`).expect(200);
    expect(active).toMatchObject({ state: 'active', name: 'Head of QA' });
    await cpo.post('invitations', { personId: person.id, email }).expect(409);
  });

  it('made again ends the one before', async () => {
    const { cpo } = await foundOrganization();
    const first = await invited(cpo);
    const { personId } = first;
    const second = await cpo.post('invitations', { personId, email: newEmail() }).expect(201);
    await accept(secretOf(first.link)).expect(404);
    const { body } = await cpo.get('invitations').expect(200);
    expect(body).toEqual([expect.objectContaining({ id: second.body.id, personId })]);
    expect(JSON.stringify(body)).not.toMatch(/remit_i_|link/);
    await accept(secretOf(second.body.link)).expect(201);
    expect((await cpo.get('invitations').expect(200)).body).toEqual([]);
  });

  it('is answered alike when it is expired, used, withdrawn or made up', async () => {
    const { cpo } = await foundOrganization();
    const [old, used, withdrawn] = [await invited(cpo), await invited(cpo), await invited(cpo)];
    await accept(secretOf(used.link)).expect(201);
    await cpo.delete(`invitations/${withdrawn.id}`).expect(204);
    const late = new Client().at(new Date(Date.now() + 7 * 86_400_000 + 60_000).toISOString());
    const token = secretOf(old.link);
    const answers = await Promise.all([
      late.post('invitations/acceptance', { token, password: PASSWORD }),
      accept(secretOf(used.link)),
      accept(secretOf(withdrawn.link)),
      accept('remit_i_made-up'),
      late.post('invitations/preview', { token }),
      preview(secretOf(used.link)),
    ]);
    const told = answers.map(({ body }) => [body.status, body.type, body.title, body.detail]);
    expect(told[0]?.[0]).toBe(404);
    for (const answer of told) expect(answer).toEqual(told[0]);
  });

  it('is withdrawn by those who invite, and the person stays listed', async () => {
    const [{ cpo, member, admin }, other] = await Promise.all([
      foundOrganization(),
      foundOrganization(),
    ]);
    const { id, personId } = await invited(cpo);
    await member.delete(`invitations/${id}`).expect(403);
    await other.admin.delete(`invitations/${id}`).expect(404);
    await cpo.delete(`invitations/${id}`).expect(204);
    await cpo.delete(`invitations/${id}`).expect(404);
    const { body } = await admin.get(`people/${personId}`).expect(200);
    expect(body.state).toBe('listed');
    await cpo.delete('invitations/nonsense').expect(400);
  });

  it('ends with the person’s deactivation', async () => {
    const { admin } = await foundOrganization();
    const { link, personId } = await invited(admin);
    const read = `people/${personId}`;
    await admin.change('put', `${read}/deactivation`, { body: {}, read });
    await accept(secretOf(link)).expect(404);
  });

  it.each(['ceo', 'executive', 'member', 'viewer'] as const)(
    'is not made by a %s',
    async (role) => {
      const organization = await foundOrganization();
      await organization[role].post('invitations', invitee()).expect(403);
      await organization[role].get('invitations').expect(403);
    },
  );

  it('of an administrator is made by administrators only', async () => {
    const { admin, cpo } = await foundOrganization();
    await cpo.post('invitations', invitee({ role: 'admin' })).expect(403);
    const { id, personId } = await invited(admin, { role: 'admin' });
    await cpo.post('invitations', { personId, email: newEmail() }).expect(403);
    await cpo.delete(`invitations/${id}`).expect(403);
  });

  it('is not made with a token', async () => {
    const { admin } = await foundOrganization();
    const token = { name: 't', scopes: ['read', 'write'], expiresInDays: 1 };
    const { body } = await admin.post('tokens', token).expect(201);
    const program = new Client({ authorization: `Bearer ${body.secret}` });
    await program.post('invitations', invitee()).expect(403);
    await program.get('invitations').expect(200);
  });

  it.each([
    [{ name: undefined }, 422, '/name'],
    [{ role: undefined }, 422, '/role'],
    [{ email: undefined }, 400, '/email'],
    [{ email: 'nobody' }, 400, '/email'],
    [{ role: 'boss' }, 400, '/role'],
    [{ personId: 'nonsense' }, 400, '/personId'],
    [{ personId: '0199d5a0-0000-7000-8000-000000000000' }, 422, '/personId'],
  ])('is refused with %j', async (changes, status, pointer) => {
    const { admin } = await foundOrganization();
    const { body } = await admin.post('invitations', invitee(changes)).expect(status);
    expect(body.errors[0].pointer).toBe(pointer);
  });

  it('is refused for a person of another organization and for an address in use', async () => {
    const [one, other] = await Promise.all([foundOrganization(), foundOrganization()]);
    const { personId } = other.member;
    await one.admin.post('invitations', { personId, email: newEmail() }).expect(404);
    const { email } = await invited(one.admin);
    const { body } = await one.admin.post('invitations', invitee({ email })).expect(409);
    expect(body.errors[0].pointer).toBe('/email');
  });

  it('asks for a password that will do', async () => {
    const { admin } = await foundOrganization();
    const { link, email } = await invited(admin);
    for (const password of ['short', email]) {
      const { body } = await accept(secretOf(link), { password }).expect(422);
      expect(body.errors[0].pointer).toBe('/password');
    }
    await accept(secretOf(link)).expect(201);
  });

  it('shows its link once, also to whoever repeats the request', async () => {
    const { admin } = await foundOrganization();
    const client = admin.with({ 'idempotency-key': 'invite-nora' });
    const body = invitee();
    await client.post('invitations', body).expect(201);
    const { body: problem } = await client.post('invitations', body).expect(409);
    expect(problem.detail).toMatch(/shown only once/);
  });
});

describe('an account that is known already', () => {
  it('joins with its own password, which stays as it is', async () => {
    const [one, other] = await Promise.all([foundOrganization(), foundOrganization()]);
    const { email } = await joinByInvitation(one.admin, 'member');
    const { link } = await invited(other.admin, { email });
    const token = secretOf(link);
    expect((await preview(token).expect(200)).body.hasAccount).toBe(true);
    await accept(token, { password: 'not the password' }).expect(401);
    const joined = clientOf(await accept(token).expect(201));
    expect((await joined.get('me/organizations').expect(200)).body).toHaveLength(2);
    await signIn(email).expect(201);
  });

  it('cannot be guessed at through invitations', async () => {
    const [one, other] = await Promise.all([foundOrganization(), foundOrganization()]);
    const { email } = await joinByInvitation(one.admin, 'member');
    const { link } = await invited(other.admin, { email });
    const token = secretOf(link);
    for (let guess = 1; guess <= 5; guess += 1)
      await accept(token, { password: `wrong password ${guess}` }).expect(401);
    await accept(token).expect(429);
  });
});
