import { approvedPlan, budgetCast, makeBudget, makeLine, messagesOf } from '../support/budget.ts';
import { pointersOf } from '../support/strategy.ts';

const PLAN = {
  cloud: { '2026-04': 100_000, '2026-05': 50_000 },
  devices: { '2026-04': 20_000 },
  tokyo: { '2026-05': 900_000 },
};

async function planned(limit = 10_000) {
  const cast = await budgetCast();
  const { cpo, owner, areaId } = cast;
  const budget = await makeBudget(cpo, { approvalLimit: limit });
  await makeLine(owner, budget.key, areaId);
  await makeLine(owner, budget.key, areaId, { name: 'Devices' });
  await makeLine(owner, budget.key, areaId, { name: 'Tokyo', currency: 'JPY' });
  const plan = await approvedPlan(cast, budget.key, PLAN);
  const ask = (entries: readonly object[], rest: object = {}) =>
    owner.post('budget-changes', {
      budget: budget.key,
      kind: 'transfer',
      reason: 'Devices come first',
      entries,
      ...rest,
    });
  return { ...cast, budget, plan, ask };
}

const MOVE = (amount: number) => [
  { line: 'cloud', period: '2026-04', amount: -amount },
  { line: 'devices', period: '2026-04', amount },
];

describe('a transfer within the limit', () => {
  it('makes a new approved plan at once, with the same sum', async () => {
    const { ask, cpo, budget, plan } = await planned();
    const { body } = await ask(MOVE(10_000)).expect(201);
    expect(body).toMatchObject({
      number: 1,
      state: 'approved',
      size: 10_000,
      currency: 'EUR',
      requestedBy: { name: 'member' },
      decidedBy: null,
      can: { approve: false, withdraw: false },
    });
    const versions = await cpo.get(`budgets/${budget.key}/versions`).expect(200);
    expect(versions.body).toMatchObject([
      { id: body.resultVersionId, number: 2, state: 'approved', label: 'Transfer 1' },
      { id: plan.id, number: 1, state: 'superseded' },
    ]);
    const amounts = async (id: string) =>
      (await cpo.get(`budget-versions/${id}/amounts`).expect(200)).body.lines.map(
        ({ amounts: [first] }: { amounts: { amount: number }[] }) => first?.amount,
      );
    expect(await amounts(plan.id)).toEqual([100_000, 20_000, 900_000]);
    expect(await amounts(body.resultVersionId)).toEqual([90_000, 30_000, 900_000]);
  });

  it('keeps the sum of each currency', async () => {
    const { ask } = await planned();
    const uneven = [
      { line: 'cloud', period: '2026-04', amount: -100 },
      { line: 'tokyo', period: '2026-05', amount: 100 },
    ];
    const { body } = await ask(uneven).expect(422);
    expect(body.detail).toBe(
      'A transfer keeps the sum of each currency: in EUR it is off by -100.',
    );
    expect(pointersOf(body)).toEqual(['/entries']);
  });

  it('takes no more than the plan holds', async () => {
    const { ask } = await planned(1_000_000);
    const { body } = await ask(MOVE(100_001)).expect(422);
    expect(messagesOf(body)).toEqual([
      'Line “cloud”, 2026-04: the plan holds 100000, so 100001 cannot be taken from it',
    ]);
  });
});

