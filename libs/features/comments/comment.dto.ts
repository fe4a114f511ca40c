import { ApiProperty } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { LINE_SECTIONS, type LineSection } from '#domain/edition-parts';
import { abilities } from '#domain/policy';
import { Flag, Id, Ids, Instant, OneOf, Text } from '#platform/http/fields';
import { PageQuery } from '#platform/http/page';
import { COMMENT_SUBJECTS, type CommentSubject } from './comment.entity.ts';
import { commentPolicy } from './comments.policy.ts';

const BODY_MAX = 10_000;
const MENTIONS_MAX = 20;
const LINE_KEY_MAX = 500;

export class ListComments extends PageQuery {
  @OneOf(COMMENT_SUBJECTS) readonly subjectKind!: CommentSubject;
  @Id() readonly subjectId!: string;
  @OneOf(LINE_SECTIONS, { optional: true, description: 'Of a report: about a line of it' })
  readonly section?: LineSection;
  @Text({ max: LINE_KEY_MAX, optional: true, description: 'With section: which line' })
  readonly key?: string;
}

export class CreateComment {
  @OneOf(COMMENT_SUBJECTS) readonly subjectKind!: CommentSubject;
  @Id() readonly subjectId!: string;
  @Text({ max: BODY_MAX, description: 'Markdown' }) readonly body!: string;
  @Ids({ max: MENTIONS_MAX, optional: true, description: 'Active people to be told' })
  readonly mentions?: readonly string[];
  @Flag({ optional: true, description: 'When absent: whether a sentence ends in a question mark' })
  readonly isQuestion?: boolean;
  @Id({ optional: true, description: 'What it answers: it is about the same line of the report' })
  readonly replyTo?: string;
}

/** Absent: left alone. */
export class UpdateComment {
  @Text({ max: BODY_MAX, optional: true }) readonly body?: string;
  @Ids({ max: MENTIONS_MAX, optional: true }) readonly mentions?: readonly string[];
  @Flag({ optional: true }) readonly isQuestion?: boolean;
}

/** A line of a report, as it was called in the edition in which it was asked about. */
export interface CommentedLine {
  readonly section: LineSection;
  readonly key: string;
  readonly name: string;
  readonly edition: number;
}

interface Person {
  readonly personId: string;
  readonly name: string;
}

export interface CommentRow {
  readonly id: string;
  readonly subjectKind: CommentSubject;
  readonly subjectId: string;
  readonly author: Person;
  readonly authorId: string;
  readonly body: string;
  readonly mentions: readonly Person[];
  readonly isQuestion: boolean;
  readonly line: CommentedLine | null;
  readonly removedAt: Date | null;
  readonly editedAt: Date | null;
  readonly createdAt: Date;
  readonly version: number;
}

class CommentPerson {
  @Id() readonly personId!: string;
  @ApiProperty() readonly name!: string;
}

class CommentLine implements CommentedLine {
  @OneOf(LINE_SECTIONS) readonly section!: LineSection;
  @ApiProperty() readonly key!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty({ type: 'integer', description: 'The edition in which it was asked about' })
  readonly edition!: number;
}

class CommentAbilities implements Record<keyof typeof commentPolicy, boolean> {
  @ApiProperty() readonly update!: boolean;
  @ApiProperty() readonly remove!: boolean;
}

export class CommentView {
  @Id() readonly id!: string;
  @OneOf(COMMENT_SUBJECTS) readonly subjectKind!: CommentSubject;
  @Id() readonly subjectId!: string;
  @ApiProperty({ type: CommentPerson }) readonly author!: CommentPerson;
  @ApiProperty({ description: 'Markdown; empty once it is removed' }) readonly body!: string;
  @ApiProperty({ type: [CommentPerson] }) readonly mentions!: readonly CommentPerson[];
  @Flag({ description: 'Waits for an answer of those whom it mentions' })
  readonly isQuestion!: boolean;
  @ApiProperty({ type: CommentLine, nullable: true, description: 'Of a report: the line meant' })
  readonly line!: CommentLine | null;
  @Instant() readonly createdAt!: Date;
  @Instant({ nullable: true }) readonly editedAt!: Date | null;
  @Instant({ nullable: true }) readonly removedAt!: Date | null;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @ApiProperty({ type: CommentAbilities }) readonly can!: CommentAbilities;

  static of(row: CommentRow, areaId: string | null, actor: Actor): CommentView {
    const isRemoved = row.removedAt !== null;
    return {
      id: row.id,
      subjectKind: row.subjectKind,
      subjectId: row.subjectId,
      author: row.author,
      body: isRemoved ? '' : row.body,
      mentions: isRemoved ? [] : row.mentions,
      isQuestion: !isRemoved && row.isQuestion,
      line: row.line,
      createdAt: row.createdAt,
      editedAt: isRemoved ? null : row.editedAt,
      removedAt: row.removedAt,
      version: row.version,
      can: abilities(commentPolicy, actor, { ...row, areaId }),
    };
  }
}

export class CommentPage {
  @ApiProperty({ type: [CommentView] }) readonly data!: readonly CommentView[];
  @ApiProperty({ type: String, nullable: true }) readonly next!: string | null;
}
