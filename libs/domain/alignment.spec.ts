import {
  alignmentShare,
  orphansOf,
  type AlignedItem,
  type AlignedLine,
  type AlignedObjective,
  type AlignmentFacts,
  type Orphans,
} from './alignment.ts';
import { ITEM_STAGES, type ItemStage } from './roadmap-item.ts';

const objective = (rest: Partial<AlignedObjective> = {}): AlignedObjective => ({
  id: 'o',
  goalId: 'g',
  isCommitted: true,
  kpiIds: ['k'],
  ...rest,
});
const item = (rest: Partial<AlignedItem> = {}): AlignedItem => ({
  id: 'i',
  stage: 'in_progress',
  objectiveIds: ['o'],
  kpiIds: [],
  ...rest,
});
const line = (rest: Partial<AlignedLine>): AlignedLine => ({
  id: 'l',
  objectiveId: null,
  itemId: null,
  ...rest,
});
const whole: AlignmentFacts = {
  goals: [{ id: 'g' }],
  objectives: [objective()],
  items: [item()],
  kpis: [{ id: 'k', isKey: true }],
  lines: null,
};
const none: Orphans = {
  goalsWithoutObjective: [],
  objectivesWithoutGoal: [],
  objectivesWithoutWork: [],
  objectivesWithoutKpi: [],
  objectivesWithoutMoney: [],
  itemsWithoutObjective: [],
  keyKpisServedByNobody: [],
};

const stages = (test: (stage: ItemStage) => boolean) => ITEM_STAGES.filter(test);
const idle = (stage: ItemStage) =>
  orphansOf({ ...whole, items: [item({ stage })] }).objectivesWithoutWork.length > 0;
const adrift = (stage: ItemStage) =>
  orphansOf({ ...whole, items: [item({ stage, objectiveIds: [] })] }).itemsWithoutObjective.length >
  0;

describe('orphans', () => {
  it.each<[string, Partial<AlignmentFacts>, Partial<Orphans>]>([
    ['none', {}, {}],
    [
      'a goal that nobody aims at',
      { goals: [{ id: 'g' }, { id: 'h' }] },
      { goalsWithoutObjective: ['h'] },
    ],
    [
      'an objective without a goal',
      { goals: [], objectives: [objective({ goalId: null })] },
      { objectivesWithoutGoal: ['o'] },
    ],
    ['an objective without work', { items: [] }, { objectivesWithoutWork: ['o'] }],
    [
      'a draft, which is not asked for work',
      { items: [], objectives: [objective({ isCommitted: false })] },
      {},
    ],
    [
      'an objective without a KPI',
      { objectives: [objective({ kpiIds: [] })] },
      { objectivesWithoutKpi: ['o'], keyKpisServedByNobody: ['k'] },
    ],
    [
      'work without an objective',
      { items: [item(), item({ id: 'j', objectiveIds: [] })] },
      { itemsWithoutObjective: ['j'] },
    ],
    ['an objective without money', { lines: [] }, { objectivesWithoutMoney: ['o'] }],
    [
      'a draft, which is not asked for money',
      { lines: [], items: [], objectives: [objective({ isCommitted: false })] },
      {},
    ],
    ['an objective with a line', { lines: [line({ objectiveId: 'o' })] }, {}],
    ['an objective with an item that has a line', { lines: [line({ itemId: 'i' })] }, {}],
    [
      'a line of something else',
      { lines: [line({ itemId: 'j' }), line({ objectiveId: 'p' })] },
      { objectivesWithoutMoney: ['o'] },
    ],
    ['a KPI that is not key', { kpis: [{ id: 'l', isKey: false }] }, {}],
    [
      'a key KPI that an item serves',
      { objectives: [objective({ kpiIds: ['x'] })], items: [item({ kpiIds: ['k'] })] },
      {},
    ],
    ['nothing at all', { goals: [], objectives: [], items: [], kpis: [], lines: [] }, {}],
  ])('%s', (_, change, orphans) => {
    expect(orphansOf({ ...whole, ...change })).toEqual({ ...none, ...orphans });
  });

  it('count as work what is planned or further, and ask only what is under way for its objective', () => {
    expect(stages(idle)).toEqual(['idea', 'dropped']);
    expect(stages(adrift)).toEqual(['planned', 'committed', 'in_progress']);
  });
});

describe('the aligned share', () => {
  it.each<[string, AlignedItem[], [number, number]]>([
    ['of none', [], [0, 0]],
    ['of work under way', [item(), item({ objectiveIds: [] })], [1, 2]],
    [
      'leaves out what is done, dropped or an idea',
      [item({ stage: 'done' }), item({ stage: 'idea' })],
      [0, 0],
    ],
  ])('%s', (_, items, [aligned, total]) => {
    expect(alignmentShare(items)).toEqual({ aligned, total });
  });
});
