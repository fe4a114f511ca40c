import type { EditionBudget } from '../../libs/domain/edition-budget.ts';
import type { EditionContent } from '../../libs/domain/edition.ts';
import { budgeted, type BudgetToMake, type Budgeted } from '../support/budget-answers.ts';
import { months } from '../support/budget-grid.ts';
import { bytesOf, pdfText, sheetsOf } from '../support/files.ts';

const NOW = '2026-04-10T12:00:00Z';

const ahead = (amount: number) => ({ '2026-02': amount, '2026-03': amount, '2026-04': amount });

/** Two lines of cost and one of revenue; March was explained, and partly booked, after its end. */
async function firstQuarter() {
  const org = await budgeted();
  await org.line({ key: 'people' });
  const cloud = await org.line({ key: 'cloud' });
  await org.line({ key: 'sales', nature: 'revenue' });
  await org.version({
    kind: 'plan',
    decidedAt: '2026-01-06T10:00:00Z',
    effectiveOn: '2026-01-01',
    amounts: { people: months(1000), cloud: months(500), sales: months(3000) },
  });
  await org.version({
    kind: 'forecast',
    decidedAt: '2026-02-05T10:00:00Z',
    closedTo: '2026-01',
    label: '1+11',
    amounts: { people: ahead(1100), cloud: ahead(500) },
  });
  for (const [line, amounts] of Object.entries({
    people: [1200, 1050],
    cloud: [500, 500, 700],
    sales: [2700, 3000, 3080],
  }))
    await org.post(...amounts.map((amount, at) => ({ line, period: `2026-0${at + 1}`, amount })));
  await org.post(
    { line: 'people', period: '2026-03', amount: 1155, postedOn: '2026-04-08' },
    { line: 'people', period: '2026-04', amount: 300, postedOn: '2026-04-05' },
  );
  const commitment = { line: 'people', period: '2026-05', kind: 'commitment' } as const;
  await org.post(
    { ...commitment, amount: 400, postedOn: '2026-03-20' },
    { ...commitment, amount: 999, postedOn: '2026-04-02' },
  );
  await org.close('2026-01', '2026-02-04T08:00:00Z');
  await org.close('2026-02', '2026-03-04T08:00:00Z');
  await transfer(org, 100, '2026-03-20');
  await transfer(org, 50, '2026-04-02');
  await org.member
    .at('2026-04-09T09:00:00Z')
    .post('variance-notes', {
      lineId: cloud,
      period: '2026-03',
      comparison: 'period',
      body: 'Moved data between regions',
    })
    .expect(201);
  return org;
}

async function transfer({ cpo, ceo }: Budgeted, amount: number, day: string) {
  const { body } = await cpo
    .at(`${day}T09:00:00Z`)
    .post('budget-changes', {
      budget: 'b',
      kind: 'transfer',
      reason: `Hire by ${day}`,
      entries: [
        { line: 'cloud', period: '2026-06', amount: -amount },
        { line: 'people', period: '2026-06', amount },
      ],
    })
    .expect(201);
  const read = `budget-changes/${body.id}`;
  await ceo.at(`${day}T15:00:00Z`).change('put', `${read}/approval`, { body: {}, read });
}

async function reported({ cpo }: Budgeted, period: string, time = NOW) {
  const { body } = await cpo.at(time).post('reports', { period }).expect(201);
  const path = `reports/${body.id}`;
  await cpo.at(time).change('put', `${path}/submission`, { read: path });
  return path;
}

async function budgetsOf({ cpo }: Budgeted, path: string) {
  const { body } = await cpo.at(NOW).get(`${path}/editions/1?format=json`).expect(200);
  return (body as EditionContent).budgets ?? [];
}

const spaced = (text: string) => text.replaceAll(/[\s\u{a0}\u{202f}]+/gu, ' ');

