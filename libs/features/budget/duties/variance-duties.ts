import { Injectable } from '@nestjs/common';
import { CalendarService } from '#features/calendar/index';
import { ObligationsService } from '#features/obligations/index';
import { remitItself, type Actor } from '#domain/actor';
import { explanationDue, explanationOf, type Explanation } from '#domain/budget/duty';
import type { VarianceComparison } from '#domain/budget/variance-note';
import { Unprocessable } from '#domain/errors';
import { Database } from '#platform/database/database';
import type { BudgetGridRow, BudgetGridView } from '../answers/budget-view.dto.ts';
import { BudgetViewQuery } from '../answers/budget-view.query.ts';

interface Noted {
  readonly lineId: string;
  readonly comparison: VarianceComparison;
}

interface Line {
  readonly id: string;
  readonly areaId: string;
  readonly explanation: Explanation;
}

const KIND = 'variance_note';

/** Whoever answers for the area of a line owes an explanation where the line is beyond its tolerance when a period is closed. */
@Injectable()
export class VarianceDuties {
  constructor(
    private readonly db: Database,
    private readonly calendar: CalendarService,
    private readonly obligations: ObligationsService,
    private readonly grid: BudgetViewQuery,
  ) {}

  /** By the last period that is closed; without `lineId` for all lines. A budget that lacks a rate is judged once it has it. */
  async judge(actor: Actor, budgetId: string, lineId?: string): Promise<void> {
    const view = await this.view(actor, budgetId, lineId);
    const periodKey = view?.question.closedTo;
    if (!view || !periodKey) return;
    const lines = await this.lines(actor, view.rows, { budgetId, periodKey });
    const dutiesOf = (explanation: Explanation) =>
      lines
        .filter((line) => line.explanation === explanation)
        .map(({ id }) => ({ kind: KIND, subjectId: id, periodKey }) as const);
    await this.obligations.reopenMany(actor, dutiesOf('owed'));
    // A job has written no note, so what is explained was met by whoever did.
    if (actor.credentialKind !== 'job')
      await this.obligations.meetMany(actor, dutiesOf('explained'));
    await this.owe(actor, lines, periodKey);
  }

  /** What is no longer closed needs no explanation yet. */
  async release(actor: Actor, budgetId: string, periodKey?: string): Promise<void> {
    const rows = await this.db.rows<{ id: string }>({
      text: 'SELECT id FROM budget_lines WHERE organization_id = $1 AND budget_id = $2',
      values: [actor.organizationId, budgetId],
    });
    const subjectIds = rows.map(({ id }) => id);
    await this.obligations.oweExactly(
      actor,
      { kind: KIND, subjectIds, ...(periodKey && { periodKey }) },
      [],
    );
  }

  /** Budgets whose year is under way, or has not been over for a quarter. */
  async judgeAll(actor: Actor): Promise<void> {
    const today = this.calendar.today(await this.calendar.of(actor.organizationId));
    const budgets = await this.db.rows<{ id: string }>({
      text: `SELECT b.id FROM budgets b JOIN periods y ON y.organization_id = $1 AND y.key = b.year_key
        WHERE b.organization_id = $1 AND b.archived_at IS NULL AND y.ends_on >= $2::date - 92
          AND EXISTS (SELECT FROM period_closes c WHERE c.organization_id = $1 AND c.budget_id = b.id)`,
      values: [actor.organizationId, today],
    });
    for (const { id } of budgets) await this.judge(actor, id);
  }

  private async view(
    { organizationId }: Actor,
    budgetId: string,
    lineId: string | undefined,
  ): Promise<BudgetGridView | undefined> {
    const request = { groupBy: 'line', lineId } as const;
    try {
      return await this.grid.read(remitItself(organizationId), budgetId, request);
    } catch (error) {
      if (error instanceof Unprocessable) return undefined;
      throw error;
    }
  }

  private async lines(
    { organizationId }: Actor,
    rows: readonly BudgetGridRow[],
    { budgetId, periodKey }: { readonly budgetId: string; readonly periodKey: string },
  ): Promise<readonly Line[]> {
    const notes = await this.db.rows<Noted & Record<string, unknown>>({
      text: `SELECT line_id AS "lineId", comparison FROM variance_notes
        WHERE organization_id = $1 AND budget_id = $2 AND period_key = $3 AND archived_at IS NULL`,
      values: [organizationId, budgetId, periodKey],
    });
    const byLine = Map.groupBy(notes, ({ lineId }) => lineId);
    return rows.flatMap(({ id, line, period, yearToDate, fullYear }) => {
      if (id === null || line === null) return [];
      const noted = new Set(byLine.get(id)?.map(({ comparison }) => comparison));
      const judged = { isArchived: line.isArchived, period, yearToDate, fullYear };
      return [{ id, areaId: line.areaId, explanation: explanationOf(judged, noted) }];
    });
  }

  private async owe(actor: Actor, lines: readonly Line[], periodKey: string): Promise<void> {
    const calendar = await this.calendar.of(actor.organizationId);
    const today = this.calendar.today(calendar);
    const due = explanationDue(today, calendar.timeZone, calendar.holidays);
    const unexplained = lines.filter(({ explanation }) => explanation !== 'explained');
    const owed = unexplained.filter(({ explanation }) => explanation === 'owed');
    await this.obligations.oweExactly(
      actor,
      { kind: KIND, subjectIds: unexplained.map(({ id }) => id), periodKey },
      owed.map(({ id, areaId }) => Object.assign({ subjectId: id, areaId, periodKey }, due)),
    );
  }
}
