import { Injectable } from '@nestjs/common';
import { ActivityLog } from '#features/activity/index';
import type { Actor } from '#domain/actor';
import { ASK_LIMITS } from '#domain/ask';
import { Conflict, Forbidden, NotFound, Unprocessable } from '#domain/errors';
import { authorize } from '#domain/policy';
import { isEditable, type ReportState } from '#domain/report';
import { Database } from '#platform/database/database';
import type { Page } from '#platform/http/page';
import { refuseStale } from '#platform/http/stale';
import { newId } from '#platform/ids';
import type { AskOption, CreateAsk, ListAsks, UpdateAsk } from './ask.dto.ts';
import { Ask } from './ask.entity.ts';
import { seesDrafts, type AskRow } from './ask.row.ts';
import { askPolicy, asksPolicy } from './asks.policy.ts';
import { AsksQuery } from './asks.query.ts';

interface Worded {
  readonly options?: readonly AskOption[];
  readonly recommendation: string;
}

/** Asks are written with the draft of a report; once they are asked, their words stand. */
@Injectable()
export class AsksService {
  constructor(
    private readonly db: Database,
    private readonly query: AsksQuery,
    private readonly activity: ActivityLog,
  ) {}

  page(actor: Actor, filter: ListAsks): Promise<Page<AskRow>> {
    return this.query.page(actor, filter);
  }

  /** Throws `NotFound`, also for a draft of others. */
  async get(actor: Actor, id: string): Promise<AskRow> {
    const ask = await this.query.find(actor, id);
    if (!ask) throw new NotFound('The ask');
    return ask;
  }

  async create(actor: Actor, input: CreateAsk): Promise<AskRow> {
    authorize(asksPolicy, actor, 'create');
    await this.refuseSealed(actor, input.reportId);
    refuseUnfit(input);
    const { organizationId, personId: askedBy } = actor;
    const id = newId();
    await this.db.repository(Ask).insert({ ...input, organizationId, id, askedBy });
    this.activity.record(
      actor,
      'ask.create',
      { kind: 'ask', id },
      { note: { reportId: input.reportId } },
    );
    return this.get(actor, id);
  }

  async update(actor: Actor, id: string, version: number, patch: UpdateAsk): Promise<AskRow> {
    const ask = await this.held(actor, id);
    if (seesDrafts(actor)) refuseAsked(ask);
    authorize(askPolicy, actor, 'update', ask);
    refuseStale(ask.version, version);
    refuseUnfit({ ...ask, ...patch });
    await this.save(actor, id, patch);
    this.activity.record(
      actor,
      'ask.update',
      { kind: 'ask', id },
      { note: { fields: Object.keys(patch) } },
    );
    return this.get(actor, id);
  }

  /** Nobody else changes it until the end of the transaction. */
  async held(actor: Actor, id: string): Promise<AskRow> {
    await this.query.lock(actor, id);
    return this.get(actor, id);
  }

  async save({ organizationId }: Actor, id: string, changes: Partial<Ask>): Promise<void> {
    if (Object.keys(changes).length === 0) return;
    await this.db.repository(Ask).update({ organizationId, id }, changes);
  }

  /** 404 for an unknown report, 409 for one that is sealed, and for one that asks enough. */
  private async refuseSealed({ organizationId }: Actor, reportId: string): Promise<void> {
    const report = await this.db.row<{ state: ReportState; asks: number }>({
      text: `SELECT r.state, (SELECT count(*)::int FROM asks k WHERE k.organization_id = $1 AND k.report_id = r.id AND k.state <> 'withdrawn') AS asks
        FROM reports r WHERE r.organization_id = $1 AND r.id = $2 FOR UPDATE OF r`,
      values: [organizationId, reportId],
    });
    if (!report) throw new NotFound('The report');
    if (!isEditable(report.state))
      throw new Conflict('The report is submitted: what it asks is sealed. Ask in the next one.');
    if (report.asks >= ASK_LIMITS.perReport)
      throw new Conflict(`A report asks for ${ASK_LIMITS.perReport} answers at most.`);
  }
}

function refuseAsked({ state, reportState }: AskRow): void {
  if (state === 'withdrawn') throw new Conflict('It was withdrawn: ask anew.');
  if (state !== 'draft') throw new Conflict('It was asked already: its words are sealed.');
  if (!isEditable(reportState))
    throw new Forbidden('change', 'The report is submitted: what it asks is sealed.');
}

/** 422: each option has a name of its own, and one of them is recommended. */
function refuseUnfit({ options = [], recommendation }: Worded): void {
  const names = options.map(({ name }) => name);
  const twin = names.findIndex((name, index) => names.indexOf(name) !== index);
  if (twin >= 0) throw unfit(`/options/${twin}/name`, 'Each option has a name of its own');
  if (names.length > 0 && !names.includes(recommendation))
    throw unfit(
      '/recommendation',
      `Recommend one of ${names.map((name) => `“${name}”`).join(', ')}`,
    );
}

export function unfit(pointer: string, message: string): Unprocessable {
  return new Unprocessable(`${message}.`, [{ pointer, message }]);
}
