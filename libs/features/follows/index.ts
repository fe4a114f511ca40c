export { FollowedNews, type FollowedDeed } from './followed-news.ts';
export { FollowsModule } from './follows.module.ts';
