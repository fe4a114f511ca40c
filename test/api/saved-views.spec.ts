import type { Client } from '../support/client.ts';
import { foundOrganization, type TestOrganization } from '../support/organization.ts';

interface View {
  readonly id: string;
  readonly name: string;
}

const VIEW = { page: 'scorecard', name: 'Red ones', query: 'status=off_track&group=area' };

async function keep(client: Client, more: object = {}): Promise<View> {
  const { body } = await client.post('saved-views', { ...VIEW, ...more }).expect(201);
  return body as View;
}

async function names(client: Client, page = 'scorecard'): Promise<readonly string[]> {
  const { body } = await client.get(`saved-views?page=${page}`).expect(200);
  return (body as readonly View[]).map(({ name }) => name);
}

describe('saved views', () => {
  let organization: TestOrganization;

  beforeEach(async () => {
    organization = await foundOrganization();
  });

  const deeds = async (id: string) => {
    const { body } = await organization.admin.get(`activity?subjectId=${id}`).expect(200);
    return (body as { data: readonly { action: string }[] }).data.map(({ action }) => action);
  };

  it('are listed by page: your own, and those that others share', async () => {
    const { member, stranger, ceo } = organization;
    const view = await keep(member);
    expect(view).toEqual({
      ...VIEW,
      id: view.id,
      isShared: false,
      author: { personId: member.personId, name: 'member' },
      updatedAt: expect.any(String),
      version: 1,
      can: { update: true, remove: true, share: true },
    });
    await keep(member, { page: 'areas', name: 'Mine' });
    await keep(ceo, { name: 'For all', isShared: true });
    expect(await names(member)).toEqual(['For all', 'Red ones']);
    expect(await names(member, 'areas')).toEqual(['Mine']);
    expect(await names(stranger)).toEqual(['For all']);
    await stranger.get(`saved-views/${view.id}`).expect(404);
  });

  it('that nobody else sees leave no activity, and those that others see do', async () => {
    const { member } = organization;
    const { id } = await keep(member);
    const path = `saved-views/${id}`;
    await member.change('patch', path, { body: { name: 'Still mine' } });
    expect(await deeds(id)).toEqual([]);
    await member.change('patch', path, { body: { isShared: true } });
    await member.change('patch', path, { body: { query: '' } });
    await member.change('patch', path, { body: {} });
    await member.change('delete', path, { status: 204 });
    await member.get(path).expect(404);
    expect(await deeds(id)).toEqual([
      'saved_view.remove',
      'saved_view.update',
      'saved_view.update',
    ]);
  });

  it('that are shared are changed by their author and by who leads, by nobody else', async () => {
    const { member, stranger, ceo, cpo, admin } = organization;
    const { id } = await keep(member, { isShared: true });
    const path = `saved-views/${id}`;
    for (const client of [stranger, ceo]) {
      const { body } = await client.get(path).expect(200);
      expect(body.can).toEqual({ update: false, remove: false, share: false });
      await client.change('patch', path, { body: { name: 'Taken' }, status: 403 });
      await client.change('delete', path, { status: 403 });
    }
    await cpo.change('patch', path, { body: { name: 'Tidied' } });
    const { body } = await admin.change('patch', path, { body: { isShared: false } });
    expect(body).toMatchObject({ name: 'Tidied', isShared: false, can: { update: false } });
    await admin.get(path).expect(404);
    expect(await names(member)).toEqual(['Tidied']);
  });

  it('of viewers are their own, and shared with nobody', async () => {
    const { viewer } = organization;
    const { id } = await keep(viewer);
    await viewer.post('saved-views', { ...VIEW, name: 'All', isShared: true }).expect(403);
    await viewer.change('patch', `saved-views/${id}`, { body: { isShared: true }, status: 403 });
    await viewer.change('patch', `saved-views/${id}`, { body: { name: 'Mine' } });
    await viewer.change('delete', `saved-views/${id}`, { status: 204 });
  });

  it('have a name once for each author and page, and are changed by who has read them', async () => {
    const { member, stranger } = organization;
    const { id } = await keep(member);
    const { body } = await member.post('saved-views', VIEW).expect(409);
    expect(body.errors).toMatchObject([{ pointer: '/name' }]);
    await keep(stranger);
    await keep(member, { page: 'areas' });
    await member.patch(`saved-views/${id}`, { name: 'x' }).expect(428);
    await member.patch(`saved-views/${id}`, { name: 'x' }).set('if-match', '"v9"').expect(412);
    await member.delete(`saved-views/${id}`).set('if-match', '"v9"').expect(412);
  });

  it('are a hundred at most for one person', async () => {
    const { member } = organization;
    for (let number = 0; number < 100; number += 1) await keep(member, { name: `View ${number}` });
    await member.post('saved-views', { ...VIEW, name: 'One more' }).expect(409);
  });

  it('end at the walls of the organization', async () => {
    const { id } = await keep(organization.member, { isShared: true });
    const { admin } = await foundOrganization();
    expect(await names(admin)).toEqual([]);
    await admin.get(`saved-views/${id}`).expect(404);
    await admin.patch(`saved-views/${id}`, { name: 'x' }).set('if-match', '"v1"').expect(404);
    await admin.delete(`saved-views/${id}`).set('if-match', '"v1"').expect(404);
  });

  it.each([
    [{ page: 'Score card' }, '/page'],
    [{ name: ' ' }, '/name'],
    [{ query: 'x'.repeat(2_001) }, '/query'],
    [{ isShared: 'everybody' }, '/isShared'],
    [{ authorId: 'me' }, '/authorId'],
  ])('refuse %j', async (fields, pointer) => {
    const { body } = await organization.member.post('saved-views', { ...VIEW, ...fields });
    expect(body).toMatchObject({ status: 400 });
    expect(body.errors[0]).toMatchObject({ pointer });
  });
});
