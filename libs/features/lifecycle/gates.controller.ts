import { Body, Controller, Delete, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { CurrentActor, IfMatch } from '#platform/http/request-context';
import { CreateGate, GateView, ListGates, UpdateGate } from './gate.dto.ts';
import { GatesService } from './gates.service.ts';

/** A gate is addressed by its id or by its key. */
@ApiTags('Gates')
@Controller('gates')
export class GatesController {
  constructor(private readonly gates: GatesService) {}

  /** Gates in use, or those switched off; few, so without pages. */
  @Get()
  @ApiOkResponse({ type: [GateView] })
  async list(@CurrentActor() actor: Actor, @Query() query: ListGates): Promise<GateView[]> {
    const gates = await this.gates.list(actor, query);
    return gates.map((gate) => GateView.of(gate, actor));
  }

  /** Add a gate between two stages, or a portfolio review. */
  @Post()
  @ApiCreatedResponse({ type: GateView })
  async create(@CurrentActor() actor: Actor, @Body() body: CreateGate): Promise<GateView> {
    return GateView.of(await this.gates.create(actor, body), actor);
  }

  /** One gate with all that it asks. */
  @Get(':gate')
  @ApiOkResponse({ type: GateView })
  async get(@CurrentActor() actor: Actor, @Param('gate') reference: string): Promise<GateView> {
    return GateView.of(await this.gates.get(actor, reference), actor);
  }

  /** Change what a gate asks, and who decides; reviews that were requested keep what was asked then. */
  @Patch(':gate')
  @ApiOkResponse({ type: GateView })
  async update(
    @CurrentActor() actor: Actor,
    @Param('gate') reference: string,
    @IfMatch() version: number,
    @Body() body: UpdateGate,
  ): Promise<GateView> {
    return GateView.of(await this.gates.update(actor, reference, version, body), actor);
  }

  /** Switch a gate off. */
  @Put(':gate/archival')
  @ApiOkResponse({ type: GateView })
  async archive(
    @CurrentActor() actor: Actor,
    @Param('gate') reference: string,
    @IfMatch() version: number,
  ): Promise<GateView> {
    return GateView.of(await this.gates.turn(actor, reference, version, 'archive'), actor);
  }

  /** Switch a gate on again. */
  @Delete(':gate/archival')
  @ApiOkResponse({ type: GateView })
  async restore(
    @CurrentActor() actor: Actor,
    @Param('gate') reference: string,
    @IfMatch() version: number,
  ): Promise<GateView> {
    return GateView.of(await this.gates.turn(actor, reference, version, 'restore'), actor);
  }
}
