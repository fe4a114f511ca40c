import { Body, Controller, Delete, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { CurrentActor, IfMatch } from '#platform/http/request-context';
import {
  CreateProductLine,
  ListProductLines,
  ProductLineView,
  UpdateProductLine,
} from './product-line.dto.ts';
import { ProductLinesService } from './product-lines.service.ts';
import { ReadTimes } from './reading.ts';

/** A product line is addressed by its id or by its key. */
@ApiTags('Lifecycle')
@Controller('product-lines')
export class ProductLinesController {
  constructor(private readonly lines: ProductLinesService) {}

  /** Product lines in use, or the archived ones; few, so without pages. */
  @Get()
  @ApiOkResponse({ type: [ProductLineView] })
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: ListProductLines,
  ): Promise<ProductLineView[]> {
    const lines = await this.lines.list(actor, query);
    return lines.map((line) => ProductLineView.of(line, actor));
  }

  /** Add a product line. */
  @Post()
  @ApiCreatedResponse({ type: ProductLineView })
  async create(
    @CurrentActor() actor: Actor,
    @Body() body: CreateProductLine,
  ): Promise<ProductLineView> {
    return ProductLineView.of(await this.lines.create(actor, body), actor);
  }

  /** One product line. */
  @Get(':line')
  @ApiOkResponse({ type: ProductLineView })
  async get(
    @CurrentActor() actor: Actor,
    @Param('line') reference: string,
    @Query() times: ReadTimes,
  ): Promise<ProductLineView> {
    return ProductLineView.of(await this.lines.get(actor, reference, times), actor);
  }

  /** Change what a product line is and whose it is. */
  @Patch(':line')
  @ApiOkResponse({ type: ProductLineView })
  async update(
    @CurrentActor() actor: Actor,
    @Param('line') reference: string,
    @IfMatch() version: number,
    @Body() body: UpdateProductLine,
  ): Promise<ProductLineView> {
    return ProductLineView.of(await this.lines.update(actor, reference, version, body), actor);
  }

  /** Switch a product line off, once no product in use belongs to it. */
  @Put(':line/archival')
  @ApiOkResponse({ type: ProductLineView })
  async archive(
    @CurrentActor() actor: Actor,
    @Param('line') reference: string,
    @IfMatch() version: number,
  ): Promise<ProductLineView> {
    return ProductLineView.of(await this.lines.archive(actor, reference, version), actor);
  }

  /** Switch a product line on again. */
  @Delete(':line/archival')
  @ApiOkResponse({ type: ProductLineView })
  async restore(
    @CurrentActor() actor: Actor,
    @Param('line') reference: string,
    @IfMatch() version: number,
  ): Promise<ProductLineView> {
    return ProductLineView.of(await this.lines.restore(actor, reference, version), actor);
  }
}
