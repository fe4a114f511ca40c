export { CommentsModule } from './comments.module.ts';
export { CommentsService } from './comments.service.ts';
