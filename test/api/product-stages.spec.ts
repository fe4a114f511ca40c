import { foundPortfolio, type Portfolio } from '../support/lifecycle.ts';

describe('the stage of a product', () => {
  let org: Portfolio;

  beforeAll(async () => {
    org = await foundPortfolio();
  });

  const read = async (path: string, who = org.viewer) =>
    (await org.on(who).get(path).expect(200)).body;

  it('changes by a reason, on a day, and is kept for ever', async () => {
    const { key } = await org.make('Alarm', { stage: 'idea', stageSince: '2026-02-01' });
    const { body } = await org.move(key, 'discovery', {
      effectiveOn: '2026-05-01',
      reason: 'Customers asked',
    });
    expect(body).toMatchObject({ stage: { key: 'discovery', days: 45 }, version: 2 });
    const changes = await read(`products/${key}/stage-changes`);
    expect(changes).toMatchObject([
      {
        from: { key: 'idea' },
        to: { key: 'discovery' },
        effectiveOn: '2026-05-01',
        reason: 'Customers asked',
      },
      { from: null, to: { key: 'idea' }, effectiveOn: '2026-02-01', withdrawnReason: null },
    ]);
    expect((await read(`products/${key}?at=2026-04-30`)).stage).toMatchObject({
      key: 'idea',
      days: 88,
    });
    expect(await read(`products/${key}/stage-changes?at=2026-04-30`)).toHaveLength(1);
  });

  it('changes only as the table of moves allows, which the refusal names', async () => {
    const { key } = await org.make('Bell', { stage: 'idea', stageSince: '2026-05-01' });
    const { body } = await org.move(key, 'growth', {}, 422);
    expect(body.errors).toEqual([
      {
        pointer: '/stage',
        message: 'From “Idea” a product does not go to “Growth”. Allowed: “Discovery”, “Retired”',
      },
    ]);
    await org.move(key, 'idea', {}, 422);
    await org.move(key, 'nowhere', {}, 422);
    await org.move(key, 'discovery', { reason: '' }, 400);
    for (const effectiveOn of ['2026-06-16', '2026-04-30']) {
      const refused = await org.move(key, 'discovery', { effectiveOn }, 422);
      expect(refused.body.errors).toEqual([expect.objectContaining({ pointer: '/effectiveOn' })]);
    }
    await org
      .on(org.cpo)
      .put(`products/${key}/stage`, { stage: 'discovery', reason: 'x' })
      .expect(428);
    await org.on(org.stranger).change('put', `products/${key}/stage`, {
      body: { stage: 'discovery', reason: 'x' },
      read: `products/${key}`,
      status: 403,
    });
  });

  it('needs a gate where the table says so', async () => {
    const { key } = await org.make('Coil', { stage: 'beta' });
    const { body } = await org.move(key, 'general-availability', {}, 422);
    expect(body.detail).toContain('only a gate leads');
    expect(body.detail).toContain('“General availability” (by a gate)');
  });

  it('is withdrawn when it was a mistake, newest first, and both stay on record', async () => {
    const { key } = await org.make('Dial', { stage: 'idea', stageSince: '2026-05-01' });
    await org.move(key, 'discovery', { effectiveOn: '2026-05-10' });
    await org.move(key, 'idea', { effectiveOn: '2026-05-20' });
    const changes: { id: string }[] = await read(`products/${key}/stage-changes`);
    const withdraw = (id: string, status: number) =>
      org.on(org.cpo).change('put', `products/${key}/stage-changes/${id}/withdrawal`, {
        body: { reason: 'Wrong product' },
        read: `products/${key}`,
        status,
      });
    const [newest, middle, first] = changes.map(({ id }) => id);
    await withdraw(String(middle), 409);
    const back = await withdraw(String(newest), 200);
    expect(back.body.stage).toMatchObject({ key: 'discovery', since: '2026-05-10' });
    await withdraw(String(middle), 200);
    await withdraw(String(first), 409);
    await withdraw('0198c0de-0000-7000-8000-000000000000', 404);
    const kept = await read(`products/${key}/stage-changes`);
    expect(kept.map((change: { withdrawnReason: string }) => change.withdrawnReason)).toEqual([
      'Wrong product',
      'Wrong product',
      null,
    ]);
  });

  it('was what was known of it at an instant', async () => {
    const { key } = await org.make('Fuse', { stage: 'idea', stageSince: '2026-03-01' });
    await org.on(org.cpo, '2026-06-20').change('put', `products/${key}/stage`, {
      body: { stage: 'discovery', reason: 'Told late', effectiveOn: '2026-04-01' },
      read: `products/${key}`,
    });
    const at = (query: string) =>
      org.on(org.viewer, '2026-06-25').get(`products/${key}?${query}`).expect(200);
    expect((await at('at=2026-05-01')).body.stage.key).toBe('discovery');
    const known = await at('at=2026-05-01&asOf=2026-06-18T00:00:00Z');
    expect(known.body.stage.key).toBe('idea');
  });
});

