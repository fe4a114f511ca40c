import { Injectable } from '@nestjs/common';
import { CalendarService } from '#features/calendar/index';
import { ObligationsService } from '#features/obligations/index';
import type { Actor } from '#domain/actor';
import type { Period } from '#domain/calendar';
import { valueDue } from '#domain/cadence';
import { Database } from '#platform/database/database';

interface ForecastOwed {
  readonly budgetId: string;
  readonly areaId: string | null;
  readonly period: Period;
}

/** Of each budget the periods of its cadence that have begun; it falls to the area about the budget. */
const OWED = `
  SELECT b.id AS "budgetId", (SELECT a.id FROM areas a WHERE a.organization_id = $1 AND a.kind = 'budget' AND a.archived_at IS NULL
      ORDER BY a.position, a.id LIMIT 1) AS "areaId",
    json_build_object('key', p.key, 'label', p.label, 'kind', p.kind, 'startsOn', p.starts_on, 'endsOn', p.ends_on,
      'fiscalYear', p.fiscal_year) AS period
  FROM budgets b
  JOIN periods y ON y.organization_id = $1 AND y.key = b.year_key
  JOIN periods p ON p.organization_id = $1 AND p.kind = b.forecast_every AND p.fiscal_year = y.fiscal_year AND p.starts_on <= $2::date
  WHERE b.organization_id = $1 AND b.archived_at IS NULL`;

/** A forecast answers for every period that it leaves behind: by its day, or as settled. */
const GIVEN = `
  SELECT DISTINCT b.id AS "budgetId", p.key AS "periodKey"
  FROM budgets b
  JOIN periods y ON y.organization_id = $1 AND y.key = b.year_key
  JOIN periods p ON p.organization_id = $1 AND p.kind = b.forecast_every AND p.fiscal_year = y.fiscal_year
  JOIN budget_versions v ON v.organization_id = $1 AND v.budget_id = b.id AND v.kind = 'forecast' AND v.decided_at IS NOT NULL
  LEFT JOIN periods c ON c.organization_id = $1 AND c.key = v.closed_to
  WHERE b.organization_id = $1 AND (p.ends_on < v.effective_on OR p.ends_on <= c.ends_on)`;

/** Whoever keeps a budget owes a forecast after each of its periods, by the day on which its figures are due. */
@Injectable()
export class ForecastDuties {
  constructor(
    private readonly db: Database,
    private readonly calendar: CalendarService,
    private readonly obligations: ObligationsService,
  ) {}

  /** May run at any time and any number of times. */
  async plan(actor: Actor): Promise<void> {
    const { organizationId } = actor;
    const calendar = await this.calendar.of(organizationId);
    const { timeZone, holidays } = calendar;
    const owed = await this.db.rows<ForecastOwed & Record<string, unknown>>({
      text: OWED,
      values: [organizationId, this.calendar.today(calendar)],
    });
    const budgets = await this.db.rows<{ id: string }>({
      text: 'SELECT id FROM budgets WHERE organization_id = $1',
      values: [organizationId],
    });
    await this.obligations.oweExactly(
      actor,
      { kind: 'forecast', subjectIds: budgets.map(({ id }) => id) },
      owed.map(({ budgetId, areaId, period }) =>
        Object.assign(
          { subjectId: budgetId, areaId, periodKey: period.key },
          valueDue(period, timeZone, holidays),
        ),
      ),
    );
  }

  /** What published forecasts answer. */
  async meet(actor: Actor): Promise<void> {
    const given = await this.db.rows<{ budgetId: string; periodKey: string }>({
      text: GIVEN,
      values: [actor.organizationId],
    });
    await this.obligations.meetMany(
      actor,
      given.map(({ budgetId, periodKey }) => ({
        kind: 'forecast' as const,
        subjectId: budgetId,
        periodKey,
      })),
    );
  }
}
