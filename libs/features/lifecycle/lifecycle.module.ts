import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActivityModule } from '#features/activity/index';
import { AreasModule } from '#features/areas/index';
import { CalendarModule } from '#features/calendar/index';
import { explainLifecycle } from './constraints.ts';
import { NewProducts } from './new-products.ts';
import { ProductLine } from './product-line.entity.ts';
import { ProductLinesController } from './product-lines.controller.ts';
import { ProductLinesQuery } from './product-lines.query.ts';
import { ProductLinesService } from './product-lines.service.ts';
import { ProductStagesController } from './product-stages.controller.ts';
import { Product } from './product.entity.ts';
import { ProductsController } from './products.controller.ts';
import { ProductsQuery } from './products.query.ts';
import { ProductsService } from './products.service.ts';
import { LifecycleReadings } from './reading.ts';
import { References } from './references.ts';
import { StageChange, StagePlan } from './stage-change.entity.ts';
import { StageChanges } from './stage-changes.service.ts';
import { StagePlans } from './stage-plans.service.ts';
import { StageSets } from './stage-set.ts';
import { Stage, StageMove } from './stage.entity.ts';
import { StagesController } from './stages.controller.ts';
import { StagesService } from './stages.service.ts';

explainLifecycle();

@Module({
  imports: [
    TypeOrmModule.forFeature([Product, ProductLine, Stage, StageChange, StageMove, StagePlan]),
    ActivityModule,
    AreasModule,
    CalendarModule,
  ],
  controllers: [
    ProductLinesController,
    ProductStagesController,
    ProductsController,
    StagesController,
  ],
  providers: [
    LifecycleReadings,
    NewProducts,
    ProductLinesQuery,
    ProductLinesService,
    ProductsQuery,
    ProductsService,
    References,
    StageChanges,
    StagePlans,
    StageSets,
    StagesService,
  ],
  exports: [NewProducts, ProductsService],
})
export class LifecycleModule {}