describe('the plan of a stage', () => {
  let org: Portfolio;

  beforeAll(async () => {
    org = await foundPortfolio();
  });

  const plan = (key: string, stage: string, body: object, status = 200, day = '2026-06-15') =>
    org.on(org.member, day).change('put', `products/${key}/stage-plans/${stage}`, {
      body,
      read: `products/${key}`,
      status,
    });

  it('keeps its first day for ever, and counts what moves as a slip with a reason', async () => {
    const { key } = await org.make('Gear', { stage: 'build' });
    await plan(key, 'beta', { plannedOn: '2026-09-01' });
    const silent = await plan(key, 'beta', { plannedOn: '2026-10-01' }, 422);
    expect(silent.body.errors).toEqual([expect.objectContaining({ pointer: '/reason' })]);
    const same = await plan(key, 'beta', { plannedOn: '2026-09-01' });
    expect(same.body.version).toBe(2);
    const { body } = await plan(
      key,
      'beta',
      { plannedOn: '2026-10-01', reason: 'Parts are late' },
      200,
      '2026-07-01',
    );
    expect(body.plans).toEqual([
      {
        stageId: expect.any(String),
        stageKey: 'beta',
        stageName: 'Beta',
        baselineOn: '2026-09-01',
        plannedOn: '2026-10-01',
        slipDays: 30,
        moves: 1,
        statedOn: '2026-07-01',
        reason: 'Parts are late',
        reachedOn: null,
      },
    ]);
    const { body: said } = await org.viewer.get(`products/${key}/stage-plans`).expect(200);
    expect(said).toMatchObject([
      { plannedOn: '2026-10-01', before: '2026-09-01', movedBy: 30, reason: 'Parts are late' },
      { plannedOn: '2026-09-01', before: null, movedBy: null },
    ]);
    const earlier = await org.on(org.viewer, '2026-07-05').get(`products/${key}?at=2026-06-20`);
    expect(earlier.body.plans).toMatchObject([{ plannedOn: '2026-09-01', slipDays: 0, moves: 0 }]);
  });

  it('is given up with a reason, and is over once the stage is reached', async () => {
    const { key } = await org.make('Hook', { stage: 'build', stageSince: '2026-05-01' });
    await plan(key, 'alpha', { plannedOn: '2026-06-01' });
    await plan(key, 'beta', { plannedOn: '2026-08-01' });
    const given = await plan(key, 'beta', { plannedOn: null, reason: 'No beta' });
    expect(given.body.plans[1]).toMatchObject({ plannedOn: null, slipDays: null, moves: 1 });
    const { body } = await org.move(key, 'alpha', { effectiveOn: '2026-06-11' });
    expect(body.plans[0]).toMatchObject({ reachedOn: '2026-06-11', slipDays: 10 });
    await plan(key, 'alpha', { plannedOn: '2026-12-01', reason: 'Again' }, 422);
  });

  it('is refused from the future, before the last word, and from those who do not work on it', async () => {
    const { key } = await org.make('Iris', { stage: 'build' });
    await plan(key, 'beta', { plannedOn: '2026-09-01', statedOn: '2026-06-10' });
    const later = { plannedOn: '2026-09-02', reason: 'x' };
    await plan(key, 'beta', { ...later, statedOn: '2026-06-16' }, 422);
    await plan(key, 'beta', { ...later, statedOn: '2026-06-09' }, 422);
    await plan(key, 'nowhere', { plannedOn: '2026-09-01' }, 422);
    await plan(key, 'beta', { plannedOn: 'soon' }, 400);
    const { body } = await org.on(org.stranger).change('put', `products/${key}/stage-plans/beta`, {
      body: later,
      read: `products/${key}`,
      status: 403,
    });
    expect(body.type).toBe('urn:remit:problem:forbidden');
  });
});
