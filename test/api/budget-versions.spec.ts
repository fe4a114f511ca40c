import {
  approvedPlan,
  budgetCast,
  cellsOf,
  makeBudget,
  makeLine,
  makeVersion,
  setAmounts,
  take,
} from '../support/budget.ts';
import { pointersOf } from '../support/strategy.ts';

const PLAN = { cloud: { '2026-01': 100_000, '2026-02': 110_000 } };

async function draft() {
  const cast = await budgetCast();
  const budget = await makeBudget(cast.cpo);
  const line = await makeLine(cast.owner, budget.key, cast.areaId);
  const version = await makeVersion(cast.cpo, budget.key);
  return { ...cast, budget, line, version, path: `budget-versions/${version.id}` };
}

describe('the plan of a budget', () => {
  it('begins as a draft that is filled by line and period', async () => {
    const { cpo, viewer, path, version } = await draft();
    const { body } = await setAmounts(cpo, version.id, PLAN);
    expect(body).toEqual({ changed: 2, unchanged: 0, version: 2 });
    const read = await viewer.get(`${path}/amounts`).expect(200);
    expect(read.body).toMatchObject({
      versionId: version.id,
      version: 2,
      lines: [
        {
          key: 'cloud',
          currency: 'EUR',
          amounts: [
            { period: '2026-01', amount: 100_000, missing: null },
            { period: '2026-02', amount: 110_000, missing: null },
          ],
        },
      ],
    });
    const again = await setAmounts(cpo, version.id, PLAN);
    expect(again.body).toEqual({ changed: 0, unchanged: 2, version: 2 });
    await viewer
      .get(`${path}/amounts`)
      .set('if-none-match', String(read.headers['etag']))
      .expect(304);
  });

  it('tells an empty cell, a missing figure and zero apart', async () => {
    const { cpo, path, version } = await draft();
    await setAmounts(cpo, version.id, { cloud: { '2026-01': 0, '2026-02': 5, '2026-03': 7 } });
    const cells = [
      { line: 'cloud', period: '2026-02', amount: null },
      { line: 'cloud', period: '2026-03', amount: null, missing: 'Not agreed yet' },
    ];
    await cpo.change('put', `${path}/amounts`, { body: { cells }, read: path });
    const { body } = await cpo.get(`${path}/amounts`).expect(200);
    expect(body.lines[0].amounts).toEqual([
      { period: '2026-01', amount: 0, missing: null },
      { period: '2026-03', amount: null, missing: 'Not agreed yet' },
    ]);
  });

  it('takes all cells or none, and names line and period of what is wrong', async () => {
    const { cpo, path } = await draft();
    const cells = [
      { line: 'cloud', period: '2026-01', amount: 1 },
      { line: 'nowhere', period: '2026-01', amount: 1 },
      { line: 'cloud', period: '2027-01', amount: 1 },
      { line: 'cloud', period: '2026-01', amount: 2 },
    ];
    const { body } = await cpo.change('put', `${path}/amounts`, {
      body: { cells },
      read: path,
      status: 422,
    });
    expect(body.errors).toEqual([
      { pointer: '/cells/1/line', message: 'Line “nowhere”, 2026-01: the budget has no such line' },
      {
        pointer: '/cells/2/period',
        message: 'Line “cloud”, 2027-01: the budget has no such period',
      },
      {
        pointer: '/cells/3',
        message: 'Line “cloud”, 2026-01: it stands in an earlier row already',
      },
    ]);
    expect((await cpo.get(`${path}/amounts`).expect(200)).body.lines).toEqual([]);
  });

  it.each([
    [{}, '/cells'],
    [{ cells: [] }, '/cells'],
    [{ cells: [7] }, '/cells/0'],
    [{ cells: [{ line: 'cloud', period: '2026-01', amount: 1.5 }] }, '/cells/0/amount'],
    [{ cells: [{ line: 'cloud', period: '2026-01', amount: 1e15 }] }, '/cells/0/amount'],
    [{ cells: [{ line: 'cloud', period: '2026-01' }] }, '/cells/0/amount'],
    [{ cells: [{ line: '', period: '2026-01', amount: 1 }] }, '/cells/0/line'],
    [
      { cells: [{ line: 'cloud', period: '2026-01', amount: 1, colour: 'red' }] },
      '/cells/0/colour',
    ],
    [{ cells: [{ line: 'cloud', period: '2026-01', amount: 1 }], mode: 'x' }, '/mode'],
  ])('refuses %j', async (body, pointer) => {
    const { cpo, path } = await draft();
    const answer = await cpo.change('put', `${path}/amounts`, { body, read: path, status: 400 });
    expect(pointersOf(answer.body)).toEqual([pointer]);
  });

  it('is filled by those who answer for the area of a line, each their own', async () => {
    const { owner, executive, viewer, version, budget, cpo, otherAreaId, path } = await draft();
    await makeLine(cpo, budget.key, otherAreaId, { name: 'Devices' });
    await setAmounts(owner, version.id, PLAN);
    await setAmounts(owner, version.id, { devices: { '2026-01': 1 } }, 403);
    await setAmounts(executive, version.id, { devices: { '2026-01': 1 } });
    await setAmounts(viewer, version.id, PLAN, 403);
    await owner.put(`${path}/amounts`, { cells: cellsOf(PLAN) }).expect(428);
    await owner
      .put(`${path}/amounts`, { cells: cellsOf(PLAN) })
      .set('if-match', '"v1"')
      .expect(412);
  });

  it('is approved by somebody else than who submitted it', async () => {
    const { cpo, ceo, owner, version, path, budget } = await draft();
    await take(cpo, version.id, 'submission', { status: 409 });
    await setAmounts(cpo, version.id, PLAN);
    await take(owner, version.id, 'submission', { status: 403 });
    await take(cpo, version.id, 'approval', { body: {}, status: 409 });
    const submitted = await take(cpo, version.id, 'submission');
    expect(submitted.body).toMatchObject({
      state: 'submitted',
      submittedBy: { name: 'cpo' },
      can: { update: false, approve: false, withdraw: true },
    });
    await take(cpo, version.id, 'approval', { body: {}, status: 403 });
    await take(owner, version.id, 'approval', { body: {}, status: 403 });
    const { body } = await take(ceo, version.id, 'approval', { body: { reason: 'As discussed' } });
    expect(body).toMatchObject({
      state: 'approved',
      decidedBy: { name: 'ceo' },
      decidedAt: '2026-04-15T09:00:00.000Z',
      decisionReason: 'As discussed',
    });
    const read = await cpo.get(`budgets/${budget.key}`).expect(200);
    expect(read.body.plan).toMatchObject({ id: version.id, number: 1, label: 'Plan 1' });
    const trail = await cpo.get(`activity?subjectId=${version.id}`).expect(200);
    expect(trail.body.data.map(({ action }: { action: string }) => action)).toEqual([
      'budget_version.approve',
      'budget_version.submit',
      'budget_version.set_amounts',
      'budget_version.create',
    ]);
    expect(trail.body.data[0]).toMatchObject({ subjectName: 'Product 2026, Plan 1' });
    await cpo.get(path).expect(200);
  });

  it('stays as it was submitted until it is taken back or declined', async () => {
    const { cpo, ceo, version, path } = await draft();
    await setAmounts(cpo, version.id, PLAN);
    await take(cpo, version.id, 'submission');
    const refused = await setAmounts(cpo, version.id, PLAN, 409);
    expect(refused.body.detail).toBe(
      'This plan is submitted and stays as it is: withdraw it first.',
    );
    await cpo.change('delete', `${path}/submission`, { read: path });
    await setAmounts(cpo, version.id, { cloud: { '2026-03': 1 } });
    await take(cpo, version.id, 'submission');
    const without = await take(ceo, version.id, 'refusal', { body: {}, status: 400 });
    expect(pointersOf(without.body)).toContain('/reason');
    const { body } = await take(ceo, version.id, 'refusal', { body: { reason: 'Too much' } });
    expect(body).toMatchObject({ state: 'declined', decisionReason: 'Too much' });
    await setAmounts(cpo, version.id, PLAN, 409);
    await cpo.change('delete', path, { status: 409 });
  });

  it('takes the place of the one before, which stays as it was', async () => {
    const { cpo, ceo, owner, areaId } = await budgetCast();
    const budget = await makeBudget(cpo);
    await makeLine(owner, budget.key, areaId);
    const first = await approvedPlan({ cpo, ceo }, budget.key, PLAN);
    const next = await makeVersion(cpo, budget.key, {
      basedOn: first.id,
      effectiveOn: '2025-12-01',
    });
    await setAmounts(cpo, next.id, { cloud: { '2026-02': 90_000 } });
    await take(cpo, next.id, 'submission');
    const early = await take(ceo, next.id, 'approval', { body: {}, status: 409 });
    expect(early.body.detail).toContain('“Plan 1” holds since 2026-01-01');
    const read = `budget-versions/${next.id}`;
    await cpo.change('delete', `${read}/submission`, { read });
    await cpo.change('patch', read, { body: { effectiveOn: '2026-04-01' } });
    await take(cpo, next.id, 'submission');
    await take(ceo, next.id, 'approval', { body: {} });
    const { body } = await cpo.get(`budgets/${budget.key}/versions?kind=plan`).expect(200);
    expect(body).toMatchObject([
      { number: 2, state: 'approved', amounts: 2 },
      { number: 1, state: 'superseded', amounts: 2 },
    ]);
    const kept = await cpo.get(`budget-versions/${first.id}/amounts`).expect(200);
    expect(kept.body.lines[0].amounts[1]).toMatchObject({ period: '2026-02', amount: 110_000 });
  });

  it('is thrown away only while it is a draft', async () => {
    const { cpo, owner, version, path } = await draft();
    await setAmounts(cpo, version.id, PLAN);
    await owner.change('delete', path, { status: 403 });
    await cpo.change('delete', path, { status: 204 });
    await cpo.get(path).expect(404);
  });
});
