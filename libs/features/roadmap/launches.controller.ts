import { Body, Controller, Delete, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { CurrentActor, IfMatch } from '#platform/http/request-context';
import { CreateLaunch, ListLaunches, ReadLaunch, UpdateLaunch } from './launch.dto.ts';
import { LaunchView } from './launch.view.ts';
import { LaunchesService } from './launches.service.ts';
import { NewLaunches } from './new-launches.ts';
import { StepOn } from './roadmap-item.dto.ts';

/** A launch is addressed by its id or by its key. */
@ApiTags('Launches')
@Controller('launches')
export class LaunchesController {
  constructor(
    private readonly launches: LaunchesService,
    private readonly newLaunches: NewLaunches,
  ) {}

  /** Launches in use by their dates, as they stand or as they were; some dozens, so without pages. */
  @Get()
  @ApiOkResponse({ type: [LaunchView] })
  list(@CurrentActor() actor: Actor, @Query() query: ListLaunches): Promise<LaunchView[]> {
    return this.launches.list(actor, query);
  }

  /** Plan the launch of an item, with its checklist. */
  @Post()
  @ApiCreatedResponse({ type: LaunchView })
  async create(@CurrentActor() actor: Actor, @Body() body: CreateLaunch): Promise<LaunchView> {
    return this.launches.get(actor, await this.newLaunches.create(actor, body));
  }

  /** One launch whole; with `at` or `asOf` as it was. */
  @Get(':launch')
  @ApiOkResponse({ type: LaunchView })
  get(
    @CurrentActor() actor: Actor,
    @Param('launch') launch: string,
    @Query() times: ReadLaunch,
  ): Promise<LaunchView> {
    return this.launches.get(actor, launch, times);
  }

  /** Change or move a launch; a date moves with a reason, and the first one stays. */
  @Patch(':launch')
  @ApiOkResponse({ type: LaunchView })
  async update(
    @CurrentActor() actor: Actor,
    @Param('launch') launch: string,
    @IfMatch() version: number,
    @Body() body: UpdateLaunch,
  ): Promise<LaunchView> {
    await this.launches.update(actor, launch, version, body);
    return this.launches.get(actor, launch);
  }

  /** Say that it is launched, once somebody has said go. */
  @Put(':launch/release')
  @ApiOkResponse({ type: LaunchView })
  async release(
    @CurrentActor() actor: Actor,
    @Param('launch') launch: string,
    @IfMatch() version: number,
    @Body() body: StepOn,
  ): Promise<LaunchView> {
    await this.launches.release(actor, launch, version, body.on);
    return this.launches.get(actor, launch);
  }

  /** Take the launch back. */
  @Delete(':launch/release')
  @ApiOkResponse({ type: LaunchView })
  async recall(
    @CurrentActor() actor: Actor,
    @Param('launch') launch: string,
    @IfMatch() version: number,
  ): Promise<LaunchView> {
    await this.launches.recall(actor, launch, version);
    return this.launches.get(actor, launch);
  }

  /** Take the launch out of the lists; its record stays. */
  @Put(':launch/archival')
  @ApiOkResponse({ type: LaunchView })
  async archive(
    @CurrentActor() actor: Actor,
    @Param('launch') launch: string,
    @IfMatch() version: number,
  ): Promise<LaunchView> {
    await this.launches.archive(actor, launch, version, true);
    return this.launches.get(actor, launch);
  }

  /** Put it back. */
  @Delete(':launch/archival')
  @ApiOkResponse({ type: LaunchView })
  async restore(
    @CurrentActor() actor: Actor,
    @Param('launch') launch: string,
    @IfMatch() version: number,
  ): Promise<LaunchView> {
    await this.launches.archive(actor, launch, version, false);
    return this.launches.get(actor, launch);
  }
}
