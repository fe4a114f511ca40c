import { mapRows, orphanGroups } from './map-rows.ts';
import type { Alignment } from './strategy.ts';

const named = (id: string) => ({ id, key: `${id}-key`, name: id.toUpperCase() });
const NONE = {
  goalsWithoutObjective: [],
  objectivesWithoutGoal: [],
  objectivesWithoutWork: [],
  objectivesWithoutKpi: [],
  objectivesWithoutMoney: [],
  itemsWithoutObjective: [],
  keyKpisServedByNobody: [],
};

/** Goal g1 with o1, which is served by i1 for k1, measured by k1 and k2, and paid for by l2, as i1 is by l1; o2 serves no goal, g2 has no objective. */
const ALIGNMENT = {
  goals: [named('g1'), named('g2')],
  objectives: [
    { ...named('o1'), goalId: 'g1', kpiIds: ['k1', 'k2'] },
    { ...named('o2'), goalId: null, kpiIds: ['unseen'] },
  ],
  items: [{ ...named('i1'), objectiveIds: ['o1', 'o2'], kpiIds: ['k1'] }],
  kpis: [named('k1'), named('k2')],
  budgetLines: [
    { ...named('l1'), budget: named('b'), objectiveId: null, itemId: 'i1' },
    { ...named('l2'), budget: named('b'), objectiveId: 'o1', itemId: null },
  ],
  orphans: { ...NONE, goalsWithoutObjective: ['g2'], objectivesWithoutGoal: ['o2', 'gone'] },
} as unknown as Alignment;

describe('the map of what serves what', () => {
  it('goes from goal to objective to item to KPI and line, and shows a KPI of an item once', () => {
    const lines = mapRows(ALIGNMENT).map(({ depth, id }) => `${depth} ${id}`);
    expect(lines.slice(0, 7).join()).toBe('0 g1,1 o1,2 k2,2 l2,2 i1,3 k1,3 l1');
    expect(lines.slice(7).join()).toBe('0 g2,0 o2,1 i1,2 k1,2 l1');
  });

  it('leads from a line to its budget', () => {
    const line = mapRows(ALIGNMENT).find(({ kind }) => kind === 'line');
    expect(line).toMatchObject({ key: 'b-key', name: 'L2' });
  });

  it('tells lines of one thing under several others apart', () => {
    const paths = mapRows(ALIGNMENT).map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('lists what hangs in the air, as far as it is known', () => {
    expect(orphanGroups(ALIGNMENT)).toEqual([
      { name: 'goalsWithoutObjective', things: [{ kind: 'goal', ...named('g2') }] },
      { name: 'objectivesWithoutGoal', things: [{ kind: 'objective', ...named('o2') }] },
    ]);
  });
});
