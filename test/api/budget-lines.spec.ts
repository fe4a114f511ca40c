import {
  APRIL,
  approvedPlan,
  budgetCast,
  makeBudget,
  makeLine,
  makeVersion,
  post,
  setAmounts,
  take,
} from '../support/budget.ts';
import { foundOrganization } from '../support/organization.ts';
import { pointersOf } from '../support/strategy.ts';

describe('a budget', () => {
  it('is set up for a fiscal year, with its periods', async () => {
    const { cpo, viewer } = await budgetCast();
    const given = { name: 'Product 2026', year: '2026', grain: 'quarter', ownerId: cpo.personId };
    const { body } = await cpo.post('budgets', given).expect(201);
    expect(body).toMatchObject({
      key: 'product-2026',
      year: '2026',
      grain: 'quarter',
      onTrackWithin: 0.05,
      atRiskWithin: 0.1,
      approvalLimit: 0,
      currency: 'EUR',
      owner: { name: 'cpo' },
      closedTo: null,
      plan: null,
      forecast: null,
      lines: 0,
    });
    expect(body.periods.map(({ key }: { key: string }) => key)).toEqual([
      '2026-Q1',
      '2026-Q2',
      '2026-Q3',
      '2026-Q4',
    ]);
    const read = await viewer.get('budgets/product-2026').expect(200);
    expect(read.body.can).toEqual({
      update: false,
      draft: false,
      close: false,
      archive: false,
      restore: false,
    });
  });

  it('is for those who lead, or answer for an area about the budget', async () => {
    const { cpo, owner, stranger, ceo, viewer } = await budgetCast();
    for (const other of [owner, ceo, viewer])
      await other.post('budgets', { name: 'x', year: '2026' }).expect(403);
    const area = { name: 'Money', kind: 'budget', accountableId: stranger.personId };
    await cpo.post('areas', area).expect(201);
    const { body } = await stranger.post('budgets', { name: 'x', year: '2026' }).expect(201);
    await stranger.change('patch', `budgets/${body.key}`, { body: { approvalLimit: 5 } });
  });

  it.each([
    [{ year: '2026-Q1' }, 422, '/year'],
    [{ year: 'never' }, 422, '/year'],
    [{ onTrackWithin: 0.2 }, 422, '/atRiskWithin'],
    [{ grain: 'week' }, 400, '/grain'],
    [{ approvalLimit: -1 }, 400, '/approvalLimit'],
    [{ key: 'Not A Key' }, 400, '/key'],
  ])('refuses %j', async (given, status, pointer) => {
    const { cpo } = await budgetCast();
    const answer = await cpo.post('budgets', { name: 'x', year: '2026', ...given }).expect(status);
    expect(pointersOf(answer.body)).toContain(pointer);
  });

  it('keeps the calendar and the currency that it stands on', async () => {
    const { cpo, admin } = await budgetCast();
    await makeBudget(cpo);
    const refused = async (body: object) =>
      (await admin.change('patch', 'organization', { body, status: 409 })).body.detail;
    expect(await refused({ currency: 'USD' })).toContain('1 budget is kept in it');
    expect(await refused({ fiscalStartMonth: 4 })).toContain('1 budget');
  });

  it('does not exist for another organization', async () => {
    const { cpo, owner, areaId } = await budgetCast();
    const budget = await makeBudget(cpo);
    const line = await makeLine(owner, budget.key, areaId);
    const { admin } = await foundOrganization();
    await admin.get(`budgets/${budget.key}`).expect(404);
    await admin.get(`budget-lines/${line.id}`).expect(404);
    await admin.put(`budgets/${budget.id}/closes/2026-01`).expect(404);
  });
});

