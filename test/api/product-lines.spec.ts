import { foundOrganization } from '../support/organization.ts';
import { foundPortfolio, type Portfolio } from '../support/lifecycle.ts';

describe('product lines', () => {
  let org: Portfolio;

  beforeAll(async () => {
    org = await foundPortfolio();
  });

  it('hold products, belong to an area and have an owner or openly none', async () => {
    const { areaId } = org;
    const { body } = await org
      .on(org.member)
      .post('product-lines', { name: 'Meters', areaId, ownerId: org.executive.personId })
      .expect(201);
    expect(body).toMatchObject({ key: 'meters', owner: { name: 'executive' }, products: 0 });
    await org.make('M1', { lineId: body.id });
    const listed = await org.viewer.get('product-lines').expect(200);
    expect(listed.body).toMatchObject([{ key: 'meters', products: 1, can: { update: false } }]);
    const changed = await org.on(org.executive).change('patch', 'product-lines/meters', {
      body: { name: 'Metering', ownerId: null },
    });
    expect(changed.body).toMatchObject({ name: 'Metering', owner: null, version: 2 });
  });

  it('are made and changed by nobody else', async () => {
    const { areaId } = org;
    for (const who of [org.stranger, org.viewer, org.ceo])
      await who.post('product-lines', { name: 'X', areaId }).expect(403);
    await org.stranger.change('patch', 'product-lines/meters', {
      body: { name: 'X' },
      status: 403,
    });
    await org.cpo.patch('product-lines/meters', { name: 'X' }).expect(428);
    await org.cpo.patch('product-lines/meters', { name: 'X' }).set('if-match', '"v9"').expect(412);
    await org.cpo.post('product-lines', { name: 'X', areaId, key: 'meters' }).expect(409);
    await org.cpo.post('product-lines', { areaId }).expect(400);
    const other = await foundOrganization();
    await other.cpo.get('product-lines/meters').expect(404);
    await other.cpo.post('product-lines', { name: 'X', areaId }).expect(404);
  });

  it('are switched off once nothing in use belongs to them', async () => {
    const path = 'product-lines/meters';
    const { body } = await org.cpo.change('put', `${path}/archival`, { read: path, status: 409 });
    expect(body.detail).toContain('1 products in use');
    await org.on(org.cpo).change('put', 'products/m1/archival', { read: 'products/m1' });
    await org.cpo.change('put', `${path}/archival`, { read: path });
    await org.cpo.change('patch', path, { body: { name: 'X' }, status: 409 });
    const { body: line } = await org.viewer.get(path).expect(200);
    await org
      .on(org.cpo)
      .post('products', { name: 'M2', areaId: org.areaId, lineId: line.id })
      .expect(422);
    await org.cpo.change('delete', `${path}/archival`, { read: path });
    expect((await org.viewer.get('product-lines').expect(200)).body).toHaveLength(1);
  });
});