describe('the budget in the report of a period', () => {
  let org: Budgeted;
  let path: string;
  let budget: EditionBudget | undefined;

  beforeAll(async () => {
    org = await firstQuarter();
    path = await reported(org, '2026-03');
    [budget] = await budgetsOf(org, path);
  });

  it('is told by area as it stood on the last day, as worked out by hand', () => {
    expect(budget).toMatchObject({
      key: 'b',
      yearKey: '2026',
      periodKey: '2026-03',
      currency: 'EUR',
      closedTo: '2026-02',
      plan: 'Transfer 1',
      forecast: '1+11',
      problem: null,
    });
    // People 1,200 + 1,050 + 1,155 and cloud 500 + 500 + 700; of the commitments the one of March.
    // Outlook of people: 1,200 + 1,050, then 2 × 1,100 as forecast, then 8 × 1,000 + 100; of cloud 12 × 500 − 100.
    const cost = {
      nature: 'cost',
      plan: 18_000,
      actual: 5105,
      commitment: 400,
      available: 12_495,
      outlook: 18_450,
      period: {
        reference: 1600,
        value: 1855,
        amount: -255,
        percent: -15.9375,
        side: 'adverse',
        status: 'off_track',
      },
      yearToDate: {
        reference: 4500,
        value: 5105,
        amount: -605,
        side: 'adverse',
        status: 'off_track',
      },
      fullYear: {
        reference: 18_000,
        value: 18_450,
        amount: -450,
        percent: -2.5,
        side: 'adverse',
        status: 'on_track',
      },
    };
    const revenue = {
      nature: 'revenue',
      plan: 36_000,
      actual: 8780,
      available: null,
      outlook: 35_700,
      period: { reference: null, amount: null, side: null, status: 'unknown' },
      yearToDate: { reference: 9000, value: 8780, amount: -220, status: 'on_track' },
      fullYear: { amount: -300, side: 'adverse', status: 'on_track' },
    };
    expect(budget?.areas).toMatchObject([
      { key: 'budget', name: 'Budget', ...cost },
      { key: 'budget', name: 'Budget', ...revenue },
    ]);
    expect(budget?.totals).toMatchObject([cost, revenue]);
  });

  it('adds the year up period by period, to the same figures', () => {
    const [cost, ...others] = budget?.burn ?? [];
    expect(others.map(({ nature }) => nature)).toEqual(['revenue']);
    expect(cost?.points.map(({ actualToDate }) => actualToDate)).toEqual([
      1700,
      3250,
      5105,
      ...Array.from({ length: 9 }, () => null),
    ]);
    expect(cost?.points.at(-1)).toMatchObject({ planToDate: 18_000, outlookToDate: 18_450 });
  });

  it('names the lines beyond tolerance, the largest first, with their notes', () => {
    expect(budget?.beyond).toMatchObject({
      count: 3,
      unexplained: 2,
      lines: [
        { key: 'people', areaKey: 'budget', comparison: 'year_to_date', amount: -405, note: null },
        {
          key: 'cloud',
          comparison: 'period',
          amount: -200,
          percent: -40,
          note: 'Moved data between regions',
          author: { name: 'member' },
        },
        { key: 'cloud', comparison: 'year_to_date', amount: -200, note: null },
      ],
    });
  });

  it('names the changes approved on its days, with reason and approver', () => {
    expect(budget?.changes).toEqual([
      {
        number: 1,
        kind: 'transfer',
        size: 100,
        currency: 'EUR',
        reason: 'Hire by 2026-03-20',
        approvedOn: '2026-03-20',
        askedBy: { id: org.cpo.personId, name: 'cpo' },
        approvedBy: { id: org.ceo.personId, name: 'ceo' },
        lines: [
          { name: 'cloud', amount: -100, currency: 'EUR' },
          { name: 'people', amount: 100, currency: 'EUR' },
        ],
      },
    ]);
  });

  it('reads the same on pages and on paper', async () => {
    const address = `${path}/editions/1?format=`;
    const { text: html } = await org.ceo.at(NOW).get(`${address}html`).expect(200);
    const { text: markdown } = await org.ceo.at(NOW).get(`${address}markdown`).expect(200);
    const paper = await pdfText(await bytesOf(org.ceo.at(NOW).get(`${address}pdf`)));
    const figures = [
      'Budget: Budget',
      '€51.05',
      '€124.95',
      '3 more than 10 % off, 2 without a note.',
    ];
    for (const text of [html, markdown, paper].map(spaced))
      for (const words of figures) expect(text).toContain(words);
    for (const text of [html, paper].map(spaced))
      for (const words of ['Cost added up over 2026, in EUR', 'Plan €180', '€6.05 adverse'])
        expect(text).toContain(words);
    for (const text of [html, markdown].map(spaced))
      for (const words of [
        '€2.55 adverse (−15.9 %): Off track',
        'Moved data between regions',
        'no note',
        'Hire by 2026-03-20',
        'cloud −€1',
      ])
        expect(text).toContain(words);
  });

  it('is figures in the workbook', async () => {
    const file = await bytesOf(org.ceo.at(NOW).get(`${path}/editions/1?format=xlsx`));
    const sheets = await sheetsOf(file);
    expect(sheets.get('Budget')?.[1]?.slice(3, 14)).toEqual([
      'Budget',
      'budget',
      'cost',
      'EUR',
      180,
      51.05,
      4,
      124.95,
      184.5,
      16,
      18.55,
    ]);
    expect(sheets.get('Beyond tolerance')?.[2]).toEqual(
      expect.arrayContaining(['cloud', -2, -40, 'Moved data between regions']),
    );
    expect(sheets.get('Budget changes')?.[1]).toEqual(
      expect.arrayContaining(['cloud', -1, 'Hire by 2026-03-20', 'ceo']),
    );
  });

  it('can be asked about line by line, and says what moved between editions', async () => {
    const { cpo, ceo } = org;
    const question = { body: 'Why so early?', section: 'budget_lines' };
    const key = 'b/people/year_to_date';
    await ceo
      .at(NOW)
      .post(`${path}/editions/1/questions`, { ...question, key })
      .expect(201);
    await org.post({ line: 'cloud', period: '2026-03', amount: 10, postedOn: '2026-04-10' });
    await cpo.at('2026-04-11T09:00:00Z').change('put', `${path}/submission`, {
      body: { reason: 'A late bill' },
      read: path,
    });
    const { body } = await cpo.get(`${path}/editions/2/changes?against=1`).expect(200);
    const changed = { kind: 'figure', event: 'changed' };
    expect(body).toEqual(
      expect.arrayContaining([
        {
          ...changed,
          section: 'budgets',
          key: 'b/budget/cost',
          field: 'actual',
          before: 5105,
          after: 5115,
        },
        {
          ...changed,
          section: 'budget_lines',
          key: 'b/cloud/period',
          field: 'variance',
          before: -200,
          after: -210,
        },
      ]),
    );
  });
});

