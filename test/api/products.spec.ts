import { foundOrganization } from '../support/organization.ts';
import { FLOW, makeArea, makeKpi } from '../support/kpis.ts';
import { foundPortfolio, type Portfolio } from '../support/lifecycle.ts';

const NOBODY = '0198c0de-0000-7000-8000-000000000000';

describe('products', () => {
  let org: Portfolio;

  beforeAll(async () => {
    org = await foundPortfolio();
  });

  it('are added by whoever answers for the area, in the first stage unless another is named', async () => {
    const { areaId } = org;
    const { body } = await org
      .on(org.member)
      .post('products', { name: 'Field Sérvice', areaId, kind: 'service' })
      .expect(201);
    expect(body).toMatchObject({
      key: 'field-service',
      kind: 'service',
      areaId,
      owner: null,
      line: null,
      launchedOn: null,
      stage: { key: 'idea', phase: 'before_launch', since: '2026-06-15', days: 0 },
      plans: [],
      version: 1,
      can: { update: true, moveStage: true, archive: true, restore: false },
    });
    const older = await org.make('Field service', { stage: 'growth', stageSince: '2025-06-15' });
    expect(older).toMatchObject({ key: 'field-service-2', stage: { key: 'growth', days: 365 } });
    for (const who of [org.stranger, org.viewer, org.executive, org.ceo])
      await who.post('products', { name: 'Mine', areaId }).expect(403);
  });

  it('are found by id and by key, in their own organization only', async () => {
    const { id } = await org.make('Gauge');
    const byKey = await org.on(org.viewer).get('products/gauge').expect(200);
    expect(byKey.body.can).toEqual({
      update: false,
      moveStage: false,
      plan: false,
      requestReview: false,
      archive: false,
      restore: false,
    });
    expect((await org.on(org.viewer).get(`products/${id}`).expect(200)).body).toEqual(byKey.body);
    const other = await foundOrganization();
    await other.cpo.get('products/gauge').expect(404);
    await other.cpo.get(`products/${id}`).expect(404);
  });

  it.each([
    [{ name: '' }, 400, '/name'],
    [{ name: 'A', colour: 'red' }, 400, '/colour'],
    [{ name: 'A', kind: 'thing' }, 400, '/kind'],
    [{ name: 'A', key: NOBODY }, 400, '/key'],
    [{ name: 'A', stage: 'sunset' }, 422, '/stage'],
    [{ name: 'A', stageSince: '2026-06-16' }, 422, '/stageSince'],
    [{ name: 'A', ownerId: NOBODY }, 422, '/ownerId'],
    [{ name: 'A', lineId: NOBODY }, 422, '/lineId'],
    [{ name: 'A', startedOn: '2026-02-01', launchedOn: '2026-01-01' }, 422, '/launchedOn'],
  ])('are refused as %j with %d at %s', async (input, status, pointer) => {
    const { areaId } = org;
    const { body } = await org
      .on(org.cpo)
      .post('products', { areaId, ...input })
      .expect(status);
    expect(body.errors).toEqual([expect.objectContaining({ pointer })]);
  });

  it('keep their keys to themselves', async () => {
    await org.make('Probe', { key: 'probe' });
    const { body } = await org
      .on(org.cpo)
      .post('products', { name: 'Other', areaId: org.areaId, key: 'probe' })
      .expect(409);
    expect(body.errors).toEqual([expect.objectContaining({ pointer: '/key' })]);
  });

  it('are changed by their owner, too, and only as they were read', async () => {
    const { key } = await org.make('Sensor', { ownerId: org.stranger.personId });
    const owner = org.on(org.stranger);
    await owner.patch(`products/${key}`, { name: 'Sensor X' }).expect(428);
    await owner.patch(`products/${key}`, { name: 'Sensor X' }).set('if-match', '"v9"').expect(412);
    const { body } = await owner.change('patch', `products/${key}`, {
      body: { name: 'Sensor X', description: 'Measures', startedOn: '2026-01-10' },
    });
    expect(body).toMatchObject({ name: 'Sensor X', startedOn: '2026-01-10', version: 2 });
    await owner.change('put', `products/${key}/archival`, { read: `products/${key}`, status: 403 });
    const elsewhere = await makeArea(org, { name: 'Elsewhere', accountable: org.executive });
    await owner.change('patch', `products/${key}`, { body: { areaId: elsewhere }, status: 403 });
    const cleared = await org.on(org.cpo).change('patch', `products/${key}`, {
      body: { ownerId: null },
    });
    expect(cleared.body.owner).toBeNull();
    await owner.change('patch', `products/${key}`, { body: { name: 'Mine' }, status: 403 });
  });

  it('leave the portfolio and come back with all that they were', async () => {
    const { key } = await org.make('Relay');
    const path = `products/${key}`;
    const gone = await org.on(org.cpo).change('put', `${path}/archival`, { read: path });
    expect(gone.body.archivedAt).toBe('2026-06-15T12:00:00.000Z');
    const listed = async (query: string) =>
      (await org.on(org.viewer).get(`products?q=relay${query}`).expect(200)).body.data.length;
    expect([await listed(''), await listed('&archived=true')]).toEqual([0, 1]);
    await org.on(org.cpo).change('patch', path, { body: { name: 'No' }, status: 409 });
    await org.on(org.cpo).change('delete', `${path}/archival`, { read: path });
    expect(await listed('')).toBe(1);
    await org.on(org.cpo).change('delete', `${path}/archival`, { read: path, status: 409 });
  });

  it('are listed by line, kind, stage and page', async () => {
    const line = await org
      .on(org.member)
      .post('product-lines', { name: 'Meters', areaId: org.areaId })
      .expect(201);
    const lineId: string = line.body.id;
    for (const name of ['M1', 'M2', 'M3']) await org.make(name, { lineId, stage: 'beta' });
    const first = await org.on(org.viewer).get(`products?lineId=${lineId}&limit=2`).expect(200);
    expect(first.body.data.map(({ key }: { key: string }) => key)).toEqual(['m1', 'm2']);
    const next = await org
      .on(org.viewer)
      .get(`products?lineId=${lineId}&limit=2&cursor=${first.body.next}`)
      .expect(200);
    expect(next.body).toMatchObject({ data: [{ key: 'm3', line: { key: 'meters' } }], next: null });
    const staged = await org.on(org.viewer).get('products?stage=beta&kind=service').expect(200);
    expect(staged.body.data).toEqual([]);
    await org.on(org.viewer).get('products?cursor=nonsense').expect(400);
  });

  it('are seen as they were known at an instant', async () => {
    const { key } = await org.make('Valve', { stage: 'build', stageSince: '2026-03-01' });
    await org.on(org.cpo, '2026-06-20').change('patch', `products/${key}`, {
      body: { name: 'Valve 2' },
    });
    const read = async (query: string) =>
      (await org.on(org.viewer, '2026-06-25').get(`products/${key}${query}`).expect(200)).body;
    expect(await read('')).toMatchObject({ name: 'Valve 2', stage: { days: 116 } });
    expect(await read('?asOf=2026-06-18T00:00:00Z')).toMatchObject({ name: 'Valve' });
    expect(await read('?at=2026-03-31')).toMatchObject({ name: 'Valve 2', stage: { days: 30 } });
    expect((await read('?at=2026-02-01')).stage).toBeNull();
    await org.on(org.viewer).get(`products/${key}?asOf=2026-06-01T00:00:00Z`).expect(404);
  });

  it('have KPIs, which are found by them', async () => {
    const { id } = await org.make('Pump');
    const kpi = await makeKpi(org.cpo, org.areaId, FLOW, { productId: id });
    expect(kpi).toMatchObject({ productId: id });
    const { body } = await org.viewer.get(`kpis?productId=${id}`).expect(200);
    expect(body.data.map((found: { id: string }) => found.id)).toEqual([kpi.id]);
    const wrong = await org.cpo.change('patch', `kpis/${kpi.id}`, {
      body: { productId: NOBODY },
      status: 422,
    });
    expect(wrong.body.errors).toEqual([expect.objectContaining({ pointer: '/productId' })]);
    const none = await org.cpo.change('patch', `kpis/${kpi.id}`, { body: { productId: null } });
    expect(none.body.productId).toBeNull();
  });
});
