import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import type { JsonText } from '#platform/http/json-text';
import { CurrentActor, EndsWithAnswer, InTurn, Revisioned } from '#platform/http/request-context';
import { ReadBudgetFigures } from './answers.dto.ts';
import {
  BudgetBurnView,
  BudgetWaterfallView,
  ForecastAccuracyView,
  ReadComparison,
  ReadForecastAccuracy,
  ReadWaterfall,
  VersionComparisonView,
} from './budget-course.dto.ts';
import { BudgetCourse } from './budget-course.ts';
import { BudgetGridView, ReadBudgetGrid } from './budget-view.dto.ts';
import { BudgetViewQuery } from './budget-view.query.ts';
import { EarnedValueView } from './earned-value.dto.ts';
import { EarnedValueQuery } from './earned-value.query.ts';
import { PostedPage, ReadPostings } from './postings.dto.ts';
import { PostingsQuery } from './postings.query.ts';
import { VersionComparison } from './version-comparison.ts';

/** A budget is addressed by its id or by its key. */
@ApiTags('Budgets')
@Controller('budgets/:budget')
export class BudgetAnswersController {
  constructor(
    private readonly grid: BudgetViewQuery,
    private readonly course: BudgetCourse,
    private readonly comparison: VersionComparison,
    private readonly earned: EarnedValueQuery,
    private readonly posted: PostingsQuery,
  ) {}

  /** The grid of a budget: plan, forecast, actual, commitment and outlook by group and period, with the three comparisons; whole. */
  @Get('view')
  @Revisioned()
  @EndsWithAnswer()
  @InTurn(({ groupBy, lineId }) => groupBy === 'line' && lineId === undefined)
  @ApiOkResponse({ type: BudgetGridView })
  view(
    @CurrentActor() actor: Actor,
    @Param('budget') budget: string,
    @Query() query: ReadBudgetGrid,
  ): Promise<JsonText> {
    return this.grid.text(actor, budget, query);
  }

  /** Who posted what when, the newest first: the rows behind the actuals and commitments of the grid. */
  @Get('postings')
  @Revisioned()
  @ApiOkResponse({ type: PostedPage })
  postings(
    @CurrentActor() actor: Actor,
    @Param('budget') budget: string,
    @Query() query: ReadPostings,
  ): Promise<PostedPage> {
    return this.posted.page(actor, budget, query);
  }

  /** The year added up period by period: plan, actual and outlook to date, and how long the plan lasts at that pace. */
  @Get('burn')
  @Revisioned()
  @ApiOkResponse({ type: BudgetBurnView })
  burn(
    @CurrentActor() actor: Actor,
    @Param('budget') budget: string,
    @Query() query: ReadBudgetFigures,
  ): Promise<BudgetBurnView> {
    return this.course.burn(actor, budget, query);
  }

  /** From the plan to the outlook, or to the actual of the year so far, by what moved most. */
  @Get('waterfall')
  @Revisioned()
  @ApiOkResponse({ type: BudgetWaterfallView })
  waterfall(
    @CurrentActor() actor: Actor,
    @Param('budget') budget: string,
    @Query() query: ReadWaterfall,
  ): Promise<BudgetWaterfallView> {
    return this.course.waterfall(actor, budget, query);
  }

  /** How good the last forecast before each closed period was. */
  @Get('forecast-accuracy')
  @Revisioned()
  @ApiOkResponse({ type: ForecastAccuracyView })
  accuracy(
    @CurrentActor() actor: Actor,
    @Param('budget') budget: string,
    @Query() query: ReadForecastAccuracy,
  ): Promise<ForecastAccuracyView> {
    return this.course.accuracy(actor, budget, query);
  }

  /** What one version has more or less than another. */
  @Get('versions/compare')
  @Revisioned()
  @ApiOkResponse({ type: VersionComparisonView })
  compare(
    @CurrentActor() actor: Actor,
    @Param('budget') budget: string,
    @Query() query: ReadComparison,
  ): Promise<VersionComparisonView> {
    return this.comparison.read(actor, budget, query);
  }

  /** Earned value of the items that have a budget and progress, at the end of the period; others are named with what they lack. */
  @Get('earned-value')
  @Revisioned()
  @ApiOkResponse({ type: EarnedValueView })
  earnedValue(
    @CurrentActor() actor: Actor,
    @Param('budget') budget: string,
    @Query() query: ReadBudgetFigures,
  ): Promise<EarnedValueView> {
    return this.earned.read(actor, budget, query);
  }
}
