import { budgetCast, makeBudget, makeLine, messagesOf, post } from '../support/budget.ts';
import { asOwner } from '../support/organization.ts';
import { pointersOf } from '../support/strategy.ts';

const JANUARY = { line: 'cloud', period: '2026-01' };

async function budgeted(options?: Parameters<typeof budgetCast>[0]) {
  const cast = await budgetCast(options);
  const budget = await makeBudget(cast.cpo);
  const line = await makeLine(cast.owner, budget.key, cast.areaId);
  const close = (period: string) => cast.cpo.put(`budgets/${budget.key}/closes/${period}`);
  return { ...cast, budget, line, close };
}

const ledgerOf = (organizationId: string) =>
  asOwner(organizationId, async (client) => {
    const { rows } = await client.query<Record<string, unknown>>(
      `SELECT period_key, kind, amount::integer, missing_reason, is_correction, corrects_period_key, reason, posted_on::text
       FROM budget_postings WHERE organization_id = $1 ORDER BY recorded_at, id`,
      [organizationId],
    );
    return rows;
  });

describe('a posting', () => {
  it('adds to the figure of a line, period and kind', async () => {
    const { id, owner, budget } = await budgeted();
    const { body } = await post(owner, budget.key, [
      { ...JANUARY, amount: 1_200, reference: 'Invoice 7' },
      { ...JANUARY, amount: -200 },
      { ...JANUARY, kind: 'commitment', amount: 5_000, postedOn: '2026-01-31' },
      { ...JANUARY, period: '2026-02', missing: 'The bill is late' },
    ]);
    expect(body).toEqual({ posted: 4, corrected: 0, unchanged: 0 });
    const rows = await ledgerOf(id);
    expect(rows).toHaveLength(4);
    for (const row of [
      { period_key: '2026-01', kind: 'actual', amount: 1_200, posted_on: '2026-04-15' },
      { period_key: '2026-01', kind: 'actual', amount: -200 },
      { kind: 'commitment', amount: 5_000, posted_on: '2026-01-31' },
      { period_key: '2026-02', amount: null, missing_reason: 'The bill is late' },
    ])
      expect(rows).toContainEqual(expect.objectContaining(row));
  });

  it('that sets a figure adds the difference, with a reason where an actual changes', async () => {
    const { id, owner, budget } = await budgeted();
    await post(owner, budget.key, [{ ...JANUARY, figure: 1_000 }]);
    const same = await post(owner, budget.key, [{ ...JANUARY, figure: 1_000 }]);
    expect(same.body).toEqual({ posted: 0, corrected: 0, unchanged: 1 });
    const silent = await post(owner, budget.key, [{ ...JANUARY, figure: 900 }], 422);
    expect(pointersOf(silent.body)).toEqual(['/postings/0/reason']);
    const { body } = await post(owner, budget.key, [
      { ...JANUARY, figure: 900, reason: 'Credit note' },
    ]);
    expect(body).toEqual({ posted: 1, corrected: 1, unchanged: 0 });
    const commitment = { ...JANUARY, kind: 'commitment' };
    await post(owner, budget.key, [{ ...commitment, figure: 50 }]);
    await post(owner, budget.key, [{ ...commitment, figure: 20 }]);
    expect((await ledgerOf(id)).map(({ amount }) => amount)).toEqual([1_000, -100, 50, -30]);
  });

  it('is refused in a closed period, which a correction in an open one may name', async () => {
    const { id, owner, budget, close } = await budgeted();
    await post(owner, budget.key, [{ ...JANUARY, amount: 100 }]);
    const { body: closed } = await close('2026-01').expect(200);
    expect(closed.closedTo).toBe('2026-01');
    expect(closed.periods.map(({ isClosed }: { isClosed: boolean }) => isClosed)).toEqual([
      true,
      ...Array<boolean>(11).fill(false),
    ]);
    const { body } = await post(owner, budget.key, [{ ...JANUARY, amount: 1 }], 422);
    expect(body.errors).toEqual([
      {
        pointer: '/postings/0/period',
        message:
          'Line “cloud”, 2026-01: the period is closed: post the correction to an open period, or open this one again with a reason',
      },
    ]);
    const correction = { line: 'cloud', period: '2026-02', corrects: '2026-01', amount: -10 };
    const silent = await post(owner, budget.key, [correction], 422);
    expect(pointersOf(silent.body)).toEqual(['/postings/0/reason']);
    await post(owner, budget.key, [{ ...correction, reason: 'Booked twice' }]);
    expect((await ledgerOf(id)).at(-1)).toMatchObject({
      period_key: '2026-02',
      corrects_period_key: '2026-01',
      is_correction: true,
      reason: 'Booked twice',
    });
  });

  it('is all or nothing, and each error names line and period', async () => {
    const { id, owner, budget } = await budgeted();
    const { body } = await post(
      owner,
      budget.key,
      [
        { ...JANUARY, amount: 5 },
        { ...JANUARY, line: 'nowhere', amount: 5 },
        { ...JANUARY, amount: 5, figure: 5 },
        { ...JANUARY, period: '2026-02', amount: 0 },
        { ...JANUARY, period: '2026-03', amount: 5, postedOn: '2026-04-16' },
        { ...JANUARY, figure: 7 },
        { ...JANUARY, period: '2026-04', amount: 5, corrects: '2027-01', reason: 'x' },
      ],
      422,
    );
    expect(pointersOf(body)).toEqual([
      '/postings/1/line',
      '/postings/2',
      '/postings/3/amount',
      '/postings/4/postedOn',
      '/postings/5',
      '/postings/6/corrects',
    ]);
    for (const message of messagesOf(body)) expect(message).toMatch(/^Line “\w+”, 2026-0\d: /);
    expect(await ledgerOf(id)).toEqual([]);
  });

  it.each([
    [{ ...JANUARY, kind: 'plan', amount: 1 }, '/postings/0/kind'],
    [{ ...JANUARY, amount: 0.5 }, '/postings/0/amount'],
    [{ ...JANUARY, amount: '5' }, '/postings/0/amount'],
    [{ ...JANUARY, amount: 5, postedOn: '2026-02-30' }, '/postings/0/postedOn'],
    [{ ...JANUARY, amount: 5, colour: 'red' }, '/postings/0/colour'],
  ])('is refused as malformed: %j', async (posting, pointer) => {
    const { owner, budget } = await budgeted();
    expect(pointersOf((await post(owner, budget.key, [posting], 400)).body)).toEqual([pointer]);
  });

  it('is for those who answer for the area of the line, and for those who keep the budget', async () => {
    const { owner, executive, stranger, viewer, ceo, cpo, budget } = await budgeted();
    for (const other of [executive, stranger, viewer, ceo])
      await post(other, budget.key, [{ ...JANUARY, amount: 1 }], 403);
    await post(owner, budget.key, [{ ...JANUARY, amount: 1 }]);
    const { body } = await post(cpo, budget.key, [{ ...JANUARY, amount: 1 }]);
    expect(body.posted).toBe(1);
    await post(cpo, 'nothing', [{ ...JANUARY, amount: 1 }], 404);
  });

  it('goes neither to an archived line nor into an archived budget', async () => {
    const { owner, cpo, budget, line } = await budgeted();
    const path = `budget-lines/${line.id}`;
    await owner.change('put', `${path}/archival`, { read: path });
    const { body } = await post(owner, budget.key, [{ ...JANUARY, amount: 1 }], 422);
    expect(messagesOf(body)[0]).toContain('the line is archived');
    await owner.change('delete', `${path}/archival`, { read: path });
    const read = `budgets/${budget.key}`;
    await cpo.change('put', `${read}/archival`, { read });
    await post(owner, budget.key, [{ ...JANUARY, amount: 1 }], 409);
    await cpo.change('patch', read, { body: { name: 'x' }, status: 409 });
    await cpo.put(`${read}/closes/2026-01`).expect(409);
  });
});

