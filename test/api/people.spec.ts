import { newEmail } from '../support/accounts.ts';
import type { Client } from '../support/client.ts';
import { foundOrganization } from '../support/organization.ts';

const path = (client: Client) => `people/${client.personId}`;

describe('people', () => {
  it('may be listed as holders of a role, without signing in', async () => {
    const { cpo, viewer } = await foundOrganization();
    const body = { name: ' Head of QA ', title: 'Quality', externalKey: 'head-of-qa' };
    const created = await cpo.post('people', body).expect(201);
    expect(created.body).toMatchObject({
      name: 'Head of QA',
      title: 'Quality',
      role: 'member',
      state: 'listed',
      email: null,
      externalKey: 'head-of-qa',
      version: 1,
      can: { update: true, changeRole: false, invite: true, resetPassword: false },
    });
    const read = await viewer.get(`people/${created.body.id}`).expect(200);
    expect(read.headers['etag']).toMatch(/^"v1\.[0-9a-f]{32}"$/);
    expect(read.body.can).toEqual({
      update: false,
      changeRole: false,
      invite: false,
      resetPassword: false,
      deactivate: false,
      reactivate: false,
    });
    expect(read.body).not.toHaveProperty('accountId');
    const { body: trail } = await cpo.get('activity?action=person.create').expect(200);
    expect(trail.data).toEqual([expect.objectContaining({ subjectId: created.body.id })]);
  });

  it.each(['ceo', 'executive', 'member', 'viewer'] as const)(
    'are not listed by a %s',
    async (role) => {
      const organization = await foundOrganization();
      await organization[role].post('people', { name: 'Somebody' }).expect(403);
    },
  );

  it.each([
    [{}, '/name'],
    [{ name: '' }, '/name'],
    [{ name: 'x'.repeat(121) }, '/name'],
    [{ name: 'A', role: 'boss' }, '/role'],
    [{ name: 'A', email: 'not an address' }, '/email'],
    [{ name: 'A', state: 'active' }, '/state'],
    [{ name: 'A', externalKey: null }, '/externalKey'],
  ])('are refused as %j', async (body, pointer) => {
    const { admin } = await foundOrganization();
    const { body: problem } = await admin.post('people', body).expect(400);
    expect(problem.errors[0].pointer).toBe(pointer);
  });

  it('share no address and no key', async () => {
    const { admin } = await foundOrganization();
    const email = newEmail();
    await admin.post('people', { name: 'A', email, externalKey: 'a' }).expect(201);
    const twice = await admin.post('people', { name: 'B', email: email.toUpperCase() }).expect(409);
    expect(twice.body.errors[0].pointer).toBe('/email');
    const again = await admin.post('people', { name: 'B', externalKey: 'a' }).expect(409);
    expect(again.body.errors[0].pointer).toBe('/externalKey');
  });

  it('are listed by name in pages, and found by role, state and part of a word', async () => {
    const { admin } = await foundOrganization();
    for (const name of ['zoe 100%', 'Anna', 'anna', 'Émile'])
      await admin.post('people', { name, title: 'Lead_er' }).expect(201);
    const names: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const query: string = next === '' ? '' : `&cursor=${next}`;
      const { body } = await admin.get(`people?limit=3${query}`).expect(200);
      names.push(...body.data.map(({ name }: { name: string }) => name));
      next = body.next as string | null;
    }
    expect(names).toHaveLength(11);
    expect(new Set(names).size).toBe(11);
    expect(names.slice(0, 2).map((name) => name.toLowerCase())).toEqual(['admin', 'anna']);

    const found = async (query: string) =>
      (await admin.get(`people?${query}`).expect(200)).body.data.map(
        ({ name }: { name: string }) => name,
      );
    expect(await found('role=ceo')).toEqual(['ceo']);
    expect(await found('state=listed&q=ANN')).toEqual(expect.arrayContaining(['Anna', 'anna']));
    expect(await found('q=100%25')).toEqual(['zoe 100%']);
    expect(await found('q=d_e')).toHaveLength(4);
    expect(await found('state=deactivated')).toEqual([]);
    await admin.get('people?cursor=nonsense').expect(400);
    await admin.get('people?limit=201').expect(400);
  });

  it('are out of reach from another organization', async () => {
    const [one, other] = await Promise.all([foundOrganization(), foundOrganization()]);
    const foreign = path(other.member);
    await one.admin.get(foreign).expect(404);
    await one.admin.patch(foreign, { name: 'Gone' }).set('if-match', '"v1"').expect(404);
    await one.admin.put(`${foreign}/deactivation`, {}).set('if-match', '"v1"').expect(404);
    await one.admin.delete(`${foreign}/deactivation`).set('if-match', '"v1"').expect(404);
    await one.admin.post(`${foreign}/password-reset`).expect(404);
    await one.admin.get('people/nonsense').expect(400);
  });
});

