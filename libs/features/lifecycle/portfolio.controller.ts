import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ProductScorecard, ProductScorecardQuery, ReadMoment } from '#features/scorecard/index';
import type { Actor } from '#domain/actor';
import type { JsonText } from '#platform/http/json-text';
import { CurrentActor, EndsWithAnswer, Revisioned } from '#platform/http/request-context';
import { PortfolioView, ReadPortfolio } from './portfolio.dto.ts';
import { PortfolioQuery } from './portfolio.query.ts';
import { ProductsService } from './products.service.ts';

@ApiTags('Lifecycle')
@Controller()
export class PortfolioController {
  constructor(
    private readonly portfolio: PortfolioQuery,
    private readonly scorecard: ProductScorecardQuery,
    private readonly products: ProductsService,
  ) {}

  /** Every product in use with its line, stage, status, next planned day, open conditions and what is due. */
  @Get('portfolio')
  @Revisioned()
  @EndsWithAnswer()
  @ApiOkResponse({ type: PortfolioView })
  read(@CurrentActor() actor: Actor, @Query() query: ReadPortfolio): Promise<JsonText> {
    return this.portfolio.text(actor, query);
  }

  /** The KPIs of one product by segment, judged and compared as on the scorecard. */
  @Get('products/:product/scorecard')
  @Revisioned()
  @ApiOkResponse({ type: ProductScorecard })
  async product(
    @CurrentActor() actor: Actor,
    @Param('product') reference: string,
    @Query() query: ReadMoment,
  ): Promise<JsonText> {
    const { id } = await this.products.get(actor, reference);
    return this.scorecard.text(actor, id, query);
  }
}
