import { Body, Controller, Delete, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { CurrentActor, IfMatch } from '#platform/http/request-context';
import { DefinitionView, ReviseDefinition } from './definition.dto.ts';
import { DefinitionsService } from './definitions.service.ts';
import { CreateKpi, KpiPage, KpiView, ListKpis, UpdateKpi } from './kpi.dto.ts';
import { KpisService } from './kpis.service.ts';
import { NewKpis } from './new-kpis.ts';

/** A KPI is addressed by its id or by its key. */
@ApiTags('KPIs')
@Controller('kpis')
export class KpisController {
  constructor(
    private readonly kpis: KpisService,
    private readonly newKpis: NewKpis,
    private readonly definitions: DefinitionsService,
  ) {}

  /** KPIs in use, or the archived ones, in the order of their keys; confidential ones only for those who may know of them. */
  @Get()
  @ApiOkResponse({ type: KpiPage })
  async list(@CurrentActor() actor: Actor, @Query() query: ListKpis): Promise<KpiPage> {
    const { data, next } = await this.kpis.list(actor, query);
    return { data: data.map((kpi) => KpiView.of(kpi, actor)), next };
  }

  /** Add a KPI to an area, with the first version of its definition. */
  @Post()
  @ApiCreatedResponse({ type: KpiView })
  async create(@CurrentActor() actor: Actor, @Body() body: CreateKpi): Promise<KpiView> {
    const { areaId, ...input } = body;
    return KpiView.of(await this.newKpis.create(actor, areaId, input), actor);
  }

  /** One KPI with the definition in force today. */
  @Get(':kpi')
  @ApiOkResponse({ type: KpiView })
  async get(@CurrentActor() actor: Actor, @Param('kpi') reference: string): Promise<KpiView> {
    return KpiView.of(await this.kpis.get(actor, reference), actor);
  }

  /** Change who keeps a KPI, where it belongs and how it counts. */
  @Patch(':kpi')
  @ApiOkResponse({ type: KpiView })
  async update(
    @CurrentActor() actor: Actor,
    @Param('kpi') reference: string,
    @IfMatch() version: number,
    @Body() body: UpdateKpi,
  ): Promise<KpiView> {
    return KpiView.of(await this.kpis.update(actor, reference, version, body), actor);
  }

  /** Stop tracking a KPI; its record stays. */
  @Put(':kpi/archival')
  @ApiOkResponse({ type: KpiView })
  async archive(
    @CurrentActor() actor: Actor,
    @Param('kpi') reference: string,
    @IfMatch() version: number,
  ): Promise<KpiView> {
    return KpiView.of(await this.kpis.archive(actor, reference, version), actor);
  }

  /** Track an archived KPI again. */
  @Delete(':kpi/archival')
  @ApiOkResponse({ type: KpiView })
  async restore(
    @CurrentActor() actor: Actor,
    @Param('kpi') reference: string,
    @IfMatch() version: number,
  ): Promise<KpiView> {
    return KpiView.of(await this.kpis.restore(actor, reference, version), actor);
  }

  /** Every version of what the KPI means, newest first; few, so without pages. */
  @Get(':kpi/definitions')
  @ApiOkResponse({ type: [DefinitionView] })
  async versions(
    @CurrentActor() actor: Actor,
    @Param('kpi') reference: string,
  ): Promise<DefinitionView[]> {
    const versions = await this.definitions.list(actor, reference);
    return versions.map((version) => DefinitionView.of(version));
  }

  /** Change what the KPI means from a day on, by a new version of its definition. */
  @Post(':kpi/definitions')
  @ApiCreatedResponse({ type: DefinitionView })
  async revise(
    @CurrentActor() actor: Actor,
    @Param('kpi') reference: string,
    @Body() body: ReviseDefinition,
  ): Promise<DefinitionView> {
    return DefinitionView.of(await this.definitions.revise(actor, reference, body));
  }
}
