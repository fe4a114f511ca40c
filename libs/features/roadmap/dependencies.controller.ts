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
import { DependenciesService } from './dependencies.service.ts';
import {
  AnswerDependency,
  CreateDependency,
  DependencyView,
  ListDependencies,
  UpdateDependency,
} from './dependency.dto.ts';
import { StepFor } from './roadmap-item.dto.ts';

const Uuid = () => Param('id', ParseId);

@ApiTags('Dependencies')
@Controller('dependencies')
export class DependenciesController {
  constructor(private readonly dependencies: DependenciesService) {}

  /** Dependencies between items on the roadmap, or of one of them; a few hundred, so without pages. */
  @Get()
  @ApiOkResponse({ type: [DependencyView] })
  list(
    @CurrentActor() actor: Actor,
    @Query() { item }: ListDependencies,
  ): Promise<DependencyView[]> {
    return this.dependencies.list(actor, item);
  }

  /** Say that one item waits for another; refused when they would wait for each other. */
  @Post()
  @ApiCreatedResponse({ type: DependencyView })
  async create(
    @CurrentActor() actor: Actor,
    @Body() body: CreateDependency,
  ): Promise<DependencyView> {
    return this.dependencies.get(actor, await this.dependencies.create(actor, body));
  }

  /** One dependency. */
  @Get(':id')
  @ApiOkResponse({ type: DependencyView })
  get(@CurrentActor() actor: Actor, @Uuid() id: string): Promise<DependencyView> {
    return this.dependencies.get(actor, id);
  }

  /** Change by when it is needed, or its note. */
  @Patch(':id')
  @ApiOkResponse({ type: DependencyView })
  async update(
    @CurrentActor() actor: Actor,
    @Uuid() id: string,
    @IfMatch() version: number,
    @Body() body: UpdateDependency,
  ): Promise<DependencyView> {
    await this.dependencies.update(actor, id, version, body);
    return this.dependencies.get(actor, id);
  }

  /** Accept or decline it, as the one who comes first. */
  @Put(':id/answer')
  @ApiOkResponse({ type: DependencyView })
  async answer(
    @CurrentActor() actor: Actor,
    @Uuid() id: string,
    @IfMatch() version: number,
    @Body() body: AnswerDependency,
  ): Promise<DependencyView> {
    await this.dependencies.answer(actor, id, version, body);
    return this.dependencies.get(actor, id);
  }

  /** Say that what was waited for is there. */
  @Put(':id/resolution')
  @ApiOkResponse({ type: DependencyView })
  async resolve(
    @CurrentActor() actor: Actor,
    @Uuid() id: string,
    @IfMatch() version: number,
  ): Promise<DependencyView> {
    await this.dependencies.resolve(actor, id, version, true);
    return this.dependencies.get(actor, id);
  }

  /** Take back that it is resolved. */
  @Delete(':id/resolution')
  @ApiOkResponse({ type: DependencyView })
  async reopen(
    @CurrentActor() actor: Actor,
    @Uuid() id: string,
    @IfMatch() version: number,
  ): Promise<DependencyView> {
    await this.dependencies.resolve(actor, id, version, false);
    return this.dependencies.get(actor, id);
  }

  /** Escalate it, with a reason. */
  @Put(':id/escalation')
  @ApiOkResponse({ type: DependencyView })
  async escalate(
    @CurrentActor() actor: Actor,
    @Uuid() id: string,
    @IfMatch() version: number,
    @Body() body: StepFor,
  ): Promise<DependencyView> {
    await this.dependencies.escalate(actor, id, version, body.reason);
    return this.dependencies.get(actor, id);
  }

  /** Take the escalation back. */
  @Delete(':id/escalation')
  @ApiOkResponse({ type: DependencyView })
  async settle(
    @CurrentActor() actor: Actor,
    @Uuid() id: string,
    @IfMatch() version: number,
  ): Promise<DependencyView> {
    await this.dependencies.escalate(actor, id, version, null);
    return this.dependencies.get(actor, id);
  }

  /** The item no longer waits; the record of it stays. */
  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  archive(
    @CurrentActor() actor: Actor,
    @Uuid() id: string,
    @IfMatch() version: number,
  ): Promise<void> {
    return this.dependencies.archive(actor, id, version);
  }
}
