import { Module } from '@nestjs/common';
import { CommentsModule } from '#features/comments/index';
import { FollowedNews } from './followed-news.ts';
import { FollowsController } from './follows.controller.ts';
import { Follows } from './follows.ts';

@Module({
  imports: [CommentsModule],
  controllers: [FollowsController],
  providers: [FollowedNews, Follows],
  exports: [FollowedNews],
})
export class FollowsModule {}
