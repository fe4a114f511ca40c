import {
  byDebtor,
  byUrgency,
  countOf,
  minutesFor,
  remembered,
  sweepOf,
  type Duty,
} from './sweep.ts';

const NOW = new Date('2026-11-22T10:00:00Z');

const duty = (id: string, change: Partial<Duty> = {}): Duty =>
  ({
    id,
    kind: 'value',
    dueAt: '2026-11-27T16:00:00Z',
    freshness: 'current',
    owedBy: [],
    ...change,
  }) as Duty;

describe('the sweep', () => {
  it('sorts what is owed by the way it is answered', () => {
    const sweep = sweepOf(
      [
        duty('1'),
        duty('2', { kind: 'check_in' }),
        duty('3', { kind: 'report_acknowledgement' }),
        duty('4', { kind: 'forecast' }),
        duty('5', { kind: 'variance_note' }),
      ],
      [],
    );
    expect(sweep.values.map(({ id }) => id)).toEqual(['1']);
    expect(sweep.checkIns.map(({ id }) => id)).toEqual(['2']);
    expect(sweep.acknowledgements.map(({ id }) => id)).toEqual(['3']);
    expect(sweep.budgets.map(({ id }) => id)).toEqual(['4', '5']);
    expect(countOf(sweep)).toBe(5);
  });

  it('asks this week for what is due within seven days, and for what is late', () => {
    const { soon, later } = byUrgency(
      [
        duty('in time'),
        duty('late', { freshness: 'overdue', dueAt: '2025-01-01T00:00:00Z' }),
        duty('later', { dueAt: '2026-12-07T16:00:00Z' }),
        duty('edge', { dueAt: '2026-11-29T10:00:00Z' }),
      ],
      NOW,
    );
    expect(soon.map(({ id }) => id)).toEqual(['in time', 'late', 'edge']);
    expect(later.map(({ id }) => id)).toEqual(['later']);
  });

  it('says how many minutes it takes: none for nothing, else at least one', () => {
    expect(minutesFor(sweepOf([], []))).toBe(0);
    expect(minutesFor(sweepOf([duty('1')], []))).toBe(1);
    const many = [...'abcdef'].map((id) => duty(id));
    expect(minutesFor(sweepOf([...many, duty('c', { kind: 'check_in' })], []))).toBe(3);
  });

  it('remembers what was answered since the page was opened', () => {
    const first = remembered(new Map<string, string>(), [
      ['1', 'one'],
      ['2', 'two'],
    ]);
    expect(remembered(first, [['2', 'two']])).toBe(first);
    expect([...remembered(first, [['3', 'three']]).keys()]).toEqual(['1', '2', '3']);
  });

  it('lists people who owe, the one with most overdue first', () => {
    const ada = { personId: 'a', name: 'Ada', as: 'owner' as const };
    const ben = { personId: 'b', name: 'Ben', as: 'deputy' as const };
    const people = byDebtor([
      duty('1', { owedBy: [ada] }),
      duty('2', { owedBy: [ada] }),
      duty('3', { owedBy: [ada, ben], freshness: 'overdue' }),
      duty('4', { owedBy: [ben], freshness: 'overdue' }),
    ]);
    expect(people.map(({ name, duties }) => `${name} ${duties.length}`)).toEqual([
      'Ben 2',
      'Ada 3',
    ]);
  });
});
