export { CommentsModule } from './comments.module.ts';
export { CommentView } from './comment.dto.ts';
export { CommentsService } from './comments.service.ts';
export { Subjects } from './subjects.ts';
