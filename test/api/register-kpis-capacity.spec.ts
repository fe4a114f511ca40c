import { runJob } from '../support/client.ts';
import {
  computedAnew,
  figure,
  registers,
  values,
  type Registers,
} from '../support/register-kpis.ts';
import { addItem, patch, step } from '../support/roadmap.ts';

const Q2 = '2026-Q2';

describe('the figures of capacity', () => {
  let org: Registers;
  const member = (day: string) => org.member.at(`${day}T12:00:00Z`);

  beforeAll(async () => {
    org = await registers();
    for (const template of ['allocation-growth', 'allocation-commitments', 'allocation-variance'])
      await org.take(template);
  });

  const add = async (name: string, category: string | null, effort: number | null) => {
    const more = { startsOn: '2026-04-10', targetOn: '2026-06-20', category, effort };
    const given = { name, areaId: org.areaId, horizon: 'now', ...more };
    const item = await addItem(member('2026-04-10'), given);
    await step(member('2026-04-10'), item, 'start');
    return item;
  };

  it('share the effort of the work of a quarter out', async () => {
    await add('New market', 'growth', 3);
    await add('Promised', 'commitments', 1);
    await add('No effort', 'growth', null);
    const debt = await add('Repair', null, 4);
    expect(await figure(member('2026-04-10'), 'allocation-growth', Q2)).toMatchObject({
      value: 75,
      numerator: 3,
      denominator: 4,
    });
    await patch(member('2026-04-11'), debt, { category: 'foundation' });
    expect(await values(member('2026-04-11'), 'allocation-growth', ['2026-Q1', Q2])).toEqual([
      null,
      37.5,
    ]);
    expect(await values(member('2026-04-11'), 'allocation-commitments', [Q2])).toEqual([12.5]);
  });

  it('are held against the plan', async () => {
    expect(await values(member('2026-04-11'), 'allocation-variance', [Q2])).toEqual([null]);
    const byCategory = { growth: 50, retention: 20, commitments: 10, foundation: 20 };
    await org.cpo
      .at('2026-04-12T12:00:00Z')
      .post('capacity-mixes', { period: Q2, byCategory })
      .expect(201);
    // 37.5, 0, 12.5 and 50 against the plan: 12.5 + 20 + 2.5 + 30, halved.
    expect(await values(member('2026-04-12'), 'allocation-variance', [Q2])).toEqual([32.5]);
    const { body } = await member('2026-04-12')
      .get(`kpis/allocation-variance/parts?period=${Q2}`)
      .expect(200);
    expect(
      body.records.map(({ name, value }: { name: string; value: number }) => [name, value]),
    ).toEqual([
      ['foundation', 15],
      ['retention', 10],
      ['growth', 6.25],
      ['commitments', 1.25],
    ]);
  });

  it('have missed nothing', async () => {
    await runJob('registers.compute', { organizationId: org.id }, '2026-07-01T00:05:00Z');
    expect(await figure(member('2026-07-01'), 'allocation-variance', Q2)).toMatchObject({
      value: 32.5,
      state: 'final',
    });
    expect(await computedAnew(org.id, '2026-07-01T12:00:00Z')).toBe(0);
  });
});