describe('a change above the limit', () => {
  it('waits for somebody else to approve it', async () => {
    const { ask, cpo, ceo, owner, budget } = await planned();
    const { body: asked } = await ask(MOVE(10_001)).expect(201);
    expect(asked).toMatchObject({ state: 'requested', resultVersionId: null });
    const path = `budget-changes/${asked.id}`;
    await owner.change('put', `${path}/approval`, { body: {}, read: path, status: 403 });
    await ceo.put(`${path}/approval`, {}).expect(428);
    const { body } = await ceo.change('put', `${path}/approval`, { body: {}, read: path });
    expect(body).toMatchObject({ state: 'approved', decidedBy: { name: 'ceo' } });
    await ceo.change('put', `${path}/approval`, { body: {}, read: path, status: 409 });
    const read = await cpo.get(`budgets/${budget.key}`).expect(200);
    expect(read.body.plan).toMatchObject({ id: body.resultVersionId, number: 2 });
  });

  it('is not approved by a leader who asked for it', async () => {
    const { cpo, admin, budget } = await planned();
    const given = { budget: budget.key, kind: 'transfer', reason: 'x', entries: MOVE(20_000) };
    const { body: asked } = await cpo.post('budget-changes', given).expect(201);
    const path = `budget-changes/${asked.id}`;
    await cpo.change('put', `${path}/approval`, { body: {}, read: path, status: 403 });
    const { body } = await admin.change('put', `${path}/refusal`, {
      body: { reason: 'Not now' },
      read: path,
    });
    expect(body).toMatchObject({ state: 'declined', decisionReason: 'Not now' });
  });

  it('is taken back by who asked, and by no stranger', async () => {
    const { ask, owner, stranger } = await planned();
    const { body: asked } = await ask(MOVE(20_000)).expect(201);
    const path = `budget-changes/${asked.id}`;
    await stranger.change('put', `${path}/withdrawal`, { read: path, status: 403 });
    const { body } = await owner.change('put', `${path}/withdrawal`, { read: path });
    expect(body.state).toBe('withdrawn');
    const { body: open } = await owner.get('budget-changes?state=requested').expect(200);
    expect(open).toEqual([]);
  });

  it('is not applied where the plan or the period has moved on', async () => {
    const { ask, cpo, ceo, budget } = await planned(60_000);
    const { body: asked } = await ask(MOVE(70_000)).expect(201);
    await ask(MOVE(60_000)).expect(201);
    const path = `budget-changes/${asked.id}`;
    await ceo.change('put', `${path}/approval`, { body: {}, read: path, status: 422 });
    for (const month of ['01', '02', '03', '04'])
      await cpo.put(`budgets/${budget.key}/closes/2026-${month}`).expect(200);
    const closed = await ceo.change('put', `${path}/approval`, {
      body: {},
      read: path,
      status: 409,
    });
    expect(closed.body.detail).toContain('2026-04 was closed meanwhile');
    const late = await ask(MOVE(1)).expect(422);
    expect(messagesOf(late.body)[0]).toContain('the period is closed, so its plan stays');
  });
});

describe('a revision', () => {
  it('is measured in the reporting currency, and names a rate that is missing', async () => {
    const { ask, cpo } = await planned();
    const entries = [{ line: 'tokyo', period: '2026-05', amount: 100_000 }];
    const { body } = await ask(entries, { kind: 'revision' }).expect(422);
    expect(messagesOf(body)).toEqual([
      'There is no budget rate of JPY for 2026-05: record one under exchange rates',
    ]);
    const rates = [{ currency: 'JPY', period: '2026', kind: 'budget', rate: 0.006_25 }];
    await cpo.post('exchange-rates', { rates }).expect(200);
    const { body: asked } = await ask(entries, { kind: 'revision' }).expect(201);
    expect(asked).toMatchObject({ size: 62_500, state: 'requested' });
  });
});

describe('what is wrong with a change', () => {
  it('is named', async () => {
    const { ask, stranger, budget } = await planned();
    const none = await ask(MOVE(1), { reason: '' }).expect(400);
    expect(pointersOf(none.body)).toContain('/reason');
    await ask([]).expect(400);
    await ask([{ line: 'nowhere', period: '2026-04', amount: 1 }], { kind: 'revision' }).expect(
      422,
    );
    await ask([...MOVE(1), ...MOVE(2)]).expect(422);
    await ask(MOVE(1), { effectiveOn: '2025-01-01' }).expect(409);
    const given = { budget: budget.key, kind: 'transfer', reason: 'x', entries: MOVE(1) };
    await stranger.post('budget-changes', given).expect(403);
  });

  it('is a budget without an approved plan', async () => {
    const { cpo, owner, areaId } = await budgetCast();
    const budget = await makeBudget(cpo);
    await makeLine(owner, budget.key, areaId);
    const entries = [{ line: 'cloud', period: '2026-04', amount: 1 }];
    const given = { budget: budget.key, kind: 'revision', reason: 'x', entries };
    const { body } = await owner.post('budget-changes', given).expect(409);
    expect(body.detail).toContain('has no approved plan yet');
  });
});
