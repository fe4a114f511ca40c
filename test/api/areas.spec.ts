import { foundOrganization } from '../support/organization.ts';

describe('areas', () => {
  it('are added by the CPO, open until someone is accountable', async () => {
    const { cpo, member } = await foundOrganization();
    const { body } = await cpo.post('areas', { name: 'Pricing & packaging' }).expect(201);
    expect(body).toMatchObject({
      key: 'pricing-packaging',
      kind: 'custom',
      cadence: 'weekly',
      rollUp: 'weighted_mean',
      parentId: null,
      archivedAt: null,
      accountable: null,
      deputies: [],
      version: 1,
    });
    const read = await member.get(`areas/${body.id}`).expect(200);
    expect(read.headers['etag']).toBe('"v1"');
    expect(read.body.can).toEqual({
      update: false,
      arrange: false,
      archive: false,
      restore: false,
      handOver: false,
      assign: false,
      addContributor: false,
    });
  });

  it('are added with somebody accountable from the day of adoption', async () => {
    const { cpo, member } = await foundOrganization();
    const { body } = await cpo
      .at('2026-11-06T10:00:00Z')
      .post('areas', { name: 'Growth', accountableId: member.personId, adoptedOn: '2026-01-01' })
      .expect(201);
    expect(body.accountable).toEqual({
      personId: member.personId,
      name: 'member',
      acting: false,
      from: '2026-01-01',
    });
  });
});
