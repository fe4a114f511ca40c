import { foundOrganization } from '../support/organization.ts';
import { deactivate, ownedArea, TODAY } from '../support/owned-area.ts';

describe('handing an area over', () => {
  it('takes effect today, and every day before keeps its answer', async () => {
    const { handOver, accountableOn, stranger } = await ownedArea();
    const { body } = await handOver({ personId: stranger.personId, note: 'A new start.' });
    expect(body).toMatchObject({
      accountable: { personId: stranger.personId, acting: false, from: '2026-11-06' },
      version: 2,
    });
    expect(await accountableOn('2026-03-01')).toBe('member');
    expect(await accountableOn('2026-11-05')).toBe('member');
    expect(await accountableOn('2026-11-06')).toBe('stranger');
    expect(await accountableOn('2030-01-01')).toBe('stranger');
    expect(await accountableOn('2026-02-28')).toBeUndefined();
  });

  it('twice on one day keeps the later', async () => {
    const { handOver, path, cpo, stranger, executive } = await ownedArea();
    await handOver({ personId: stranger.personId });
    await handOver({ personId: executive.personId, acting: true });
    const { body } = await cpo.get(`${path}/ownerships`).expect(200);
    const rows = body.map(({ name, from, to, acting }: Record<string, unknown>) => [
      name,
      from,
      to,
      acting,
    ]);
    expect(rows).toEqual([
      ['executive', '2026-11-06', null, true],
      ['member', '2026-03-01', '2026-11-05', false],
    ]);
  });

  it('to nobody makes the area open, and says so', async () => {
    const { handOver, path, cpo, accountableOn } = await ownedArea();
    const { body } = await handOver({ personId: null });
    expect(body.accountable).toBeNull();
    const answer = await cpo.get(`${path}/accountable`).expect(200);
    expect(answer.body).toMatchObject({ on: '2026-11-06', ownership: { personId: null } });
    expect(await accountableOn('2026-11-05')).toBe('member');
    const refused = await handOver({ personId: null, acting: true }, 422);
    expect(refused.body.errors[0].pointer).toBe('/acting');
  });

  it('to whom it belongs already changes nothing', async () => {
    const { handOver, member } = await ownedArea();
    const { body } = await handOver({ personId: member.personId });
    expect(body).toMatchObject({ version: 1, accountable: { from: '2026-03-01' } });
  });

  it('never rewrites who was accountable', async () => {
    const { handOver, stranger } = await ownedArea();
    await handOver({ personId: stranger.personId, from: '2026-06-01' });
    const { body } = await handOver({ personId: null, from: '2026-05-31' }, 409);
    expect(body.errors[0]).toMatchObject({ pointer: '/from' });
    expect(body.detail).toContain('stranger is accountable from 2026-06-01 on');
  });

  it('can be planned, and called off again', async () => {
    const { handOver, path, cpo, stranger, accountableOn } = await ownedArea();
    const planned = await handOver({ personId: stranger.personId, from: '2027-01-01' });
    expect(planned.body.accountable.name).toBe('member');
    await handOver({ personId: null }, 409);
    const { body } = await cpo.get(`${path}/ownerships`).expect(200);
    expect(body[0]).toMatchObject({ name: 'stranger', can: { change: false, remove: true } });
    expect(await accountableOn('2027-01-01')).toBe('stranger');
    await cpo.change('delete', `${path}/ownerships/${body[0].id}`, { status: 204 });
    expect(await accountableOn('2027-01-01')).toBe('member');
  });

  it('is for the CPO and the administrator alone', async () => {
    const { handOver, admin, ceo, executive, member, viewer } = await ownedArea();
    for (const client of [ceo, executive, member, viewer])
      await handOver({ personId: member.personId }, 403, client.at(TODAY));
    const { body } = await handOver({ personId: null }, 200, admin.at(TODAY));
    expect(body.accountable).toBeNull();
  });

  it('goes to people of the organization who have not left', async () => {
    const { handOver, areaId, id: organizationId, stranger } = await ownedArea();
    const other = await foundOrganization();
    const far = await handOver({ personId: other.member.personId }, 422);
    expect(far.body.errors[0].pointer).toBe('/personId');
    await handOver({ personId: 'me' }, 400);
    await handOver({}, 400);
    const outside = other.cpo.with({ 'if-match': '"v1"' });
    await outside.put(`areas/${areaId}/accountable`, { personId: null }).expect(404);
    await deactivate(organizationId, stranger.personId);
    const left = await handOver({ personId: stranger.personId }, 422);
    expect(left.body.detail).toContain('stranger has been deactivated');
  });

  it('needs the version that was read, which counts hand-overs too', async () => {
    const { path, cpo, stranger, handOver } = await ownedArea();
    const body = { personId: stranger.personId };
    await cpo.put(`${path}/accountable`, body).expect(428);
    await handOver({ personId: null });
    await cpo.with({ 'if-match': '"v1"' }).put(`${path}/accountable`, body).expect(412);
  });

  it('is one entry of the activity', async () => {
    const { handOver, areaId, cpo, member, stranger } = await ownedArea();
    await handOver({ personId: stranger.personId });
    const { body } = await cpo.get(`activity?areaId=${areaId}`).expect(200);
    expect(body.data).toHaveLength(2);
    expect(body.data[0]).toMatchObject({
      action: 'area.hand_over',
      details: {
        before: { personId: member.personId },
        after: { personId: stranger.personId, from: '2026-11-06' },
      },
    });
  });
});
