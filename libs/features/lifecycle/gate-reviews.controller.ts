import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { ParseId } from '#platform/http/parse-id';
import { CurrentActor, IfMatch } from '#platform/http/request-context';
import { GateChecks } from './gate-checks.ts';
import { GateDecisions } from './gate-decisions.service.ts';
import { GateRequests } from './gate-requests.ts';
import {
  DecideGateReview,
  ListGateReviews,
  MeetCondition,
  RequestGateReview,
  ReviewPart,
} from './gate-review.dto.ts';
import { GateReviewPage, GateReviewView } from './gate-review.view.ts';
import type { GateReviewRow } from './gate-reviews.query.ts';
import { GateReviews } from './gate-reviews.service.ts';
import { ReadTimes } from './reading.ts';

@ApiTags('Gates')
@Controller('gate-reviews')
export class GateReviewsController {
  constructor(
    private readonly reviews: GateReviews,
    private readonly requests: GateRequests,
    private readonly decisions: GateDecisions,
    private readonly checks: GateChecks,
  ) {}

  /** Reviews, the newest request first. */
  @Get()
  @ApiOkResponse({ type: GateReviewPage })
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: ListGateReviews,
  ): Promise<GateReviewPage> {
    const { data, next } = await this.reviews.list(actor, query);
    const shown: GateReviewView[] = [];
    for (const review of data) shown.push(await this.shown(actor, review));
    return { data: shown, next };
  }

  /** Ask a gate for its decision about a product. */
  @Post()
  @ApiCreatedResponse({ type: GateReviewView })
  async request(
    @CurrentActor() actor: Actor,
    @Body() body: RequestGateReview,
  ): Promise<GateReviewView> {
    return this.shown(actor, await this.requests.request(actor, body));
  }

  /** One review with its findings, its votes and what stands in the way of a go. */
  @Get(':id')
  @ApiOkResponse({ type: GateReviewView })
  async get(
    @CurrentActor() actor: Actor,
    @Param('id', ParseId) id: string,
    @Query() times: ReadTimes,
  ): Promise<GateReviewView> {
    return this.shown(actor, await this.reviews.get(actor, id, times));
  }

  /** Decide; a go moves the product to the next stage at once. */
  @Put(':id/decision')
  @ApiOkResponse({ type: GateReviewView })
  async decide(
    @CurrentActor() actor: Actor,
    @Param('id', ParseId) id: string,
    @IfMatch() version: number,
    @Body() body: DecideGateReview,
  ): Promise<GateReviewView> {
    return this.shown(actor, await this.decisions.decide(actor, id, version, body));
  }

  /** Withdraw a review that is not decided. */
  @Put(':id/withdrawal')
  @ApiOkResponse({ type: GateReviewView })
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', ParseId) id: string,
    @IfMatch() version: number,
  ): Promise<GateReviewView> {
    return this.shown(actor, await this.reviews.withdraw(actor, id, version));
  }

  /** Say that a condition is met. */
  @Put(':id/conditions/:part/fulfilment')
  @ApiOkResponse({ type: GateReviewView })
  async meet(
    @CurrentActor() actor: Actor,
    @Param() { id, part }: ReviewPart,
    @IfMatch() version: number,
    @Body() body: MeetCondition,
  ): Promise<GateReviewView> {
    return this.shown(actor, await this.decisions.meet(actor, [id, part], version, body));
  }

  /** Say that a condition is open after all. */
  @Delete(':id/conditions/:part/fulfilment')
  @ApiOkResponse({ type: GateReviewView })
  async reopen(
    @CurrentActor() actor: Actor,
    @Param() { id, part }: ReviewPart,
    @IfMatch() version: number,
  ): Promise<GateReviewView> {
    return this.shown(actor, await this.decisions.meet(actor, [id, part], version, null));
  }

  private async shown(actor: Actor, review: GateReviewRow): Promise<GateReviewView> {
    const subject = { productId: review.product.id, gateId: review.gate.id };
    return GateReviewView.of(review, await this.checks.of(actor, subject), actor);
  }
}
