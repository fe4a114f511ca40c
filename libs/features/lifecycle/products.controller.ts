import { Body, Controller, Delete, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { CurrentActor, IfMatch } from '#platform/http/request-context';
import { NewProducts } from './new-products.ts';
import {
  CreateProduct,
  ListProducts,
  ProductPage,
  ProductView,
  UpdateProduct,
} from './product.dto.ts';
import { ProductsService } from './products.service.ts';
import { ReadTimes } from './reading.ts';

/** A product is addressed by its id or by its key. */
@ApiTags('Lifecycle')
@Controller('products')
export class ProductsController {
  constructor(
    private readonly products: ProductsService,
    private readonly newProducts: NewProducts,
  ) {}

  /** Products and services in use, or the archived ones, in the order of their keys, with the stage in which each stands. */
  @Get()
  @ApiOkResponse({ type: ProductPage })
  async list(@CurrentActor() actor: Actor, @Query() query: ListProducts): Promise<ProductPage> {
    const { data, next } = await this.products.list(actor, query);
    return { data: data.map((product) => ProductView.of(product, actor)), next };
  }

  /** Add a product or a service, with the stage in which it stands. */
  @Post()
  @ApiCreatedResponse({ type: ProductView })
  async create(@CurrentActor() actor: Actor, @Body() body: CreateProduct): Promise<ProductView> {
    return ProductView.of(await this.newProducts.create(actor, body), actor);
  }

  /** One product with its stage and the planned days of its next stages. */
  @Get(':product')
  @ApiOkResponse({ type: ProductView })
  async get(
    @CurrentActor() actor: Actor,
    @Param('product') reference: string,
    @Query() times: ReadTimes,
  ): Promise<ProductView> {
    return ProductView.of(await this.products.get(actor, reference, times), actor);
  }

  /** Change what a product is, whose it is and where it belongs. */
  @Patch(':product')
  @ApiOkResponse({ type: ProductView })
  async update(
    @CurrentActor() actor: Actor,
    @Param('product') reference: string,
    @IfMatch() version: number,
    @Body() body: UpdateProduct,
  ): Promise<ProductView> {
    return ProductView.of(await this.products.update(actor, reference, version, body), actor);
  }

  /** Take a product out of the portfolio; its record stays. */
  @Put(':product/archival')
  @ApiOkResponse({ type: ProductView })
  async archive(
    @CurrentActor() actor: Actor,
    @Param('product') reference: string,
    @IfMatch() version: number,
  ): Promise<ProductView> {
    return ProductView.of(await this.products.archive(actor, reference, version), actor);
  }

  /** Take an archived product back into the portfolio. */
  @Delete(':product/archival')
  @ApiOkResponse({ type: ProductView })
  async restore(
    @CurrentActor() actor: Actor,
    @Param('product') reference: string,
    @IfMatch() version: number,
  ): Promise<ProductView> {
    return ProductView.of(await this.products.restore(actor, reference, version), actor);
  }
}
