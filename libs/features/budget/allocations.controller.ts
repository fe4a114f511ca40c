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
  AllocationConflict,
  AllocationPage,
  AllocationView,
  CreateAllocation,
  ListAllocations,
  ListConflicts,
  ReadAllocation,
  Rebalance,
  UpdateAllocation,
} from './allocation.dto.ts';
import { AllocationsService } from './allocations.service.ts';
import { Rebalancing } from './rebalancing.ts';

@ApiTags('Allocations')
@Controller('allocations')
export class AllocationsController {
  constructor(
    private readonly allocations: AllocationsService,
    private readonly rebalancing: Rebalancing,
  ) {}

  /** People and money set aside, by period. */
  @Get()
  @ApiOkResponse({ type: AllocationPage })
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: ListAllocations,
  ): Promise<AllocationPage> {
    const { data, next } = await this.allocations.page(actor, query);
    return { data: data.map((row) => AllocationView.of(row, actor)), next };
  }

  /** Months in which people are promised above their whole time; few, so without pages. */
  @Get('conflicts')
  @ApiOkResponse({ type: [AllocationConflict] })
  conflicts(
    @CurrentActor() actor: Actor,
    @Query() query: ListConflicts,
  ): Promise<readonly AllocationConflict[]> {
    return this.allocations.conflicts(actor, query);
  }

  /** Set people or money aside for an area, a product or an item. */
  @Post()
  @ApiCreatedResponse({ type: AllocationView })
  async create(
    @CurrentActor() actor: Actor,
    @Body() body: CreateAllocation,
  ): Promise<AllocationView> {
    return AllocationView.of(await this.allocations.create(actor, body), actor);
  }

  /** Shift people and money between allocations, all or none, with the reason. */
  @Post('rebalance')
  @HttpCode(200)
  @ApiOkResponse({ type: [AllocationView] })
  async rebalance(
    @CurrentActor() actor: Actor,
    @Body() body: Rebalance,
  ): Promise<AllocationView[]> {
    const rows = await this.rebalancing.run(actor, body);
    return rows.map((row) => AllocationView.of(row, actor));
  }

  /** One allocation. */
  @Get(':id')
  @ApiOkResponse({ type: AllocationView })
  async get(
    @CurrentActor() actor: Actor,
    @Param('id', ParseId) id: string,
    @Query() moment: ReadAllocation,
  ): Promise<AllocationView> {
    return AllocationView.of(await this.allocations.get(actor, id, moment), actor);
  }

  /** Change the note of an allocation; how much it is changes by rebalancing. */
  @Patch(':id')
  @ApiOkResponse({ type: AllocationView })
  async update(
    @CurrentActor() actor: Actor,
    @Param('id', ParseId) id: string,
    @IfMatch() version: number,
    @Body() body: UpdateAllocation,
  ): Promise<AllocationView> {
    return AllocationView.of(await this.allocations.update(actor, id, version, body), actor);
  }

  /** Put an allocation away. */
  @Put(':id/archival')
  @ApiOkResponse({ type: AllocationView })
  async archive(
    @CurrentActor() actor: Actor,
    @Param('id', ParseId) id: string,
    @IfMatch() version: number,
  ): Promise<AllocationView> {
    return AllocationView.of(await this.allocations.archive(actor, id, version), actor);
  }

  /** Take an archived allocation back. */
  @Delete(':id/archival')
  @ApiOkResponse({ type: AllocationView })
  async restore(
    @CurrentActor() actor: Actor,
    @Param('id', ParseId) id: string,
    @IfMatch() version: number,
  ): Promise<AllocationView> {
    return AllocationView.of(await this.allocations.restore(actor, id, version), actor);
  }
}
