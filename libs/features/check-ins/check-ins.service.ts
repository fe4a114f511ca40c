import { Injectable } from '@nestjs/common';
import { ActivityLog } from '#features/activity/index';
import type { Actor } from '#domain/actor';
import { Conflict, NotFound, PreconditionFailed } from '#domain/errors';
import { authorize } from '#domain/policy';
import type { Status } from '#domain/status';
import { Database } from '#platform/database/database';
import type { Page } from '#platform/http/page';
import { newId } from '#platform/ids';
import { together } from '#platform/together';
import type { CreateCheckIn, ListCheckIns, UpdateCheckIn } from './check-in.dto.ts';
import { CheckIn } from './check-in.entity.ts';
import type { CheckInRow } from './check-in.row.ts';
import { checkInPolicy } from './check-ins.policy.ts';
import { CheckInsQuery, type CheckInVersionRow } from './check-ins.query.ts';
import { Publication } from './publication.ts';
import { changesIn, saidIn, touchesFigures, type Said } from './said.ts';
import { subjectIn } from './subject.ts';
import { Subjects } from './subjects.ts';

@Injectable()
export class CheckInsService {
  constructor(
    private readonly db: Database,
    private readonly query: CheckInsQuery,
    private readonly subjects: Subjects,
    private readonly publication: Publication,
    private readonly activity: ActivityLog,
  ) {}

  list(actor: Actor, query: ListCheckIns): Promise<Page<CheckInRow>> {
    return this.query.page(actor, query);
  }

  /** Throws `NotFound`, also for drafts of others. */
  async get(actor: Actor, id: string): Promise<CheckInRow> {
    const row = await this.query.find(actor, id);
    if (!row) throw new NotFound('Check-in');
    return row;
  }

  /** Newest first; few, so without pages. */
  async versions(actor: Actor, id: string): Promise<CheckInVersionRow[]> {
    const row = await this.get(actor, id);
    const withDrafts = row.authorId === actor.personId || checkInPolicy.update(actor, row);
    return this.query.versions(actor, id, withDrafts);
  }

  /** `computed` is what the figures say of the subject, where the caller has just asked them. */
  async create(actor: Actor, input: CreateCheckIn, computed?: Status): Promise<CheckInRow> {
    const { state = 'published', datedAt } = input;
    const subject = subjectIn(input);
    const said = saidIn(input);
    const [standing] = await together([
      this.subjects.open(actor, subject),
      this.subjects.refuseUnfit(actor, said, datedAt),
    ]);
    const id = newId();
    const own = { organizationId: actor.organizationId, id, ...subject };
    const row = { ...own, authorId: actor.personId, ...said };
    if (state === 'draft') {
      // A draft without a date of its own is dated as it was made, which is how publication knows.
      const dated = { datedAt: datedAt ?? (() => 'remit.now()') };
      await this.db.repository(CheckIn).insert({ ...row, state, ...dated });
    } else {
      const published = await this.publication.decide(actor, standing, said, { datedAt, computed });
      await together([
        this.query.insert({ ...row, ...published }),
        this.publication.announce(actor, { ...own, ...published }),
      ]);
    }
    const action = state === 'draft' ? 'create' : 'publish';
    const created = await this.get(actor, id);
    const { areaId: _, ...thing } = subject;
    this.record(actor, action, created, { after: { ...said, ...thing } });
    return created;
  }

  /** 409 for figures of one that is no longer the latest. A published one stays complete, and is to be read again. */
  async update(
    actor: Actor,
    id: string,
    version: number,
    { datedAt, ...patch }: UpdateCheckIn,
  ): Promise<CheckInRow> {
    const before = await this.open(actor, id);
    authorize(checkInPolicy, actor, 'update', before);
    unchanged(before, version);
    const changes = changesIn(patch, before);
    if (Object.keys(changes).length === 0 && datedAt === undefined) return before;
    await this.subjects.refuseUnfit(actor, changes, datedAt);
    if (before.state === 'published') await this.refusePublished(actor, before, changes, datedAt);
    const after = { ...changes, ...(datedAt && { datedAt }) };
    await this.save(actor, before, { ...after, acknowledgedBy: null, acknowledgedAt: null });
    if (before.acknowledgedAt) await this.publication.askForReading(actor, before);
    const shown = Object.fromEntries(Object.entries(before).filter(([field]) => field in after));
    this.record(actor, 'update', before, { before: shown, after });
    return this.get(actor, id);
  }

