import { Injectable } from '@nestjs/common';
import { ActivityLog } from '#features/activity/index';
import type { Actor } from '#domain/actor';
import type { Day } from '#domain/day';
import { Conflict } from '#domain/errors';
import { authorize } from '#domain/policy';
import { Database } from '#platform/database/database';
import { refuseStale } from '#platform/http/stale';
import { AskDuties } from './ask-duties.ts';
import type { AskRow } from './ask.row.ts';
import { askPolicy } from './asks.policy.ts';
import { AsksService, unfit } from './asks.service.ts';

interface Asked {
  readonly id: string;
  readonly dueOn: Day | null;
}

/** Asks go out with their report, and are withdrawn by themselves or with it. */
@Injectable()
export class AskCourse {
  constructor(
    private readonly db: Database,
    private readonly asks: AsksService,
    private readonly duties: AskDuties,
    private readonly activity: ActivityLog,
  ) {}

  /** The drafts of a report that is submitted are asked; part of the submission, which tells of it. */
  async ask(actor: Actor, reportId: string): Promise<void> {
    const asked = await this.db.rows<Asked & Record<string, unknown>>({
      text: `UPDATE asks SET state = 'asked', asked_on = $3
        WHERE organization_id = $1 AND report_id = $2 AND state = 'draft' RETURNING id, due_on AS "dueOn"`,
      values: [actor.organizationId, reportId, await this.duties.today(actor)],
    });
    await this.duties.owe(actor, asked);
  }

  /** What a withdrawn report asked is asked no longer. */
  async drop(actor: Actor, reportId: string, reason: string): Promise<void> {
    const dropped = await this.db.rows<{ id: string }>({
      text: `UPDATE asks SET state = 'withdrawn', withdraw_reason = $3, deferred_to = NULL
        WHERE organization_id = $1 AND report_id = $2 AND state IN ('draft', 'asked', 'deferred', 'delegated') RETURNING id`,
      values: [actor.organizationId, reportId, reason],
    });
    await this.duties.waive(actor, dropped);
  }

  /** 422 without a reason once it has been asked. Twice is once. */
  async withdraw(actor: Actor, id: string, version: number, reason = ''): Promise<AskRow> {
    const ask = await this.asks.held(actor, id);
    if (ask.decision !== null) throw new Conflict('It is decided: it stays on record.');
    if (ask.state === 'withdrawn') return ask;
    authorize(askPolicy, actor, 'withdraw', ask);
    refuseStale(ask.version, version);
    if (ask.state !== 'draft' && reason === '')
      throw unfit('/reason', 'Say why it is no longer asked');
    const changes = { state: 'withdrawn', withdrawReason: reason, deferredTo: null } as const;
    await this.asks.save(actor, id, changes);
    await this.duties.waive(actor, [ask]);
    this.activity.record(actor, 'ask.withdraw', { kind: 'ask', id }, { note: { reason } });
    return this.asks.get(actor, id);
  }
}
