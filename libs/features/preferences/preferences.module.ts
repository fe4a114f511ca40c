import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActivityModule } from '#features/activity/index';
import { Preferences } from './preferences.ts';
import { PreferencesController } from './preferences.controller.ts';
import { SavedView } from './saved-view.entity.ts';
import { SavedViewsController } from './saved-views.controller.ts';
import { SavedViewsService } from './saved-views.service.ts';

@Module({
  imports: [TypeOrmModule.forFeature([SavedView]), ActivityModule],
  controllers: [PreferencesController, SavedViewsController],
  providers: [Preferences, SavedViewsService],
})
export class PreferencesModule {}
