import { Body, Controller, Delete, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { CurrentActor, IfMatch } from '#platform/http/request-context';
import { Benefits } from './benefits.service.ts';
import {
  BenefitPlace,
  BusinessCaseView,
  ClaimBenefit,
  CreateBusinessCase,
  ExplainGap,
  ListBusinessCases,
  MeasureBenefit,
  UpdateBusinessCase,
} from './business-case.dto.ts';
import { BusinessCasesService } from './business-cases.service.ts';
import { ReadTimes } from './reading.ts';

/** A business case is addressed by its id or by its key. */
@ApiTags('Business cases')
@Controller('business-cases')
export class BusinessCasesController {
  constructor(
    private readonly cases: BusinessCasesService,
    private readonly benefits: Benefits,
  ) {}

  /** Business cases in use, or the archived ones, with their benefits; few, so without pages. */
  @Get()
  @ApiOkResponse({ type: [BusinessCaseView] })
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: ListBusinessCases,
  ): Promise<BusinessCaseView[]> {
    const cases = await this.cases.list(actor, query);
    return cases.map((row) => BusinessCaseView.of(row, actor));
  }

  /** Add the business case of a product or of an item of the roadmap. */
  @Post()
  @ApiCreatedResponse({ type: BusinessCaseView })
  async create(
    @CurrentActor() actor: Actor,
    @Body() body: CreateBusinessCase,
  ): Promise<BusinessCaseView> {
    return BusinessCaseView.of(await this.cases.create(actor, body), actor);
  }

  /** One business case with what was claimed and what was measured. */
  @Get(':case')
  @ApiOkResponse({ type: BusinessCaseView })
  async get(
    @CurrentActor() actor: Actor,
    @Param('case') reference: string,
    @Query() times: ReadTimes,
  ): Promise<BusinessCaseView> {
    return BusinessCaseView.of(await this.cases.get(actor, reference, times), actor);
  }

  /** Change what a business case costs, how long it looks ahead and whose it is. */
  @Patch(':case')
  @ApiOkResponse({ type: BusinessCaseView })
  async update(
    @CurrentActor() actor: Actor,
    @Param('case') reference: string,
    @IfMatch() version: number,
    @Body() body: UpdateBusinessCase,
  ): Promise<BusinessCaseView> {
    return BusinessCaseView.of(await this.cases.update(actor, reference, version, body), actor);
  }

  /** Put a business case away; its record stays. */
  @Put(':case/archival')
  @ApiOkResponse({ type: BusinessCaseView })
  async archive(
    @CurrentActor() actor: Actor,
    @Param('case') reference: string,
    @IfMatch() version: number,
  ): Promise<BusinessCaseView> {
    return BusinessCaseView.of(await this.cases.archive(actor, reference, version), actor);
  }

  /** Take up an archived business case again. */
  @Delete(':case/archival')
  @ApiOkResponse({ type: BusinessCaseView })
  async restore(
    @CurrentActor() actor: Actor,
    @Param('case') reference: string,
    @IfMatch() version: number,
  ): Promise<BusinessCaseView> {
    return BusinessCaseView.of(await this.cases.restore(actor, reference, version), actor);
  }

  /** Claim a benefit: money, or the change of a KPI, by a day. */
  @Post(':case/benefits')
  @ApiCreatedResponse({ type: BusinessCaseView })
  async claim(
    @CurrentActor() actor: Actor,
    @Param('case') reference: string,
    @Body() body: ClaimBenefit,
  ): Promise<BusinessCaseView> {
    return BusinessCaseView.of(await this.benefits.claim(actor, reference, body), actor);
  }

  /** Record what was reached in all by a day. */
  @Post(':case/benefits/:benefit/measurements')
  @ApiCreatedResponse({ type: BusinessCaseView })
  async measure(
    @CurrentActor() actor: Actor,
    @Param() place: BenefitPlace,
    @Body() body: MeasureBenefit,
  ): Promise<BusinessCaseView> {
    const measured = await this.benefits.measure(actor, [place.case, place.benefit], body);
    return BusinessCaseView.of(measured, actor);
  }

  /** Say why a benefit fell short. */
  @Put(':case/benefits/:benefit/gap')
  @ApiOkResponse({ type: BusinessCaseView })
  async explain(
    @CurrentActor() actor: Actor,
    @Param() place: BenefitPlace,
    @Body() { reason }: ExplainGap,
  ): Promise<BusinessCaseView> {
    const explained = await this.benefits.explain(actor, [place.case, place.benefit], reason);
    return BusinessCaseView.of(explained, actor);
  }

  /** Take back a claim that was never measured. */
  @Delete(':case/benefits/:benefit')
  @ApiOkResponse({ type: BusinessCaseView })
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param() place: BenefitPlace,
  ): Promise<BusinessCaseView> {
    const left = await this.benefits.withdraw(actor, [place.case, place.benefit]);
    return BusinessCaseView.of(left, actor);
  }
}
