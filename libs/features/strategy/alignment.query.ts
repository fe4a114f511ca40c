import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import { alignmentShare, orphansOf } from '#domain/alignment';
import type { Day } from '#domain/day';
import { Database } from '#platform/database/database';
import type {
  AlignedBudgetLineView,
  AlignedGoalView,
  AlignedItemView,
  AlignedKpiView,
  AlignedObjectiveView,
  AlignmentView,
  BudgetWithoutOutcomeView,
} from './alignment.dto.ts';
import { alignment } from './alignment.sql.ts';
import { judged, type ObjectiveFactsRow } from './objective.row.ts';
import { Readings, type When } from './readings.ts';

interface LinkFacts {
  readonly fromId: string;
  readonly toKind: 'item' | 'kpi';
  readonly toId: string;
}

type ItemFacts = Omit<AlignedItemView, 'objectiveIds' | 'kpiIds'> & {
  readonly objectiveId: string | null;
  readonly outcomeKpiId: string | null;
};

interface Facts {
  readonly goals: readonly AlignedGoalView[];
  readonly objectives: readonly ObjectiveFactsRow[];
  readonly items: readonly ItemFacts[];
  readonly kpis: readonly AlignedKpiView[];
  readonly links: readonly LinkFacts[];
  readonly budgetLines: readonly AlignedBudgetLineView[];
  readonly budgetsWithoutOutcome: readonly BudgetWithoutOutcomeView[];
  readonly hasBudget: boolean;
}

/** Goal, objective, item and KPI in one picture, with what hangs in the air. */
@Injectable()
export class AlignmentQuery {
  constructor(
    private readonly db: Database,
    private readonly readings: Readings,
  ) {}

  async read(actor: Actor, when: When): Promise<AlignmentView> {
    const reading = await this.readings.of(actor, when);
    const facts = await this.db.row<Facts & Record<string, unknown>>({
      name: `alignment-${reading.isAsOf ? 'as-of' : 'now'}`,
      text: alignment(reading),
      values: reading.values,
    });
    if (facts === undefined) throw new Error('The statement gives one row.');
    return mapOf(facts, reading.day);
  }
}

function mapOf(facts: Facts, day: Day): AlignmentView {
  const { goals, kpis, budgetLines, budgetsWithoutOutcome } = facts;
  const linked = new Linked(facts.links);
  const known = new Set(kpis.map(({ id }) => id));
  const goalIds = new Set(goals.map(({ id }) => id));
  const live = new Set(facts.objectives.map(({ id }) => id));
  const objectives = facts.objectives.map((row) => {
    const kpiIds = [...row.keyResults.map(({ kpi }) => kpi.id), ...linked.kpisOf(row.id)];
    return { ...objectiveOf(row, day), goalId: among(goalIds, row.goalId), kpiIds };
  });
  const items = facts.items.map(({ objectiveId, outcomeKpiId, ...item }) => ({
    ...item,
    objectiveIds: unique([objectiveId, ...linked.objectivesOf(item.id)]).filter((id) =>
      live.has(id),
    ),
    kpiIds: unique([outcomeKpiId, ...linked.kpisOf(item.id)]),
  }));
  const orphans = orphansOf({
    goals,
    objectives: objectives.map(({ id, goalId, kpiIds, state }) => ({
      id,
      goalId,
      kpiIds,
      isCommitted: state === 'open',
    })),
    items,
    kpis,
    lines: facts.hasBudget ? budgetLines : null,
  });
  const shown = (ids: readonly string[]) => unique(ids).filter((id) => known.has(id));
  const served = new Set([...objectives, ...items].flatMap(({ kpiIds }) => kpiIds));
  return {
    day,
    goals,
    objectives: objectives.map((row) => Object.assign({}, row, { kpiIds: shown(row.kpiIds) })),
    items: items.map((row) => Object.assign({}, row, { kpiIds: shown(row.kpiIds) })),
    kpis: kpis.filter(({ id, isKey }) => isKey || served.has(id)),
    budgetLines,
    budgetsWithoutOutcome,
    orphans,
    work: alignmentShare(items),
  };
}

function objectiveOf(
  facts: ObjectiveFactsRow,
  day: Day,
): Omit<AlignedObjectiveView, 'goalId' | 'kpiIds'> {
  const { pace, status, ...row } = judged(facts, day);
  return {
    id: row.id,
    key: row.key,
    name: row.name,
    areaId: row.areaId,
    owner: row.owner,
    state: row.state,
    status,
    progress: pace.progress,
    expected: pace.expected,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
  };
}

/** Links by what they begin and end at. */
class Linked {
  private readonly kpis = new Map<string, string[]>();
  private readonly objectives = new Map<string, string[]>();

  constructor(links: readonly LinkFacts[]) {
    for (const { fromId, toKind, toId } of links) {
      if (toKind === 'kpi') push(this.kpis, fromId, toId);
      else push(this.objectives, toId, fromId);
    }
  }

  /** Of an objective or an item. */
  kpisOf(id: string): readonly string[] {
    return this.kpis.get(id) ?? [];
  }

  objectivesOf(itemId: string): readonly string[] {
    return this.objectives.get(itemId) ?? [];
  }
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

const unique = (ids: readonly (string | null)[]): readonly string[] => [
  ...new Set(ids.filter((id) => id !== null)),
];

const among = (ids: ReadonlySet<string>, id: string | null): string | null =>
  id !== null && ids.has(id) ? id : null;
