import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { CurrentActor } from '#platform/http/request-context';
import {
  AdoptRegisterKpi,
  AdoptedRegisterKpi,
  PartsView,
  ReadParts,
  RegisterKpiView,
} from './register-kpi.dto.ts';
import { RegistersService } from './registers.service.ts';

@ApiTags('Register KPIs')
@Controller()
export class RegistersController {
  constructor(private readonly registers: RegistersService) {}

  /** Every KPI that is worked out from the registers, with its definition and where it is adopted; small, so without pages. */
  @Get('register-kpis')
  @ApiOkResponse({ type: [RegisterKpiView] })
  list(@CurrentActor() actor: Actor): Promise<readonly RegisterKpiView[]> {
    return this.registers.list(actor);
  }

  /** Take a register KPI on in an area, once more for another scope or another area if it is there already. */
  @Post('register-kpis')
  @ApiCreatedResponse({ type: AdoptedRegisterKpi })
  adopt(@CurrentActor() actor: Actor, @Body() body: AdoptRegisterKpi): Promise<AdoptedRegisterKpi> {
    return this.registers.adopt(actor, body);
  }

  /** The very records that make a computed figure, by what is known now. */
  @Get('kpis/:kpi/parts')
  @ApiOkResponse({ type: PartsView })
  parts(
    @CurrentActor() actor: Actor,
    @Param('kpi') kpi: string,
    @Query() { period }: ReadParts,
  ): Promise<PartsView> {
    return this.registers.parts(actor, kpi, period);
  }
}
