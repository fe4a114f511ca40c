import { Body, Controller, Param, ParseIntPipe, Patch, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { ParseId } from '#platform/http/parse-id';
import { CurrentActor, IfMatch } from '#platform/http/request-context';
import { LaunchChecklist } from './launch-checklist.ts';
import { LaunchDecisions } from './launch-decisions.ts';
import {
  DecideLaunch,
  HoldLaunchReview,
  NewLaunchEntry,
  TickLaunchEntry,
  UpdateLaunchEntry,
} from './launch.dto.ts';
import { LaunchView } from './launch.view.ts';
import { LaunchesService } from './launches.service.ts';

/** `If-Match` is that of the launch, which every change inside of it counts up. */
@ApiTags('Launches')
@Controller('launches/:launch')
export class LaunchPartsController {
  constructor(
    private readonly launches: LaunchesService,
    private readonly checklist: LaunchChecklist,
    private readonly decisions: LaunchDecisions,
  ) {}

  /** Add what has to be ready. */
  @Post('checklist')
  @ApiCreatedResponse({ type: LaunchView })
  async add(
    @CurrentActor() actor: Actor,
    @Param('launch') launch: string,
    @IfMatch() version: number,
    @Body() body: NewLaunchEntry,
  ): Promise<LaunchView> {
    await this.checklist.add(actor, { launch, version }, body);
    return this.launches.get(actor, launch);
  }

  /** Change what has to be ready, by whom and by when. */
  @Patch('checklist/:id')
  @ApiOkResponse({ type: LaunchView })
  async update(
    @CurrentActor() actor: Actor,
    @Param('launch') launch: string,
    @Param('id', ParseId) id: string,
    @IfMatch() version: number,
    @Body() body: UpdateLaunchEntry,
  ): Promise<LaunchView> {
    await this.checklist.update(actor, { launch, version }, id, body);
    return this.launches.get(actor, launch);
  }

  /** Say that it is done, open again, or does not apply. */
  @Put('checklist/:id/state')
  @ApiOkResponse({ type: LaunchView })
  async tick(
    @CurrentActor() actor: Actor,
    @Param('launch') launch: string,
    @Param('id', ParseId) id: string,
    @IfMatch() version: number,
    @Body() body: TickLaunchEntry,
  ): Promise<LaunchView> {
    await this.checklist.tick(actor, { launch, version }, id, body);
    return this.launches.get(actor, launch);
  }

  /** Say go, no-go or hold, with a reason, as somebody who does not own the launch. */
  @Put('decision')
  @ApiOkResponse({ type: LaunchView })
  async decide(
    @CurrentActor() actor: Actor,
    @Param('launch') launch: string,
    @IfMatch() version: number,
    @Body() body: DecideLaunch,
  ): Promise<LaunchView> {
    await this.decisions.decide(actor, { launch, version }, body);
    return this.launches.get(actor, launch);
  }

  /** Hold what was expected against what came of it, 30, 60 or 90 days after the launch. */
  @Put('reviews/:days')
  @ApiOkResponse({ type: LaunchView })
  async review(
    @CurrentActor() actor: Actor,
    @Param('launch') launch: string,
    @Param('days', ParseIntPipe) days: number,
    @IfMatch() version: number,
    @Body() body: HoldLaunchReview,
  ): Promise<LaunchView> {
    await this.decisions.review(actor, { launch, version }, days, body);
    return this.launches.get(actor, launch);
  }
}
