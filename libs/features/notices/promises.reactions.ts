import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ActivityLog, type Deed } from '#features/activity/index';
import type { Actor } from '#domain/actor';
import { newId } from '#platform/ids';
import type { NoticeContent } from './notices.ts';
import { Notices } from './notices.ts';
import { PromisesQuery, type ToldAsk } from './promises.query.ts';

const SETTLED = {
  'action.finish': 'actionDone',
  'action.drop': 'actionDropped',
  'action.move': 'actionMoved',
} as const;
type SettledDeed = keyof typeof SETTLED;

const INBOX = '/inbox';

/** Who is asked to decide, who hears the answer, and who is given something to do. */
@Injectable()
export class PromisesReactions implements OnModuleInit {
  constructor(
    private readonly activity: ActivityLog,
    private readonly notices: Notices,
    private readonly promises: PromisesQuery,
  ) {}

  onModuleInit(): void {
    this.activity.react(['report.submit'], (actor, { subject }) => this.asked(actor, subject.id));
    this.activity.react(['ask.answer'], (actor, { subject }) => this.answered(actor, subject.id));
    this.activity.react(['action.create', 'action.update'], (actor, deed) =>
      this.given(actor, deed),
    );
    this.activity.react(Object.keys(SETTLED), (actor, deed) => this.settled(actor, deed));
  }

  private async asked(actor: Actor, reportId: string): Promise<void> {
    const asks = await this.promises.asked(actor.organizationId, reportId);
    if (asks.length === 0) return;
    const ceos = await this.promises.ceos(actor.organizationId);
    for (const ask of asks) await this.toDecide(actor, ask, ceos);
  }

  private async answered(actor: Actor, id: string): Promise<void> {
    const ask = await this.promises.ask(actor.organizationId, id);
    if (!ask) return;
    const who = await this.promises.nameOf(actor.organizationId, actor.personId);
    const { question, choice, until, delegate, delegateId, reason } = ask;
    await this.tell(actor, [ask.askedBy], {
      sentence: SAID[ask.answer ?? ''] ?? 'answered',
      values: { who, what: question, choice, until: until ?? '', delegate: delegate ?? '' },
      words: reason,
      path: pathOf(ask),
    });
    if (ask.answer === 'delegated' && delegateId !== null)
      await this.toDecide(actor, ask, [delegateId]);
  }

  private async toDecide(actor: Actor, ask: ToldAsk, ids: readonly string[]): Promise<void> {
    const { question, recommendation, dueOn } = ask;
    await this.tell(actor, ids, {
      sentence: dueOn === null ? 'toDecide' : 'toDecideBy',
      values: { what: question, due: dueOn ?? '' },
      words: recommendation,
      path: pathOf(ask),
    });
  }

  /** Of a change only somebody who was not its owner before hears. */
  private async given(actor: Actor, { action, subject, change }: Deed): Promise<void> {
    const found = await this.promises.action(actor.organizationId, subject.id);
    const isHanded = action === 'action.create' || (change.after && 'ownerId' in change.after);
    if (!found || found.ownerId === null || isHanded !== true) return;
    const who = await this.promises.nameOf(actor.organizationId, actor.personId);
    const { name: what, dueOn: due, note: words } = found;
    const values = { who, what, due };
    const content = { sentence: 'actionGiven', values, words, path: INBOX } as const;
    await this.tell(actor, [found.ownerId], content, 'action');
  }

  private async settled(actor: Actor, { action, subject }: Deed): Promise<void> {
    const found = await this.promises.action(actor.organizationId, subject.id);
    const deed = Object.keys(SETTLED).find((one): one is SettledDeed => one === action);
    if (!found || !deed) return;
    const who = await this.promises.nameOf(actor.organizationId, actor.personId);
    const people = [found.createdBy, ...(deed === 'action.drop' ? [found.ownerId ?? ''] : [])];
    const content = {
      sentence: SETTLED[deed],
      values: { who, what: found.name, due: found.dueOn },
      words: '',
      path: INBOX,
    };
    await this.tell(actor, people, content, 'action');
  }

  /** Nobody is told of what they did themselves. */
  private tell(
    { organizationId, personId }: Actor,
    ids: readonly string[],
    content: NoticeContent,
    kind: 'ask' | 'action' = 'ask',
  ): Promise<void> {
    const others = [...new Set(ids)].filter((id) => id !== personId && id !== '');
    return this.notices.tell(organizationId, others, { key: `${kind}:${newId()}`, kind, content });
  }
}

const SAID: Readonly<Record<string, NoticeContent['sentence']>> = {
  approved: 'approved',
  declined: 'declined',
  deferred: 'deferred',
  delegated: 'delegated',
};

const pathOf = ({ periodKey, id }: ToldAsk): string => `/reports/${periodKey}#line:asks:${id}`;
