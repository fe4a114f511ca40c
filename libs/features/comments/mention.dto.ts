import { ApiProperty } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { Id, Instant, OneOf } from '#platform/http/fields';
import { PageQuery } from '#platform/http/page';
import { CommentView, type CommentRow } from './comment.dto.ts';
import { COMMENT_SUBJECTS, type CommentSubject } from './comment.entity.ts';

export const MENTION_SCOPES = ['to-me', 'answered', 'open'] as const;
export type MentionScope = (typeof MENTION_SCOPES)[number];

export class ListMentions extends PageQuery {
  @OneOf(MENTION_SCOPES, {
    optional: true,
    description:
      'to-me, also when absent: mentions you, and you have neither written after it nor read it; answered: said by others after you mentioned somebody, and unread by you; open: questions to which nobody mentioned has written since',
  })
  readonly scope?: MentionScope;
}

export interface MentionRow extends CommentRow {
  readonly subject: { readonly key: string | null; readonly name: string };
  readonly areaId: string | null;
  readonly answers: { readonly id: string; readonly body: string; readonly createdAt: Date } | null;
}

class MentionSubject {
  @OneOf(COMMENT_SUBJECTS) readonly kind!: CommentSubject;
  @Id() readonly id!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Of a report: its period' })
  readonly key!: string | null;
  @ApiProperty() readonly name!: string;
}

class AnsweredComment {
  @Id() readonly id!: string;
  @ApiProperty({ description: 'Markdown' }) readonly body!: string;
  @Instant() readonly createdAt!: Date;
}

export class MentionView {
  @ApiProperty({ type: CommentView }) readonly comment!: CommentView;
  @ApiProperty({ type: MentionSubject }) readonly subject!: MentionSubject;
  @Id({ nullable: true }) readonly areaId!: string | null;
  @ApiProperty({
    type: AnsweredComment,
    nullable: true,
    description: 'Where answers are asked for: what you said last before it',
  })
  readonly answers!: AnsweredComment | null;

  static of(row: MentionRow, actor: Actor): MentionView {
    const { subjectKind: kind, subjectId: id, subject, areaId, answers } = row;
    return {
      comment: CommentView.of(row, areaId, actor),
      subject: { kind, id, ...subject },
      areaId,
      answers,
    };
  }
}

export class MentionPage {
  @ApiProperty({ type: [MentionView] }) readonly data!: readonly MentionView[];
  @ApiProperty({ type: String, nullable: true }) readonly next!: string | null;
}
