import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { ParseId } from '#platform/http/parse-id';
import { CurrentActor, IfMatch } from '#platform/http/request-context';
import {
  CreateReportTemplate,
  OccurrenceView,
  ReportTemplateView,
  ScheduleInput,
  UpdateReportTemplate,
} from './report-template.dto.ts';
import { ReportTemplatesService } from './report-templates.service.ts';

const byId = Param('id', ParseId);

type Template = Awaited<ReturnType<ReportTemplatesService['get']>>;

@ApiTags('Reports')
@Controller('report-templates')
export class ReportTemplatesController {
  constructor(private readonly templates: ReportTemplatesService) {}

  /** Which reports there are; one for each kind of period at most, so without pages. */
  @Get()
  @ApiOkResponse({ type: [ReportTemplateView] })
  async list(@CurrentActor() actor: Actor): Promise<ReportTemplateView[]> {
    const views: ReportTemplateView[] = [];
    for (const row of await this.templates.list(actor)) views.push(await this.view(actor, row));
    return views;
  }

  /** Say what stands in the reports of a kind of period, who gets them, and when they are due. */
  @Post()
  @ApiCreatedResponse({ type: ReportTemplateView })
  async create(
    @CurrentActor() actor: Actor,
    @Body() body: CreateReportTemplate,
  ): Promise<ReportTemplateView> {
    return this.view(actor, await this.templates.create(actor, body));
  }

  /** The next five dates of a schedule that is only thought of; nothing is kept. */
  @Post('preview')
  @HttpCode(200)
  @ApiOkResponse({ type: [OccurrenceView] })
  async preview(
    @CurrentActor() actor: Actor,
    @Body() body: ScheduleInput,
  ): Promise<OccurrenceView[]> {
    return (await this.templates.next(actor, body)).map((one) => OccurrenceView.of(one));
  }

  @Get(':id')
  @ApiOkResponse({ type: ReportTemplateView })
  async get(@CurrentActor() actor: Actor, @byId id: string): Promise<ReportTemplateView> {
    return this.view(actor, await this.templates.get(actor, id));
  }

  /** Change a template; drafts follow it, sealed editions stay as they are. */
  @Patch(':id')
  @ApiOkResponse({ type: ReportTemplateView })
  async update(
    @CurrentActor() actor: Actor,
    @byId id: string,
    @IfMatch() version: number,
    @Body() body: UpdateReportTemplate,
  ): Promise<ReportTemplateView> {
    return this.view(actor, await this.templates.update(actor, id, version, body));
  }

  /** Open no more reports by this template. */
  @Put(':id/archival')
  @HttpCode(204)
  @ApiNoContentResponse()
  async archive(
    @CurrentActor() actor: Actor,
    @byId id: string,
    @IfMatch() version: number,
  ): Promise<void> {
    await this.templates.archive(actor, id, version);
  }

  private async view(actor: Actor, row: Template): Promise<ReportTemplateView> {
    return ReportTemplateView.of(row, await this.templates.next(actor, row));
  }
}
