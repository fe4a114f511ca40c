import { ApiProperty } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { PERIOD_KINDS, type Period, type PeriodKind } from '#domain/calendar';
import type { Day } from '#domain/day';
import { abilities } from '#domain/policy';
import { DayField, NestedList, OneOf, Text } from '#platform/http/fields';
import { calendarPolicy } from './calendar.policy.ts';

const HOLIDAYS_MAX = 1_000;
const HOLIDAY_NAME_MAX = 80;

export class Holiday {
  @DayField() readonly day!: Day;
  @Text({ max: HOLIDAY_NAME_MAX }) readonly name!: string;
}

/** The whole list: what is not in it is no holiday any more. */
export class ReplaceHolidays {
  @NestedList(() => Holiday, { max: HOLIDAYS_MAX }) readonly data!: readonly Holiday[];
}

class CalendarAbilities implements Record<keyof typeof calendarPolicy, boolean> {
  @ApiProperty() readonly update!: boolean;
}

/** All holidays in order of their days: at most 1,000, so without pages. */
export class HolidaysView {
  @ApiProperty({ type: [Holiday] }) readonly data!: readonly Holiday[];
  @ApiProperty({
    type: 'integer',
    description: 'Of the organization, to which the holidays belong',
  })
  readonly version!: number;
  @ApiProperty({ type: CalendarAbilities }) readonly can!: CalendarAbilities;

  static of(list: { data: readonly Holiday[]; version: number }, actor: Actor): HolidaysView {
    return { ...list, can: abilities(calendarPolicy, actor, undefined) };
  }
}

export class CurrentPeriod {
  @OneOf(PERIOD_KINDS) readonly kind!: PeriodKind;
}

export class ListPeriods extends CurrentPeriod {
  @DayField({ optional: true, description: 'The first day of this fiscal year when absent' })
  readonly from?: Day;
  @DayField({
    optional: true,
    description: 'The last day of this fiscal year when absent; at most 30 years after `from`',
  })
  readonly to?: Day;
}

export class PeriodView {
  @ApiProperty({ description: 'Such as 2026-10, FY2027-Q2 or 2026-W45' }) readonly key!: string;
  @OneOf(PERIOD_KINDS) readonly kind!: PeriodKind;
  @DayField() readonly startsOn!: Day;
  @DayField({ description: 'The last day, included' }) readonly endsOn!: Day;
  @ApiProperty({ type: 'integer', description: 'In which the period ends' })
  readonly fiscalYear!: number;
  @ApiProperty() readonly label!: string;

  static of({ key, kind, startsOn, endsOn, fiscalYear, label }: Period): PeriodView {
    return { key, kind, startsOn, endsOn, fiscalYear, label };
  }
}