describe('closing a period', () => {
  it('goes in order, is undone with a reason, and is for those who keep the budget', async () => {
    const { cpo, owner, budget, close } = await budgeted();
    const early = await close('2026-02').expect(409);
    expect(early.body.detail).toBe('2026-01 is still open: close it first.');
    await close('2026-01').expect(200);
    await close('2026-01').expect(200);
    await close('2026-02').expect(200);
    await close('2027-01').expect(404);
    await owner.put(`budgets/${budget.key}/closes/2026-03`).expect(403);
    const path = `budgets/${budget.key}/closes`;
    await cpo.delete(`${path}/2026-01`).expect(400);
    await owner.delete(`${path}/2026-01?reason=x`).expect(403);
    await cpo.delete(`${path}/2026-03?reason=x`).expect(409);
    const { body } = await cpo.delete(`${path}/2026-01?reason=Late%20bills`).expect(200);
    expect(body.closedTo).toBeNull();
    await post(owner, budget.key, [{ ...JANUARY, amount: 1 }]);
    await post(owner, budget.key, [{ ...JANUARY, period: '2026-02', amount: 1 }], 422);
    expect((await close('2026-01').expect(200)).body.closedTo).toBe('2026-02');
    const history = await cpo.get(path).expect(200);
    expect(history.body).toMatchObject([
      { period: '2026-01', kind: 'closed' },
      { period: '2026-01', kind: 'reopened', reason: 'Late bills', recordedBy: { name: 'cpo' } },
      { period: '2026-02', kind: 'closed' },
      { period: '2026-01', kind: 'closed' },
    ]);
  });
});

describe('a budget of a year with 53 weeks', () => {
  it('stands on twelve periods, of which the last has one week more', async () => {
    const { cpo, owner, areaId } = await budgetCast({ fiscalPattern: '4-4-5' });
    const budget = await makeBudget(cpo, { year: 'FY2026' });
    const { body } = await cpo.get(`budgets/${budget.key}`).expect(200);
    expect(body.periods).toHaveLength(12);
    expect(body.periods[11]).toMatchObject({ startsOn: '2026-11-23', endsOn: '2027-01-03' });
    await makeLine(owner, budget.key, areaId);
    const last = { line: 'cloud', period: body.periods[11].key };
    await post(owner, budget.key, [{ ...last, amount: 600, kind: 'commitment' }]);
    await cpo.post('budgets', { name: 'x', year: body.periods[0].key }).expect(422);
  });
});
