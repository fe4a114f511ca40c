import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import { variance } from '#domain/budget/variance';
import { NotFound } from '#domain/errors';
import { isId } from '#domain/natural-key';
import { difference } from '#domain/number';
import { Database } from '#platform/database/database';
import type {
  ComparedVersion,
  ReadComparison,
  VersionComparisonView,
} from './budget-course.dto.ts';
import type { BudgetFigures, BudgetGridRow } from './budget-view.dto.ts';
import { BudgetViewQuery } from './budget-view.query.ts';

/** Two versions of a budget side by side, of whatever kind and state. */
@Injectable()
export class VersionComparison {
  constructor(
    private readonly db: Database,
    private readonly grid: BudgetViewQuery,
  ) {}

  /** 404 for a version of another budget. */
  async read(
    actor: Actor,
    budget: string,
    { from: first, to: second, groupBy = 'line', ...filter }: ReadComparison,
  ): Promise<VersionComparisonView> {
    const from = await this.version(actor, budget, first);
    const to = await this.version(actor, budget, second);
    const versions = { from: from.id, to: to.id };
    const view = await this.grid.read(actor, budget, { ...filter, groupBy, versions });
    const rows = view.rows.map((row) => ({ ...nameOf(row), ...comparedOf(row) }));
    const moved = rows.filter((row) => row.moved.some((amount) => amount !== null && amount !== 0));
    return {
      question: view.question,
      from,
      to,
      rows: moved.toSorted((one, other) => sizeOf(other) - sizeOf(one)),
      same: rows.length - moved.length,
      totals: view.totals.map(comparedOf),
    };
  }

  private async version(
    { organizationId }: Actor,
    budget: string,
    id: string,
  ): Promise<ComparedVersion> {
    const row = isId(id)
      ? await this.db.row<ComparedVersion & Record<string, unknown>>({
          text: `SELECT v.id, v.kind, v.number, v.label, v.state FROM budget_versions v
            JOIN budgets b ON b.organization_id = $1 AND b.id = v.budget_id
            WHERE v.organization_id = $1 AND v.id = $2 AND $3 IN (b.key, b.id::text)`,
          values: [organizationId, id, budget],
        })
      : undefined;
    if (row === undefined) throw new NotFound('Budget version');
    return row;
  }
}

const nameOf = ({ id, key, name }: BudgetGridRow) => ({ id, key, name });

const sizeOf = ({ year }: { readonly year: { readonly amount: number | null } }): number =>
  Math.abs(year.amount ?? 0);

/** A version that says nothing of a period has nothing in it, where the other has something. */
function comparedOf({ nature, plan: from, forecast: to, year }: BudgetFigures) {
  const moved = from.map((before, at) => {
    const after = to[at] ?? null;
    return before === null && after === null ? null : difference(after ?? 0, before ?? 0);
  });
  const either = year.plan ?? year.forecast;
  const none = either === null ? null : 0;
  const whole = variance(nature, year.plan ?? none, year.forecast ?? none);
  return { nature, from, to, moved, year: whole };
}
