import { foundPortfolio, type Portfolio } from '../support/lifecycle.ts';
import { atTheGates } from '../support/gates.ts';

const NOBODY = '0198c0de-0000-7000-8000-000000000000';

const kindsOf = (body: { blockers: { kind: string }[] }) => body.blockers.map(({ kind }) => kind);

describe('a gate review', () => {
  let org: Portfolio;
  let gates: ReturnType<typeof atTheGates>;

  beforeAll(async () => {
    org = await foundPortfolio();
    gates = atTheGates(org);
  });

  it('is requested for a product in the stage from which the gate leads', async () => {
    const { key } = await org.make('Anvil', { stage: 'beta' });
    const review = await gates.request(key, 'launch');
    expect(review).toMatchObject({
      state: 'open',
      product: { key },
      from: { key: 'beta' },
      to: { key: 'general-availability' },
      requestedBy: { name: 'member' },
      requestedOn: '2026-06-15',
      decision: null,
      score: null,
      cycleDays: null,
      can: { assess: true, vote: false, decide: false, withdraw: true },
    });
    expect(kindsOf(review as never)).toEqual([
      'must',
      'must',
      'must',
      'evidence',
      'quorum',
      'requester',
    ]);
    const again = await org
      .on(org.member)
      .post('gate-reviews', { product: key, gate: 'launch' })
      .expect(409);
    expect(again.body.errors).toEqual([expect.objectContaining({ pointer: '/gate' })]);
    for (const gate of ['commit-to-build', 'portfolio-review']) {
      const { body } = await org
        .on(org.member)
        .post('gate-reviews', { product: key, gate })
        .expect(422);
      expect(body.errors).toEqual([expect.objectContaining({ pointer: '/gate' })]);
    }
    await org
      .on(org.member)
      .post('gate-reviews', { product: 'nothing', gate: 'launch' })
      .expect(404);
    for (const who of [org.stranger, org.viewer])
      await org.on(who).post('gate-reviews', { product: key, gate: 'launch' }).expect(403);
  });

  it('keeps what was asked when it was requested, whatever the gate asks later', async () => {
    const { key } = await org.make('Brake', { stage: 'business-case' });
    const { id } = await gates.request(key, 'commit-to-build');
    await org.cpo.change('patch', 'gates/commit-to-build', { body: { criteria: [], quorum: 5 } });
    const { body } = await org.viewer.get(`gate-reviews/${id}`).expect(200);
    expect(body).toMatchObject({ quorum: 1, criteria: expect.arrayContaining([]) });
    expect(body.criteria).toHaveLength(5);
  });

  it('is prepared by those who work on the product, and voted by its gatekeepers alone', async () => {
    const { key } = await org.make('Clamp', { stage: 'beta' });
    const { id } = await gates.request(key, 'launch');
    const assessed = await gates
      .assess(id, [
        { criterion: 'quality', met: true },
        { criterion: 'beta', score: 8 },
        { criterion: 'readiness', score: 3, note: 'Sales is late' },
      ])
      .expect(200);
    expect(assessed.body).toMatchObject({ score: 6, version: 2 });
    const again = await gates.assess(id, [{ criterion: 'quality', met: false }]).expect(200);
    expect(kindsOf(again.body)).toContain('must');
    const shown = await gates.evidence(id, 'launch-plan').expect(201);
    expect(kindsOf(shown.body)).not.toContain('evidence');
    const [{ id: evidenceId }] = shown.body.evidence;
    const gone = await org
      .on(org.member)
      .delete(`gate-reviews/${id}/evidence/${evidenceId}`)
      .expect(200);
    expect(gone.body.evidence).toEqual([]);
    await gates.vote(id, 'go', org.member).expect(403);
    const voted = await gates.vote(id, 'hold').expect(200);
    expect(voted.body.votes).toMatchObject([{ voter: { name: 'ceo' }, vote: 'hold' }]);
    const changed = await gates.vote(id, 'go').expect(200);
    expect(changed.body.votes).toMatchObject([{ vote: 'go' }]);
    for (const who of [org.stranger, org.viewer])
      await gates.assess(id, [{ criterion: 'quality', met: true }], who).expect(403);
  });

  it.each([
    [[{ criterion: 'nothing', met: true }], 422, '/assessments/0/criterion'],
    [[{ criterion: 'quality', score: 5 }], 422, '/assessments/0/score'],
    [[{ criterion: 'beta', met: true }], 422, '/assessments/0/met'],
    [[{ criterion: 'beta', score: 11 }], 400, '/assessments/0/score'],
    [[], 400, '/assessments'],
  ])('refuses the assessment %j with %d at %s', async (assessments, status, pointer) => {
    const { key } = await org.make('Drill', { stage: 'beta' });
    const { id } = await gates.request(key, 'launch');
    const { body } = await gates.assess(id, assessments).expect(status);
    expect(body.errors).toEqual([expect.objectContaining({ pointer })]);
  });

  it('refuses other votes, other evidence and what is out of reach', async () => {
    const { key } = await org.make('Easel', { stage: 'beta' });
    const { id } = await gates.request(key, 'launch');
    await gates.vote(id, 'invest').expect(422);
    await gates.vote(id, 'maybe').expect(400);
    await gates.evidence(id, 'nothing').expect(422);
    await org.on(org.member).delete(`gate-reviews/${id}/evidence/${NOBODY}`).expect(404);
    await org.viewer.get(`gate-reviews/${NOBODY}`).expect(404);
    await org.on(org.ceo).put(`gate-reviews/${id}/waivers/beta`, { reason: 'x' }).expect(404);
  });

  it('is withdrawn by who asked, and is then over', async () => {
    const { key } = await org.make('Flask', { stage: 'beta' });
    const { id } = await gates.request(key, 'launch');
    const path = `gate-reviews/${id}`;
    await org.on(org.ceo).change('put', `${path}/withdrawal`, { read: path, status: 403 });
    const { body } = await org.on(org.member).change('put', `${path}/withdrawal`, { read: path });
    expect(body.state).toBe('withdrawn');
    await gates.vote(id, 'go').expect(409);
    const next = await gates.request(key, 'launch');
    expect(next.id).not.toBe(id);
  });

  it('is listed by product and state, newest first', async () => {
    const { key } = await org.make('Gimbal', { stage: 'beta' });
    const { id } = await gates.request(key, 'launch');
    const list = async (query: string) =>
      (await org.on(org.viewer).get(`gate-reviews?product=${key}${query}`).expect(200)).body.data;
    expect(await list('&state=open')).toMatchObject([{ id }]);
    expect(await list('&state=decided')).toEqual([]);
    expect(await list('&hasOpenConditions=true')).toEqual([]);
    const first = await org.on(org.viewer).get('gate-reviews?limit=2').expect(200);
    const second = await org.on(org.viewer).get(`gate-reviews?limit=2&cursor=${first.body.next}`);
    expect(second.status).toBe(200);
    expect(second.body.data.map((one: { id: string }) => one.id)).not.toContain(
      first.body.data[0].id,
    );
  });
});
