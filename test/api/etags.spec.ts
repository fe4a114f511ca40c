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
