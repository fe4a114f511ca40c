import { convert } from '#domain/budget/money';
import { outlookOf } from '#domain/budget/outlook';
import { USUAL_TOLERANCE, statusWithin } from '#domain/budget/tolerance';
import { variance } from '#domain/budget/variance';
import { gridOf, rowOf, type Figures, type Grid, type Row } from '../support/budget-grid.ts';
import {
  CLOSED,
  MONTHS,
  RATES,
  randomBudget,
  type RandomBudget,
  type RandomLine,
} from '../support/random-budget.ts';

const FILTERS = {
  area: 'areaId',
  product: 'productId',
  category: 'category',
  owner: 'ownerId',
  line: 'lineId',
  item: 'itemId',
  objective: 'objectiveId',
  outcome: 'outcomeId',
  stage: 'stageId',
} as const;
type Group = keyof typeof FILTERS;

const KINDS = ['plan', 'forecast', 'lastForecast', 'actual', 'commitment', 'outlook'] as const;
type Amount = number | null;

const added = (amounts: readonly (Amount | undefined)[]): Amount => {
  const known = amounts.filter((amount) => typeof amount === 'number');
  return known.length === 0 ? null : known.reduce((sum, amount) => sum + amount, 0);
};

/** What the rows of one nature have together. */
const together = (rows: readonly Figures[]) => ({
  lines: added(rows.map(({ lines }) => lines)),
  ...Object.fromEntries(
    KINDS.map((kind) => [kind, MONTHS.map((_, at) => added(rows.map((row) => row[kind][at])))]),
  ),
  ...Object.fromEntries(
    (['period', 'yearToDate', 'fullYear'] as const).map((name) => [
      name,
      {
        reference: added(rows.map((row) => row[name].reference)),
        value: added(rows.map((row) => row[name].value)),
      },
    ]),
  ),
});

const behind = (group: Group, { id, nature }: Row): string => {
  const place = id === null ? `without=${group}` : `${FILTERS[group]}=${id}`;
  return `groupBy=line&nature=${nature}&${place}`;
};

/** What the rules make of a line, in euros. */
function ruled({ currency, nature, plan, forecast, postings }: RandomLine) {
  const [budget, average] = RATES[currency];
  const euros = (amount: Amount, rate: number): Amount =>
    amount === null || currency === 'EUR'
      ? amount
      : convert({ amount, currency }, rate, 'EUR').amount;
  const posted = (period: string) =>
    added(
      postings
        .filter((one) => one.kind === 'actual' && one.period === period)
        .map(({ amount }) => amount),
    );
  const months = MONTHS.map((period, at) => ({
    plan: euros(plan?.[at] ?? null, budget),
    forecast: euros(forecast?.[at] ?? null, budget),
    actual: euros(posted(period), average),
    isClosed: CLOSED.includes(period),
    isBehindForecast: at < 3,
  }));
  const outlook = outlookOf(months).amount;
  const figure = variance(nature, added(months.map((month) => month.plan)), outlook);
  const { reference, value, amount, side } = figure;
  return { reference, value, amount, side, status: statusWithin(figure, USUAL_TOLERANCE) };
}

describe('a budget of lines of every kind', () => {
  let org: RandomBudget;
  let whole: Grid;
  const read = (query: string) =>
    gridOf(org.viewer.at('2026-04-10T12:00:00Z'), `period=2026-03&${query}`);

  beforeAll(async () => {
    org = await randomBudget(24, 20_261_122);
    whole = await read('groupBy=line');
  });

  it('has the outlook and the variance of each line that the rules give', () => {
    const found = org.lines.filter(({ key }) => rowOf(whole, key) !== undefined);
    // One was put away without any figure.
    expect(found).toHaveLength(org.lines.length - 1);
    for (const line of found) expect(rowOf(whole, line.key)?.fullYear).toMatchObject(ruled(line));
  });

  it.each(Object.keys(FILTERS) as Group[])(
    'adds up by %s: lines to their group, and groups to the total',
    async (group) => {
      const { rows, totals } = await read(`groupBy=${group}`);
      expect(totals).toEqual(whole.totals);
      for (const total of totals)
        expect(total).toMatchObject(together(rows.filter(({ nature }) => nature === total.nature)));
      // Of the lines, which stand for themselves, some are enough.
      await Promise.all(
        rows.slice(0, 8).map(async (row) => {
          const lines = (await read(behind(group, row))).rows;
          expect(row).toMatchObject(together(lines));
        }),
      );
    },
  );

  it('adds up on another day as it was known then', async () => {
    const moment = 'at=2026-02-20&asOf=2026-03-20T00:00:00Z';
    const { totals } = await read(`groupBy=line&${moment}`);
    expect(totals.map(({ year }) => year['actual'])).not.toContain(null);
    for (const group of Object.keys(FILTERS))
      expect((await read(`groupBy=${group}&${moment}`)).totals).toEqual(totals);
  });

  it('shows behind each cell the postings that are its sum', async () => {
    const { rows } = await read('groupBy=line&money=own');
    const { body } = await org.viewer.get('budgets/b/postings?limit=200').expect(200);
    expect(body.next).toBeNull();
    const postings = body.data as {
      lineId: string;
      period: string;
      kind: string;
      amount: number;
    }[];
    for (const { id, actual, commitment } of rows)
      for (const [kind, cells] of Object.entries({ actual, commitment })) {
        const own = postings.filter((one) => one.lineId === id && one.kind === kind);
        const sums = MONTHS.map((period) =>
          added(own.filter((one) => one.period === period).map(({ amount }) => amount)),
        );
        expect(cells).toEqual(sums);
      }
    const [first] = postings;
    const cell = `lineId=${first?.lineId}&period=${first?.period}&kind=${first?.kind}`;
    const { body: asked } = await org.viewer.get(`budgets/b/postings?${cell}`).expect(200);
    expect(asked.data.length).toBeGreaterThan(0);
  });
});
