import { joinByInvitation, newEmail, PASSWORD, signIn } from '../support/accounts.ts';
import { Client } from '../support/client.ts';
import { foundOrganization } from '../support/organization.ts';

const firstAdmin = JSON.parse(process.env['TEST_FIRST_ADMIN'] ?? '{}') as {
  email: string;
  password: string;
  cookie: string;
};

const setUp = (changes: object = {}) => ({
  code: process.env['TEST_SET_UP_CODE'],
  organization: { name: 'Second', timeZone: 'UTC' },
  admin: { name: 'Second', email: newEmail(), password: PASSWORD },
  ...changes,
});

describe('set-up', () => {
  it('is recorded as the first change of the organization, by its administrator', async () => {
    const client = new Client({ cookie: firstAdmin.cookie });
    const { body: me } = await client.get('me').expect(200);
    expect(me).toMatchObject({ role: 'admin', person: { email: firstAdmin.email } });
    const { body } = await client.get('activity?action=organization.found').expect(200);
    expect(body.data).toEqual([
      expect.objectContaining({ seq: 1, actorId: me.person.id, subjectKind: 'organization' }),
    ]);
  });

  it('works exactly once, also with another Idempotency-Key', async () => {
    const { body } = await new Client().get('setup').expect(200);
    expect(body).toEqual({ needed: false });
    await new Client().post('setup', setUp()).expect(409);
    await new Client({ 'idempotency-key': 'again' }).post('setup', setUp()).expect(409);
  });

  it('takes no other code', async () => {
    const { body } = await new Client()
      .post('setup', setUp({ code: 'AAAA-BBBB-CCCC' }))
      .expect(403);
    expect(body.detail).toMatch(/terminal/);
  });

  it('says where in the form the password is wrong', async () => {
    const admin = { name: 'Second', email: newEmail(), password: 'short' };
    const { body } = await new Client().post('setup', setUp({ admin })).expect(422);
    expect(body.errors).toEqual([expect.objectContaining({ pointer: '/admin/password' })]);
  });
});

describe('signing in', () => {
  it('gives a session that is only in a cookie, and is recorded', async () => {
    const { admin } = await foundOrganization();
    const { email, personId } = await joinByInvitation(admin, 'member');
    const { headers, body } = await signIn(email.toUpperCase()).expect(201);
    expect(headers['set-cookie']?.[0]).toMatch(
      /^remit_session=remit_s_\S{43}; Path=\/; Expires=.+; HttpOnly; SameSite=Lax$/,
    );
    expect(body).toEqual({
      id: expect.any(String),
      organizationId: expect.any(String),
      personId,
      expiresAt: expect.any(String),
    });
    const { body: trail } = await admin.get('activity?action=session.open').expect(200);
    expect(trail.data).toEqual([
      expect.objectContaining({ actorId: personId, subjectId: body.id }),
    ]);
  });

  it('ignores an Idempotency-Key, so that no answer of a session is kept', async () => {
    const { admin } = await foundOrganization();
    const { email } = await joinByInvitation(admin, 'member');
    const client = new Client({ 'idempotency-key': 'same' });
    const first = await client.post('sessions', { email, password: PASSWORD }).expect(201);
    const second = await client.post('sessions', { email, password: PASSWORD }).expect(201);
    expect(second.body.id).not.toBe(first.body.id);
  });

  it('answers alike for a wrong password, an unknown address and a deactivated person', async () => {
    const { admin } = await foundOrganization();
    const { email } = await joinByInvitation(admin, 'member');
    const gone = await joinByInvitation(admin, 'member');
    await admin.change('put', `people/${gone.personId}/deactivation`, {
      read: `people/${gone.personId}`,
    });
    const answers = await Promise.all([
      signIn(email, 'a wrong password'),
      signIn(newEmail()),
      signIn(gone.email),
    ]);
    const told = answers.map(({ status, headers, body }) => [
      status,
      Object.keys(headers).toSorted(),
      { ...body, instance: '' },
    ]);
    expect(told[0]?.[0]).toBe(401);
    expect(told[1]).toEqual(told[0]);
    expect(told[2]).toEqual(told[0]);
  });

  it('takes as long for an unknown address as for a known one', async () => {
    const { admin } = await foundOrganization();
    const { email } = await joinByInvitation(admin, 'member');
    const known: number[] = [];
    const unknown: number[] = [];
    for (let round = 0; round < 4; round += 1) {
      known.push(await timed(() => signIn(email, 'a wrong password').expect(401)));
      unknown.push(await timed(() => signIn(newEmail(), 'a wrong password').expect(401)));
    }
    expect(Math.min(...unknown)).toBeGreaterThan(Math.min(...known) / 2);
  });

  it.each(['known', 'unknown'])('slows down after five failures for a %s address', async (kind) => {
    const { admin } = await foundOrganization();
    const email = kind === 'known' ? (await joinByInvitation(admin, 'member')).email : newEmail();
    const attempt = (time: string, password = 'a wrong password') =>
      new Client().at(time).post('sessions', { email, password });
    for (let failure = 1; failure <= 5; failure += 1)
      await attempt('2100-01-01T12:00:00.000Z').expect(401);
    const blocked = await attempt('2100-01-01T12:00:00.500Z', PASSWORD).expect(429);
    expect(blocked.headers['retry-after']).toBe('1');
    await attempt('2100-01-01T12:00:01.500Z').expect(401);
    const longer = await attempt('2100-01-01T12:00:02.000Z').expect(429);
    expect(longer.headers['retry-after']).toBe('2');
    await attempt('2100-01-01T14:00:00Z', PASSWORD).expect(kind === 'known' ? 201 : 401);
  });

  it('lets many guesses at once gain nothing', async () => {
    const { admin } = await foundOrganization();
    const { email } = await joinByInvitation(admin, 'member');
    const guesses = await Promise.all(
      Array.from({ length: 30 }, (_, guess) => signIn(email, `wrong password ${guess}`)),
    );
    expect(guesses.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(6);
    expect(guesses.every(({ status }) => status === 401 || status === 429)).toBe(true);
  });

  it.each([
    [{ email: 'nobody', password: 'x' }, '/email'],
    [{ email: 'a@b.test', password: 7 }, '/password'],
    [{ email: 'a@b.test', password: 'x', colour: 'red' }, '/colour'],
  ])('refuses %j', async (body, pointer) => {
    const { body: problem } = await new Client().post('sessions', body).expect(400);
    expect(problem.errors[0].pointer).toBe(pointer);
  });

  it('is not done from another site with a cookie of ours', async () => {
    const { member } = await foundOrganization();
    const foreign = member.with({ origin: 'https://elsewhere.test' });
    await foreign.delete('sessions/current').expect(403);
    await member.get('me').expect(200);
  });
});

async function timed(work: () => PromiseLike<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
