import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import type { Grain } from '#domain/budget/version';
import type { VarianceComparison } from '#domain/budget/variance-note';
import type { Span } from '#domain/calendar';
import type { EditionBudgetChange } from '#domain/edition-budget';
import type { PersonRef } from '#domain/person-ref';
import { Database } from '#platform/database/database';

export interface BudgetOfYear {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly yearKey: string;
  readonly grain: Grain;
  readonly onTrackWithin: number;
  readonly atRiskWithin: number;
  /** The organization's. */
  readonly currency: string;
}

export interface ReportedNote {
  readonly lineId: string;
  readonly comparison: VarianceComparison;
  readonly text: string;
  readonly author: PersonRef;
}

const person = (alias: string): string =>
  `CASE WHEN ${alias}.id IS NOT NULL THEN json_build_object('id', ${alias}.id, 'name', ${alias}.name) END`;

/** What was decided and explained about budgets. */
@Injectable()
export class BudgetLedgers {
  constructor(private readonly db: Database) {}

  budgets({ organizationId }: Actor, fiscalYear: number): Promise<BudgetOfYear[]> {
    return this.db.rows<BudgetOfYear & Record<string, unknown>>({
      text: `SELECT b.id, b.key, b.name, b.year_key AS "yearKey", b.grain, b.on_track_within AS "onTrackWithin",
          b.at_risk_within AS "atRiskWithin", o.currency
        FROM budgets b
        JOIN organizations o ON o.organization_id = b.organization_id
        JOIN periods y ON y.organization_id = b.organization_id AND y.key = b.year_key
        WHERE b.organization_id = $1 AND y.fiscal_year = $2 AND b.archived_at IS NULL
        ORDER BY b.name, b.key`,
      values: [organizationId, fiscalYear],
    });
  }

  /** Approved on the days of the period, in the order of their numbers. */
  changes(
    { organizationId }: Actor,
    budgetId: string,
    { startsOn, endsOn, timeZone }: Span & { readonly timeZone: string },
  ): Promise<EditionBudgetChange[]> {
    return this.db.rows<EditionBudgetChange & Record<string, unknown>>({
      text: `SELECT c.number, c.kind, c.size, c.reporting_currency AS currency, c.reason,
          (c.decided_at AT TIME ZONE $5)::date AS "approvedOn", ${person('q')} AS "askedBy", ${person('d')} AS "approvedBy",
          (SELECT json_agg(json_build_object('name', e.name, 'amount', e.amount, 'currency', e.currency) ORDER BY e.amount, e.name)
            FROM (SELECT l.name, l.currency, sum(x.amount)::bigint AS amount FROM budget_change_entries x
              JOIN budget_lines l ON l.organization_id = x.organization_id AND l.id = x.line_id
              WHERE x.organization_id = $1 AND x.change_id = c.id GROUP BY l.id, l.name, l.currency) e) AS lines
        FROM budget_changes c
        JOIN people q ON q.organization_id = c.organization_id AND q.id = c.requested_by
        LEFT JOIN people d ON d.organization_id = c.organization_id AND d.id = c.decided_by
        WHERE c.organization_id = $1 AND c.budget_id = $2 AND c.state = 'approved'
          AND c.decided_at >= ($3::date)::timestamp AT TIME ZONE $5 AND c.decided_at < ($4::date + 1)::timestamp AT TIME ZONE $5
        ORDER BY c.number`,
      values: [organizationId, budgetId, startsOn, endsOn, timeZone],
    });
  }

  /** As they stand today, because a period is explained after its end; of the latest part of the period each. */
  notes(
    { organizationId }: Actor,
    budgetId: string,
    { startsOn, endsOn }: Span,
  ): Promise<ReportedNote[]> {
    return this.db.rows<ReportedNote & Record<string, unknown>>({
      text: `SELECT DISTINCT ON (n.line_id, n.comparison) n.line_id AS "lineId", n.comparison, n.body AS text, ${person('w')} AS author
        FROM variance_notes n
        JOIN periods p ON p.organization_id = n.organization_id AND p.key = n.period_key
        JOIN people w ON w.organization_id = n.organization_id AND w.id = n.author_id
        WHERE n.organization_id = $1 AND n.budget_id = $2 AND n.archived_at IS NULL AND p.starts_on >= $3 AND p.ends_on <= $4
        ORDER BY n.line_id, n.comparison, p.ends_on DESC`,
      values: [organizationId, budgetId, startsOn, endsOn],
    });
  }
}
