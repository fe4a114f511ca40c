import { budgetCast, makeBudget, makeLine } from '../support/budget.ts';
import { pointersOf } from '../support/strategy.ts';

async function staffed() {
  const cast = await budgetCast();
  const { owner, stranger, areaId } = cast;
  const person = { kind: 'planned', resource: 'people', personId: stranger.personId, areaId };
  const money = { kind: 'planned', resource: 'money', areaId, period: '2026-Q2' };
  const allocate = async (rest: object) =>
    (await owner.post('allocations', rest).expect(201)).body as { id: string; version: number };
  return { ...cast, person, money, allocate };
}

describe('an allocation', () => {
  it('sets aside people by their time, and money by its amount', async () => {
    const { owner, viewer, person, money, allocate } = await staffed();
    const { id } = await allocate({ ...person, period: '2026-05', fte: 0.5 });
    await allocate({ ...money, amount: 2_500_000, currency: 'KWD' });
    await allocate({ ...person, personId: null, role: 'Designer', period: '2026-05', fte: 3 });
    const { body } = await viewer.get('allocations?period=2026-Q2').expect(200);
    expect(body.data).toHaveLength(3);
    expect((await viewer.get('allocations?period=2026-05').expect(200)).body.data).toHaveLength(2);
    const first = await owner.get('allocations?limit=1').expect(200);
    const rest = await owner.get(`allocations?cursor=${first.body.next}`).expect(200);
    expect(rest.body.data).toHaveLength(2);
    const read = await viewer.get(`allocations/${id}`).expect(200);
    expect(read.body).toMatchObject({ fte: 0.5, person: { name: 'stranger' }, amount: null });
    expect(read.body).toMatchObject({ area: { id: read.body.areaId }, product: null, item: null });
  });

  it.each([
    [{ resource: 'people', period: '2026-05' }, ['/fte', '/personId']],
    [{ resource: 'people', role: 'x', fte: 1, amount: 1, period: '2026-05' }, ['/amount']],
    [{ resource: 'money', amount: 1, period: '2026-05' }, ['/currency']],
    [{ resource: 'money', amount: 1, currency: 'XXY', period: '2026-05' }, ['/currency']],
    [{ resource: 'people', role: 'x', fte: 1, period: '2026-W20' }, ['/period']],
    [{ resource: 'people', role: 'x', fte: 1, period: 'never' }, ['/period']],
  ])('refuses %j', async (given, pointers) => {
    const { owner, areaId } = await staffed();
    const body = { kind: 'planned', areaId, ...given };
    expect(pointersOf((await owner.post('allocations', body).expect(422)).body)).toEqual(pointers);
  });

  it('stands once, is for those who answer for the area, and is put away', async () => {
    const { owner, executive, viewer, person, allocate } = await staffed();
    const given = { ...person, period: '2026-05', fte: 0.5 };
    for (const other of [executive, viewer]) await other.post('allocations', given).expect(403);
    const { id } = await allocate(given);
    await owner.post('allocations', given).expect(409);
    const path = `allocations/${id}`;
    await owner.change('put', `${path}/archival`, { read: path });
    await owner.change('patch', path, { body: { note: 'x' }, status: 409 });
    await allocate(given);
    await owner.change('delete', `${path}/archival`, { read: path, status: 409 });
  });
});