  /** Twice is once. Throws 422 that names what is missing. What moved to another area meanwhile is spoken of there. */
  async publish(actor: Actor, id: string, version: number): Promise<CheckInRow> {
    const draft = await this.open(actor, id);
    if (draft.state === 'published') return draft;
    const subject = await this.subjects.current(actor, draft);
    const standing = await this.subjects.open(actor, subject);
    authorize(checkInPolicy, actor, 'publish', draft);
    unchanged(draft, version);
    const isDated = draft.datedAt.getTime() !== draft.createdAt.getTime();
    const dated = isDated ? draft.datedAt : undefined;
    const published = await this.publication.decide(actor, standing, draft, { datedAt: dated });
    const { areaId } = subject;
    await this.save(actor, draft, { ...published, areaId });
    await this.publication.announce(actor, { ...draft, ...published, areaId });
    const row = await this.get(actor, id);
    this.record(actor, 'publish', row, { after: { ...saidIn(draft), ...published } });
    return row;
  }

  /** 409 for what was published, which stays; nobody finds the draft from then on. */
  async discard(actor: Actor, id: string, version: number): Promise<void> {
    const draft = await this.open(actor, id);
    if (draft.state === 'published')
      throw new Conflict('It was published and stays: edit it, or publish another one.');
    authorize(checkInPolicy, actor, 'discard', draft);
    unchanged(draft, version);
    await this.query.withdraw(actor, id);
    this.activity.record(actor, 'check_in.discard', subjectOf(draft));
  }

  /** The row, held until the end of the transaction. */
  async open(actor: Actor, id: string): Promise<CheckInRow> {
    const [, row] = await together([this.query.lock(actor, id), this.get(actor, id)]);
    return row;
  }

  async save({ organizationId }: Actor, { id }: CheckInRow, to: Partial<CheckIn>): Promise<void> {
    await this.db.repository(CheckIn).update({ organizationId, id }, to);
  }

  /** Everybody reads the activity, so drafts and confidential KPIs tell only which fields were touched. */
  private record(
    actor: Actor,
    action: 'create' | 'update' | 'publish',
    row: CheckInRow,
    change: { readonly before?: object; readonly after: object },
  ): void {
    const isPrivate = row.state === 'draft' || row.isConfidential;
    const shown = isPrivate ? { note: { fields: Object.keys(change.after) } } : change;
    this.activity.record(actor, `check_in.${action}`, subjectOf(row), shown);
  }

  private async refusePublished(
    actor: Actor,
    before: CheckInRow,
    changes: Partial<Said>,
    datedAt: Date | undefined,
  ): Promise<void> {
    if (datedAt) throw new Conflict('A published check-in keeps its date.');
    if (touchesFigures(changes) && !before.isLatest)
      throw new Conflict(
        'Status and confidence stay as they were: a later check-in has been published.',
      );
    if (!before.isImported)
      await this.publication.refuseIncomplete(actor, before, { ...before, ...changes }, before);
  }
}

export const subjectOf = ({ id, areaId }: { readonly id: string; readonly areaId: string }) => ({
  kind: 'check_in',
  id,
  areaId,
});

/** Throws 412 that names the version of now, unless it is the one that the caller read. */
export function unchanged({ version }: CheckInRow, read: number): void {
  if (version === read) return;
  throw new PreconditionFailed(
    `It is at version ${version} now, and you read version ${read}: read it again.`,
  );
}