/** A budget of one line that is planned for one period. */
const planned = async (make: BudgetToMake, period: string, currency = 'EUR') => {
  const org = await budgeted(make);
  await org.line({ key: 'people', currency });
  await org.version({
    kind: 'plan',
    decidedAt: '2026-01-06T10:00:00Z',
    effectiveOn: '2026-01-01',
    amounts: { people: { [period]: 1000 } },
  });
  return org;
};

describe('a budget that a report cannot add up', () => {
  it('says which rate is missing, and is sealed nevertheless', async () => {
    const org = await planned({}, '2026-02', 'USD');
    const [budget] = await budgetsOf(org, await reported(org, '2026-03'));
    expect(budget).toMatchObject({ areas: [], totals: [] });
    expect(budget?.problem).toMatch(/USD.*2026-02/);
  });

  it('is told of its own last period where the report asks for a part of one', async () => {
    const org = await planned({ grain: 'quarter' }, '2026-Q1');
    const [none] = await budgetsOf(org, await reported(org, '2026-02'));
    expect(none?.problem).toBe('No quarter of this budget has ended by the end of the period.');
    const may = await reported(org, '2026-05', '2026-06-02T09:00:00Z');
    expect(await budgetsOf(org, may)).toMatchObject([{ periodKey: '2026-Q1', problem: null }]);
  });

  it('is left out while nothing is on record, and in other years', async () => {
    const org = await planned({}, '2026-02');
    const before = await reported(org, '2025-12');
    expect(await budgetsOf(org, before)).toEqual([]);
    const empty = await budgeted();
    expect(await budgetsOf(empty, await reported(empty, '2026-03'))).toEqual([]);
  });
});
