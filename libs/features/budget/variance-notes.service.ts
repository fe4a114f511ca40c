import { Injectable } from '@nestjs/common';
import { ActivityLog, type Change } from '#features/activity/index';
import type { Actor } from '#domain/actor';
import { Conflict, NotFound } from '#domain/errors';
import { authorize } from '#domain/policy';
import { Database } from '#platform/database/database';
import { refuseStale } from '#platform/http/stale';
import { newId } from '#platform/ids';
import { BudgetLinesService } from './budget-lines.service.ts';
import { unfit } from './budget-references.ts';
import { linePolicy } from './budgets.policy.ts';
import { BudgetsService } from './budgets.service.ts';
import type { ListNotes, WriteNote } from './variance-note.dto.ts';
import { VarianceNote } from './variance-note.entity.ts';
import { VarianceNotesQuery, type VarianceNoteRow } from './variance-notes.query.ts';

/** Why lines are beyond their tolerance. */
@Injectable()
export class VarianceNotesService {
  constructor(
    private readonly db: Database,
    private readonly query: VarianceNotesQuery,
    private readonly budgets: BudgetsService,
    private readonly lines: BudgetLinesService,
    private readonly activity: ActivityLog,
  ) {}

  async list(actor: Actor, filter: ListNotes): Promise<readonly VarianceNoteRow[]> {
    await this.budgets.get(actor, filter.budget);
    return this.query.list(actor, filter);
  }

  /** Throws `NotFound`. */
  async get(actor: Actor, id: string): Promise<VarianceNoteRow> {
    const note = await this.query.find(actor, id);
    if (note === undefined) throw new NotFound('Variance note');
    return note;
  }

  /** 409 where the variance has a note already. */
  async write(actor: Actor, input: WriteNote): Promise<VarianceNoteRow> {
    const { lineId, period, comparison, body } = input;
    const line = await this.lines.get(actor, lineId);
    const budget = await this.budgets.openLive(actor, line.budgetId);
    if (line.archivedAt !== null)
      throw new Conflict(`“${line.name}” is archived: restore it first.`);
    authorize(linePolicy, actor, 'explain', line.standing);
    if (!budget.periods.some(({ key }) => key === period))
      throw unfit('/period', `The budget has no period “${period}”`);
    const row = {
      organizationId: actor.organizationId,
      id: newId(),
      budgetId: budget.id,
      lineId,
      periodKey: period,
      comparison,
      body,
      authorId: actor.personId,
    };
    await this.db.repository(VarianceNote).insert(row);
    return this.told(actor, row.id, 'write', { after: input });
  }

  async change(actor: Actor, id: string, version: number, body?: string): Promise<VarianceNoteRow> {
    const note = await this.open(actor, id);
    if (note.archivedAt !== null) throw new Conflict('This note is archived: restore it first.');
    refuseStale(note.version, version);
    if (body === undefined || body === note.body) return note;
    const changes = { body, authorId: actor.personId };
    return this.save(actor, note, changes, { action: 'update', before: { body: note.body } });
  }

  async archive(actor: Actor, id: string, version: number): Promise<VarianceNoteRow> {
    const note = await this.open(actor, id);
    if (note.archivedAt !== null) return note;
    refuseStale(note.version, version);
    return this.save(actor, note, { archivedAt: this.query.now() }, { action: 'archive' });
  }

  async restore(actor: Actor, id: string, version: number): Promise<VarianceNoteRow> {
    const note = await this.open(actor, id);
    if (note.archivedAt === null) return note;
    refuseStale(note.version, version);
    return this.save(actor, note, { archivedAt: null }, { action: 'restore' });
  }

  private async open(actor: Actor, id: string): Promise<VarianceNoteRow> {
    await this.query.lock(actor, id);
    const note = await this.get(actor, id);
    if (note.standing.isArchived)
      throw new Conflict('The budget of this note is archived: restore it first.');
    authorize(linePolicy, actor, 'explain', note.standing);
    return note;
  }

  private async save(
    actor: Actor,
    note: VarianceNoteRow,
    changes: Partial<VarianceNote>,
    { action, before = {} }: { readonly action: string; readonly before?: object },
  ): Promise<VarianceNoteRow> {
    const { organizationId } = actor;
    await this.db.repository(VarianceNote).update({ organizationId, id: note.id }, changes);
    return this.told(actor, note.id, action, { before, after: changes });
  }

  private async told(
    actor: Actor,
    id: string,
    action: string,
    change: Change,
  ): Promise<VarianceNoteRow> {
    const note = await this.get(actor, id);
    const subject = { kind: 'variance_note', id, areaId: note.areaId };
    this.activity.record(actor, `variance_note.${action}`, subject, change);
    return note;
  }
}
