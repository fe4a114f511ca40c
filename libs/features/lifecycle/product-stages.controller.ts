import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { NATURAL_KEY_MAX } from '#domain/natural-key';
import { Id, Text } from '#platform/http/fields';
import { CurrentActor, IfMatch } from '#platform/http/request-context';
import { ProductView } from './product.dto.ts';
import { ReadTimes } from './reading.ts';
import {
  MoveToStage,
  PlanStage,
  StageChangeView,
  StagePlanPlace,
  StagePlanStatement,
  WithdrawStageChange,
} from './stage-change.dto.ts';
import { StageChanges } from './stage-changes.service.ts';
import { StagePlans } from './stage-plans.service.ts';

class ChangePlace {
  @Text({ max: NATURAL_KEY_MAX }) readonly product!: string;
  @Id() readonly id!: string;
}

/** Where a product stands in its life, stood, and is to stand. */
@ApiTags('Lifecycle')
@Controller('products/:product')
export class ProductStagesController {
  constructor(
    private readonly changes: StageChanges,
    private readonly plans: StagePlans,
  ) {}

  /** Move a product to another stage by a reason, where the table of moves asks for no gate. */
  @Put('stage')
  @ApiOkResponse({ type: ProductView })
  async move(
    @CurrentActor() actor: Actor,
    @Param('product') reference: string,
    @IfMatch() version: number,
    @Body() body: MoveToStage,
  ): Promise<ProductView> {
    return ProductView.of(await this.changes.move(actor, reference, version, body), actor);
  }

  /** Every stage that the product came to, newest first; few, so without pages. */
  @Get('stage-changes')
  @ApiOkResponse({ type: [StageChangeView] })
  history(
    @CurrentActor() actor: Actor,
    @Param('product') reference: string,
    @Query() times: ReadTimes,
  ): Promise<StageChangeView[]> {
    return this.changes.list(actor, reference, times);
  }

  /** Withdraw the newest change of stage, because it was a mistake; both stay on record. */
  @Put('stage-changes/:id/withdrawal')
  @ApiOkResponse({ type: ProductView })
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param() { product, id }: ChangePlace,
    @IfMatch() version: number,
    @Body() { reason }: WithdrawStageChange,
  ): Promise<ProductView> {
    const back = await this.changes.withdraw(actor, product, { id, version }, reason);
    return ProductView.of(back, actor);
  }

  /** All that was said about when the product was to reach its stages, newest first; few, so without pages. */
  @Get('stage-plans')
  @ApiOkResponse({ type: [StagePlanStatement] })
  statements(
    @CurrentActor() actor: Actor,
    @Param('product') reference: string,
    @Query() times: ReadTimes,
  ): Promise<StagePlanStatement[]> {
    return this.plans.list(actor, reference, times);
  }

  /** Say when the product is to reach a stage; a day that moves is recorded as a slip, with its reason. */
  @Put('stage-plans/:stage')
  @ApiOkResponse({ type: ProductView })
  async plan(
    @CurrentActor() actor: Actor,
    @Param() { product, stage }: StagePlanPlace,
    @IfMatch() version: number,
    @Body() body: PlanStage,
  ): Promise<ProductView> {
    return ProductView.of(await this.plans.plan(actor, [product, stage], version, body), actor);
  }
}
