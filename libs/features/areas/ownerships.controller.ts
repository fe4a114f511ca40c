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
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { ParseId } from '#platform/http/parse-id';
import { CurrentActor, IfMatch } from '#platform/http/request-context';
import { AreaView } from './area.dto.ts';
import { HandOver } from './hand-over.ts';
import {
  AccountableOn,
  AccountableOnView,
  AddOwnership,
  HandOverArea,
  OwnershipPlace,
  OwnershipView,
  UpdateOwnership,
} from './ownership.dto.ts';
import { OwnershipHistory } from './ownership-history.ts';
import { OwnershipsService } from './ownerships.service.ts';

const Uuid = (name: string) => Param(name, ParseId);

@ApiTags('Areas')
@Controller('areas/:areaId')
export class OwnershipsController {
  constructor(
    private readonly history: OwnershipHistory,
    private readonly ownerships: OwnershipsService,
    private readonly handOver: HandOver,
  ) {}

  /** Who was accountable on a day. */
  @Get('accountable')
  @ApiOkResponse({ type: AccountableOnView })
  accountableOn(
    @CurrentActor() actor: Actor,
    @Uuid('areaId') areaId: string,
    @Query() { on }: AccountableOn,
  ): Promise<AccountableOnView> {
    return this.history.accountableOn(actor, areaId, on);
  }

  /** Hand the area over from a day on: to a person, for good or acting, or to nobody yet. */
  @Put('accountable')
  @ApiOkResponse({ type: AreaView })
  async appoint(
    @CurrentActor() actor: Actor,
    @Uuid('areaId') areaId: string,
    @IfMatch() version: number,
    @Body() body: HandOverArea,
  ): Promise<AreaView> {
    return AreaView.of(await this.handOver.run(actor, areaId, version, body), actor);
  }

  /** Everyone who ever stood to the area, by role, newest first; few, so without pages. */
  @Get('ownerships')
  @ApiOkResponse({ type: [OwnershipView] })
  list(@CurrentActor() actor: Actor, @Uuid('areaId') areaId: string): Promise<OwnershipView[]> {
    return this.history.list(actor, areaId);
  }

  /** Name a deputy, contributor, reviewer, or someone to consult or inform. */
  @Post('ownerships')
  @ApiCreatedResponse({ type: OwnershipView })
  async add(
    @CurrentActor() actor: Actor,
    @Uuid('areaId') areaId: string,
    @Body() body: AddOwnership,
  ): Promise<OwnershipView> {
    const { id } = await this.ownerships.add(actor, areaId, body);
    return this.history.get(actor, areaId, id);
  }

  /** One row of the ownership. */
  @Get('ownerships/:id')
  @ApiOkResponse({ type: OwnershipView })
  get(
    @CurrentActor() actor: Actor,
    @Uuid('areaId') areaId: string,
    @Uuid('id') id: string,
  ): Promise<OwnershipView> {
    return this.history.get(actor, areaId, id);
  }

  /** Set or move the last day. */
  @Patch('ownerships/:id')
  @ApiOkResponse({ type: OwnershipView })
  async change(
    @CurrentActor() actor: Actor,
    @Param() { areaId, id }: OwnershipPlace,
    @IfMatch() version: number,
    @Body() body: UpdateOwnership,
  ): Promise<OwnershipView> {
    await this.ownerships.change(actor, { areaId, id }, version, body);
    return this.history.get(actor, areaId, id);
  }

  /** Take back what has not begun. */
  @Delete('ownerships/:id')
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(
    @CurrentActor() actor: Actor,
    @Param() { areaId, id }: OwnershipPlace,
    @IfMatch() version: number,
  ): Promise<void> {
    return this.ownerships.remove(actor, { areaId, id }, version);
  }
}
