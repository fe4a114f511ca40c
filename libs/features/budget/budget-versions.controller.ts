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
import {
  ApproveVersion,
  BudgetVersionView,
  CreateBudgetVersion,
  DeclineVersion,
  ListBudgetVersions,
  UpdateBudgetVersion,
} from './budget-version.dto.ts';
import { BudgetVersionsService } from './budget-versions.service.ts';
import { VersionCourse } from './version-course.ts';

@ApiTags('Budget versions')
@Controller()
export class BudgetVersionsController {
  constructor(
    private readonly versions: BudgetVersionsService,
    private readonly course: VersionCourse,
  ) {}

  /** Plans and forecasts of a budget, the newest of each first; tens, so without pages. */
  @Get('budgets/:budget/versions')
  @ApiOkResponse({ type: [BudgetVersionView] })
  async list(
    @CurrentActor() actor: Actor,
    @Param('budget') budget: string,
    @Query() { kind }: ListBudgetVersions,
  ): Promise<BudgetVersionView[]> {
    const rows = await this.versions.list(actor, budget, kind);
    return rows.map((row) => BudgetVersionView.of(row, actor));
  }

  /** Begin a draft of a plan or of a forecast, empty or with the amounts of an earlier version. */
  @Post('budgets/:budget/versions')
  @ApiCreatedResponse({ type: BudgetVersionView })
  async create(
    @CurrentActor() actor: Actor,
    @Param('budget') budget: string,
    @Body() body: CreateBudgetVersion,
  ): Promise<BudgetVersionView> {
    return BudgetVersionView.of(await this.versions.create(actor, budget, body), actor);
  }

  /** One version, without its amounts. */
  @Get('budget-versions/:id')
  @ApiOkResponse({ type: BudgetVersionView })
  async get(
    @CurrentActor() actor: Actor,
    @Param('id', ParseId) id: string,
  ): Promise<BudgetVersionView> {
    return BudgetVersionView.of(await this.versions.get(actor, id), actor);
  }

  /** Change what a draft is called, since when it holds and why. */
  @Patch('budget-versions/:id')
  @ApiOkResponse({ type: BudgetVersionView })
  async update(
    @CurrentActor() actor: Actor,
    @Param('id', ParseId) id: string,
    @IfMatch() version: number,
    @Body() body: UpdateBudgetVersion,
  ): Promise<BudgetVersionView> {
    return BudgetVersionView.of(await this.versions.update(actor, id, version, body), actor);
  }

  /** Throw a draft away. */
  @Delete('budget-versions/:id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id', ParseId) id: string,
    @IfMatch() version: number,
  ): Promise<void> {
    await this.versions.remove(actor, id, version);
  }

  /** Submit the draft of a plan for approval; its amounts stay from here on. */
  @Put('budget-versions/:id/submission')
  @ApiOkResponse({ type: BudgetVersionView })
  async submit(
    @CurrentActor() actor: Actor,
    @Param('id', ParseId) id: string,
    @IfMatch() version: number,
  ): Promise<BudgetVersionView> {
    return BudgetVersionView.of(await this.course.submit(actor, id, version), actor);
  }

  /** Take a submission back: the plan is a draft again. */
  @Delete('budget-versions/:id/submission')
  @ApiOkResponse({ type: BudgetVersionView })
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', ParseId) id: string,
    @IfMatch() version: number,
  ): Promise<BudgetVersionView> {
    return BudgetVersionView.of(await this.course.withdraw(actor, id, version), actor);
  }

  /** Approve a plan that somebody else submitted; the plan before it stays on record as superseded. */
  @Put('budget-versions/:id/approval')
  @ApiOkResponse({ type: BudgetVersionView })
  async approve(
    @CurrentActor() actor: Actor,
    @Param('id', ParseId) id: string,
    @IfMatch() version: number,
    @Body() { reason }: ApproveVersion,
  ): Promise<BudgetVersionView> {
    return BudgetVersionView.of(await this.course.approve(actor, id, version, reason), actor);
  }

  /** Decline a plan that somebody else submitted, with the reason. */
  @Put('budget-versions/:id/refusal')
  @ApiOkResponse({ type: BudgetVersionView })
  async decline(
    @CurrentActor() actor: Actor,
    @Param('id', ParseId) id: string,
    @IfMatch() version: number,
    @Body() { reason }: DeclineVersion,
  ): Promise<BudgetVersionView> {
    return BudgetVersionView.of(await this.course.decline(actor, id, version, reason), actor);
  }

  /** Publish a forecast; the one before it stays on record as superseded. */
  @Put('budget-versions/:id/publication')
  @ApiOkResponse({ type: BudgetVersionView })
  async publish(
    @CurrentActor() actor: Actor,
    @Param('id', ParseId) id: string,
    @IfMatch() version: number,
  ): Promise<BudgetVersionView> {
    return BudgetVersionView.of(await this.course.publish(actor, id, version), actor);
  }
}
