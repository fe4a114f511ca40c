import { asOwner } from '../support/organization.ts';
import { itemPath, patch, roadmapped, step } from '../support/roadmap.ts';

const pointers = ({ body }: { body: { errors?: { pointer: string }[] } }) => [
  ...new Set(body.errors?.map(({ pointer }) => pointer)),
];

const WINDOW = { startsOn: '2026-10-01', targetOn: '2026-11-30' };

describe('a commitment', () => {
  it('freezes the window, and later moves of it have a reason', async () => {
    const { add, member, viewer } = await roadmapped();
    const item = await add('Trial', WINDOW);
    const { body } = await step(member, item, 'commitment');
    expect(body).toMatchObject({
      stage: 'committed',
      committedOn: '2026-11-06',
      baseline: { ...WINDOW, precision: 'day' },
      slipDays: 0,
      status: 'on_track',
    });
    expect(pointers(await patch(member, item, { targetOn: '2026-12-14' }, 422))).toEqual([
      '/reason',
    ]);
    expect(
      pointers(await patch(member, item, { targetOn: '2026-12-14', reason: '  ' }, 400)),
    ).toEqual(['/reason']);
    const moved = await patch(member, item, { targetOn: '2026-12-14', reason: 'Vendor is late' });
    expect(moved.body).toMatchObject({
      baseline: WINDOW,
      targetOn: '2026-12-14',
      slipDays: 14,
      moves: 1,
      movedOn: '2026-11-06',
      status: 'at_risk',
    });
    await patch(member, item, { targetOn: '2026-11-28', reason: 'Less to do' });
    const moves = await viewer.get(`${itemPath(item)}/moves`).expect(200);
    expect(moves.body).toMatchObject([
      { fromTargetOn: '2026-12-14', toTargetOn: '2026-11-28', days: -16, reason: 'Less to do' },
      {
        fromTargetOn: '2026-11-30',
        toTargetOn: '2026-12-14',
        days: 14,
        reason: 'Vendor is late',
        isCommitted: true,
        recordedByName: 'member',
      },
    ]);
    const now = await viewer.get(itemPath(item)).expect(200);
    expect(now.body).toMatchObject({
      slipDays: -2,
      moves: 2,
      status: 'on_track',
      baseline: WINDOW,
    });
  });

  it('is not made twice, not without a target, and never rewritten', async () => {
    const { id, add, member } = await roadmapped();
    const item = await add('Trial', { targetOn: '2026-11-30' });
    const open = await add('Open');
    expect(pointers(await step(member, open, 'commitment', {}, 422))).toEqual(['/targetOn']);
    await step(member, item, 'commitment');
    const again = await step(member, item, 'commitment', {}, 409);
    expect(again.body.detail).toMatch(/baseline is kept for ever/);
    const cleared = await patch(member, item, { targetOn: null, reason: 'Unknown' }, 422);
    expect(pointers(cleared)).toEqual(['/targetOn']);
    const rewrite = asOwner(id, (client) =>
      client.query(
        `UPDATE roadmap_items SET baseline_target_on = '2027-01-01' WHERE organization_id = $1 AND id = $2`,
        [id, item.id],
      ),
    );
    await expect(rewrite).rejects.toThrow(/kept for ever/);
  });

  it('moves freely before, and those moves are on record without counting', async () => {
    const { add, member } = await roadmapped();
    const item = await add('Trial', WINDOW);
    await patch(member, item, { targetOn: '2026-12-31' });
    const { body } = await patch(member, item, { precision: 'quarter' });
    expect(body).toMatchObject({
      startsOn: '2026-10-01',
      targetOn: '2026-12-31',
      moves: 0,
      slipDays: null,
    });
    const moves = await member.get(`${itemPath(item)}/moves`).expect(200);
    expect(moves.body).toMatchObject([
      { fromPrecision: 'day', toPrecision: 'quarter', days: 0, isCommitted: false, reason: '' },
      { days: 31, isCommitted: false },
    ]);
    await patch(member, item, { targetOn: '2026-12-31' });
    expect((await member.get(`${itemPath(item)}/moves`)).body).toHaveLength(2);
  });
});

describe('the work of an item', () => {
  it('begins, is done on a day, and opens again with a reason', async () => {
    const { add, member } = await roadmapped();
    const item = await add('Trial', { ...WINDOW, enteredOn: '2026-09-01' });
    await step(member, item, 'commitment');
    const begun = await step(member, item, 'start', { on: '2026-10-05' });
    expect(begun.body).toMatchObject({ stage: 'in_progress', beganOn: '2026-10-05' });
    const done = await step(member, item, 'delivery', { on: '2026-11-05' });
    expect(done.body).toMatchObject({
      stage: 'done',
      doneOn: '2026-11-05',
      status: 'done',
      slipDays: -25,
    });
    await patch(member, item, { targetOn: '2026-12-01', reason: 'Late' }, 409);
    expect(pointers(await step(member, item, 'reopening', {}, 400))).toEqual(['/reason']);
    const open = await step(member, item, 'reopening', { reason: 'Fell back' });
    expect(open.body).toMatchObject({
      stage: 'in_progress',
      doneOn: null,
      stageReason: 'Fell back',
    });
  });

  it('is dropped with a reason, stays committed, and comes back as it was', async () => {
    const { add, member } = await roadmapped();
    const item = await add('Trial', WINDOW);
    await step(member, item, 'commitment');
    expect(pointers(await step(member, item, 'drop', {}, 400))).toEqual(['/reason']);
    const { body } = await step(member, item, 'drop', { reason: 'No demand' });
    expect(body).toMatchObject({
      stage: 'dropped',
      status: 'cancelled',
      droppedOn: '2026-11-06',
      stageReason: 'No demand',
    });
    await step(member, item, 'delivery', {}, 409);
    const back = await step(member, item, 'reopening', { reason: 'Demand' });
    expect(back.body).toMatchObject({ stage: 'committed', droppedOn: null });
  });

  it('takes no step that is not open, and none in the future', async () => {
    const { add, member } = await roadmapped();
    const item = await add('Trial', { ...WINDOW, stage: 'idea' });
    await step(member, item, 'start', {}, 409);
    await step(member, item, 'delivery', {}, 409);
    await step(member, item, 'reopening', { reason: 'Why not' }, 409);
    expect((await patch(member, item, { stage: 'planned' })).body.stage).toBe('planned');
    expect(pointers(await step(member, item, 'start', { on: '2026-11-07' }, 422))).toEqual(['/on']);
    expect(pointers(await step(member, item, 'start', { on: '2026-11-05' }, 422))).toEqual(['/on']);
    await step(member, item, 'start');
    await patch(member, item, { stage: 'idea' }, 409);
    const committed = await step(member, item, 'commitment');
    expect(committed.body).toMatchObject({ stage: 'in_progress', committedOn: '2026-11-06' });
    const halted = await member.change('delete', `${itemPath(item)}/start`, {
      read: itemPath(item),
    });
    expect(halted.body).toMatchObject({ stage: 'committed', beganOn: null });
  });

  it('is decided by who answers for the area, and brought forward by who helps', async () => {
    const { add, stranger, viewer, ceo } = await roadmapped();
    const item = await add('Trial', { ...WINDOW, contributorIds: [stranger.personId] });
    for (const who of [viewer, ceo, stranger]) {
      await step(who, item, 'commitment', {}, 403);
      await step(who, item, 'drop', { reason: 'No' }, 403);
    }
    await step(viewer, item, 'start', {}, 403);
    const { body } = await step(stranger, item, 'start');
    expect(body).toMatchObject({ stage: 'in_progress', can: { progress: true, update: false } });
  });
});
