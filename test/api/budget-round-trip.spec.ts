import fc from 'fast-check';
import {
  budgetCast,
  makeBudget,
  makeLine,
  makeVersion,
  setAmounts,
  take,
  type BudgetCast,
} from '../support/budget.ts';
import { exportedRows, exportedText } from '../support/budget-export.ts';
import type { Client } from '../support/client.ts';
import { importAll, upload } from '../support/imports.ts';

const MONTHS = ['2026-01', '2026-02', '2026-03', '2026-04'];
const FIGURES = ['plan', 'forecast', 'actual', 'commitment'] as const;
const DECIMALS: Readonly<Record<string, number>> = { EUR: 2, JPY: 0, KWD: 3, USD: 2 };
const words = (max: number) =>
  fc.string({ unit: 'grapheme', maxLength: max }).map((made) => made.normalize('NFC').trim());

const money = fc.integer({ min: -(10 ** 14), max: 10 ** 14 });
/** Most periods say nothing. */
const cell = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  { weight: 3, arbitrary: fc.record({ amount: money }) },
  { weight: 1, arbitrary: fc.constant({ amount: 0 }) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('No bill', 'Exempt', 'N/A: "late", so')
      .map((missing) => ({ missing })),
  },
);
const line = fc.record({
  name: words(20).map((made) => `Line ${made}`),
  category: fc.constantFrom('', '=1+1', 'Software'),
  nature: fc.constantFrom('cost', 'revenue'),
  treatment: fc.constantFrom('opex', 'capex'),
  currency: fc.constantFrom(...Object.keys(DECIMALS)),
  figures: fc.tuple(...FIGURES.map(() => fc.array(cell, { minLength: 0, maxLength: 4 }))),
});
type GeneratedLine = typeof line extends fc.Arbitrary<infer Line> ? Line : never;

/** As a person would write it, with thousands' marks. */
function written(amount: number, currency: string): string {
  const digits = DECIMALS[currency] ?? 2;
  return (BigInt(amount) * 10n ** BigInt(3 - digits))
    .toString()
    .replace(/^(-?)(\d+)$/, (_, sign: string, whole: string) => {
      const padded = whole.padStart(4, '0');
      const fraction = padded.slice(-3, padded.length - 3 + digits);
      return `${sign}${padded.slice(0, -3)}${digits === 0 ? '' : `.${fraction}`}`;
    });
}

