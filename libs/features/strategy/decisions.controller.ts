import { Body, Controller, Delete, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { CurrentActor, IfMatch } from '#platform/http/request-context';
import { DecisionCourse } from './decision-course.ts';
import {
  CreateDecision,
  DecideDecision,
  ListDecisions,
  ReasonOfDecision,
  RecordOutcome,
  UpdateDecision,
} from './decision.dto.ts';
import { DecisionPage, DecisionView } from './decision.view.ts';
import { DecisionsService } from './decisions.service.ts';
import { ReadWhen } from './reading.dto.ts';

/** A decision is addressed by its id or by its key. */
@ApiTags('Decisions')
@Controller('decisions')
export class DecisionsController {
  constructor(
    private readonly decisions: DecisionsService,
    private readonly course: DecisionCourse,
  ) {}

  /** The decision log, the newest questions first. */
  @Get()
  @ApiOkResponse({ type: DecisionPage })
  async list(@CurrentActor() actor: Actor, @Query() query: ListDecisions): Promise<DecisionPage> {
    const page = await this.decisions.list(actor, query);
    return { ...page, data: page.data.map((row) => DecisionView.of(row, actor)) };
  }

  /** Ask for a decision. */
  @Post()
  @ApiCreatedResponse({ type: DecisionView })
  async create(@CurrentActor() actor: Actor, @Body() body: CreateDecision): Promise<DecisionView> {
    return DecisionView.of(await this.decisions.create(actor, body), actor);
  }

  /** One decision. */
  @Get(':decision')
  @ApiOkResponse({ type: DecisionView })
  async get(
    @CurrentActor() actor: Actor,
    @Param('decision') reference: string,
    @Query() when: ReadWhen,
  ): Promise<DecisionView> {
    return DecisionView.of(await this.decisions.get(actor, reference, when), actor);
  }

  /** Change the question, its options, who decides and by when, as long as it is open. */
  @Patch(':decision')
  @ApiOkResponse({ type: DecisionView })
  async update(
    @CurrentActor() actor: Actor,
    @Param('decision') reference: string,
    @IfMatch() version: number,
    @Body() body: UpdateDecision,
  ): Promise<DecisionView> {
    return DecisionView.of(await this.decisions.update(actor, reference, version, body), actor);
  }

  /** Decide, with a reason. */
  @Put(':decision/choice')
  @ApiOkResponse({ type: DecisionView })
  async decide(
    @CurrentActor() actor: Actor,
    @Param('decision') reference: string,
    @IfMatch() version: number,
    @Body() body: DecideDecision,
  ): Promise<DecisionView> {
    return DecisionView.of(await this.course.decide(actor, reference, version, body), actor);
  }

  /** Ask again what was decided, with a reason. */
  @Put(':decision/reopening')
  @ApiOkResponse({ type: DecisionView })
  async reopen(
    @CurrentActor() actor: Actor,
    @Param('decision') reference: string,
    @IfMatch() version: number,
    @Body() { reason }: ReasonOfDecision,
  ): Promise<DecisionView> {
    return DecisionView.of(await this.course.reopen(actor, reference, version, reason), actor);
  }

  /** Ask no longer, with a reason. */
  @Put(':decision/withdrawal')
  @ApiOkResponse({ type: DecisionView })
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('decision') reference: string,
    @IfMatch() version: number,
    @Body() { reason }: ReasonOfDecision,
  ): Promise<DecisionView> {
    return DecisionView.of(await this.course.withdraw(actor, reference, version, reason), actor);
  }

  /** Record what came of a decision. */
  @Put(':decision/outcome')
  @ApiOkResponse({ type: DecisionView })
  async recordOutcome(
    @CurrentActor() actor: Actor,
    @Param('decision') reference: string,
    @IfMatch() version: number,
    @Body() body: RecordOutcome,
  ): Promise<DecisionView> {
    return DecisionView.of(await this.course.recordOutcome(actor, reference, version, body), actor);
  }

  /** Put a decision away; its record stays. */
  @Put(':decision/archival')
  @ApiOkResponse({ type: DecisionView })
  async archive(
    @CurrentActor() actor: Actor,
    @Param('decision') reference: string,
    @IfMatch() version: number,
  ): Promise<DecisionView> {
    return DecisionView.of(await this.course.archive(actor, reference, version), actor);
  }

  /** Take an archived decision back. */
  @Delete(':decision/archival')
  @ApiOkResponse({ type: DecisionView })
  async restore(
    @CurrentActor() actor: Actor,
    @Param('decision') reference: string,
    @IfMatch() version: number,
  ): Promise<DecisionView> {
    return DecisionView.of(await this.course.restore(actor, reference, version), actor);
  }
}
