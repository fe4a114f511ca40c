import { Injectable } from '@nestjs/common';
import { CalendarService } from '#features/calendar/index';
import type { Actor } from '#domain/actor';
import type { Day } from '#domain/day';
import { Unprocessable } from '#domain/errors';
import { curveProblems } from '#domain/objective';
import type { Span } from '#domain/pace';
import { Database } from '#platform/database/database';
import type { ObjectiveRow } from './objective.row.ts';
import { Registers, unfit } from './registers.ts';

interface SpanGiven {
  readonly period?: string | undefined;
  readonly startsOn?: Day | undefined;
  readonly endsOn?: Day | undefined;
}

interface Named {
  readonly goalId?: string | null;
  readonly ownerId?: string | null;
  readonly coOwnerIds?: readonly string[];
}

/** Checks what an objective names: its days, its goal and its people. */
@Injectable()
export class ObjectiveReferences {
  constructor(
    private readonly db: Database,
    private readonly calendar: CalendarService,
    private readonly registers: Registers,
  ) {}

  /** By a period of the calendar, or by two days; 422 for neither, or in the wrong order. */
  async spanOf(actor: Actor, { period, startsOn, endsOn }: SpanGiven): Promise<Span> {
    if (period !== undefined) {
      const named = this.calendar.named(await this.calendar.of(actor.organizationId), period);
      return { startsOn: named.startsOn, endsOn: named.endsOn };
    }
    if (startsOn === undefined)
      throw unfit('/startsOn', 'Name a period, or the first and the last day');
    if (endsOn === undefined)
      throw unfit('/endsOn', 'Name a period, or the first and the last day');
    return inOrder({ startsOn, endsOn });
  }

  /** Nothing where no day is given. */
  async movedSpan(
    actor: Actor,
    { startsOn, endsOn }: Span,
    given: SpanGiven,
  ): Promise<Partial<Span>> {
    if (given.period === undefined && given.startsOn === undefined && given.endsOn === undefined)
      return {};
    return this.spanOf(actor, {
      period: given.period,
      startsOn: given.startsOn ?? startsOn,
      endsOn: given.endsOn ?? endsOn,
    });
  }

  /** 422 for a goal that is not there, closed or archived, and for people who are not in office. */
  async refuseUnfit(actor: Actor, { goalId, ownerId, coOwnerIds = [] }: Named): Promise<void> {
    if (goalId) await this.refuseGoal(actor, goalId);
    if (ownerId) await this.registers.inOffice(actor, ownerId, '/ownerId');
    for (const [index, id] of coOwnerIds.entries()) {
      if (coOwnerIds.indexOf(id) !== index)
        throw unfit(`/coOwnerIds/${index}`, 'Each co-owner is named once');
      await this.registers.inOffice(actor, id, `/coOwnerIds/${index}`);
    }
  }

  /** Key results that began or ended with the objective go on doing so. */
  async moveKeyResults(
    { organizationId }: Actor,
    { id, startsOn, endsOn }: Pick<ObjectiveRow, 'id' | 'startsOn' | 'endsOn'>,
    to: Partial<Span>,
  ): Promise<void> {
    if (to.startsOn === undefined && to.endsOn === undefined) return;
    await this.db.run({
      text: `UPDATE key_results SET starts_on = CASE WHEN starts_on = $3 THEN $5::date ELSE starts_on END,
          ends_on = CASE WHEN ends_on = $4 THEN $6::date ELSE ends_on END
        WHERE organization_id = $1 AND objective_id = $2 AND (starts_on = $3 OR ends_on = $4)
          AND CASE WHEN starts_on = $3 THEN $5::date ELSE starts_on END <= CASE WHEN ends_on = $4 THEN $6::date ELSE ends_on END`,
      values: [organizationId, id, startsOn, endsOn, to.startsOn ?? startsOn, to.endsOn ?? endsOn],
    });
  }

  private async refuseGoal({ organizationId }: Actor, goalId: string): Promise<void> {
    const goal = await this.db.row<{ name: string; isOpen: boolean }>({
      text: `SELECT name, state = 'open' AND archived_at IS NULL AS "isOpen" FROM goals
        WHERE organization_id = $1 AND id = $2 FOR SHARE`,
      values: [organizationId, goalId],
    });
    if (!goal) throw unfit('/goalId', 'There is no such goal');
    if (!goal.isOpen)
      throw unfit('/goalId', `“${goal.name}” is closed or archived: choose another goal`);
  }
}

export function inOrder(span: Span): Span {
  if (span.endsOn < span.startsOn) throw unfit('/endsOn', 'It ends on its first day or later');
  return span;
}

/** 422 that names each point of a curve that is out of place. */
export function refuseCurve(
  curve: Parameters<typeof curveProblems>[0] = [],
  span: Parameters<typeof curveProblems>[1],
): void {
  const problems = curveProblems(curve, span);
  const [first] = problems;
  if (first) throw new Unprocessable(`${first.message}.`, problems);
}
