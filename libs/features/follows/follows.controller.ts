import { Controller, Delete, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { NotFound } from '#domain/errors';
import { ParseId } from '#platform/http/parse-id';
import { CurrentActor } from '#platform/http/request-context';
import { FOLLOWED_KINDS, FollowingView, FollowView, type FollowedKind } from './follow.dto.ts';
import { Follows } from './follows.ts';

@ApiTags('Follows')
@Controller('follows')
export class FollowsController {
  constructor(private readonly follows: Follows) {}

  /** What I follow, by name; few, so without pages. */
  @Get()
  @ApiOkResponse({ type: [FollowView] })
  list(@CurrentActor() actor: Actor): Promise<FollowView[]> {
    return this.follows.list(actor);
  }

  /** Whether I follow an area, a roadmap item, a KPI or a report. */
  @Get(':kind/:id')
  @ApiOkResponse({ type: FollowingView })
  get(
    @CurrentActor() actor: Actor,
    @Param('kind') kind: string,
    @Param('id', ParseId) id: string,
  ): Promise<FollowingView> {
    return this.follows.of(actor, followed(kind), id);
  }

  /** Hear of it in the weekly digest; without If-Match, because nobody else changes what I follow. */
  @Put(':kind/:id')
  @ApiOkResponse({ type: FollowingView })
  follow(
    @CurrentActor() actor: Actor,
    @Param('kind') kind: string,
    @Param('id', ParseId) id: string,
  ): Promise<FollowingView> {
    return this.follows.follow(actor, followed(kind), id);
  }

  /** Follow it no longer. */
  @Delete(':kind/:id')
  @ApiOkResponse({ type: FollowingView })
  unfollow(
    @CurrentActor() actor: Actor,
    @Param('kind') kind: string,
    @Param('id', ParseId) id: string,
  ): Promise<FollowingView> {
    return this.follows.unfollow(actor, followed(kind), id);
  }
}

function followed(name: string): FollowedKind {
  const kind = FOLLOWED_KINDS.find((one) => one === name);
  if (!kind) throw new NotFound('A kind of thing to follow of this name');
  return kind;
}
