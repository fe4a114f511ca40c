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
import { MentionsController } from './mentions.controller.ts';
import { MentionsQuery } from './mentions.query.ts';
import { Subjects } from './subjects.ts';

@Module({
  imports: [
    TypeOrmModule.forFeature([Comment]),
    ActivityModule,
    AreasModule,
    CheckInsModule,
    KpisModule,
  ],
  controllers: [CommentsController, MentionsController],
  providers: [CommentsQuery, CommentsService, MentionsQuery, Subjects],
  exports: [CommentsService, Subjects],
})
export class CommentsModule {}
