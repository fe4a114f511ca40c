import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import type { ForecastCadence, Grain } from '#domain/budget/version';
import { closedTo } from '#domain/budget/close';
import type { Day } from '#domain/day';
import { isId } from '#domain/natural-key';
import type { OwnershipRole } from '#domain/standing';
import { Database } from '#platform/database/database';
import { BudgetReferences } from './budget-references.ts';
import { BUDGET_ROLES, periodsOf, personOf, versionOf } from './budget.sql.ts';
import type { BudgetStanding } from './budgets.policy.ts';

export interface BudgetPeriodRow {
  readonly key: string;
  readonly label: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly isClosed: boolean;
}

interface PersonRow {
  readonly personId: string;
  readonly name: string;
}

interface VersionInForce {
  readonly id: string;
  readonly number: number;
  readonly label: string;
  readonly effectiveOn: Day;
}

interface Stored extends BudgetStanding {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly yearKey: string;
  readonly fiscalYear: number;
  readonly grain: Grain;
  readonly onTrackWithin: number;
  readonly atRiskWithin: number;
  readonly approvalLimit: number;
  readonly currency: string;
  readonly owner: PersonRow | null;
  readonly forecastEvery: ForecastCadence;
  readonly archivedAt: Date | null;
  readonly periods: readonly BudgetPeriodRow[];
  readonly plan: VersionInForce | null;
  readonly forecast: VersionInForce | null;
  readonly lines: number;
  readonly version: number;
  readonly updatedAt: Date;
}

export interface BudgetRow extends Stored {
  /** Key of the last period closed without a gap; null: none. */
  readonly closedTo: string | null;
}

export interface BudgetFilter {
  readonly archived?: boolean;
  readonly year?: string;
}

const ROWS = `
  SELECT b.id, b.key, b.name, b.description, b.year_key AS "yearKey", y.fiscal_year AS "fiscalYear", b.grain,
    b.on_track_within AS "onTrackWithin", b.at_risk_within AS "atRiskWithin", b.approval_limit AS "approvalLimit", g.currency,
    b.owner_id AS "ownerId", ${personOf('b.owner_id')} AS owner, b.forecast_every AS "forecastEvery", b.archived_at AS "archivedAt",
    b.archived_at IS NOT NULL AS "isArchived", ${BUDGET_ROLES} AS "budgetRoles", ${periodsOf('b')} AS periods,
    ${versionOf('b', 'approved')} AS plan, ${versionOf('b', 'published')} AS forecast,
    (SELECT count(*) FROM budget_lines l WHERE l.organization_id = $1 AND l.budget_id = b.id AND l.archived_at IS NULL) AS lines,
    b.version, b.updated_at AS "updatedAt"
  FROM budgets b
  JOIN periods y ON y.organization_id = $1 AND y.key = b.year_key
  JOIN organizations g ON g.organization_id = $1`;

@Injectable()
export class BudgetsQuery {
  constructor(
    private readonly db: Database,
    private readonly references: BudgetReferences,
  ) {}

  async find(actor: Actor, reference: string): Promise<BudgetRow | undefined> {
    const column = isId(reference) ? 'id' : 'key';
    const row = await this.db.row<Stored & Record<string, unknown>>({
      name: `budget-by-${column}`,
      text: `${ROWS} WHERE b.organization_id = $1 AND b.${column} = $4`,
      values: [...(await this.asker(actor)), reference],
    });
    return row && withClose(row);
  }

  /** The newest year first. */
  async list(actor: Actor, { archived = false, year }: BudgetFilter): Promise<BudgetRow[]> {
    const rows = await this.db.rows<Stored & Record<string, unknown>>({
      text: `${ROWS} WHERE b.organization_id = $1 AND (b.archived_at IS NOT NULL) = $4 AND ($5::text IS NULL OR b.year_key = $5)
        ORDER BY y.starts_on DESC, b.name, b.id`,
      values: [...(await this.asker(actor)), archived, year ?? null],
    });
    return rows.map(withClose);
  }

  async budgetRoles(actor: Actor): Promise<readonly OwnershipRole[]> {
    const row = await this.db.row<{ roles: OwnershipRole[] }>({
      text: `SELECT ${BUDGET_ROLES} AS roles`,
      values: await this.asker(actor),
    });
    return row?.roles ?? [];
  }

  /** Holds the budget until the transaction ends, so that what is checked against its periods and versions stays true. */
  async lock({ organizationId }: Actor, reference: string): Promise<string | undefined> {
    const row = await this.db.row<{ id: string }>({
      text: `SELECT id FROM budgets WHERE organization_id = $1 AND ${isId(reference) ? 'id' : 'key'} = $2 FOR NO KEY UPDATE`,
      values: [organizationId, reference],
    });
    return row?.id;
  }

  private async asker(actor: Actor): Promise<readonly unknown[]> {
    return [actor.organizationId, actor.personId, await this.references.today(actor)];
  }
}

const withClose = (row: Stored): BudgetRow => ({ ...row, closedTo: closedTo(row.periods) });
