import { foundOrganization } from '../support/organization.ts';

describe('an ETag', () => {
  it('spares a reader what has not changed, and is renewed by any change of the record', async () => {
    const { admin, cpo } = await foundOrganization();
    const { body } = await cpo
      .post('areas', { name: 'Growth', kind: 'custom', cadence: 'monthly' })
      .expect(201);
    const path = `areas/${body.id}`;
    const tag = String((await cpo.get(path).expect(200)).headers['etag']);
    await cpo.get(path).set('if-none-match', tag).expect(304);
    // Another person may do other things with the same version.
    await admin.get(path).set('if-none-match', tag).expect(200);
    await admin.patch('me', { name: 'Somebody else' }).set('if-match', '"v1"').expect(200);
    await cpo.get(path).set('if-none-match', tag).expect(200);
  });

  it('of a version is what a change asks for, whatever else it holds', async () => {
    const { cpo } = await foundOrganization();
    const { body } = await cpo
      .post('areas', { name: 'Growth', kind: 'custom', cadence: 'monthly' })
      .expect(201);
    const path = `areas/${body.id}`;
    await cpo.patch(path, { name: 'Expansion' }).expect(428);
    const tag = String((await cpo.get(path)).headers['etag']);
    await cpo.patch(path, { name: 'Expansion' }).set('if-match', tag).expect(200);
    await cpo.patch(path, { name: 'Again' }).set('if-match', tag).expect(412);
    await cpo.patch(path, { name: 'Again' }).set('if-match', 'mine').expect(400);
  });
});

describe('an answer of the API', () => {
  it('is for its asker alone and asked for again, whether it is new, known or empty', async () => {
    const { cpo } = await foundOrganization();
    const view = { page: 'scorecard', name: 'Mine', query: '' };
    const made = await cpo.post('saved-views', view).expect(201);
    const path = `saved-views/${made.body.id}`;
    const read = await cpo.get(path).expect(200);
    const tag = String(read.headers['etag']);
    const known = await cpo.get(path).set('if-none-match', tag).expect(304);
    const revisioned = await cpo.get('scorecard').expect(200);
    const again = await cpo
      .get('scorecard')
      .set('if-none-match', String(revisioned.headers['etag']))
      .expect(304);
    const removed = await cpo.delete(path).set('if-match', tag).expect(204);
    for (const { headers } of [made, read, known, revisioned, again, removed])
      expect(headers['cache-control']).toBe('private, no-cache');
    expect(known.headers['etag']).toBe(tag);
  });

  it('that is a problem is kept by nobody, and what never changes may be kept for ever', async () => {
    const { cpo } = await foundOrganization();
    const missing = await cpo.get('saved-views').expect(400);
    expect(missing.headers['cache-control']).toBe('no-store');
    await cpo.post('areas', { name: 'Growth' }).expect(201);
    const { body } = await cpo.post('reports', { period: '2025-10' }).expect(201);
    const report = `reports/${body.id}`;
    await cpo.change('put', `${report}/submission`, { body: {}, read: report });
    const { headers } = await cpo.get(`${report}/editions/1`).expect(200);
    expect(headers['cache-control']).toBe('private, max-age=31536000, immutable');
  });
});
