import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import { earnedOf, earnedValue, plannedOf } from '#domain/budget/earned-value';
import { minDay, type Day } from '#domain/day';
import { Database } from '#platform/database/database';
import { versionsOf, type Sources } from './budget-reading.sql.ts';
import type { BudgetGridRow, BudgetGridQuestion } from './budget-view.dto.ts';
import { BudgetViewQuery, type ViewRequest } from './budget-view.query.ts';
import type { EarnedValueView, ItemEarnedValue, UnearnedItem } from './earned-value.dto.ts';

interface ItemProgress {
  readonly id: string;
  readonly baselineStartsOn: Day | null;
  readonly baselineTargetOn: Day | null;
  readonly isDone: boolean;
  readonly milestones: number;
  readonly met: number;
}

/** Earned value of the roadmap items that have a budget and whose progress can be told. */
@Injectable()
export class EarnedValueQuery {
  constructor(
    private readonly db: Database,
    private readonly grid: BudgetViewQuery,
  ) {}

  async read(actor: Actor, budget: string, request: ViewRequest): Promise<EarnedValueView> {
    const cost = { ...request, groupBy: 'item', nature: 'cost' } as const;
    const { question, rows } = await this.grid.read(actor, budget, cost);
    const told = rows.filter(({ id }) => id !== null);
    const progress = await this.progress(actor, question, told, request);
    const all = told.map((row) => {
      const own = progress.find(({ id }) => id === row.id);
      return itemValue(row, own, question);
    });
    return {
      question,
      items: all.filter((item) => 'budget' in item),
      untold: all.filter((item) => 'lacks' in item),
    };
  }

  private progress(
    { organizationId }: Actor,
    question: BudgetGridQuestion,
    rows: readonly BudgetGridRow[],
    { asOf }: ViewRequest,
  ): Promise<ItemProgress[]> {
    const ids = rows.map(({ id }) => id);
    return this.db.rows<ItemProgress & Record<string, unknown>>({
      text: progressOf({ isAsOf: asOf !== undefined, isAt: true }),
      values: [organizationId, ids, dayOfProgress(question), asOf ?? null],
    });
  }
}

/** Money counts up to the end of the period, and so does work. */
const dayOfProgress = ({ period, day }: BudgetGridQuestion): Day => minDay(period.endsOn, day);

const ITEMS = 'id, committed_on, baseline_starts_on, baseline_target_on, done_on';
const MILESTONES = 'id, item_id, met_on, archived_at';

const progressOf = (sources: Sources): string => `
  SELECT i.id, CASE WHEN i.committed_on <= $3::date THEN i.baseline_starts_on END AS "baselineStartsOn",
    CASE WHEN i.committed_on <= $3::date THEN i.baseline_target_on END AS "baselineTargetOn",
    coalesce(i.done_on <= $3::date, false) AS "isDone", count(m.id)::integer AS milestones,
    (count(m.id) FILTER (WHERE m.met_on <= $3::date))::integer AS met
  FROM ${versionsOf('roadmap_items', ITEMS, '$4::timestamptz', sources)} i
  LEFT JOIN ${versionsOf('milestones', MILESTONES, '$4::timestamptz', sources)} m ON m.item_id = i.id AND m.archived_at IS NULL
  WHERE i.id = ANY ($2::uuid[]) AND num_nonnulls($4::timestamptz) >= 0
  GROUP BY i.id, i.committed_on, i.baseline_starts_on, i.baseline_target_on, i.done_on`;

function itemValue(
  { id, key, name, year, yearToDate }: BudgetGridRow,
  progress: ItemProgress | undefined,
  question: BudgetGridQuestion,
): ItemEarnedValue | UnearnedItem {
  const item = { itemId: id ?? '', key, name };
  const budget = year.plan ?? 0;
  if (budget <= 0) return { ...item, lacks: 'no_budget' };
  const { met, milestones } = doneOf(progress);
  const earned = earnedOf(budget, met, milestones);
  if (earned === null) return { ...item, lacks: 'no_progress' };
  const byBaseline = plannedByBaseline(budget, progress, dayOfProgress(question));
  const planned = byBaseline ?? yearToDate.reference ?? 0;
  const value = earnedValue({ budget, planned, earned, actual: yearToDate.value ?? 0 });
  return {
    ...item,
    ...value,
    plannedBy: byBaseline === null ? 'plan' : 'baseline',
    met,
    milestones,
  };
}

function plannedByBaseline(
  budget: number,
  progress: ItemProgress | undefined,
  day: Day,
): number | null {
  const { baselineStartsOn: startsOn = null, baselineTargetOn: endsOn = null } = progress ?? {};
  return startsOn === null || endsOn === null ? null : plannedOf(budget, { startsOn, endsOn }, day);
}

/** What is done is all earned, whatever its milestones say. */
function doneOf(progress: ItemProgress | undefined): { met: number; milestones: number } {
  const { isDone = false, milestones = 0, met = 0 } = progress ?? {};
  const all = isDone ? Math.max(milestones, 1) : milestones;
  return { met: isDone ? all : met, milestones: all };
}
