import { Body, Controller, Get, Param, Patch, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { CurrentActor, IfMatch } from '#platform/http/request-context';
import {
  BriefVersionView,
  BriefView,
  FreezeBrief,
  ItemHealthView,
  ScopeChangeView,
  UpdateBrief,
} from './brief.dto.ts';
import { BriefRecordQuery } from './brief-record.query.ts';
import { BriefFreezing } from './brief-freezing.ts';
import { Briefs } from './briefs.ts';
import { ItemHealth } from './item-health.ts';

@ApiTags('Roadmap')
@Controller('roadmap-items/:item')
export class BriefsController {
  constructor(
    private readonly briefs: Briefs,
    private readonly freezing: BriefFreezing,
    private readonly record: BriefRecordQuery,
    private readonly health: ItemHealth,
  ) {}

  /** What the item is to be and is not to be; empty until somebody writes it. */
  @Get('brief')
  @ApiOkResponse({ type: BriefView })
  get(@CurrentActor() actor: Actor, @Param('item') reference: string): Promise<BriefView> {
    return this.briefs.get(actor, reference);
  }

  /** Write the brief; once it is frozen, a change of scope has a reason. */
  @Patch('brief')
  @ApiOkResponse({ type: BriefView })
  async update(
    @CurrentActor() actor: Actor,
    @Param('item') reference: string,
    @IfMatch() version: number,
    @Body() body: UpdateBrief,
  ): Promise<BriefView> {
    await this.briefs.update(actor, reference, version, body);
    return this.briefs.get(actor, reference);
  }

  /** Freeze the brief, because the item is committed or because a gate review says so. */
  @Put('brief/freeze')
  @ApiOkResponse({ type: BriefView })
  async freeze(
    @CurrentActor() actor: Actor,
    @Param('item') reference: string,
    @IfMatch() version: number,
    @Body() body: FreezeBrief,
  ): Promise<BriefView> {
    await this.freezing.freeze(actor, reference, version, body);
    return this.briefs.get(actor, reference);
  }

  /** Every version of the brief, newest first; few, so without pages. */
  @Get('brief/versions')
  @ApiOkResponse({ type: [BriefVersionView] })
  versions(
    @CurrentActor() actor: Actor,
    @Param('item') reference: string,
  ): Promise<BriefVersionView[]> {
    return this.record.versions(actor, reference);
  }

  /** What changed after the brief was frozen, and why, newest first; few, so without pages. */
  @Get('scope-changes')
  @ApiOkResponse({ type: [ScopeChangeView] })
  scopeChanges(
    @CurrentActor() actor: Actor,
    @Param('item') reference: string,
  ): Promise<ScopeChangeView[]> {
    return this.record.scopeChanges(actor, reference);
  }

  /** How the item fares by its schedule, cost, scope and quality, each by itself. */
  @Get('health')
  @ApiOkResponse({ type: ItemHealthView })
  read(@CurrentActor() actor: Actor, @Param('item') reference: string): Promise<ItemHealthView> {
    return this.health.of(actor, reference);
  }
}
