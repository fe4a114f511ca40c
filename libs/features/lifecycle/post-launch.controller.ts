import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { CurrentActor } from '#platform/http/request-context';
import { HoldPostLaunchReview, PostLaunchReviewView } from './post-launch.dto.ts';
import { PostLaunchReviews } from './post-launch.service.ts';
import { ReadTimes } from './reading.ts';

@ApiTags('Lifecycle')
@Controller('products/:product/post-launch-reviews')
export class PostLaunchController {
  constructor(private readonly reviews: PostLaunchReviews) {}

  /** What was learnt after the launch, newest first; few, so without pages. */
  @Get()
  @ApiOkResponse({ type: [PostLaunchReviewView] })
  list(
    @CurrentActor() actor: Actor,
    @Param('product') reference: string,
    @Query() times: ReadTimes,
  ): Promise<PostLaunchReviewView[]> {
    return this.reviews.list(actor, reference, times);
  }

  /** Record a review after the launch: expected, actual, learning, and what is decided. */
  @Post()
  @ApiCreatedResponse({ type: PostLaunchReviewView })
  hold(
    @CurrentActor() actor: Actor,
    @Param('product') reference: string,
    @Body() body: HoldPostLaunchReview,
  ): Promise<PostLaunchReviewView> {
    return this.reviews.hold(actor, reference, body);
  }
}
