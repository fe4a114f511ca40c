import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import request from 'supertest';
import { clientOf, joinByInvitation, newEmail, PASSWORD, signIn } from '../support/accounts.ts';
import { Client } from '../support/client.ts';
import { foundOrganization } from '../support/organization.ts';

describe('sessions', () => {
  it('are listed with device and address, the asking one marked', async () => {
    const { admin } = await foundOrganization();
    const { client, email } = await joinByInvitation(admin, 'member');
    const agent = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
    const other = await new Client({ 'user-agent': agent })
      .post('sessions', { email, password: PASSWORD })
      .expect(201);
    const { body } = await client.get('sessions').expect(200);
    expect(body).toEqual([
      expect.objectContaining({
        id: other.body.id,
        device: 'Firefox on Linux',
        address: expect.stringMatching(/127\.0\.0\.1|::1/),
        isCurrent: false,
        lastUsedAt: null,
      }),
      expect.objectContaining({ isCurrent: true, lastUsedAt: expect.any(String) }),
    ]);
    expect(JSON.stringify(body)).not.toMatch(/remit_s_|hash/);
  });

  it('end at once when they are revoked, and only by their own account', async () => {
    const { admin, member } = await foundOrganization();
    const { client, email } = await joinByInvitation(admin, 'member');
    const other = await signIn(email).expect(201);
    await member.delete(`sessions/${other.body.id}`).expect(404);
    await clientOf(other).get('me').expect(200);
    await client.delete(`sessions/${other.body.id}`).expect(204);
    await clientOf(other).get('me').expect(401);
    await client.delete(`sessions/${other.body.id}`).expect(404);
    await client.delete('sessions/nonsense').expect(400);
    const { body } = await admin.get('activity?subjectKind=session').expect(200);
    expect(body.data.map(({ action }: { action: string }) => action)).toEqual([
      'session.revoke',
      'session.open',
    ]);
  });

  it('end by signing out, which clears the cookie', async () => {
    const { member } = await foundOrganization();
    const { headers } = await member.delete('sessions/current').expect(204);
    expect(headers['set-cookie']?.[0]).toMatch(/^remit_session=; .*Expires=Thu, 01 Jan 1970/);
    await member.get('me').expect(401);
  });

  it('are not to be had with a token', async () => {
    const { member } = await foundOrganization();
    const input = { name: 't', scopes: ['read', 'write'], expiresInDays: 1 };
    const { body } = await member.post('tokens', input).expect(201);
    const program = new Client({ authorization: `Bearer ${body.secret}` });
    await program.get('sessions').expect(403);
    await program.delete('sessions/current').expect(403);
    await program.get('me/organizations').expect(403);
    await program.get('me').expect(200);
  });
});

describe('an account with several organizations', () => {
  it('goes from one to the other in the same session', async () => {
    const [one, other] = await Promise.all([foundOrganization(), foundOrganization()]);
    const { client, email } = await joinByInvitation(one.admin, 'member');
    await joinByInvitation(other.cpo, 'executive', email);
    const { body: seats } = await client.get('me/organizations').expect(200);
    expect(seats).toHaveLength(2);
    expect(seats).toContainEqual(
      expect.objectContaining({ id: one.id, role: 'member', isCurrent: true }),
    );
    const { body: seat } = await client
      .put('sessions/current/organization', { organizationId: other.id })
      .expect(200);
    expect(seat).toMatchObject({ id: other.id, role: 'executive', isCurrent: true });
    const { body: me } = await client.get('me').expect(200);
    expect(me).toMatchObject({ role: 'executive', organization: { id: other.id } });
    const { body: trail } = await other.admin.get('activity?action=session.switch').expect(200);
    expect(trail.data).toEqual([expect.objectContaining({ actorId: me.person.id })]);
  });

  it('never comes where it has no seat', async () => {
    const [one, other] = await Promise.all([foundOrganization(), foundOrganization()]);
    await one.member.put('sessions/current/organization', { organizationId: other.id }).expect(404);
    await one.member.put('sessions/current/organization', {}).expect(400);
    const { body } = await one.member.get('me').expect(200);
    expect(body.organization.id).toBe(one.id);
  });

  it('signs in where it says', async () => {
    const [one, other] = await Promise.all([foundOrganization(), foundOrganization()]);
    const { email } = await joinByInvitation(one.admin, 'member');
    await joinByInvitation(other.admin, 'member', email);
    for (const { id } of [one, other]) {
      const { body } = await new Client()
        .post('sessions', { email, password: PASSWORD, organizationId: id })
        .expect(201);
      expect(body.organizationId).toBe(id);
    }
  });
});

