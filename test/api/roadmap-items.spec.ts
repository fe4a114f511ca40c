import { makeKpi } from '../support/kpis.ts';
import { deactivate } from '../support/owned-area.ts';
import { addItem, itemPath, makeTargets, patch, roadmapped, step } from '../support/roadmap.ts';

const pointers = ({ body }: { body: { errors?: { pointer: string }[] } }) =>
  body.errors?.map(({ pointer }) => pointer);

describe('roadmap items', () => {
  it('are put onto the roadmap with what they are for, and nothing is assumed', async () => {
    const { add, areaId, viewer } = await roadmapped();
    const item = await add('Self-serve trial');
    expect(item).toMatchObject({
      key: 'self-serve-trial',
      areaId,
      area: { key: 'roadmap' },
      horizon: 'now',
      stage: 'planned',
      startsOn: null,
      targetOn: null,
      precision: 'day',
      baseline: null,
      enteredOn: '2026-11-06',
      owner: null,
      product: null,
      status: 'unknown',
      slipDays: null,
      moves: 0,
      milestones: [],
      version: 1,
    });
    const read = await viewer.get(itemPath(item)).expect(200);
    expect(read.headers['etag']).toMatch(/^"v1\./);
    expect(read.body).toMatchObject({ id: item.id, can: { update: false, commit: false } });
    await viewer.get(`roadmap-items/${item.id}`).expect(200);
  });

  it('name the product, objective and KPI that they are for, and who does the work', async () => {
    const { id, areaId, add, cpo, member, executive } = await roadmapped();
    const { productId, objectiveId } = await makeTargets(id, areaId);
    const kpi = await makeKpi(cpo, areaId);
    const item = await add('Trial', {
      productId,
      objectiveId,
      outcomeKpiId: kpi.id,
      expectedChange: 12.5,
      ownerId: member.personId,
      contributorIds: [executive.personId],
      effort: 4.5,
      category: 'growth',
      beneficiary: 'customer',
      confidence: 7,
    });
    expect(item).toMatchObject({
      product: { key: 'console', name: 'Console' },
      objective: { key: 'win-back' },
      outcomeKpi: { key: kpi.key, name: 'New customers' },
      owner: { name: 'member' },
      contributors: [{ name: 'executive' }],
      expectedChange: 12.5,
      effort: 4.5,
    });
    const cleared = await patch(member, item, { productId: null, ownerId: null });
    expect(cleared.body).toMatchObject({
      product: null,
      owner: null,
      objective: { key: 'win-back' },
    });
  });

  it('take a quarter by its last day, in the fiscal calendar', async () => {
    const { add } = await roadmapped({ fiscalStartMonth: 2 });
    const window = { startsOn: '2026-11-10', targetOn: '2027-02-03' };
    expect(await add('By the quarter', { ...window, precision: 'quarter' })).toMatchObject({
      startsOn: '2026-11-01',
      targetOn: '2027-04-30',
    });
    expect(await add('By the month', { ...window, precision: 'month' })).toMatchObject({
      startsOn: '2026-11-01',
      targetOn: '2027-02-28',
    });
  });

  it.each([
    ['no name', { name: ' ' }, 400, '/name'],
    ['an unknown horizon', { horizon: 'someday' }, 400, '/horizon'],
    ['a stage that is a step', { stage: 'done' }, 400, '/stage'],
    ['no effort at all', { effort: 0 }, 400, '/effort'],
    ['an unknown field', { colour: 'red' }, 400, '/colour'],
    ['a key that is none', { key: 'Not A Key' }, 400, '/key'],
    [
      'a target before its start',
      { startsOn: '2026-12-02', targetOn: '2026-12-01' },
      422,
      '/targetOn',
    ],
    ['a day on the roadmap that lies ahead', { enteredOn: '2026-11-07' }, 422, '/enteredOn'],
    ['an area that is not there', { areaId: crypto.randomUUID() }, 422, '/areaId'],
    ['a product that is not there', { productId: crypto.randomUUID() }, 422, '/productId'],
    ['an objective that is not there', { objectiveId: crypto.randomUUID() }, 422, '/objectiveId'],
    ['a KPI that is not there', { outcomeKpiId: crypto.randomUUID() }, 422, '/outcomeKpiId'],
    ['a stranger as owner', { ownerId: crypto.randomUUID() }, 422, '/ownerId'],
    ['a stranger to help', { contributorIds: [crypto.randomUUID()] }, 422, '/contributorIds/0'],
  ])('are refused with %s', async (_, more, status, pointer) => {
    const { cpo, areaId } = await roadmapped();
    const item = { name: 'Trial', areaId, horizon: 'now', ...more };
    const answer = await cpo.post('roadmap-items', item).expect(status);
    expect(pointers(answer)).toContain(pointer);
  });

  it('have a key of their own, and are owned by somebody in office', async () => {
    const { id, add, cpo, executive, areaId } = await roadmapped();
    await add('Trial');
    expect((await add('trial!')).key).toBe('trial-2');
    const taken = await cpo
      .post('roadmap-items', { name: 'Other', key: 'trial', areaId, horizon: 'next' })
      .expect(409);
    expect(pointers(taken)).toEqual(['/key']);
    await deactivate(id, executive.personId);
    const item = { name: 'Other', areaId, horizon: 'next', ownerId: executive.personId };
    expect(pointers(await cpo.post('roadmap-items', item).expect(422))).toEqual(['/ownerId']);
  });

  it('are changed by who answers for the area and by their owner, never without reading first', async () => {
    const { add, cpo, ceo, viewer, stranger, executive } = await roadmapped();
    const item = await add('Trial', { ownerId: stranger.personId });
    for (const who of [ceo, viewer, executive]) await patch(who, item, { name: 'Mine' }, 403);
    expect((await patch(stranger, item, { name: 'Trial, shorter' })).body.name).toBe(
      'Trial, shorter',
    );
    await step(stranger, item, 'commitment', {}, 403);
    await cpo.patch(itemPath(item), { name: 'Blind' }).expect(428);
    await cpo.patch(itemPath(item), { name: 'Stale' }).set('if-match', '"v1"').expect(412);
    const { body } = await cpo.get(`activity?subjectId=${item.id}`).expect(200);
    expect(body.data.map(({ action }: { action: string }) => action)).toEqual([
      'roadmap_item.update',
      'roadmap_item.create',
    ]);
    expect(body.data[0]).toMatchObject({ subjectName: 'Trial, shorter', subjectKey: 'trial' });
  });

  it('let contributors say how confident they are, and no more', async () => {
    const { add, stranger } = await roadmapped();
    const item = await add('Trial', { contributorIds: [stranger.personId] });
    expect((await patch(stranger, item, { confidence: 3 })).body.confidence).toBe(3);
    await patch(stranger, item, { confidence: 3, name: 'Mine' }, 403);
  });

  it('are taken off the roadmap and put back, and stay on record', async () => {
    const { add, cpo, member } = await roadmapped();
    const item = await add('Trial');
    await step(member, item, 'archival');
    const read = await cpo.get(itemPath(item)).expect(200);
    expect(read.body).toMatchObject({
      archivedAt: expect.any(String),
      can: { restore: true, update: false },
    });
    await patch(cpo, item, { name: 'Later' }, 409);
    expect((await cpo.get('roadmap').expect(200)).body.items).toEqual([]);
    await cpo.change('delete', `${itemPath(item)}/archival`, { read: itemPath(item) });
    expect((await cpo.get('roadmap').expect(200)).body.items).toHaveLength(1);
  });

  it('are handed over when their owner leaves', async () => {
    const { add, admin, executive, stranger, viewer } = await roadmapped();
    const item = await add('Trial', { ownerId: stranger.personId });
    const path = `people/${stranger.personId}`;
    const leave = (body: object, status: number) =>
      admin.change('put', `${path}/deactivation`, { body, read: path, status });
    expect((await leave({}, 409)).body.detail).toContain('Trial');
    await leave({ handOverTo: executive.personId }, 200);
    const { body } = await viewer.get(itemPath(item)).expect(200);
    expect(body.owner).toMatchObject({ name: 'executive' });
  });

  it('are out of reach from another organization', async () => {
    const [{ add }, other] = await Promise.all([roadmapped(), roadmapped()]);
    const item = await add('Trial');
    for (const path of [itemPath(item), `roadmap-items/${item.id}`, `${itemPath(item)}/moves`])
      await other.cpo.get(path).expect(404);
    await other.cpo.patch(itemPath(item), { name: 'Mine' }).set('if-match', '"v1"').expect(404);
    await addItem(other.cpo, { name: 'Trial', areaId: other.areaId, horizon: 'now' });
  });

  it('stand in an order that only the moved item changes', async () => {
    const { add, member } = await roadmapped();
    const [first, second, third] = [await add('First'), await add('Second'), await add('Third')];
    const order = async () =>
      (await member.get('roadmap').expect(200)).body.items.map(
        ({ name, version }: { name: string; version: number }) => `${name} ${version}`,
      );
    await step(member, third, 'place', { before: second.key });
    expect(await order()).toEqual(['First 1', 'Third 2', 'Second 1']);
    await step(member, second, 'place', { before: first.id });
    expect(await order()).toEqual(['Second 2', 'First 1', 'Third 2']);
    await step(member, second, 'place', { horizon: 'later' });
    expect(await order()).toEqual(['First 1', 'Third 2', 'Second 3']);
    expect(pointers(await step(member, first, 'place', { before: second.key }, 422))).toEqual([
      '/before',
    ]);
  });
});
