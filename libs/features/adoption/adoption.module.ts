import { Module } from '@nestjs/common';
import { ActivityModule } from '#features/activity/index';
import { AreasModule } from '#features/areas/index';
import { KpisModule } from '#features/kpis/index';
import { AdoptionController } from './adoption.controller.ts';
import { AdoptionService } from './adoption.service.ts';

@Module({
  imports: [ActivityModule, AreasModule, KpisModule],
  controllers: [AdoptionController],
  providers: [AdoptionService],
  exports: [AdoptionService],
})
export class AdoptionModule {}
