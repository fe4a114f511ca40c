import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Patch,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { ParseId } from '#platform/http/parse-id';
import { CurrentActor, IfMatch } from '#platform/http/request-context';
import {
  ListReports,
  OpenReport,
  ReportPage,
  ReportView,
  SubmitReport,
  UpdateReport,
  WithdrawReport,
} from './report.dto.ts';
import { ReportsQuery } from './reports.query.ts';
import { ReportsService } from './reports.service.ts';
import { SealEdition } from './seal-edition.ts';

const byId = Param('id', ParseId);

@ApiTags('Reports')
@Controller('reports')
export class ReportsController {
  constructor(
    private readonly reports: ReportsService,
    private readonly query: ReportsQuery,
    private readonly seal: SealEdition,
  ) {}

  /** The reports of the organization, newest period first. */
  @Get()
  @ApiOkResponse({ type: ReportPage })
  async list(@CurrentActor() actor: Actor, @Query() query: ListReports): Promise<ReportPage> {
    const { data, next } = await this.query.page(actor, query);
    return { data: data.map((row) => ReportView.of(row, actor)), next };
  }

  /** Open the report of a period. */
  @Post()
  @ApiCreatedResponse({ type: ReportView })
  async open(@CurrentActor() actor: Actor, @Body() body: OpenReport): Promise<ReportView> {
    return this.view(actor, await this.reports.open(actor, body));
  }

  @Get(':id')
  @ApiOkResponse({ type: ReportView })
  get(@CurrentActor() actor: Actor, @byId id: string): Promise<ReportView> {
    return this.view(actor, id);
  }

  /** Word the summary and the outlook; figures are never typed. */
  @Patch(':id')
  @ApiOkResponse({ type: ReportView })
  async word(
    @CurrentActor() actor: Actor,
    @byId id: string,
    @IfMatch() version: number,
    @Body() body: UpdateReport,
  ): Promise<ReportView> {
    await this.reports.word(actor, id, version, body);
    return this.view(actor, id);
  }

  /** Ask others to look at the draft before it is sealed. */
  @Put(':id/review')
  @ApiOkResponse({ type: ReportView })
  async askReview(
    @CurrentActor() actor: Actor,
    @byId id: string,
    @IfMatch() version: number,
  ): Promise<ReportView> {
    await this.reports.move(actor, id, version, { deed: 'askReview' });
    return this.view(actor, id);
  }

  /** Take the draft back from those who look at it, to go on with it. */
  @Delete(':id/review')
  @ApiOkResponse({ type: ReportView })
  async returnToDraft(
    @CurrentActor() actor: Actor,
    @byId id: string,
    @IfMatch() version: number,
  ): Promise<ReportView> {
    await this.reports.move(actor, id, version, { deed: 'returnToDraft' });
    return this.view(actor, id);
  }

  /** Seal an edition and send it to the CEO. */
  @Put(':id/submission')
  @ApiOkResponse({ type: ReportView })
  async submit(
    @CurrentActor() actor: Actor,
    @byId id: string,
    @IfMatch() version: number,
    @Body() body: SubmitReport,
  ): Promise<ReportView> {
    await this.seal.run(actor, id, version, body);
    return this.view(actor, id);
  }

  /** Close an acknowledged report: no edition follows. */
  @Put(':id/closure')
  @HttpCode(200)
  @ApiOkResponse({ type: ReportView })
  async close(
    @CurrentActor() actor: Actor,
    @byId id: string,
    @IfMatch() version: number,
  ): Promise<ReportView> {
    await this.reports.move(actor, id, version, { deed: 'close' });
    return this.view(actor, id);
  }

  /** Withdraw a report that is not acknowledged; sealed editions stay. */
  @Put(':id/withdrawal')
  @ApiOkResponse({ type: ReportView })
  async withdraw(
    @CurrentActor() actor: Actor,
    @byId id: string,
    @IfMatch() version: number,
    @Body() { reason }: WithdrawReport,
  ): Promise<ReportView> {
    await this.reports.move(actor, id, version, { deed: 'withdraw', reason });
    return this.view(actor, id);
  }

  private async view(actor: Actor, id: string): Promise<ReportView> {
    return ReportView.of(await this.query.one(actor, id), actor);
  }
}