describe('a line', () => {
  it('belongs to an area, in the currency that it is spent in', async () => {
    const { cpo, owner, areaId } = await budgetCast();
    const budget = await makeBudget(cpo);
    const yen = await makeLine(owner, budget.key, areaId, { name: 'Tokyo', currency: 'JPY' });
    expect(yen).toMatchObject({ key: 'tokyo', currency: 'JPY', area: { name: 'Platform' } });
    const dinar = { name: 'Kuwait', currency: 'KWD', category: 'Licences', nature: 'revenue' };
    await makeLine(owner, budget.key, areaId, dinar);
    const { body } = await owner.get(`budgets/${budget.key}/lines?limit=1`).expect(200);
    expect(body.data).toMatchObject([{ key: 'tokyo' }]);
    const next = await owner.get(`budgets/${budget.key}/lines?cursor=${body.next}`).expect(200);
    expect(next.body).toMatchObject({ data: [{ key: 'kuwait', nature: 'revenue' }], next: null });
  });

  it('is refused for the area of others, and for what is not there', async () => {
    const { cpo, owner, viewer, areaId, otherAreaId } = await budgetCast();
    const budget = await makeBudget(cpo);
    const path = `budgets/${budget.key}/lines`;
    const given = { name: 'x', areaId, treatment: 'opex', nature: 'cost' };
    await owner.post(path, { ...given, areaId: otherAreaId }).expect(403);
    await viewer.post(path, given).expect(403);
    await owner.post(path, { ...given, areaId: budget.id }).expect(404);
    const currency = await owner.post(path, { ...given, currency: 'XXY' }).expect(422);
    expect(pointersOf(currency.body)).toEqual(['/currency']);
    const product = await owner.post(path, { ...given, productId: areaId }).expect(422);
    expect(pointersOf(product.body)).toEqual(['/productId']);
    await owner.post(path, { ...given, key: 'x' }).expect(201);
    const taken = await owner.post(path, { ...given, key: 'x' }).expect(409);
    expect(pointersOf(taken.body)).toEqual(['/key']);
  });

  it('keeps currency and nature as soon as it has amounts', async () => {
    const { cpo, owner, areaId, otherAreaId } = await budgetCast();
    const budget = await makeBudget(cpo);
    const line = await makeLine(owner, budget.key, areaId);
    const path = `budget-lines/${line.id}`;
    await owner.change('patch', path, { body: { currency: 'KWD' } });
    await post(owner, budget.key, [{ line: 'cloud', period: '2026-01', amount: 1 }]);
    await owner.change('patch', path, { body: { currency: 'EUR' }, status: 409 });
    await owner.change('patch', path, { body: { nature: 'revenue' }, status: 409 });
    await owner.change('patch', path, { body: { areaId: otherAreaId }, status: 403 });
    await owner.patch(path, { name: 'Late' }).set('if-match', '"v1"').expect(412);
    const { body } = await cpo.change('patch', path, { body: { areaId: otherAreaId } });
    expect(body.area).toMatchObject({ name: 'Mobile' });
  });
});

describe('a forecast', () => {
  it('takes over what lies ahead of the closed periods, and is published', async () => {
    const cast = await budgetCast();
    const { cpo, owner, areaId } = cast;
    const budget = await makeBudget(cpo);
    await makeLine(owner, budget.key, areaId);
    const plan = await approvedPlan(cast, budget.key, {
      cloud: { '2026-01': 1, '2026-02': 2, '2026-03': 3, '2026-04': 4 },
    });
    for (const month of ['01', '02', '03'])
      await cpo.put(`budgets/${budget.key}/closes/2026-${month}`).expect(200);
    const forecast = await makeVersion(cpo, budget.key, { kind: 'forecast', basedOn: plan.id });
    expect(forecast).toMatchObject({ label: '3+9', closedTo: '2026-03', number: 1, amounts: 1 });
    await setAmounts(cpo, forecast.id, { cloud: { '2026-05': 9 } });
    await take(cpo, forecast.id, 'submission', { status: 409 });
    await take(owner, forecast.id, 'publication', { status: 403 });
    const { body } = await take(cpo, forecast.id, 'publication');
    expect(body).toMatchObject({ state: 'published', decidedAt: new Date(APRIL).toISOString() });
    await setAmounts(cpo, forecast.id, { cloud: { '2026-05': 8 } }, 409);
    const next = await makeVersion(cpo, budget.key, { kind: 'forecast', basedOn: forecast.id });
    await take(cpo, next.id, 'publication');
    const read = await cpo.get(`budget-versions/${forecast.id}`).expect(200);
    expect(read.body.state).toBe('superseded');
    const other = { kind: 'forecast', closedTo: '2027-01' };
    await cpo.post(`budgets/${budget.key}/versions`, other).expect(422);
    await cpo.post(`budgets/${budget.key}/versions`, { kind: 'plan', basedOn: areaId }).expect(422);
  });
});
