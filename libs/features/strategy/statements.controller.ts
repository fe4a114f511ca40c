import { Body, Controller, Delete, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { CurrentActor, IfMatch } from '#platform/http/request-context';
import { ReadWhen } from './reading.dto.ts';
import { StatementCourse } from './statement-course.ts';
import {
  CreateStatement,
  ListStatements,
  PublishStatement,
  StatementReading,
  StatementView,
  UpdateStatement,
} from './statement.dto.ts';
import { StatementsService } from './statements.service.ts';

/** A statement is addressed by its id or by its key, such as `strategy-3`. */
@ApiTags('Strategy statements')
@Controller('strategy-statements')
export class StatementsController {
  constructor(
    private readonly statements: StatementsService,
    private readonly course: StatementCourse,
  ) {}

  /** Versions of vision and strategy, newest first; drafts only for those who write or approve; few, so without pages. */
  @Get()
  @ApiOkResponse({ type: [StatementView] })
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: ListStatements,
  ): Promise<StatementView[]> {
    const statements = await this.statements.list(actor, query);
    return statements.map((statement) => StatementView.of(statement, actor));
  }

  /** Draft the next version of the vision or the strategy. */
  @Post()
  @ApiCreatedResponse({ type: StatementView })
  async create(
    @CurrentActor() actor: Actor,
    @Body() body: CreateStatement,
  ): Promise<StatementView> {
    return StatementView.of(await this.statements.create(actor, body), actor);
  }

  /** One version. */
  @Get(':statement')
  @ApiOkResponse({ type: StatementView })
  async get(
    @CurrentActor() actor: Actor,
    @Param('statement') reference: string,
    @Query() { asOf }: ReadWhen,
  ): Promise<StatementView> {
    return StatementView.of(await this.statements.get(actor, reference, { asOf }), actor);
  }

  /** Edit a draft. */
  @Patch(':statement')
  @ApiOkResponse({ type: StatementView })
  async update(
    @CurrentActor() actor: Actor,
    @Param('statement') reference: string,
    @IfMatch() version: number,
    @Body() body: UpdateStatement,
  ): Promise<StatementView> {
    return StatementView.of(await this.statements.update(actor, reference, version, body), actor);
  }

  /** Approve a draft; never the author's to do. */
  @Put(':statement/approval')
  @ApiOkResponse({ type: StatementView })
  async approve(
    @CurrentActor() actor: Actor,
    @Param('statement') reference: string,
    @IfMatch() version: number,
  ): Promise<StatementView> {
    return StatementView.of(await this.course.approve(actor, reference, version), actor);
  }

  /** Make a draft of an approved version again. */
  @Delete(':statement/approval')
  @ApiOkResponse({ type: StatementView })
  async withdrawApproval(
    @CurrentActor() actor: Actor,
    @Param('statement') reference: string,
    @IfMatch() version: number,
  ): Promise<StatementView> {
    return StatementView.of(await this.course.withdrawApproval(actor, reference, version), actor);
  }

  /** Publish an approved version; it supersedes the one before it. */
  @Put(':statement/publication')
  @ApiOkResponse({ type: StatementView })
  async publish(
    @CurrentActor() actor: Actor,
    @Param('statement') reference: string,
    @IfMatch() version: number,
    @Body() { effectiveFrom }: PublishStatement,
  ): Promise<StatementView> {
    const published = await this.course.publish(actor, reference, version, effectiveFrom);
    return StatementView.of(published, actor);
  }

  /** Put a draft away. */
  @Put(':statement/archival')
  @ApiOkResponse({ type: StatementView })
  async archive(
    @CurrentActor() actor: Actor,
    @Param('statement') reference: string,
    @IfMatch() version: number,
  ): Promise<StatementView> {
    return StatementView.of(await this.course.archive(actor, reference, version), actor);
  }

  /** Say that you have read it; never the author's to say, and once is enough. */
  @Put(':statement/acknowledgement')
  @ApiOkResponse({ type: StatementView })
  async acknowledge(
    @CurrentActor() actor: Actor,
    @Param('statement') reference: string,
  ): Promise<StatementView> {
    return StatementView.of(await this.statements.acknowledge(actor, reference), actor);
  }

  /** Who has read it and who has not; everybody at once. */
  @Get(':statement/readings')
  @ApiOkResponse({ type: [StatementReading] })
  async readings(
    @CurrentActor() actor: Actor,
    @Param('statement') reference: string,
  ): Promise<StatementReading[]> {
    const readings = await this.statements.readers(actor, reference);
    return readings.map((reading) => StatementReading.of(reading));
  }
}
