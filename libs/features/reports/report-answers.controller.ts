import { Body, Controller, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { ParseId } from '#platform/http/parse-id';
import { CurrentActor, IfMatch } from '#platform/http/request-context';
import { AnswerEdition } from './answer-edition.ts';
import { ChangePoints } from './change-points.ts';
import { AcknowledgeReport, AnswerPoint, ReportView, RequestChanges } from './report.dto.ts';
import { ReportsQuery } from './reports.query.ts';

const byId = Param('id', ParseId);

/** What readers answer to a report, and authors to its readers. */
@ApiTags('Reports')
@Controller('reports')
export class ReportAnswersController {
  constructor(
    private readonly query: ReportsQuery,
    private readonly answers: AnswerEdition,
    private readonly points: ChangePoints,
  ) {}

  /** Acknowledge the newest edition by the hash that was read; twice is once. */
  @Put(':id/acknowledgement')
  @ApiOkResponse({ type: ReportView })
  async acknowledge(
    @CurrentActor() actor: Actor,
    @byId id: string,
    @Body() body: AcknowledgeReport,
  ): Promise<ReportView> {
    await this.answers.acknowledge(actor, id, body);
    return this.view(actor, id);
  }

  /** Send the newest edition back with a reason, and with a list of what to change. */
  @Put(':id/changes-request')
  @ApiOkResponse({ type: ReportView })
  async requestChanges(
    @CurrentActor() actor: Actor,
    @byId id: string,
    @Body() body: RequestChanges,
  ): Promise<ReportView> {
    await this.answers.requestChanges(actor, id, body);
    return this.view(actor, id);
  }

  /** Say what the next edition does about a change that was asked for. */
  @Put(':id/change-points/:point/answer')
  @ApiOkResponse({ type: ReportView })
  async answerPoint(
    @CurrentActor() actor: Actor,
    @byId id: string,
    @Param('point', ParseId) point: string,
    @IfMatch() version: number,
    @Body() input: AnswerPoint,
  ): Promise<ReportView> {
    await this.points.answer(actor, id, point, { version, input });
    return this.view(actor, id);
  }

  private async view(actor: Actor, id: string): Promise<ReportView> {
    return ReportView.of(await this.query.one(actor, id), actor);
  }
}
