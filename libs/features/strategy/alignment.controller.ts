import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { CurrentActor, Revisioned } from '#platform/http/request-context';
import { AlignmentView } from './alignment.dto.ts';
import { AlignmentQuery } from './alignment.query.ts';
import { ReadWhen } from './reading.dto.ts';

@ApiTags('Alignment')
@Controller('alignment')
export class AlignmentController {
  constructor(private readonly alignment: AlignmentQuery) {}

  /** Which goals, objectives, items and KPIs serve which, and what serves nothing or is served by nothing. */
  @Revisioned()
  @Get()
  @ApiOkResponse({ type: AlignmentView })
  read(@CurrentActor() actor: Actor, @Query() when: ReadWhen): Promise<AlignmentView> {
    return this.alignment.read(actor, when);
  }
}