const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`;
const csv = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => row.map(quoted).join(',')).join('\n');

const linesFile = (budget: string, lines: readonly GeneratedLine[]) =>
  csv([
    ['budget', 'key', 'name', 'area', 'category', 'treatment', 'nature', 'currency'],
    ...lines.map((one, at) => [
      budget,
      `line-${at}`,
      `${one.name} ${at}`,
      'platform',
      one.category,
      one.treatment,
      one.nature,
      one.currency,
    ]),
  ]);

const amountsOf = (lines: readonly GeneratedLine[]) =>
  lines.flatMap(({ figures, currency }, at) =>
    figures.flatMap((cells, index) =>
      cells.flatMap((one, place) =>
        one === null
          ? []
          : [
              [
                `line-${at}`,
                FIGURES[index] ?? '',
                MONTHS[place] ?? '',
                'amount' in one ? written(one.amount, currency) : '',
                'missing' in one ? one.missing : '',
                index === 0 ? '2026-01-01' : '2026-03-31',
              ],
            ],
      ),
    ),
  );

const amountsFile = (budget: string, lines: readonly GeneratedLine[]) =>
  csv([
    ['budget', 'line', 'figure', 'period', 'amount', 'missing', 'stated_on'],
    ...amountsOf(lines).map((row) => [budget].concat(row)),
  ]);

const given = (key: string, lines: readonly GeneratedLine[]) => ({
  lines: { kind: 'budget_lines', source: key, text: linesFile(key, lines) },
  amounts: { kind: 'budget_amounts', source: key, text: amountsFile(key, lines) },
});

describe('any budget', () => {
  let [here, there]: BudgetCast[] = [];
  let number = 0;
  beforeAll(async () => {
    [here, there] = [await budgetCast(), await budgetCast()];
  });

  it('that is imported and exported changes nothing when it is imported again, and starts another just like it', async () => {
    const [one, other] = [here?.cpo, there?.cpo] as [Client, Client];
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 2, maxLength: 8 }), async (lines) => {
        number += 1;
        const key = `made-${number}`;
        for (const who of [one, other]) await makeBudget(who, { name: key, key });
        const files = given(key, lines);
        await importAll(one, files.lines);
        await importAll(one, files.amounts, MAPPING);
        const long = await exportedText(one, '', key);
        expect(amountsIn(long)).toEqual(amountsOf(lines));
        await againTheSame(one, key, amountsOf(lines).length);
        for (const [kind, form] of [
          ['budget_lines', 'lines'],
          ['budget_amounts', 'wide'],
        ] as const)
          await importAll(other, {
            kind,
            source: key,
            text: await exportedText(one, `form=${form}`, key),
          });
        expect(await exportedText(other, '', key)).toBe(long);
      }),
      { numRuns: 3, seed: 5 },
    );
  });
});

describe('a forecast that holds from next month', () => {
  it('comes back from its file before its day, and starts another budget just like it', async () => {
    const [here, there] = [await budgetCast(), await budgetCast()];
    for (const { cpo, areaId } of [here, there]) {
      const { key } = await makeBudget(cpo, { key: 'ahead' });
      await makeLine(cpo, key, areaId, { key: 'cloud' });
    }
    const { cpo } = here;
    const forecast = await makeVersion(cpo, 'ahead', {
      kind: 'forecast',
      effectiveOn: '2026-05-01',
    });
    await setAmounts(cpo, forecast.id, { cloud: { '2026-05': 12_500, '2026-06': 0 } });
    await take(cpo, forecast.id, 'publication');
    const text = await exportedText(cpo, '', 'ahead');
    expect(amountsIn(text)).toEqual([
      ['cloud', 'forecast', '2026-05', '125.00', '', '2026-05-01'],
      ['cloud', 'forecast', '2026-06', '0.00', '', '2026-05-01'],
    ]);
    await againTheSame(cpo, 'ahead', 2);
    await importAll(there.cpo, { kind: 'budget_amounts', source: 'ahead', text });
    expect(await exportedText(there.cpo, '', 'ahead')).toBe(text);
    const posted = text.replaceAll('forecast', 'actual');
    const refused = await upload(cpo, { kind: 'budget_amounts', source: 'posted', text: posted });
    expect(refused.preview?.errors[0]?.message).toContain('2026-05-01 lies ahead');
  });
});

/** What rows say beside their line; lines without amounts say nothing. */
const amountsIn = (long: string): string[][] =>
  exportedRows(long)
    .slice(1)
    .map(([, key = '', ...row]) => [key].concat(row.slice(7)))
    .filter(([, , , amount, missing]) => amount !== '' || missing !== '');

const MAPPING = {
  columns: Object.fromEntries(
    Object.entries({
      budget: 'budget',
      budgetLine: 'line',
      figure: 'figure',
      period: 'period',
      amount: 'amount',
      missing: 'missing',
      statedOn: 'stated_on',
    }).map(([field, column]) => [field, { column }]),
  ),
};

async function againTheSame(who: Client, key: string, same: number): Promise<void> {
  for (const form of ['long', 'wide']) {
    const text = await exportedText(who, `form=${form}`, key);
    const source = `again-${form}`;
    const { preview } = await upload(who, { kind: 'budget_amounts', text, source });
    expect([form, preview?.errors]).toEqual([form, []]);
    expect(preview?.counts).toEqual({ create: 0, update: 0, same, fail: 0 });
  }
}