describe('people who are promised too often', () => {
  it('are listed for each month, whatever the length of the periods', async () => {
    const { owner, person, allocate, otherAreaId, cpo } = await staffed();
    await allocate({ ...person, period: '2026-Q2', fte: 0.75 });
    await cpo
      .post('allocations', { ...person, areaId: otherAreaId, period: '2026-05', fte: 0.5 })
      .expect(201);
    await allocate({ ...person, kind: 'actual', period: '2026-05', fte: 1 });
    const { body } = await owner.get('allocations/conflicts?period=2026').expect(200);
    expect(body).toMatchObject([
      {
        person: { name: 'stranger' },
        period: '2026-05',
        fte: 1.25,
        excess: 0.25,
        shares: [
          { fte: 0.75, period: '2026-Q2' },
          { fte: 0.5, areaId: otherAreaId },
        ],
      },
    ]);
    const actual = await owner.get('allocations/conflicts?period=2026&kind=actual').expect(200);
    expect(actual.body).toEqual([]);
  });

  it('are rebalanced together, with a reason', async () => {
    const { owner, executive, person, allocate, cpo, otherAreaId } = await staffed();
    const one = await allocate({ ...person, period: '2026-05', fte: 0.75 });
    const two = await allocate({ ...person, period: '2026-06', fte: 0.25 });
    const shift = (a: number, b: number, version = 1) => ({
      reason: 'June is busier',
      moves: [
        { allocationId: one.id, version, fte: a },
        { allocationId: two.id, version, fte: b },
      ],
    });
    await executive.post('allocations/rebalance', shift(0.5, 0.5)).expect(403);
    await owner.post('allocations/rebalance', { ...shift(0.5, 0.5), reason: '' }).expect(400);
    const tooMuch = await owner.post('allocations/rebalance', shift(0.5, 2.5)).expect(422);
    expect(pointersOf(tooMuch.body)).toEqual(['/moves/1/fte']);
    const { body } = await owner.post('allocations/rebalance', shift(0.5, 0.5)).expect(200);
    expect(body).toMatchObject([
      { id: one.id, fte: 0.5, version: 2 },
      { id: two.id, fte: 0.5, version: 2 },
    ]);
    const stale = await owner.post('allocations/rebalance', shift(0.5, 0.5)).expect(412);
    expect(pointersOf(stale.body)).toEqual(['/moves/0/version', '/moves/1/version']);
    const unknown = { reason: 'x', moves: [{ allocationId: otherAreaId, version: 1, fte: 1 }] };
    await cpo.post('allocations/rebalance', unknown).expect(422);
  });
});

describe('allocations of another time', () => {
  it('read as they stood on that day, and as they were known then', async () => {
    const { owner, viewer, person, money, allocate } = await staffed();
    const given = { ...person, period: '2026-05' };
    const { body } = await owner
      .at('2026-03-02T10:00:00Z')
      .post('allocations', { ...given, fte: 1.5 })
      .expect(201);
    const path = `allocations/${body.id}`;
    await owner
      .at('2026-03-10T10:00:00Z')
      .post('allocations/rebalance', {
        reason: 'Too much',
        moves: [{ allocationId: body.id, version: 1, fte: 0.5 }],
      })
      .expect(200);
    await allocate({ ...money, amount: 100, currency: 'EUR' });
    const shares = async (query: string) => {
      const { body: page } = await viewer.get(`allocations?period=2026${query}`).expect(200);
      return page.data.map(({ fte, amount }: Record<string, unknown>) => fte ?? amount);
    };
    expect(await shares('')).toEqual([100, 0.5]);
    expect(await shares('&at=2026-03-01')).toEqual([]);
    expect(await shares('&at=2026-03-02')).toEqual([1.5]);
    expect(await shares('&at=2026-03-10')).toEqual([0.5]);
    expect(await shares('&asOf=2026-03-10T09:59:00Z')).toEqual([1.5]);
    expect(await shares('&at=2026-03-10&asOf=2026-03-05T00:00:00Z')).toEqual([1.5]);
    const was = await viewer.get(`${path}?asOf=2026-03-05T00:00:00Z`).expect(200);
    expect(was.body).toMatchObject({ fte: 1.5, version: 1 });
    await viewer.get(`${path}?at=2026-03-01`).expect(404);
    const conflicts = (query: string) => viewer.get(`allocations/conflicts?period=2026${query}`);
    expect((await conflicts('').expect(200)).body).toEqual([]);
    expect((await conflicts('&at=2026-03-09').expect(200)).body).toMatchObject([{ fte: 1.5 }]);
    await conflicts('&at=never').expect(400);
  });
});

