import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { CurrentActor, IfMatch, Revisioned } from '#platform/http/request-context';
import {
  CurrentPeriod,
  HolidaysView,
  ListPeriods,
  PeriodView,
  ReplaceHolidays,
} from './calendar.dto.ts';
import { CalendarService } from './calendar.service.ts';
import { HolidaysService } from './holidays.ts';
import { PeriodsService } from './periods.ts';

@ApiTags('Calendar')
@Controller()
export class CalendarController {
  constructor(
    private readonly calendar: CalendarService,
    private readonly holidays: HolidaysService,
    private readonly periods: PeriodsService,
  ) {}

  /** The organization's holidays, all of them. */
  @Get('organization/holidays')
  @ApiOkResponse({ type: HolidaysView })
  async listHolidays(@CurrentActor() actor: Actor): Promise<HolidaysView> {
    return HolidaysView.of(await this.holidays.list(actor), actor);
  }

  /** Put a whole list of holidays in place of the one before. */
  @Put('organization/holidays')
  @ApiOkResponse({ type: HolidaysView })
  async replaceHolidays(
    @CurrentActor() actor: Actor,
    @IfMatch() version: number,
    @Body() { data }: ReplaceHolidays,
  ): Promise<HolidaysView> {
    return HolidaysView.of(await this.holidays.replace(actor, version, data), actor);
  }

  /** The periods of one kind that touch a span of days, in order; bounded, so without pages. */
  @Revisioned()
  @Get('periods')
  @ApiOkResponse({ type: [PeriodView] })
  async list(@CurrentActor() actor: Actor, @Query() query: ListPeriods): Promise<PeriodView[]> {
    return (await this.periods.list(actor, query)).map((period) => PeriodView.of(period));
  }

  /** The period of a kind in which the organization's own day lies. */
  @Get('periods/current')
  @ApiOkResponse({ type: PeriodView })
  async current(
    @CurrentActor() { organizationId }: Actor,
    @Query() { kind }: CurrentPeriod,
  ): Promise<PeriodView> {
    return PeriodView.of(this.calendar.current(await this.calendar.of(organizationId), kind));
  }
}
