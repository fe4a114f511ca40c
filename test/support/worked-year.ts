import { budgeted, type Budgeted } from './budget-answers.ts';
import { makeKpi } from './kpis.ts';
import { addItem, makeTargets, type MadeItem } from './roadmap.ts';
import type { Client } from './client.ts';

/** January is P01, whose last day is 25 January; P12 has six weeks. */
const WEEKS = [4, 4, 5, 4, 4, 5, 4, 4, 5, 4, 4, 6];
const START = '2026-01-06T10:00:00Z';
const P1 = 'FY2026-P01';
const P2 = 'FY2026-P02';

export interface WorkedYear extends Budgeted {
  readonly item: MadeItem;
  readonly reader: Client;
}

/**
 * A year of 53 weeks in four currencies, of which P02 is closed and P01 was closed and opened again: `build` in euros on an item that
 * is to move a KPI, `tokyo` in yen on an objective, `credit` on a product, `idle` in dollars that have no rate, and two of revenue.
 */
export async function workedYear(): Promise<WorkedYear> {
  const org = await budgeted({ year: 'FY2026' }, { fiscalPattern: '4-4-5' });
  const item = await linesOf(org);
  await expectations(org);
  await happenings(org);
  return { ...org, item, reader: org.viewer.at('2026-03-02T12:00:00Z') };
}

async function linesOf(org: Budgeted): Promise<MadeItem> {
  const cpo = org.cpo.at(START);
  const { objectiveId } = await makeTargets(org.id, org.areaId);
  const kpi = await makeKpi(cpo, org.areaId);
  const product = { name: 'Desk', areaId: org.areaId };
  const { body } = await cpo.post('products', product).expect(201);
  const { id: productId } = body as { id: string };
  const moved = { body: { stage: 'discovery', reason: 'Asked' }, read: 'products/desk' };
  await org.cpo.at('2026-02-10T10:00:00Z').change('put', 'products/desk/stage', moved);
  const given = { name: 'Console', areaId: org.areaId, horizon: 'now', productId, objectiveId };
  const item = await addItem(cpo, { ...given, outcomeKpiId: kpi.id });
  await org.line({ key: 'build', itemId: item.id });
  await org.line({ key: 'tokyo', currency: 'JPY', objectiveId });
  await org.line({ key: 'credit', productId });
  await org.line({ key: 'idle', currency: 'USD' });
  await org.line({ key: 'gulf', currency: 'KWD', nature: 'revenue' });
  await org.line({ key: 'rent', nature: 'revenue' });
  return item;
}

async function expectations(org: Budgeted): Promise<void> {
  await org.rate('JPY', 'FY2026', 'budget', 0.006);
  await org.rate('JPY', 'FY2026', 'average', 0.0065);
  await org.rate('KWD', 'FY2026', 'budget', 3);
  await org.rate('KWD', 'FY2026', 'average', 3.05);
  const build = WEEKS.map((weeks, at) => [`FY2026-P${String(at + 1).padStart(2, '0')}`, weeks]);
  await org.version({
    kind: 'plan',
    decidedAt: START,
    effectiveOn: '2025-12-29',
    amounts: {
      build: Object.fromEntries(build.map(([key, weeks]) => [key, 1000 * Number(weeks)])),
      tokyo: { [P1]: 100_001, [P2]: 100_001 },
      credit: { [P1]: -500, [P2]: -500 },
      idle: { [P1]: 0 },
      gulf: { [P1]: 1501, [P2]: 1501 },
      rent: { [P1]: 0, [P2]: 0 },
    },
  });
  await org.version({
    kind: 'forecast',
    decidedAt: START,
    amounts: { build: { [P1]: 4000, [P2]: 4400 }, tokyo: { [P2]: 90_000 }, gulf: { [P2]: 1000 } },
  });
  await org.version({
    kind: 'forecast',
    decidedAt: '2026-02-25T10:00:00Z',
    closedTo: P2,
    amounts: { build: { 'FY2026-P03': 5500, 'FY2026-P04': 4500 } },
  });
}

async function happenings(org: Budgeted): Promise<void> {
  const post = (line: string, first: number, second: number) =>
    org.post(
      { line, period: P1, amount: first, postedOn: '2026-01-20' },
      { line, period: P2, amount: second, postedOn: '2026-02-20' },
    );
  await post('build', 4200, 4100);
  await post('tokyo', 110_000, 90_000);
  await post('credit', 200, -700);
  await post('gulf', 1500, -100);
  await post('rent', 100, 200);
  const committed = { kind: 'commitment', period: 'FY2026-P03', postedOn: '2026-02-20' } as const;
  await org.post({ line: 'build', amount: 1000, ...committed });
  await org.post({ line: 'tokyo', amount: 50_000, ...committed });
  await org.close(P1, '2026-01-28T09:00:00Z');
  await org.close(P2, '2026-02-24T09:00:00Z');
  await org.close(P1, '2026-02-27T09:00:00Z', 'reopened');
  await org.post({
    line: 'build',
    period: P1,
    amount: 250,
    postedOn: '2026-02-27',
    reason: 'A late invoice',
  });
}
