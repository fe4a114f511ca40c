import { Body, Controller, Delete, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { ParseId } from '#platform/http/parse-id';
import { CurrentActor, IfMatch } from '#platform/http/request-context';
import {
  CreateMilestone,
  ListMilestones,
  MilestoneMoveView,
  MilestoneView,
  UpdateMilestone,
} from './milestone.dto.ts';
import { MilestoneList } from './milestone-list.ts';
import { MilestonesService } from './milestones.service.ts';
import { StepOn } from './roadmap-item.dto.ts';

const Uuid = () => Param('id', ParseId);

@ApiTags('Milestones')
@Controller('milestones')
export class MilestonesController {
  constructor(
    private readonly milestones: MilestonesService,
    private readonly all: MilestoneList,
  ) {}

  /** Milestones of items on the roadmap, in the order of their days; some hundreds, so without pages. */
  @Get()
  @ApiOkResponse({ type: [MilestoneView] })
  list(@CurrentActor() actor: Actor, @Query() query: ListMilestones): Promise<MilestoneView[]> {
    return this.all.list(actor, query);
  }

  /** Give an item a dated mark. */
  @Post()
  @ApiCreatedResponse({ type: MilestoneView })
  async create(
    @CurrentActor() actor: Actor,
    @Body() body: CreateMilestone,
  ): Promise<MilestoneView> {
    return this.milestones.get(actor, await this.milestones.create(actor, body));
  }

  /** One milestone. */
  @Get(':id')
  @ApiOkResponse({ type: MilestoneView })
  get(@CurrentActor() actor: Actor, @Uuid() id: string): Promise<MilestoneView> {
    return this.milestones.get(actor, id);
  }

  /** Change or move a milestone; a committed one moves with a reason. */
  @Patch(':id')
  @ApiOkResponse({ type: MilestoneView })
  async update(
    @CurrentActor() actor: Actor,
    @Uuid() id: string,
    @IfMatch() version: number,
    @Body() body: UpdateMilestone,
  ): Promise<MilestoneView> {
    await this.milestones.update(actor, id, version, body);
    return this.milestones.get(actor, id);
  }

  /** Every move, newest first; few, so without pages. */
  @Get(':id/moves')
  @ApiOkResponse({ type: [MilestoneMoveView] })
  moves(@CurrentActor() actor: Actor, @Uuid() id: string): Promise<MilestoneMoveView[]> {
    return this.all.moves(actor, id);
  }

  /** Say that it is met, and on which day. */
  @Put(':id/attainment')
  @ApiOkResponse({ type: MilestoneView })
  async meet(
    @CurrentActor() actor: Actor,
    @Uuid() id: string,
    @IfMatch() version: number,
    @Body() body: StepOn,
  ): Promise<MilestoneView> {
    await this.milestones.meet(actor, id, version, body.on);
    return this.milestones.get(actor, id);
  }

  /** Take back that it is met. */
  @Delete(':id/attainment')
  @ApiOkResponse({ type: MilestoneView })
  async unmeet(
    @CurrentActor() actor: Actor,
    @Uuid() id: string,
    @IfMatch() version: number,
  ): Promise<MilestoneView> {
    await this.milestones.unmeet(actor, id, version);
    return this.milestones.get(actor, id);
  }

  /** Take the milestone off its item; its record stays. */
  @Put(':id/archival')
  @ApiOkResponse({ type: MilestoneView })
  async archive(
    @CurrentActor() actor: Actor,
    @Uuid() id: string,
    @IfMatch() version: number,
  ): Promise<MilestoneView> {
    await this.milestones.archive(actor, id, version);
    return this.milestones.get(actor, id);
  }

  /** Put it back. */
  @Delete(':id/archival')
  @ApiOkResponse({ type: MilestoneView })
  async restore(
    @CurrentActor() actor: Actor,
    @Uuid() id: string,
    @IfMatch() version: number,
  ): Promise<MilestoneView> {
    await this.milestones.restore(actor, id, version);
    return this.milestones.get(actor, id);
  }
}
