import { addItem, itemPath, patch, roadmapped, step } from '../support/roadmap.ts';

const pointers = ({ body }: { body: { errors?: { pointer: string }[] } }) => [
  ...new Set(body.errors?.map(({ pointer }) => pointer)),
];

const given = { name: 'Beta opens', dueOn: '2026-11-20' };

describe('milestones', () => {
  it('are kept by their first day once the item is committed, and move with a reason', async () => {
    const { add, member, viewer } = await roadmapped();
    const item = await add('Trial', { targetOn: '2026-12-31' });
    const { body } = await member.post('milestones', { item: item.key, ...given }).expect(201);
    expect(body).toMatchObject({
      itemKey: 'trial',
      baselineOn: null,
      metOn: null,
      moves: 0,
      ownerId: null,
    });
    const path = `milestones/${body.id}`;
    await member.change('patch', path, { body: { dueOn: '2026-11-25' } });
    await step(member, item, 'commitment');
    const still = await member.change('patch', path, {
      body: { dueOn: '2026-12-02' },
      status: 422,
    });
    expect(pointers(still)).toEqual(['/reason']);
    const reason = 'The vendor is late';
    const moved = await member.change('patch', path, { body: { dueOn: '2026-12-02', reason } });
    expect(moved.body).toMatchObject({ baselineOn: '2026-11-25', slipDays: 7, moves: 1 });
    const moves = await viewer.get(`${path}/moves`).expect(200);
    expect(moves.body).toMatchObject([
      { fromOn: '2026-11-25', toOn: '2026-12-02', days: 7, isCommitted: true, reason },
      { days: 5, isCommitted: false },
    ]);
    const late = await member.post('milestones', { item: item.id, ...given }).expect(201);
    expect(late.body.baselineOn).toBe('2026-11-20');
  });

  it('endanger their item while they are overdue', async () => {
    const { add, member, stranger } = await roadmapped();
    const window = { targetOn: '2026-12-31', contributorIds: [stranger.personId] };
    const item = await add('Trial', window);
    const due = { item: item.key, name: 'Beta', dueOn: '2026-11-05' };
    const { body } = await member.post('milestones', due).expect(201);
    await step(member, item, 'commitment');
    const read = async () => (await member.get(itemPath(item)).expect(200)).body;
    expect(await read()).toMatchObject({ status: 'at_risk', overdueMilestones: 1 });
    const path = `milestones/${body.id}/attainment`;
    const options = { read: `milestones/${body.id}` };
    const ahead = { ...options, body: { on: '2026-11-07' }, status: 422 };
    expect(pointers(await stranger.change('put', path, ahead))).toEqual(['/on']);
    const met = await stranger.change('put', path, { ...options, body: { on: '2026-11-06' } });
    expect(met.body).toMatchObject({ metOn: '2026-11-06', slipDays: 1 });
    expect(await read()).toMatchObject({
      status: 'on_track',
      milestones: [{ metOn: '2026-11-06' }],
    });
    const fixed = { body: { dueOn: '2026-12-01', reason: 'No' }, status: 409 };
    await member.change('patch', `milestones/${body.id}`, fixed);
    await member.change('delete', path, options);
    expect(await read()).toMatchObject({ status: 'at_risk' });
  });

  it('are listed by item, owner, day and whether they are met', async () => {
    const { add, areaId, member, executive } = await roadmapped();
    const item = await add('Trial', { ownerId: member.personId });
    await addItem(member, { name: 'Other', areaId, horizon: 'next' });
    await member.post('milestones', { item: 'trial', ...given }).expect(201);
    const own = { item: 'other', name: 'Review', dueOn: '2026-12-01', ownerId: executive.personId };
    await member.post('milestones', own).expect(201);
    const names = async (query: string) =>
      (await member.get(`milestones${query}`).expect(200)).body.map(
        ({ name }: { name: string }) => name,
      );
    expect(await names('')).toEqual(['Beta opens', 'Review']);
    expect(await names(`?item=${item.key}`)).toEqual(['Beta opens']);
    expect(await names(`?ownerId=${member.personId}`)).toEqual(['Beta opens']);
    expect(await names(`?ownerId=${executive.personId}&met=false`)).toEqual(['Review']);
    expect(await names('?met=true')).toEqual([]);
    expect(await names('?dueBy=2026-11-20')).toEqual(['Beta opens']);
    await member.get('milestones?item=nowhere').expect(404);
  });

  it('are refused where they make no sense, and to those who may not', async () => {
    const [{ add, member, viewer, stranger }, other] = await Promise.all([
      roadmapped(),
      roadmapped(),
    ]);
    const item = await add('Trial');
    await member.post('milestones', { item: item.key, name: 'Beta' }).expect(400);
    const nowhere = await member.post('milestones', { item: 'nowhere', ...given }).expect(422);
    expect(pointers(nowhere)).toEqual(['/item']);
    const owner = { item: item.key, ...given, ownerId: crypto.randomUUID() };
    expect(pointers(await member.post('milestones', owner).expect(422))).toEqual(['/ownerId']);
    for (const who of [viewer, stranger])
      await who.post('milestones', { item: item.key, ...given }).expect(403);
    const { body } = await member.post('milestones', { item: item.key, ...given }).expect(201);
    await other.cpo.get(`milestones/${body.id}`).expect(404);
    await member.patch(`milestones/${body.id}`, { name: 'X' }).expect(428);
    await member.patch(`milestones/${body.id}`, { name: 'X' }).set('if-match', '"v7"').expect(412);
    const archival = { read: `milestones/${body.id}` };
    await member.change('put', `milestones/${body.id}/archival`, archival);
    expect((await member.get('milestones')).body).toEqual([]);
    await patch(member, item, { name: 'Trial 2' });
    await member.change('delete', `milestones/${body.id}/archival`, archival);
    expect((await member.get('milestones')).body).toHaveLength(1);
  });
});
