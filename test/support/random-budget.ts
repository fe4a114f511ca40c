import fc from 'fast-check';
import { budgeted, type AmountsToMake, type Budgeted } from './budget-answers.ts';
import { makeArea, makeKpi } from './kpis.ts';
import { asOwner } from './organization.ts';
import { addItem, makeTargets } from './roadmap.ts';

const START = '2026-01-06T10:00:00Z';
export const MONTHS = Array.from(
  { length: 12 },
  (_, at) => `2026-${String(at + 1).padStart(2, '0')}`,
);
export const CLOSED = ['2026-01', '2026-03'];
/** In euros: of the budget, and on average. */
export const RATES = { EUR: [1, 1], JPY: [0.006_123, 0.006_51], KWD: [3.0125, 3.05] } as const;

const amount = fc.integer({ min: -1e9, max: 1e9 });
const year = fc.array(fc.option(fc.oneof(amount, fc.constant(0)), { nil: null }), {
  minLength: 12,
  maxLength: 12,
});
const one = fc.option(fc.nat(1), { nil: null });

const line = fc.record({
  area: fc.nat(1),
  product: one,
  item: one,
  isForObjective: fc.boolean(),
  category: fc.constantFrom('', 'People', 'Hosting'),
  currency: fc.constantFrom('EUR', 'JPY', 'KWD'),
  nature: fc.constantFrom('cost', 'revenue'),
  isArchived: fc.boolean(),
  plan: fc.option(year, { nil: null }),
  early: year,
  forecast: fc.option(year, { nil: null }),
  postings: fc.array(
    fc.record({
      period: fc.constantFrom(...MONTHS.slice(0, 5)),
      kind: fc.constantFrom('actual', 'commitment'),
      amount: amount.filter((made) => made !== 0),
    }),
    { maxLength: 6 },
  ),
});

type MadeLine = typeof line extends fc.Arbitrary<infer Made> ? Made : never;
export type RandomLine = MadeLine & { readonly key: string };

const NOTHING = Array.from<number | null>({ length: 12 }).fill(null);
const EMPTY: MadeLine = {
  area: 0,
  product: null,
  item: null,
  isForObjective: false,
  category: '',
  currency: 'EUR',
  nature: 'cost',
  isArchived: true,
  plan: null,
  early: NOTHING,
  forecast: null,
  postings: [],
};
/** One of them is empty, of the other nothing is left but what a forecast once said. */
const PUT_AWAY: readonly MadeLine[] = [EMPTY, { ...EMPTY, early: NOTHING.with(0, 7) }];

const named = (made: MadeLine, at: number): RandomLine =>
  Object.assign({}, made, { key: `line-${at}` });

export interface RandomBudget extends Budgeted {
  readonly lines: readonly RandomLine[];
}

/** Lines that hang on all that there is or on nothing; of the periods January and March are closed, February was opened again. */
export async function randomBudget(count: number, seed: number): Promise<RandomBudget> {
  const org = await budgeted();
  const lines = fc.sample(line, { numRuns: count, seed }).concat(PUT_AWAY).map(named);
  await hang(org, lines);
  for (const [currency, [budget, average]] of Object.entries(RATES).slice(1)) {
    await org.rate(currency, '2026', 'budget', budget);
    await org.rate(currency, '2026', 'average', average);
  }
  const forecast = { kind: 'forecast', effectiveOn: '2026-01-06' } as const;
  await org.version({ kind: 'plan', decidedAt: START, amounts: amountsOf(lines, 'plan') });
  await org.version({ ...forecast, decidedAt: START, amounts: amountsOf(lines, 'early') });
  await org.version({
    kind: 'forecast',
    decidedAt: '2026-04-02T10:00:00Z',
    closedTo: '2026-03',
    amounts: amountsOf(lines, 'forecast'),
  });
  await org.post(
    ...lines.flatMap(({ key, postings }) => postings.map((p) => ({ ...p, line: key }))),
  );
  for (const period of ['2026-01', '2026-02', '2026-03'])
    await org.close(period, '2026-04-01T09:00:00Z');
  await org.close('2026-02', '2026-04-03T09:00:00Z', 'reopened');
  return { ...org, lines };
}

const byMonth = (figures: readonly (number | null)[]) =>
  figures.flatMap((figure, at) => (figure === null ? [] : [[MONTHS[at] ?? '', figure] as const]));

function amountsOf(
  lines: readonly RandomLine[],
  kind: 'plan' | 'early' | 'forecast',
): AmountsToMake {
  return Object.fromEntries(
    lines.map((made) => [made.key, Object.fromEntries(byMonth(made[kind] ?? []))]),
  );
}

async function hang(org: Budgeted, lines: readonly RandomLine[]): Promise<void> {
  const cpo = org.cpo.at(START);
  const areas = [
    org.areaId,
    await makeArea({ ...org, cpo }, { name: 'Other', accountable: org.executive }),
  ];
  const { objectiveId, productId } = await makeTargets(org.id, org.areaId);
  const { body } = await cpo.post('products', { name: 'Desk', areaId: org.areaId }).expect(201);
  const products = [productId, (body as { id: string }).id];
  const kpi = await makeKpi(cpo, org.areaId);
  const given = { areaId: org.areaId, horizon: 'now', productId: products[1] };
  const items = [
    await addItem(cpo, { ...given, name: 'Tied', outcomeKpiId: kpi.id }),
    await addItem(cpo, { ...given, name: 'Untied' }),
  ];
  for (const { key, area, product, item, isForObjective, category, currency, nature } of lines)
    await org.line({
      key,
      category,
      currency,
      nature,
      areaId: areas[area] ?? org.areaId,
      ...(product !== null && { productId: products[product] ?? productId }),
      ...(item !== null && { itemId: items[item]?.id ?? '' }),
      ...(isForObjective && { objectiveId }),
    });
  const archived = lines.filter(({ isArchived }) => isArchived).map(({ key }) => key);
  await asOwner(org.id, (client) =>
    client.query(`UPDATE budget_lines SET archived_at = $1 WHERE key = ANY ($2)`, [
      START,
      archived,
    ]),
  );
}
