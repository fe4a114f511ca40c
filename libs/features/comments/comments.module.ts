import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActivityModule } from '#features/activity/index';
import { AreasModule } from '#features/areas/index';
import { CheckInsModule } from '#features/check-ins/index';
import { KpisModule } from '#features/kpis/index';
import { Comment } from './comment.entity.ts';
import { CommentsController } from './comments.controller.ts';
import { CommentsQuery } from './comments.query.ts';
import { CommentsService } from './comments.service.ts';
import { Subjects } from './subjects.ts';

@Module({
  imports: [
    TypeOrmModule.forFeature([Comment]),
    ActivityModule,
    AreasModule,
    CheckInsModule,
    KpisModule,
  ],
  controllers: [CommentsController],
  providers: [CommentsQuery, CommentsService, Subjects],
  exports: [CommentsService],
})
export class CommentsModule {}
