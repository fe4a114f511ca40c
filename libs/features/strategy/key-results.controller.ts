import { Body, Controller, Get, Param, Patch, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { ParseId } from '#platform/http/parse-id';
import { CurrentActor, IfMatch } from '#platform/http/request-context';
import { KeyResultsService } from './key-results.service.ts';
import { CreateKeyResult, RemoveKeyResult, UpdateKeyResult } from './objective.dto.ts';
import { KeyResultView, ObjectiveView } from './objective.view.ts';

/** They are read with their objective. */
@ApiTags('Objectives')
@Controller('objectives/:objective/key-results')
export class KeyResultsController {
  constructor(private readonly keyResults: KeyResultsService) {}

  /** Bind an objective to the change of a KPI. */
  @Post()
  @ApiCreatedResponse({ type: KeyResultView })
  async add(
    @CurrentActor() actor: Actor,
    @Param('objective') reference: string,
    @Body() body: CreateKeyResult,
  ): Promise<KeyResultView> {
    return KeyResultView.of(await this.keyResults.add(actor, reference, body));
  }

  /** One key result. */
  @Get(':id')
  @ApiOkResponse({ type: KeyResultView })
  async get(
    @CurrentActor() actor: Actor,
    @Param('objective') reference: string,
    @Param('id', ParseId) id: string,
  ): Promise<KeyResultView> {
    return KeyResultView.of(await this.keyResults.get(actor, reference, id));
  }

  /** Change a key result; what was committed to moves only with a reason. */
  @Patch(':id')
  @ApiOkResponse({ type: KeyResultView })
  async update(
    @CurrentActor() actor: Actor,
    @Param('objective') reference: string,
    @Param('id', ParseId) id: string,
    @IfMatch() version: number,
    @Body() patch: UpdateKeyResult,
  ): Promise<KeyResultView> {
    const read = { version, patch };
    return KeyResultView.of(await this.keyResults.update(actor, reference, id, read));
  }

  /** Take a key result off its objective; one that was committed to only with a reason. */
  @Put(':id/archival')
  @ApiOkResponse({ type: ObjectiveView })
  async remove(
    @CurrentActor() actor: Actor,
    @Param('objective') reference: string,
    @Param('id', ParseId) id: string,
    @IfMatch() version: number,
    @Body() { reason }: RemoveKeyResult,
  ): Promise<ObjectiveView> {
    const read = { version, reason };
    return ObjectiveView.of(await this.keyResults.remove(actor, reference, id, read), actor);
  }
}
