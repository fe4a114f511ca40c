import { runJob } from '../support/client.ts';
import { addItem, patch, step, type MadeItem } from '../support/roadmap.ts';
import {
  computedAnew,
  figure,
  registers,
  values,
  type Registers,
} from '../support/register-kpis.ts';

const AUGUST = '2026-08-03T09:00:00Z';
const NOVEMBER = '2026-11-06T09:00:00Z';
const SEPTEMBER = '2026-09';

/** Six items, whose fates are told by `live`. */
describe('the figures of a roadmap', () => {
  let org: Registers;
  let items: Readonly<Record<'a' | 'b' | 'c' | 'd' | 'e' | 'f', MadeItem>>;

  const member = (time: string) => org.member.at(time);
  const on = (day: string) => member(`${day}T12:00:00Z`);
  const add = (name: string, targetOn: string, time = AUGUST) =>
    addItem(member(time), { name, areaId: org.areaId, horizon: 'now', targetOn });
  const commit = (item: MadeItem, time = AUGUST) => step(member(time), item, 'commitment');

  const midnight = (day: string) =>
    runJob('registers.compute', { organizationId: org.id }, `${day}T00:05:00Z`);
  const now = () => member(NOVEMBER);

  beforeAll(async () => {
    org = await registers();
    for (const template of [
      'delivery-predictability',
      'schedule-slip',
      'rebaseline-rate',
      'planned-to-done',
      'scope-change',
      'throughput',
    ])
      await org.take(template);
    const [a, b, c, d, e] = [
      await add('Kept', '2026-09-15'),
      await add('Moved', '2026-09-20'),
      await add('Dropped', '2026-09-25'),
      await add('Forgotten', '2026-09-30'),
      await add('Never promised', '2026-09-28'),
    ];
    for (const item of [a, b, c, d]) await commit(item);
    await patch(on('2026-09-05'), b, { targetOn: '2026-10-20', reason: 'The supplier is late' });
    const f = await add('Late idea', '2026-10-15', '2026-09-08T09:00:00Z');
    await step(on('2026-09-10'), a, 'delivery');
    await commit(f, '2026-09-10T09:00:00Z');
    await step(on('2026-09-12'), c, 'drop', { reason: 'Nobody needs it' });
    await step(on('2026-09-14'), e, 'start');
    await step(on('2026-09-28'), e, 'delivery');
    await midnight('2026-10-01');
    await step(on('2026-10-15'), f, 'delivery');
    await step(on('2026-10-25'), b, 'delivery');
    await midnight('2026-11-01');
    items = { a, b, c, d, e, f };
  });

  it.each([
    ['delivery-predictability', { value: 25, numerator: 1, denominator: 4 }],
    ['schedule-slip', { value: 10, numerator: null, observations: 3, state: 'restated' }],
    ['rebaseline-rate', { value: 20, numerator: 1, denominator: 5 }],
    ['planned-to-done', { value: 40, numerator: 2, denominator: 5 }],
    ['scope-change', { value: 50, numerator: 2, denominator: 4 }],
    ['throughput', { value: 2, numerator: null, observations: null }],
  ])('makes %s of September as worked out by hand', async (kpi, expected) => {
    const found = await figure(now(), kpi, SEPTEMBER);
    expect(found).toMatchObject({ state: 'final', source: 'register', ...expected });
    expect(found?.recordedBy).toBeNull();
  });

  it.each([
    ['delivery-predictability', [null, null, 100, null]],
    ['schedule-slip', [null, null, 0, null]],
    ['rebaseline-rate', [null, 0, 0, 0]],
    ['planned-to-done', [null, null, 66.6666666666667, 0]],
    ['scope-change', [null, null, 0, 0]],
    ['throughput', [null, 0, 2, 0]],
  ])('has %s of other months only where there is something to count', async (kpi, expected) => {
    const months = ['2026-07', '2026-08', '2026-10', '2026-11'];
    expect(await values(now(), kpi, months)).toEqual(expected);
  });

  it('shows the records behind a figure', async () => {
    const { body } = await now()
      .get('kpis/delivery-predictability/parts?period=2026-09')
      .expect(200);
    expect(body).toMatchObject({ value: 25, numerator: 1, denominator: 4, counting: 'share' });
    expect(body.records).toHaveLength(4);
    expect(body.records[0]).toMatchObject({
      kind: 'roadmap_item',
      name: 'Kept',
      path: `roadmap-items/${items.a.key}`,
      fromOn: '2026-09-15',
      toOn: '2026-09-10',
      numerator: 1,
      denominator: 1,
    });
    const { body: slips } = await now().get('kpis/schedule-slip/parts?period=2026-09').expect(200);
    expect(slips.records.map(({ name, value }: Slip) => [name, value])).toEqual([
      ['Moved', 35],
      ['Forgotten', 0],
      ['Kept', -5],
    ]);
  });

  it('agrees with what the roadmap says of its commitments', async () => {
    const { body } = await now().get('roadmap/predictability?period=2026-09').expect(200);
    expect(body).toMatchObject({ due: 4, deliveredByBaseline: 1, rate: 0.25, averageSlip: 10 });
  });

  it('does not move a month that is over when an item moves on', async () => {
    await patch(now(), items.d, { targetOn: '2026-12-01', reason: 'No people' });
    expect(await values(now(), 'planned-to-done', [SEPTEMBER])).toEqual([40]);
    expect(await values(now(), 'rebaseline-rate', [SEPTEMBER, '2026-11'])).toEqual([20, 100]);
    expect(await figure(now(), 'schedule-slip', SEPTEMBER)).toMatchObject({
      value: 30.6666666666667,
      state: 'restated',
      reason: 'Computed anew after roadmap_item.update',
    });
  });

  it('restates a month that is over when a delivery is recorded late, and keeps what was known', async () => {
    await step(member('2026-11-07T09:00:00Z'), items.d, 'delivery', { on: '2026-09-29' });
    expect(await figure(now(), 'delivery-predictability', SEPTEMBER)).toMatchObject({
      value: 50,
      state: 'restated',
      reason: 'Computed anew after roadmap_item.deliver',
    });
    expect(await values(now(), 'schedule-slip', [SEPTEMBER])).toEqual([9.66666666666667]);
    expect(await values(now(), 'planned-to-done', [SEPTEMBER, '2026-10'])).toEqual([60, 100]);
    expect(await values(now(), 'throughput', [SEPTEMBER, '2026-11'])).toEqual([3, null]);
    const path = 'kpis/delivery-predictability/measurements?from=2026-09&to=2026-09';
    const { body } = await now().get(`${path}&asOf=2026-11-06T23:00:00Z`).expect(200);
    expect(body.data).toMatchObject([{ value: 25, state: 'final' }]);
  });

  it('counts what is archived up to that day', async () => {
    const time = '2026-11-08T09:00:00Z';
    await step(member(time), items.f, 'archival');
    expect(await values(now(), 'delivery-predictability', ['2026-10'])).toEqual([100]);
    expect(await values(now(), 'throughput', ['2026-10'])).toEqual([2]);
  });

  it('has missed nothing', async () => {
    expect(await computedAnew(org.id, '2026-11-08T09:00:00Z')).toBe(0);
  });
});

interface Slip {
  readonly name: string;
  readonly value: number;
}
