import { isSheet, planPaste, type PasteInto, type PasteLine } from './paste.ts';

const line = (id: string, name: string, rest: Partial<PasteLine> = {}): PasteLine => ({
  id,
  key: id,
  name,
  currency: 'EUR',
  isOpen: true,
  figures: [10_000, null, null],
  ...rest,
});

const INTO: PasteInto = {
  lines: [
    line('cloud', 'Cloud hosting'),
    line('tools', 'Design tools'),
    line('yen', 'Tokyo office', { currency: 'JPY', figures: [5_000, null, null] }),
    line('theirs', 'Marketing', { isOpen: false }),
  ],
  periods: [
    { key: '2026-01', names: ['2026-01', 'January 2026', 'Jan'], isClosed: true },
    { key: '2026-02', names: ['2026-02', 'February 2026', 'Feb'], isClosed: false },
    { key: '2026-03', names: ['2026-03', 'March 2026', 'Mar'], isClosed: false },
  ],
  below: ['cloud', 'tools', 'yen', 'theirs'],
  column: 1,
  locale: 'en-GB',
  isClosedKept: true,
};

const plan = (rows: readonly string[], rest: Partial<PasteInto> = {}) =>
  planPaste(rows.join('\n'), { ...INTO, ...rest });

const changed = (rows: readonly string[], rest: Partial<PasteInto> = {}): string[] =>
  plan(rows, rest).changes.map(
    ({ line: { id }, period: { key }, amount }) => `${id} ${key} ${amount}`,
  );

const refusedIn = (rows: readonly string[], rest: Partial<PasteInto> = {}): string[] =>
  plan(rows, rest).refused.map(({ name, why }) => `${name}: ${why}`);

describe('a paste into the grid', () => {
  it('goes down from the chosen cell, each line in its own currency', () => {
    expect(changed(['1,200', '300.50', '80,000'])).toEqual([
      'cloud 2026-02 120000',
      'tools 2026-02 30050',
      'yen 2026-02 80000',
    ]);
  });

  it('goes right and down as a block', () => {
    expect(changed(['1\t2', '3\t4'])).toEqual([
      'cloud 2026-02 100',
      'cloud 2026-03 200',
      'tools 2026-02 300',
      'tools 2026-03 400',
    ]);
  });

  it('goes by the names of lines and periods, in whatever order they stand', () => {
    const rows = ['Line\tMar\tFeb', 'Design tools\t3\t2', 'CLOUD\t30\t20'];
    expect(changed(rows)).toEqual([
      'tools 2026-03 300',
      'tools 2026-02 200',
      'cloud 2026-03 3000',
      'cloud 2026-02 2000',
    ]);
  });

  it('goes by the names of lines alone from the chosen period on', () => {
    expect(changed(['Tokyo office\t1,000\t2,000'])).toEqual([
      'yen 2026-02 1000',
      'yen 2026-03 2000',
    ]);
  });

  it('leaves blank cells alone: they are not zero', () => {
    const { changes, blank } = plan(['\t5', '-\t0']);
    expect(blank).toBe(2);
    expect(changes.map(({ amount }) => amount)).toEqual([500, 0]);
  });

  it('takes parentheses for what is below zero', () => {
    expect(changed(['(1,200.00)', '2'])).toContain('cloud 2026-02 -120000');
  });

  it('refuses what it cannot post, and says why', () => {
    expect(refusedIn(['a lot', '1', '1.5', '7'])).toEqual([
      'Cloud hosting: not_money',
      'Tokyo office: not_money',
      'Marketing: not_yours',
    ]);
    expect(refusedIn(['1\t2\t3', '1'])).toEqual(['Cloud hosting: outside']);
    expect(refusedIn(['Cloud\t1', 'Total\t2'])).toEqual(['Total: no_line']);
    expect(refusedIn(['Cloud\t1', 'Cloud hosting\t2'])).toEqual(['Cloud hosting: twice']);
  });

  it('refuses a closed period of actuals unless the figure is so already', () => {
    const rows = ['100', '70'];
    expect(refusedIn(rows, { column: 0 })).toEqual(['Design tools: closed']);
    expect(plan(rows, { column: 0 }).unchanged).toBe(1);
    expect(changed(rows, { column: 0, isClosedKept: false })).toEqual(['tools 2026-01 7000']);
  });

  it('names the columns that it leaves out', () => {
    const { leftOut, changes } = plan(['Line\tFeb\tTotal', 'Cloud\t1\t99', 'Tools\t2\t99']);
    expect(leftOut).toEqual(['Total']);
    expect(changes).toHaveLength(2);
  });

  it('adds up by how much each currency changes', () => {
    const { totals } = plan(['100', '50', '9,000'], { column: 0, isClosedKept: false });
    expect(Object.fromEntries(totals)).toEqual({ EUR: -5_000, JPY: 4_000 });
  });
});

describe('what is pasted', () => {
  it.each([
    ['1\t2', true],
    ['1\n2', true],
    ['1200\r\n', false],
    ['1200', false],
  ])('%j is a sheet: %s', (text, isOne) => {
    expect(isSheet(text)).toBe(isOne);
  });
});
