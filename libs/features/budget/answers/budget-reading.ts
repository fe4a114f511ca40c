import { Injectable } from '@nestjs/common';
import { CalendarService } from '#features/calendar/index';
import type { Actor } from '#domain/actor';
import { lookingAhead, spanAsked, type AskedSpan } from '#domain/budget/asked-span';
import { closedTo } from '#domain/budget/close';
import type { Tolerance } from '#domain/budget/tolerance';
import type { Grain } from '#domain/budget/version';
import type { Period } from '#domain/calendar';
import { dayOf, type Day } from '#domain/day';
import { NotFound, Unprocessable } from '#domain/errors';
import { isId } from '#domain/natural-key';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database/database';
import { budgetReading, type Sources } from './budget-reading.sql.ts';

export interface Moment {
  /** Up to whose end the year is read; the last one closed when absent. */
  readonly period?: string | undefined;
  /** The business on that day, by what is known now. */
  readonly at?: Day | undefined;
  /** Only what was known at that instant. */
  readonly asOf?: Date | undefined;
}

export interface ReadPeriod {
  readonly key: string;
  readonly label: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly isClosed: boolean;
}

export interface ReadVersion {
  readonly id: string;
  readonly number: number;
  readonly label: string;
  readonly effectiveOn: Day;
  /** Key of the last period whose actuals it takes as settled. */
  readonly closedTo: string | null;
}

interface BudgetRow extends Tolerance {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly yearKey: string;
  readonly grain: Grain;
  readonly fiscalYear: number;
  readonly startsOn: Day;
  readonly endsOn: Day;
  /** The organization's reporting currency. */
  readonly currency: string;
  readonly periods: readonly ReadPeriod[];
  readonly plan: ReadVersion | null;
  readonly forecast: ReadVersion | null;
  /** Every one that was published by then, the newest first. */
  readonly forecasts: readonly ReadVersion[];
}

/** A budget as it stood, and what is asked of it. */
export interface BudgetReading extends BudgetRow {
  readonly sources: Sources;
  readonly day: Day;
  readonly moment: Moment;
  readonly closedTo: string | null;
  readonly asked: AskedSpan & Pick<Period, 'key' | 'label' | 'startsOn' | 'endsOn'>;
  /** For each period the last forecast that still looked ahead at it. */
  readonly references: readonly (ReadVersion | null)[];
}

/** Finds a budget with its periods and the versions that were in force. */
@Injectable()
export class BudgetReadings {
  constructor(
    private readonly db: Database,
    private readonly calendar: CalendarService,
    private readonly clock: Clock,
  ) {}

  /** 404 for a budget that was not there then; 422 at `/period` for a period that its year or grain does not have. */
  async of(actor: Actor, reference: string, moment: Moment): Promise<BudgetReading> {
    const calendar = await this.calendar.of(actor.organizationId);
    const { at, asOf } = moment;
    const sources = { isAsOf: asOf !== undefined, isAt: at !== undefined };
    const column = isId(reference) ? 'id' : 'key';
    const day = at ?? dayOf(asOf ?? this.clock.now(), calendar.timeZone);
    const row = await this.db.row<BudgetRow & Record<string, unknown>>({
      name: ['budget-reading', column, sources.isAsOf, sources.isAt].join('-'),
      text: budgetReading(column, sources),
      values: [actor.organizationId, reference, asOf ?? null, day],
    });
    if (row === undefined) throw new NotFound('Budget');
    const settled = closedTo(row.periods);
    const key = moment.period ?? settled;
    const named = key === null ? undefined : this.calendar.named(calendar, key);
    const asked = spanOf(row, named ?? currentOf(row.periods, day));
    return {
      ...row,
      sources,
      day,
      moment,
      closedTo: settled,
      asked,
      references: row.periods.map((_, index) => lookingAhead(row.forecasts, row.periods, index)),
    };
  }
}

type Named = Pick<Period, 'key' | 'label' | 'startsOn' | 'endsOn'>;

function spanOf(row: BudgetRow, named: Named): BudgetReading['asked'] {
  const span = spanAsked(row.periods, named);
  const { key, label, startsOn, endsOn } = named;
  if (span !== null) return { ...span, key, label, startsOn, endsOn };
  const message = `“${key}” is no ${row.grain} of ${row.yearKey}, nor several of them: use a key such as ${row.periods[0]?.key ?? row.yearKey}`;
  throw new Unprocessable(`${message}.`, [{ pointer: '/period', message }]);
}

/** Before the year its first period, after it the last. */
function currentOf(periods: readonly ReadPeriod[], day: Day): Named {
  const found = periods.find(({ endsOn }) => day <= endsOn) ?? periods.at(-1);
  if (found === undefined) throw new Error('A budget has periods.');
  return found;
}
