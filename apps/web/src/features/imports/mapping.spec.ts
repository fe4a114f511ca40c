import {
  conditionOf,
  filterOf,
  headingOf,
  subtotalConditionOf,
  subtotalsOf,
  subtotalWordsOf,
  unsaid,
  withColumn,
  withConstant,
  withMeaning,
  withReading,
  withSubtotals,
  withTurned,
  wordsOf,
  type Mapping,
} from './mapping.ts';

const EMPTY: Mapping = {
  columns: {},
  constants: {},
  dictionaries: {},
  externalKey: [],
  filter: [],
};

describe('a mapping', () => {
  it('reads a field from one column or says one thing in every row, never both', () => {
    const read = withColumn(withConstant(EMPTY, 'period', '2026'), 'period', 'Year');
    expect(read).toMatchObject({ columns: { period: { column: 'Year' } }, constants: {} });
    const said = withConstant(read, 'period', 'FY2026');
    expect(said).toMatchObject({ columns: {}, constants: { period: 'FY2026' } });
    expect(withConstant(said, 'period', '').constants).toEqual({});
  });

  it('keeps how a column is read until another is taken', () => {
    const german = withReading(withColumn(EMPTY, 'value', 'Ist'), 'value', { decimal: ',' });
    expect(withColumn(german, 'value', 'Ist').columns['value']).toEqual({
      column: 'Ist',
      decimal: ',',
    });
    expect(withColumn(german, 'value', 'Soll').columns['value']).toEqual({ column: 'Soll' });
    expect(withReading(EMPTY, 'value', { decimal: ',' })).toBe(EMPTY);
  });

  it('knows what must still be said', () => {
    const fields = [
      { name: 'kpi', isRequired: true, as: 'line', choices: [] },
      { name: 'value', isRequired: true, as: 'number', choices: [] },
      { name: 'note', isRequired: false, as: 'text', choices: [] },
    ] as const;
    const named = withColumn(EMPTY, 'kpi', 'KPI');
    expect(unsaid(EMPTY, fields as never).map(({ name }) => name)).toEqual(['kpi', 'value']);
    expect(unsaid(named, fields as never).map(({ name }) => name)).toEqual(['value']);
    const wide = { ...named, unpivot: { columns: ['Jan'], header: 'period', cell: 'value' } };
    expect(unsaid(wide, fields as never)).toEqual([]);
  });

  it('explains the words of a source one by one', () => {
    const one = withMeaning(EMPTY, { field: 'status', term: '3' }, 'on_track');
    const two = withMeaning(one, { field: 'status', term: 'n/a' }, null);
    expect(two.dictionaries).toEqual({ status: { 3: 'on_track', 'n/a': null } });
  });

  it.each([
    ['in', 'drr17; drr18', { column: 'doc', in: ['drr17', 'drr18'] }],
    ['notIn', ' Total ;', { column: 'doc', notIn: ['Total'] }],
    ['notEmpty', 'ignored', { column: 'doc', notEmpty: true }],
  ] as const)('leaves rows out by a condition: %s', (condition, words, filter) => {
    expect(filterOf('doc', condition, words)).toEqual(filter);
    expect(conditionOf(filter)).toBe(condition);
  });

  it('shows the words of a condition as they are typed', () => {
    expect(wordsOf({ column: 'a', equals: 'x' })).toBe('x');
    expect(wordsOf({ column: 'a', notIn: ['x', 'y z'] })).toBe('x; y z');
    expect(conditionOf({ column: 'a', equals: 'x' })).toBe('in');
  });
});

describe('how money is read', () => {
  it('turns columns into rows by what their headings say', () => {
    const wide = withTurned(EMPTY, ['Plan', 'Actual'], { heading: 'figure', cell: 'amount' });
    expect(wide.unpivot).toEqual({ columns: ['Plan', 'Actual'], header: 'figure', cell: 'amount' });
    expect(headingOf(wide)).toBe('figure');
    const both = withTurned(wide, ['FY23 Adopted'], { heading: 'both', cell: 'amount' });
    expect(both.unpivot?.header).toEqual(['period', 'figure']);
    expect(headingOf(both)).toBe('both');
    expect(withTurned(both, [], { heading: 'both', cell: 'amount' })).toEqual(EMPTY);
  });

  it('asks for no field that a heading says', () => {
    const both = withTurned(EMPTY, ['Q1'], { heading: 'both', cell: 'amount' });
    const fields = ['period', 'figure', 'amount', 'budget'].map((name) => ({
      name,
      isRequired: true,
      as: 'line' as const,
      choices: [],
    }));
    expect(unsaid(both, fields).map(({ name }) => name)).toEqual(['budget']);
  });

  it('leaves sums out by rules that say something', () => {
    const rule = subtotalsOf('Department', 'startsWith', 'Total; Sum of ');
    expect(rule).toEqual({ column: 'Department', startsWith: ['Total', 'Sum of'] });
    expect([subtotalConditionOf(rule), subtotalWordsOf(rule)]).toEqual([
      'startsWith',
      'Total; Sum of',
    ]);
    expect(withSubtotals(EMPTY, [rule, { column: 'A', in: [] }]).subtotals).toEqual([rule]);
    expect(withSubtotals({ ...EMPTY, subtotals: [rule] }, [])).toEqual(EMPTY);
  });
});
