import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ActivityLog, type Deed } from '#features/activity/index';
import { EditionFiles } from '#features/reports/index';
import type { Actor } from '#domain/actor';
import { ConversationQuery, type Said } from './conversation.query.ts';
import { Notices } from './notices.ts';
import { PromisesQuery } from './promises.query.ts';

/** Who is told of what others did, in the transaction in which they did it. */
@Injectable()
export class NoticesReactions implements OnModuleInit {
  constructor(
    private readonly promises: PromisesQuery,
    private readonly activity: ActivityLog,
    private readonly notices: Notices,
    private readonly conversation: ConversationQuery,
    private readonly editions: EditionFiles,
  ) {}

  onModuleInit(): void {
    this.activity.react(['report.submit'], (actor, deed) => this.ofReport(actor, deed));
    this.activity.react(['comment.create', 'comment.update'], (actor, { subject }) =>
      this.ofComment(actor, subject.id),
    );
  }

  private async ofReport({ organizationId }: Actor, { subject, change }: Deed): Promise<void> {
    const number = editionOf(change.after);
    const content = await this.editions.content(organizationId, subject.id, number);
    const ceos = await this.promises.ceos(organizationId);
    const others = await this.promises.recipients(organizationId, subject.id);
    await this.notices.tell(organizationId, [...ceos, ...others], {
      key: `report:${subject.id}:${number}`,
      kind: 'report',
      content: {
        sentence: 'submitted',
        values: { title: content.report.title, who: content.sealedBy.name },
        words: '',
        path: `/reports/${content.period.key}/editions/${number}`,
        edition: { reportId: subject.id, number },
      },
    });
  }

  private async ofComment({ organizationId }: Actor, id: string): Promise<void> {
    const said = await this.conversation.said(organizationId, id);
    if (!said) return;
    const others = (ids: readonly string[], told: readonly string[] = []) =>
      ids.filter((one) => one !== said.authorId && !told.includes(one));
    const mentioned = others(said.mentions);
    const asked = said.isQuestion ? others(said.answerable, mentioned) : [];
    const answered = others(said.askers, [...mentioned, ...asked]);
    await this.tell(organizationId, mentioned, noticeOf(id, 'mentioned', said));
    await this.tell(organizationId, asked, noticeOf(id, 'asked', said));
    await this.tell(organizationId, answered, noticeOf(id, 'answered', said));
  }

  private tell(...given: Parameters<Notices['tell']>): Promise<void> {
    return this.notices.tell(...given);
  }
}

function noticeOf(id: string, sentence: 'mentioned' | 'asked' | 'answered', said: Said) {
  const { author, what, words, path } = said;
  return {
    key: `comment:${id}`,
    kind: sentence === 'mentioned' ? ('mention' as const) : ('question' as const),
    content: { sentence, values: { who: author, what }, words, path },
  };
}

const editionOf = (after: object | null | undefined): number =>
  after && 'edition' in after && typeof after.edition === 'number' ? after.edition : 1;