describe('me', () => {
  it('says who asks, where, what for, and how things are called', async () => {
    const { id, viewer } = await foundOrganization();
    const { body } = await viewer.get('me').expect(200);
    expect(body).toMatchObject({
      person: { id: viewer.personId, name: 'viewer', version: 1 },
      organization: { id, name: 'Test', timeZone: 'UTC', currency: 'EUR' },
      role: 'viewer',
      scopes: ['read', 'write'],
      areaIds: null,
      credential: 'session',
      terminology: { area: 'Area', cpo: 'Chief Product Officer' },
      can: { create: false, invite: false, foundOrganization: false, updateOrganization: false },
    });
  });

  it('changes name, time zone and locale, also of a viewer', async () => {
    const { viewer } = await foundOrganization();
    const read = `people/${viewer.personId}`;
    const body = { name: '  Vera ', timeZone: 'Asia/Kathmandu', locale: 'de-CH' };
    const changed = await viewer.change('patch', 'me', { body, read });
    expect(changed.body).toMatchObject({ ...body, name: 'Vera', version: 2 });
    const cleared = await viewer.change('patch', 'me', { body: { timeZone: null }, read });
    expect(cleared.body).toMatchObject({ name: 'Vera', timeZone: null, locale: 'de-CH' });
    await viewer.patch('me', { name: 'Late' }).set('if-match', '"v1"').expect(412);
    await viewer.patch('me', { name: 'Late' }).expect(428);
  });

  it.each([
    [{ timeZone: 'Mars/Base' }, 422, '/timeZone'],
    [{ locale: 'xx_YY' }, 422, '/locale'],
    [{ name: '' }, 400, '/name'],
    [{ name: null }, 400, '/name'],
    [{ role: 'admin' }, 400, '/role'],
  ])('refuses %j', async (body, status, pointer) => {
    const { member } = await foundOrganization();
    const read = `people/${member.personId}`;
    const problem = await member.change('patch', 'me', { body, read, status });
    expect(problem.body.errors[0].pointer).toBe(pointer);
  });
});

describe('a password', () => {
  it('is changed by its owner, and the other sessions end', async () => {
    const { admin } = await foundOrganization();
    const { client, email } = await joinByInvitation(admin, 'viewer');
    const other = clientOf(await signIn(email).expect(201));
    const next = 'another long password';
    await client.put('me/password', { current: PASSWORD, new: next }).expect(204);
    await client.get('me').expect(200);
    await other.get('me').expect(401);
    await signIn(email).expect(401);
    await signIn(email, next).expect(201);
    const { body } = await admin.get('activity?action=person.change_password').expect(200);
    expect(body.data).toHaveLength(1);
    expect(JSON.stringify(body)).not.toContain(next);
  });

  it.each([
    [{ current: 'a wrong password', new: 'another long password' }, '/current'],
    [{ current: PASSWORD, new: 'short' }, '/new'],
    [{ current: PASSWORD, new: PASSWORD }, '/new'],
  ])('is not changed by %j', async (body, pointer) => {
    const { admin } = await foundOrganization();
    const { client } = await joinByInvitation(admin, 'member');
    const problem = await client.put('me/password', body).expect(422);
    expect(problem.body.errors[0].pointer).toBe(pointer);
  });
});

describe('where secrets can be guessed', () => {
  let api: ChildProcess;
  let url: string;

  beforeAll(async () => {
    api = fork(resolve('test/support/serve.mjs'), {
      env: {
        ...process.env,
        DATABASE_URL: process.env['TEST_APP_URL'],
        REMIT_SECRET: process.env['TEST_SECRET'],
        PORT: '0',
        LOG_LEVEL: 'error',
        REQUESTS_PER_MINUTE: '120',
      },
    });
    const [message] = (await once(api, 'message')) as [{ url: string }];
    url = message.url;
  });

  afterAll(async () => {
    const gone = once(api, 'exit');
    api.kill('SIGTERM');
    await gone;
  });

  it('an address may ask a fortieth as often as elsewhere, whatever token it pretends to have', async () => {
    const attempt = (token: string) =>
      request(url)
        .post('/api/v1/invitations/preview')
        .set('authorization', `Bearer ${token}`)
        .send({ token });
    for (const token of ['a', 'b', 'c']) await attempt(token).expect(404);
    const { body, headers } = await attempt('d').expect(429);
    expect(body).toMatchObject({ type: 'urn:remit:problem:too-many-requests' });
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    await request(url).get('/api/v1/setup').expect(200);
    await request(url)
      .post('/api/v1/sessions')
      .send({ email: newEmail(), password: PASSWORD })
      .expect(401);
  });

  it('a session may guess its own password no more often', async () => {
    const { admin } = await foundOrganization();
    const { email } = await joinByInvitation(admin, 'member');
    const opened = await signIn(email).expect(201);
    const [cookie = ''] = String(opened.headers['set-cookie']).split(';', 1);
    const statuses: number[] = [];
    for (let guess = 0; guess < 4; guess += 1) {
      const { status } = await request(url)
        .put('/api/v1/me/password')
        .set('cookie', cookie)
        .send({ current: `wrong password ${guess}`, new: 'another long password' });
      statuses.push(status);
    }
    expect(statuses).toEqual([422, 422, 422, 429]);
  });
});
