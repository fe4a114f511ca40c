import { Injectable } from '@nestjs/common';
import { ActivityLog } from '#features/activity/index';
import type { Actor } from '#domain/actor';
import { NotFound, PreconditionFailed, Unprocessable } from '#domain/errors';
import { authorize } from '#domain/policy';
import { asks } from '#domain/question';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database/database';
import { newId } from '#platform/ids';
import {
  CommentView,
  type CommentedLine,
  type CommentPage,
  type CommentRow,
  type CreateComment,
  type ListComments,
  type UpdateComment,
} from './comment.dto.ts';
import { Comment } from './comment.entity.ts';
import { commentPolicy, commentsPolicy } from './comments.policy.ts';
import { CommentsQuery } from './comments.query.ts';
import { Subjects } from './subjects.ts';

type Said = Omit<CreateComment, 'replyTo'> & { readonly line: CommentedLine | null };

/** A question about a line of a report, to those who can answer it. */
export interface AboutLine {
  readonly reportId: string;
  readonly line: CommentedLine;
  readonly body: string;
  readonly mentions: readonly string[];
}

type Opened = CommentRow & { readonly areaId: string | null };

@Injectable()
export class CommentsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly query: CommentsQuery,
    private readonly subjects: Subjects,
    private readonly activity: ActivityLog,
  ) {}

  /** Throws `NotFound` for a subject that the actor cannot see. */
  async list(actor: Actor, query: ListComments): Promise<CommentPage> {
    const areaId = await this.subjects.areaOf(actor, query.subjectKind, query.subjectId);
    const { data, next } = await this.query.page(actor, query);
    return { data: data.map((row) => CommentView.of(row, areaId, actor)), next };
  }

  async get(actor: Actor, id: string): Promise<CommentView> {
    const row = await this.find(actor, id);
    return CommentView.of(row, row.areaId, actor);
  }

  /** 422 for a reply to something that is said elsewhere. */
  async create(actor: Actor, { replyTo, ...given }: CreateComment): Promise<CommentView> {
    const line = replyTo === undefined ? null : await this.lineOf(actor, given, replyTo);
    return this.say(actor, { ...given, line });
  }

  /** About a line of an edition, which the caller has found there. */
  askAbout(actor: Actor, question: AboutLine): Promise<CommentView> {
    const { reportId: subjectId, line, body, mentions } = question;
    return this.say(actor, {
      subjectKind: 'report',
      subjectId,
      body,
      mentions,
      line,
      isQuestion: true,
    });
  }

  private async say(
    actor: Actor,
    { subjectKind, subjectId, body, mentions = [], isQuestion = asks(body), line }: Said,
  ): Promise<CommentView> {
    const areaId = await this.subjects.areaOf(actor, subjectKind, subjectId);
    authorize(commentsPolicy, actor, 'create', { areaId });
    await this.refuseAbsent(actor, mentions);
    const id = newId();
    await this.db.repository(Comment).insert({
      organizationId: actor.organizationId,
      id,
      subjectKind,
      subjectId,
      authorId: actor.personId,
      body,
      mentions: [...new Set(mentions)],
      isQuestion,
      ...(line && columnsOf(line)),
    });
    this.record(actor, 'create', { id, areaId }, { subjectKind, subjectId, mentions });
    return this.get(actor, id);
  }

  async update(
    actor: Actor,
    id: string,
    version: number,
    { body, mentions, isQuestion }: UpdateComment,
  ): Promise<CommentView> {
    const comment = await this.open(actor, id);
    authorize(commentPolicy, actor, 'update', comment);
    unchanged(comment, version);
    if (mentions) await this.refuseAbsent(actor, mentions);
    const changes = {
      ...(body !== undefined && { body }),
      ...(mentions && { mentions: [...new Set(mentions)] }),
      ...(isQuestion !== undefined && { isQuestion }),
    };
    if (Object.keys(changes).length === 0) return CommentView.of(comment, comment.areaId, actor);
    await this.save(actor, id, changes);
    this.record(actor, 'update', comment, { fields: Object.keys(changes) });
    return this.get(actor, id);
  }

  /** Its words are gone from sight, its place stays. Twice is once. */
  async remove(actor: Actor, id: string, version: number): Promise<CommentView> {
    const comment = await this.open(actor, id);
    if (comment.removedAt && comment.authorId === actor.personId)
      return CommentView.of(comment, comment.areaId, actor);
    authorize(commentPolicy, actor, 'remove', comment);
    unchanged(comment, version);
    await this.save(actor, id, { removedAt: this.clock.now() });
    this.record(actor, 'remove', comment, {});
    return this.get(actor, id);
  }

  /** What somebody has read concerns nobody else, so it leaves no activity (ADR 0009). */
  async markRead(actor: Actor, id: string): Promise<void> {
    await this.find(actor, id);
    await this.query.markRead(actor, id);
  }

  private async lineOf(
    actor: Actor,
    { subjectKind, subjectId }: Pick<CreateComment, 'subjectKind' | 'subjectId'>,
    replyTo: string,
  ): Promise<CommentedLine | null> {
    const found = await this.query.find(actor, replyTo);
    if (found?.subjectKind === subjectKind && found.subjectId === subjectId.toLowerCase())
      return found.line;
    const message = 'replyTo must be a comment on the same thing';
    throw new Unprocessable(`${message}.`, [{ pointer: '/replyTo', message }]);
  }

  private async open(actor: Actor, id: string): Promise<Opened> {
    await this.query.lock(actor, id);
    return this.find(actor, id);
  }

  private async find(actor: Actor, id: string): Promise<Opened> {
    const row = await this.query.find(actor, id);
    if (!row) throw new NotFound('Comment');
    const areaId = await this.subjects.areaOf(actor, row.subjectKind, row.subjectId);
    return { ...row, areaId };
  }

  private async save(
    { organizationId }: Actor,
    id: string,
    changes: Partial<Comment>,
  ): Promise<void> {
    await this.db.repository(Comment).update({ organizationId, id }, changes);
  }

  /** Without the words: everybody reads the activity, and a removed comment is to stay unread. */
  private record(
    actor: Actor,
    action: 'create' | 'update' | 'remove',
    { id, areaId }: { readonly id: string; readonly areaId: string | null },
    note: object,
  ): void {
    this.activity.record(actor, `comment.${action}`, { kind: 'comment', id, areaId }, { note });
  }

  /** 422 that names each person who is not active here. */
  private async refuseAbsent(
    { organizationId }: Actor,
    mentions: readonly string[],
  ): Promise<void> {
    if (mentions.length === 0) return;
    const rows = await this.db.rows<{ id: string }>({
      text: `SELECT id FROM people WHERE organization_id = $1 AND id = ANY ($2) AND state = 'active'`,
      values: [organizationId, mentions],
    });
    const active = new Set(rows.map(({ id }) => id));
    const errors = mentions.flatMap((id, index) =>
      active.has(id.toLowerCase())
        ? []
        : [{ pointer: `/mentions/${index}`, message: 'There is no such active person.' }],
    );
    if (errors.length > 0)
      throw new Unprocessable('Somebody mentioned is not active here.', errors);
  }
}

const columnsOf = ({ section, key, name, edition }: CommentedLine) => ({
  lineSection: section,
  lineKey: key,
  lineName: name,
  lineEdition: edition,
});

/** Throws 412 that names the version of now, unless it is the one that the caller read. */
function unchanged({ version }: CommentRow, read: number): void {
  if (version === read) return;
  throw new PreconditionFailed(
    `It is at version ${version} now, and you read version ${read}: read it again.`,
  );
}
