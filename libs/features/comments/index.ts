export { CommentsModule } from './comments.module.ts';
