import type { Client } from '../support/client.ts';
import { foundOrganization } from '../support/organization.ts';

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

describe('areas', () => {
  it('are added by the CPO, open until someone is accountable', async () => {
    const { cpo, member } = await foundOrganization();
    const area = await add(cpo, 'Pricing & packaging');
    expect(area).toMatchObject({
      key: 'pricing-packaging',
      kind: 'custom',
      purpose: '',
      cadence: 'weekly',
      rollUp: 'weighted_mean',
      parentId: null,
      archivedAt: null,
      accountable: null,
      deputies: [],
      version: 1,
    });
    const read = await member.get(`areas/${area.id}`).expect(200);
    expect(read.headers['etag']).toMatch(/^"v1\./);
    expect(read.body).toEqual({ ...area, can: NOTHING });
  });

  it('are added with somebody accountable from the day of adoption', async () => {
    const { cpo, member } = await foundOrganization();
    const given = { accountableId: member.personId, adoptedOn: '2026-01-01' };
    const area = await add(cpo.at('2026-11-06T10:00:00Z'), 'Growth', given);
    expect(area.adoptedOn).toBe('2026-01-01');
    expect(area.accountable).toEqual({
      personId: member.personId,
      name: 'member',
      acting: false,
      from: '2026-01-01',
    });
  });

  it("are adopted on the organization's own day, and never in the future", async () => {
    const { cpo } = await foundOrganization({ timeZone: 'Pacific/Auckland' });
    const evening = cpo.at('2026-11-06T20:00:00Z');
    expect((await add(evening, 'Growth')).adoptedOn).toBe('2026-11-07');
    const late = { name: 'Later', adoptedOn: '2026-11-08' };
    const { body } = await evening.post('areas', late).expect(422);
    expect(body.errors[0].pointer).toBe('/adoptedOn');
  });

  it('have a key of their own, numbered when it is made of a name that is taken', async () => {
    const { cpo } = await foundOrganization();
    await add(cpo, 'Growth');
    expect((await add(cpo, 'growth!')).key).toBe('growth-2');
    const { body } = await cpo.post('areas', { name: 'Other', key: 'growth' }).expect(409);
    expect(body.errors[0].pointer).toBe('/key');
    await cpo.post('areas', { name: 'Other', key: 'Not A Key' }).expect(400);
  });

  it.each([
    ['an unknown field', { name: 'A', colour: 'red' }, '/colour'],
    ['no name', { name: '  ' }, '/name'],
    ['an unknown cadence', { name: 'A', cadence: 'hourly' }, '/cadence'],
    ['an unknown kind', { name: 'A', kind: 'astrology' }, '/kind'],
    ['a place that is no number', { name: 'A', position: 'first' }, '/position'],
    ['a day that is none', { name: 'A', adoptedOn: '2026-02-30' }, '/adoptedOn'],
  ])('are refused with %s', async (_, body, pointer) => {
    const { cpo } = await foundOrganization();
    const answer = await cpo.post('areas', body).expect(400);
    expect(answer.body.errors.map((error: { pointer: string }) => error.pointer)).toContain(
      pointer,
    );
  });

  it('are added by nobody else', async () => {
    const { admin, ceo, executive, member, viewer } = await foundOrganization();
    await add(admin, 'By the administrator');
    for (const client of [ceo, executive, member, viewer])
      await client.post('areas', { name: 'Mine' }).expect(403);
  });

  it('are listed in the order of their places, those in use or those switched off', async () => {
    const { cpo, viewer, member } = await foundOrganization();
    const last = await add(cpo, 'Last', { position: 9 });
    const first = await add(cpo, 'First', { position: 1, accountableId: member.personId });
    const off = await add(cpo, 'Off');
    await cpo.change('put', `areas/${off.id}/archival`, { read: `areas/${off.id}` });
    const names = async (query: string) =>
      (await viewer.get(`areas${query}`).expect(200)).body.map(
        ({ name }: { name: string }) => name,
      );
    expect(await names('')).toEqual([first.name, last.name]);
    expect(await names('?archived=true')).toEqual(['Off']);
    expect(await names(`?ownerId=${member.personId}`)).toEqual(['First']);
    expect(await names(`?ownerId=${viewer.personId}`)).toEqual([]);
    await viewer.get('areas?archived=perhaps').expect(400);
  });

  it('are listed anew only when something changed', async () => {
    const { cpo, viewer } = await foundOrganization();
    await add(cpo, 'Growth');
    const { headers } = await viewer.get('areas').expect(200);
    const again = viewer.with({ 'if-none-match': String(headers['etag']) });
    await again.get('areas').expect(304);
    await add(cpo, 'Pricing');
    await again.get('areas').expect(200);
  });

  it('are out of reach from another organization', async () => {
    const [{ cpo }, other] = await Promise.all([foundOrganization(), foundOrganization()]);
    const { id } = await add(cpo, 'Growth');
    const match = other.cpo.with({ 'if-match': '"v1"' });
    await match.get(`areas/${id}`).expect(404);
    await match.patch(`areas/${id}`, { name: 'Taken' }).expect(404);
    await match.put(`areas/${id}/archival`).expect(404);
    await match.delete(`areas/${id}/archival`).expect(404);
    const { body } = await other.cpo.post('areas', { name: 'Below', parentId: id }).expect(422);
    expect(body.errors[0].pointer).toBe('/parentId');
    expect((await other.cpo.get('areas').expect(200)).body).toEqual([]);
  });
});

describe('changing an area', () => {
  it('is for the owner where it says what the area is for, and for the lead in everything', async () => {
    const { cpo, member } = await foundOrganization();
    const area = await add(cpo, 'Growth', { accountableId: member.personId });
    const path = `areas/${area.id}`;
    const kept = { purpose: 'To grow.', cadence: 'monthly' };
    const { body } = await member.change('patch', path, { body: kept });
    expect(body).toMatchObject({ ...kept, version: 2, key: 'growth' });
    await member.change('patch', path, { body: { name: 'Mine' }, status: 403 });
    const renamed = { name: 'Growth and reach', rollUp: 'worst_of', position: 3 };
    const after = await cpo.change('patch', path, { body: renamed });
    expect(after.body).toMatchObject({ ...renamed, ...kept, key: 'growth', version: 3 });
  });

  it('is for nobody else', async () => {
    const { cpo, ceo, executive, viewer, stranger } = await foundOrganization();
    const { id } = await add(cpo, 'Growth');
    for (const client of [ceo, executive, viewer, stranger]) {
      const refused = { body: { purpose: 'Ours.' }, status: 403 };
      expect((await client.change('patch', `areas/${id}`, refused)).body.detail).toContain(
        'update',
      );
    }
  });

  it('needs the version that was read', async () => {
    const { cpo } = await foundOrganization();
    const { id } = await add(cpo, 'Growth');
    await cpo.patch(`areas/${id}`, { name: 'New' }).expect(428);
    await cpo.with({ 'if-match': 'newest' }).patch(`areas/${id}`, { name: 'New' }).expect(400);
    const stale = cpo.with({ 'if-match': '"v7"' });
    const { body } = await stale.patch(`areas/${id}`, { name: 'New' }).expect(412);
    expect(body.detail).toContain('version 1');
  });

  it('to what it is already changes nothing and leaves no trace', async () => {
    const { cpo } = await foundOrganization();
    const { id } = await add(cpo, 'Growth');
    const { body } = await cpo.change('patch', `areas/${id}`, { body: { name: 'Growth' } });
    expect(body.version).toBe(1);
    const trail = await cpo.get(`activity?subjectId=${id}`).expect(200);
    expect(trail.body.data).toHaveLength(1);
  });

  it('is recorded with what was before and after', async () => {
    const { cpo } = await foundOrganization();
    const { id } = await add(cpo, 'Growth');
    await cpo.change('patch', `areas/${id}`, { body: { name: 'Reach' } });
    const { body } = await cpo.get(`activity?areaId=${id}`).expect(200);
    expect(body.data[0]).toMatchObject({
      action: 'area.update',
      details: { before: { name: 'Growth' }, after: { name: 'Reach' } },
    });
    expect(body.data[1].action).toBe('area.create');
  });
});
