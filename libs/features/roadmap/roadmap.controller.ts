import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import type { JsonText } from '#platform/http/json-text';
import { CurrentActor, EndsWithAnswer, Revisioned } from '#platform/http/request-context';
import { CriticalChain } from './critical-chain.ts';
import { CriticalChainView, ReadCriticalChain } from './dependency.dto.ts';
import { PredictabilityView, ReadPredictability } from './predictability.dto.ts';
import { PredictabilityQuery } from './predictability.query.ts';
import { ReadRoadmap, RoadmapView } from './roadmap.dto.ts';
import { RoadmapQuery } from './roadmap.query.ts';

@ApiTags('Roadmap')
@Controller('roadmap')
export class RoadmapController {
  constructor(
    private readonly roadmap: RoadmapQuery,
    private readonly predictability: PredictabilityQuery,
    private readonly chain: CriticalChain,
  ) {}

  /** Every item that is not archived, with its dependencies, on a day or as it was known; whole, without pages. */
  @Get()
  @Revisioned()
  @EndsWithAnswer()
  @ApiOkResponse({ type: RoadmapView })
  read(@CurrentActor() actor: Actor, @Query() query: ReadRoadmap): Promise<JsonText> {
    return this.roadmap.text(actor, query);
  }

  /** How many commitments were kept by their first date: those due in a period, by default the current quarter. */
  @Get('predictability')
  @Revisioned()
  @ApiOkResponse({ type: PredictabilityView })
  kept(
    @CurrentActor() actor: Actor,
    @Query() query: ReadPredictability,
  ): Promise<PredictabilityView> {
    return this.predictability.read(actor, query);
  }

  /** The longest chain of open work that ends in an item. */
  @Get('critical-chain')
  @ApiOkResponse({ type: CriticalChainView })
  critical(
    @CurrentActor() actor: Actor,
    @Query() { item }: ReadCriticalChain,
  ): Promise<CriticalChainView> {
    return this.chain.to(actor, item);
  }
}
