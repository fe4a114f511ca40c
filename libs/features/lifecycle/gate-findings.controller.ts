import { Body, Controller, Delete, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { ParseId } from '#platform/http/parse-id';
import { CurrentActor } from '#platform/http/request-context';
import { GateChecks } from './gate-checks.ts';
import { GateFindings } from './gate-findings.service.ts';
import {
  AddGateEvidence,
  AssessCriteria,
  CastGateVote,
  CriterionPlace,
  ReviewPart,
  WaiveCriterion,
} from './gate-review.dto.ts';
import { GateReviewView } from './gate-review.view.ts';
import type { GateReviewRow } from './gate-reviews.query.ts';

/** Several people add to an open review at the same time, so that none of this asks for a version. */
@ApiTags('Gates')
@Controller('gate-reviews/:id')
export class GateFindingsController {
  constructor(
    private readonly findings: GateFindings,
    private readonly checks: GateChecks,
  ) {}

  /** Assess criteria of an open review; the newest assessment of each counts. */
  @Post('assessments')
  @HttpCode(200)
  @ApiOkResponse({ type: GateReviewView })
  async assess(
    @CurrentActor() actor: Actor,
    @Param('id', ParseId) id: string,
    @Body() body: AssessCriteria,
  ): Promise<GateReviewView> {
    return this.shown(actor, await this.findings.assess(actor, id, body));
  }

  /** Link a piece of evidence. */
  @Post('evidence')
  @ApiCreatedResponse({ type: GateReviewView })
  async addEvidence(
    @CurrentActor() actor: Actor,
    @Param('id', ParseId) id: string,
    @Body() body: AddGateEvidence,
  ): Promise<GateReviewView> {
    return this.shown(actor, await this.findings.addEvidence(actor, id, body));
  }

  /** Take a piece of evidence away. */
  @Delete('evidence/:part')
  @ApiOkResponse({ type: GateReviewView })
  async removeEvidence(
    @CurrentActor() actor: Actor,
    @Param() { id, part }: ReviewPart,
  ): Promise<GateReviewView> {
    return this.shown(actor, await this.findings.removeEvidence(actor, id, part));
  }

  /** Cast or change your vote as a gatekeeper. */
  @Put('vote')
  @ApiOkResponse({ type: GateReviewView })
  async vote(
    @CurrentActor() actor: Actor,
    @Param('id', ParseId) id: string,
    @Body() body: CastGateVote,
  ): Promise<GateReviewView> {
    return this.shown(actor, await this.findings.vote(actor, id, body));
  }

  /** Waive an open must, or a check that is not passed, in your own name. */
  @Put('waivers/:criterion')
  @ApiOkResponse({ type: GateReviewView })
  async waive(
    @CurrentActor() actor: Actor,
    @Param() { id, criterion }: CriterionPlace,
    @Body() { reason }: WaiveCriterion,
  ): Promise<GateReviewView> {
    return this.shown(actor, await this.findings.waive(actor, id, criterion, reason));
  }

  private async shown(actor: Actor, review: GateReviewRow): Promise<GateReviewView> {
    const subject = { productId: review.product.id, gateId: review.gate.id };
    return GateReviewView.of(review, await this.checks.of(actor, subject), actor);
  }
}