describe('a variance note', () => {
  it('explains a line once for each comparison, and is changed and put away', async () => {
    const { cpo, owner, viewer, executive, areaId } = await budgetCast();
    const budget = await makeBudget(cpo);
    const line = await makeLine(owner, budget.key, areaId);
    const given = { lineId: line.id, period: '2026-03', comparison: 'year_to_date', body: 'Late' };
    for (const other of [viewer, executive]) await other.post('variance-notes', given).expect(403);
    const { body: note } = await owner.post('variance-notes', given).expect(201);
    expect(note).toMatchObject({ author: { name: 'member' }, can: { update: true } });
    await owner.post('variance-notes', given).expect(409);
    await owner.post('variance-notes', { ...given, period: '2027-01' }).expect(422);
    await owner.post('variance-notes', { ...given, comparison: 'x' }).expect(400);
    const path = `variance-notes/${note.id}`;
    const changed = await cpo.change('patch', path, { body: { body: 'Two weeks late' } });
    expect(changed.body).toMatchObject({ body: 'Two weeks late', author: { name: 'cpo' } });
    await owner.patch(path, { body: 'x' }).set('if-match', '"v1"').expect(412);
    await owner.change('put', `${path}/archival`, { read: path });
    await owner.change('patch', path, { body: { body: 'x' }, status: 409 });
    const { body } = await viewer.get(`variance-notes?budget=${budget.key}`).expect(200);
    expect(body).toEqual([]);
    await owner.post('variance-notes', given).expect(201);
    await owner.change('delete', `${path}/archival`, { read: path, status: 409 });
    await viewer.get('variance-notes?budget=nothing').expect(404);
  });
});

describe('an exchange rate', () => {
  it('is recorded by those who hold the money; the newest counts and older ones stay', async () => {
    const { cpo, owner, viewer } = await budgetCast();
    const rate = { currency: 'JPY', period: '2026-04', kind: 'average', rate: 0.0061 };
    await owner.post('exchange-rates', { rates: [rate] }).expect(403);
    const dinar = { currency: 'KWD', period: '2026', kind: 'budget', rate: 3.0125, source: 'ECB' };
    const { body } = await cpo.post('exchange-rates', { rates: [rate, dinar] }).expect(200);
    expect(body).toEqual({ recorded: 2, unchanged: 0 });
    const later = cpo.at('2026-04-20T09:00:00Z');
    const again = await later.post('exchange-rates', { rates: [{ ...rate, rate: 0.0062 }, dinar] });
    expect(again.body).toEqual({ recorded: 1, unchanged: 1 });
    const rates = async (query: string) =>
      (await viewer.get(`exchange-rates?${query}`).expect(200)).body;
    expect(await rates('currency=JPY')).toMatchObject([{ rate: 0.0062, reportingCurrency: 'EUR' }]);
    expect(await rates('asOf=2026-04-16T00:00:00Z&currency=JPY')).toMatchObject([{ rate: 0.0061 }]);
    expect(await rates('kind=budget&year=2026')).toMatchObject([
      { currency: 'KWD', source: 'ECB' },
    ]);
  });

  it.each([
    [{ currency: 'EUR' }, 422, '/rates/0/currency'],
    [{ currency: 'XXY' }, 422, '/rates/0/currency'],
    [{ period: 'never' }, 422, '/rates/0/period'],
    [{ rate: 0 }, 400, '/rates/0/rate'],
    [{ kind: 'spot' }, 400, '/rates/0/kind'],
  ])('refuses %j', async (given, status, pointer) => {
    const { cpo } = await budgetCast();
    const rate = { currency: 'JPY', period: '2026', kind: 'budget', rate: 1, ...given };
    const { body } = await cpo.post('exchange-rates', { rates: [rate] }).expect(status);
    expect(pointersOf(body)).toContain(pointer);
  });
});
