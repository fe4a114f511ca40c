import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import { periodAt, type CalendarRules, type Period } from '#domain/calendar';
import { addDays, addMonths, type Day } from '#domain/day';
import { Unprocessable } from '#domain/errors';
import type { ListPeriods } from './calendar.dto.ts';
import { CalendarService } from './calendar.service.ts';

const YEARS_MAX = 30;

/** Periods as the organization's rules make them, whether or not something refers to them yet. */
@Injectable()
export class PeriodsService {
  constructor(private readonly calendar: CalendarService) {}

  /** 422 when the span is the wrong way round or too long. */
  async list({ organizationId }: Actor, query: ListPeriods): Promise<readonly Period[]> {
    const calendar = await this.calendar.of(organizationId);
    const year = this.calendar.current(calendar, 'year');
    const { kind, from = year.startsOn, to = year.endsOn } = query;
    refuseSpan(from, to);
    return [...touching(calendar.rules, { kind, from, to })];
  }
}

function refuseSpan(from: Day, to: Day): void {
  const message =
    to < from
      ? '`to` lies before `from`'
      : to > addMonths(from, 12 * YEARS_MAX)
        ? `\`to\` lies more than ${YEARS_MAX} years after \`from\``
        : undefined;
  if (message !== undefined) throw new Unprocessable(`${message}.`, [{ pointer: '/to', message }]);
}

function* touching(
  rules: CalendarRules,
  { kind, from, to }: Required<ListPeriods>,
): Generator<Period> {
  for (let day = from; day <= to;) {
    const period = periodAt(rules, kind, day);
    yield period;
    day = addDays(period.endsOn, 1);
  }
}
