import {
  holdersOf,
  moneyOf,
  movesOf,
  periodsIn,
  timeByArea,
  type Allocation,
} from './allocated.ts';

let made = 0;

const of = (change: Partial<Allocation>) =>
  ({
    id: `a${(made += 1)}`,
    version: 1,
    kind: 'planned',
    resource: 'people',
    person: null,
    role: '',
    areaId: 'delivery',
    area: { id: 'delivery', key: 'delivery', name: 'Delivery' },
    productId: null,
    itemId: null,
    currency: null,
    fte: 0.5,
    period: '2026-Q4',
    ...change,
  }) as Allocation;

const JONAS = { personId: 'jonas', name: 'Jonas' };
const AMARA = { personId: 'amara', name: 'Amara' };

const GIVEN = [
  of({ role: 'Engineer', fte: 6 }),
  of({ person: AMARA, fte: 1 }),
  of({ person: JONAS, fte: 0.6 }),
  of({ person: JONAS, fte: 0.7, itemId: 'gateway' }),
  of({ person: JONAS, fte: 0.5, kind: 'actual' }),
  of({ resource: 'money', fte: null, amount: 500, currency: 'EUR' }),
];

describe('what people are set aside for', () => {
  it('begins with those who are promised too often', () => {
    const holders = holdersOf(GIVEN, 'en');
    expect(holders.map(({ name, planned, excess }) => [name, planned, excess])).toEqual([
      ['Jonas', 1.3, 0.3],
      ['Amara', 1, 0],
      ['Engineer', 6, 0],
    ]);
  });

  it('holds the plan against what came of it, place by place', () => {
    const [jonas] = holdersOf(GIVEN, 'en');
    expect(jonas?.shares.map(({ planned, actual }) => [planned?.fte, actual?.fte])).toEqual([
      [0.6, 0.5],
      [0.7, undefined],
    ]);
    expect(jonas?.actual).toBe(0.5);
  });

  it('adds up by area, and leaves money apart', () => {
    expect(timeByArea(GIVEN)).toEqual([
      { id: 'delivery', name: 'Delivery', planned: 8.3, actual: 0.5 },
    ]);
    expect(moneyOf(GIVEN).map(({ planned }) => planned?.amount)).toEqual([500]);
  });

  it('opens with the last period that has begun', () => {
    const given = [of({ period: '2026-Q3' }), of({ period: '2026-Q4' }), of({ period: '2027-Q1' })];
    expect(periodsIn(given, (key) => key < '2027').usual).toBe('2026-Q4');
    expect(periodsIn(given, () => false).usual).toBe('2026-Q3');
    expect(periodsIn([], () => true).usual).toBeUndefined();
  });
});

const parse = (text: string) => (Number.isNaN(Number(text)) ? undefined : Number(text));

describe('a rebalance', () => {
  it('moves what was typed anew, and names what is no time', () => {
    const [one, two, three, four] = [of({}), of({}), of({}), of({})];
    const typed = { [one.id]: '0.5', [two.id]: '0.75', [three.id]: 'half' };
    const { moves, faults } = movesOf([one, two, three, four], typed, parse);
    expect(moves).toEqual([{ allocationId: two.id, version: 1, fte: 0.75 }]);
    expect([...faults]).toEqual([three.id]);
  });
});