describe('a person', () => {
  it('is changed with what was read, and the change is recorded', async () => {
    const { admin, cpo, member } = await foundOrganization();
    await cpo.patch(path(member), { name: 'Max' }).expect(428);
    await cpo.patch(path(member), { name: 'Max' }).set('if-match', 'x').expect(400);
    const stale = await cpo
      .patch(path(member), { name: 'Max' })
      .set('if-match', '"v7"')
      .expect(412);
    expect(stale.body.detail).toMatch(/version 1/);
    const body = { name: 'Max', title: 'Analyst', externalKey: 'max' };
    const changed = await cpo.change('patch', path(member), { body });
    expect(changed.body).toMatchObject({ ...body, version: 2 });
    const same = await cpo.change('patch', path(member), { body });
    expect(same.body.version).toBe(2);
    const cleared = await cpo.change('patch', path(member), { body: { externalKey: null } });
    expect(cleared.body).toMatchObject({ name: 'Max', externalKey: null });
    const { body: trail } = await admin.get('activity?action=person.update').expect(200);
    expect(trail.data).toHaveLength(2);
    expect(trail.data[1].details).toEqual({
      before: { name: 'member', title: '', externalKey: null },
      after: body,
    });
  });

  it('is not changed by a colleague, and an administrator only by another', async () => {
    const { admin, cpo, executive, member } = await foundOrganization();
    await executive.patch(path(member), { title: 'X' }).set('if-match', '"v1"').expect(403);
    await cpo.patch(path(admin), { title: 'X' }).set('if-match', '"v1"').expect(403);
  });

  it('keeps the address under which it signs in', async () => {
    const { admin, member } = await foundOrganization();
    const body = { email: newEmail() };
    const { body: problem } = await admin.change('patch', path(member), { body, status: 409 });
    expect(problem.detail).toMatch(/signs in with/);
    const listed = await admin.post('people', { name: 'Listed' }).expect(201);
    const changed = await admin.change('patch', `people/${listed.body.id}`, { body });
    expect(changed.body.email).toBe(body.email);
  });
});

describe('a role', () => {
  it('is given by administrators, and holds at once', async () => {
    const { admin, cpo, member } = await foundOrganization();
    await cpo.change('patch', path(member), { body: { role: 'executive' }, status: 403 });
    const { body } = await admin.change('patch', path(member), { body: { role: 'cpo' } });
    expect(body.role).toBe('cpo');
    await member.post('people', { name: 'By the new CPO' }).expect(201);
  });

  it('is never one that people give themselves', async () => {
    const { admin, cpo } = await foundOrganization();
    await admin.change('patch', path(admin), { body: { role: 'cpo' }, status: 403 });
    await cpo.change('patch', path(cpo), { body: { role: 'admin' }, status: 403 });
    await cpo.post('people', { name: 'My other me', role: 'admin' }).expect(403);
  });

  it('of the last administrator stays, also when two take it from each other at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { admin, join } = await foundOrganization();
      const other = await join('admin', 'other admin');
      const attempts = await Promise.all([
        admin.patch(path(other), { role: 'member' }).set('if-match', '"v1"'),
        other.patch(path(admin), { role: 'member' }).set('if-match', '"v1"'),
      ]);
      const statuses = attempts.map(({ status }) => status).toSorted((a, b) => a - b);
      expect(statuses[0]).toBe(200);
      expect([403, 409]).toContain(statuses[1]);
    }
  });
});
