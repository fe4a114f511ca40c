import { foundPortfolio, type Portfolio } from '../support/lifecycle.ts';
import { atTheGates } from '../support/gates.ts';

describe('the decision of a gate', () => {
  let org: Portfolio;
  let gates: ReturnType<typeof atTheGates>;

  beforeAll(async () => {
    org = await foundPortfolio();
    gates = atTheGates(org);
  });

  const product = async (key: string) =>
    (await org.on(org.viewer).get(`products/${key}`).expect(200)).body;

  it('go moves the product on in the same breath, and dates its launch', async () => {
    const { key } = await org.make('Axle', { stage: 'beta', stageSince: '2026-06-01' });
    const { id } = await gates.request(key, 'launch');
    await gates.ready(id);
    const { body } = await gates.decide(id, {
      decision: 'go',
      released: { amount: 12_500_000, currency: 'EUR' },
      nextReviewOn: '2026-12-15',
    });
    expect(body).toMatchObject({
      state: 'decided',
      decision: 'go',
      decidedBy: { name: 'ceo' },
      cycleDays: 0,
      released: { amount: 12_500_000, currency: 'EUR' },
      blockers: [],
      can: { assess: false, vote: false, decide: false, withdraw: false },
    });
    expect(await product(key)).toMatchObject({
      stage: { key: 'general-availability', since: '2026-06-15' },
      launchedOn: '2026-06-15',
    });
    const changes = await org.on(org.viewer).get(`products/${key}/stage-changes`).expect(200);
    expect(changes.body[0]).toMatchObject({ gateReviewId: id, from: { key: 'beta' } });
    await gates.decide(id, { decision: 'hold', reason: 'x', nextReviewOn: '2026-12-01' }, 409);
    const { body: trail } = await org.cpo.get('activity?limit=1').expect(200);
    expect(trail.data[0]).toMatchObject({ action: 'gate_review.decide' });
    const undo = await org
      .on(org.cpo)
      .change('put', `products/${key}/stage-changes/${changes.body[0].id}/withdrawal`, {
        body: { reason: 'x' },
        read: `products/${key}`,
        status: 409,
      });
    expect(undo.body.detail).toContain('A gate decided this');
  });

  it('is no go while a must is open, unless a gatekeeper waives it by name', async () => {
    const { key } = await org.make('Bolt', { stage: 'beta' });
    const { id } = await gates.request(key, 'launch');
    await gates.ready(id);
    await gates.assess(id, [{ criterion: 'support', met: false }]).expect(200);
    const { body } = await gates.decide(id, { decision: 'go' }, 422);
    expect(body.errors).toEqual([
      { pointer: '/decision', message: '“Support is trained and staffed” is not met' },
    ]);
    expect((await product(key)).stage.key).toBe('beta');
    const waive = (who: typeof org.ceo, reason = 'A partner covers it') =>
      org.on(who).put(`gate-reviews/${id}/waivers/support`, { reason });
    await waive(org.member).expect(403);
    await waive(org.ceo, '').expect(400);
    const waived = await waive(org.ceo).expect(200);
    expect(waived.body.waivers).toMatchObject([
      { criterion: 'support', reason: 'A partner covers it', waivedBy: { name: 'ceo' } },
    ]);
    await gates.decide(id, { decision: 'go' });
    expect((await product(key)).stage.key).toBe('general-availability');
  });

  it('is no go while required evidence is missing', async () => {
    const { key } = await org.make('Cog', { stage: 'beta' });
    const { id } = await gates.request(key, 'launch');
    await gates.ready(id);
    const { body: review } = await org.on(org.viewer).get(`gate-reviews/${id}`).expect(200);
    await org
      .on(org.member)
      .delete(`gate-reviews/${id}/evidence/${review.evidence[0].id}`)
      .expect(200);
    const { body } = await gates.decide(id, { decision: 'go' }, 422);
    expect(body.errors).toEqual([{ pointer: '/decision', message: '“Launch plan” is missing' }]);
  });

  it('waits for the quorum', async () => {
    await org.cpo.change('patch', 'gates/launch', { body: { quorum: 2 } });
    const { key } = await org.make('Disc', { stage: 'beta' });
    const { id } = await gates.request(key, 'launch');
    await gates.ready(id);
    const { body } = await gates.decide(id, { decision: 'go' }, 422);
    expect(body.detail).toContain('1 of 2 gatekeepers have voted');
    await gates.vote(id, 'go', org.cpo).expect(200);
    await gates.decide(id, { decision: 'go' });
    await org.cpo.change('patch', 'gates/launch', { body: { quorum: 1 } });
  });

  it('is never made by who asked alone', async () => {
    const { key } = await org.make('Edge', { stage: 'beta' });
    const { id } = await gates.request(key, 'launch', org.cpo);
    await gates.ready(id);
    const own = await org.make('Edge two', { stage: 'beta' });
    const alone = await gates.request(own.key, 'launch', org.cpo);
    await gates.vote(alone.id, 'kill', org.cpo).expect(200);
    const { body } = await gates.decide(alone.id, { decision: 'kill', reason: 'x' }, 422, org.cpo);
    expect(body.detail).toContain('Nobody but the one who asked has voted');
    await org
      .on(org.cpo)
      .put(`gate-reviews/${alone.id}/waivers/support`, { reason: 'x' })
      .expect(403);
    await gates.decide(id, { decision: 'go' }, 200, org.cpo);
  });

  it('is made by gatekeepers who have read the newest state', async () => {
    const { key } = await org.make('Fork', { stage: 'beta' });
    const { id } = await gates.request(key, 'launch');
    await gates.ready(id);
    const path = `gate-reviews/${id}/decision`;
    await org.on(org.ceo).put(path, { decision: 'go' }).expect(428);
    await org.on(org.ceo).put(path, { decision: 'go' }).set('if-match', '"v2"').expect(412);
    for (const who of [org.member, org.stranger, org.viewer])
      await gates.decide(id, { decision: 'go' }, 403, who);
    expect((await product(key)).stage.key).toBe('beta');
  });

  it('go with conditions names them, and their owners meet them', async () => {
    const { key } = await org.make('Grip', { stage: 'beta' });
    const { id } = await gates.request(key, 'launch');
    await gates.ready(id);
    const condition = {
      text: 'Train the partners',
      ownerId: org.stranger.personId,
      dueOn: '2026-07-01',
    };
    for (const conditions of [[], [{ ...condition, dueOn: '2026-06-14' }]])
      await gates.decide(id, { decision: 'go_with_conditions', conditions }, 422);
    await gates.decide(id, { decision: 'go', conditions: [condition] }, 422);
    const { body } = await gates.decide(id, {
      decision: 'go_with_conditions',
      conditions: [condition],
    });
    expect(body.conditions).toMatchObject([
      { owner: { name: 'stranger' }, metOn: null, isOverdue: false },
    ]);
    const late = await org.on(org.stranger, '2026-07-02').get(`gate-reviews/${id}`).expect(200);
    expect(late.body.conditions).toMatchObject([{ isOverdue: true, canMeet: true }]);
    const meet = (who: typeof org.ceo, metOn: string, status: number) =>
      org
        .on(who, '2026-07-02')
        .change('put', `gate-reviews/${id}/conditions/${body.conditions[0].id}/fulfilment`, {
          body: { metOn, note: 'Done' },
          read: `gate-reviews/${id}`,
          status,
        });
    await meet(org.viewer, '2026-07-02', 403);
    await meet(org.stranger, '2026-07-03', 422);
    await meet(org.stranger, '2026-06-14', 422);
    const met = await meet(org.stranger, '2026-07-02', 200);
    expect(met.body.conditions).toMatchObject([{ metOn: '2026-07-02', isOverdue: false }]);
    const open = await org
      .on(org.stranger, '2026-07-02')
      .change('delete', `gate-reviews/${id}/conditions/${body.conditions[0].id}/fulfilment`, {
        read: `gate-reviews/${id}`,
      });
    expect(open.body.conditions).toMatchObject([{ metOn: null }]);
  });

  it.each([
    [{ decision: 'hold', reason: 'x' }, '/nextReviewOn'],
    [{ decision: 'hold', nextReviewOn: '2026-09-01' }, '/reason'],
    [{ decision: 'recycle' }, '/reason'],
    [{ decision: 'kill' }, '/reason'],
    [{ decision: 'keep' }, '/decision'],
    [{ decision: 'go', decidedOn: '2026-06-16' }, '/decidedOn'],
    [{ decision: 'go', decidedOn: '2026-06-14' }, '/decidedOn'],
    [{ decision: 'go', nextReviewOn: '2026-06-15' }, '/nextReviewOn'],
    [{ decision: 'go', released: { amount: 1, currency: 'QQQ' } }, '/released/currency'],
    [{ decision: 'kill', reason: 'x', released: { amount: 1, currency: 'EUR' } }, '/released'],
  ])('is refused as %j at %s', async (decision, pointer) => {
    const { key } = await org.make('Hinge', { stage: 'beta' });
    const { id } = await gates.request(key, 'launch');
    await gates.ready(id);
    const { body } = await gates.decide(id, decision, 422);
    expect(body.errors).toEqual([expect.objectContaining({ pointer })]);
  });

  it('hold and recycle leave the product where it is, kill ends it', async () => {
    const decisions = [
      [{ decision: 'hold', reason: 'Wait', nextReviewOn: '2026-09-01' }, 'beta'],
      [{ decision: 'recycle', reason: 'Again' }, 'beta'],
      [{ decision: 'kill', reason: 'No market' }, 'retired'],
    ] as const;
    for (const [decision, stage] of decisions) {
      const { key } = await org.make('Iron', { stage: 'beta' });
      const { id } = await gates.request(key, 'launch');
      await gates.vote(id, decision.decision).expect(200);
      await gates.decide(id, decision);
      expect((await product(key)).stage.key).toBe(stage);
    }
  });

  it('is refused once the product has left the stage', async () => {
    const { key } = await org.make('Jack', { stage: 'beta' });
    const { id } = await gates.request(key, 'launch');
    await gates.ready(id);
    await org.move(key, 'alpha');
    const { body } = await gates.decide(id, { decision: 'go' }, 409);
    expect(body.detail).toContain('has left “Beta”');
  });

  it('runs the portfolio review once a product is in use', async () => {
    const { key } = await org.make('Knob', { stage: 'growth' });
    const { id } = await gates.request(key, 'portfolio-review');
    await gates.vote(id, 'harvest').expect(200);
    await gates.decide(id, { decision: 'go' }, 422);
    const { body } = await gates.decide(id, {
      decision: 'harvest',
      reason: 'The market shrinks',
      nextReviewOn: '2026-10-01',
    });
    expect(body).toMatchObject({ decision: 'harvest', nextReviewOn: '2026-10-01' });
    expect((await product(key)).stage.key).toBe('growth');
    const known = await org
      .on(org.viewer, '2026-06-20')
      .get(`gate-reviews/${id}?asOf=2026-06-15T11:00:00Z`);
    expect(known.status).toBe(404);
  });
});
