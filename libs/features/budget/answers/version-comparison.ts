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

const COLUMNS = 'id, budget_id, kind, number, label, state';

/** Two versions of a budget side by side, of whatever kind and state. */
@Injectable()
export class VersionComparison {
  constructor(
    private readonly db: Database,
    private readonly grid: BudgetViewQuery,
  ) {}

  /** 404 for a version of another budget, and for one that was not begun yet. */
  async read(
    actor: Actor,
    budget: string,
    { from: first, to: second, groupBy = 'line', ...filter }: ReadComparison,
  ): Promise<VersionComparisonView> {
    const { asOf } = filter;
    const from = await this.version(actor, budget, { id: first, asOf });
    const to = await this.version(actor, budget, { id: second, asOf });
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
    { id, asOf }: { readonly id: string; readonly asOf?: Date | undefined },
  ): Promise<ComparedVersion> {
    const row = isId(id)
      ? await this.db.row<ComparedVersion & Record<string, unknown>>({
          text: `SELECT v.id, v.kind, v.number, v.label, v.state FROM (
              SELECT ${COLUMNS} FROM budget_versions WHERE organization_id = $1 AND ($4::timestamptz IS NULL OR updated_at <= $4)
              UNION ALL
              SELECT ${COLUMNS} FROM budget_versions_history WHERE organization_id = $1 AND valid @> $4::timestamptz) v
            JOIN budgets b ON b.organization_id = $1 AND b.id = v.budget_id
            WHERE v.id = $2 AND $3 IN (b.key, b.id::text)`,
          values: [organizationId, id, budget, asOf ?? null],
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
