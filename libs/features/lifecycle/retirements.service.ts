import { Injectable } from '@nestjs/common';
import { ActivityLog, type Change, type Subject } from '#features/activity/index';
import type { Actor } from '#domain/actor';
import { Conflict, NotFound } from '#domain/errors';
import { authorize } from '#domain/policy';
import { mayFollow, type RetirementState } from '#domain/retirement';
import { Database } from '#platform/database/database';
import { refuseStale } from '#platform/http/stale';
import { newId } from '#platform/ids';
import type { ReadTimes } from './reading.ts';
import { unfit } from './references.ts';
import { RetirementNotice, RetirementPlan } from './retirement.entity.ts';
import type { SendNotice } from './retirement.dto.ts';
import { retirementPolicy } from './retirement.policy.ts';
import {
  RetirementsQuery,
  type RetirementFilter,
  type RetirementRow,
} from './retirements.query.ts';

type RetirementAction = keyof typeof retirementPolicy;

/** The way of a plan from its proposal to its end. */
@Injectable()
export class RetirementsService {
  constructor(
    private readonly db: Database,
    private readonly query: RetirementsQuery,
    private readonly activity: ActivityLog,
  ) {}

  /** An organization ends a few products at a time, so the list has no pages. */
  list(actor: Actor, filter: RetirementFilter): Promise<readonly RetirementRow[]> {
    return this.query.list(actor, filter);
  }

  /** Throws `NotFound`. */
  async get(actor: Actor, id: string, times: ReadTimes = {}): Promise<RetirementRow> {
    const plan = await this.query.find(actor, id, times);
    if (plan === undefined) throw new NotFound('Retirement plan');
    return plan;
  }

  /** By somebody else than the proposer. */
  async approve(actor: Actor, id: string, version: number): Promise<RetirementRow> {
    const plan = await this.open(actor, id, { to: 'approved', action: 'approve', version });
    const approved = { approvedBy: actor.personId, approvedOn: plan.today };
    return this.turn(actor, plan, { state: 'approved', ...approved });
  }

  async start(actor: Actor, id: string, version: number): Promise<RetirementRow> {
    const plan = await this.open(actor, id, { to: 'under_way', action: 'start', version });
    return this.turn(actor, plan, { state: 'under_way' });
  }

  /** 409 before the day of the end of life. */
  async complete(actor: Actor, id: string, version: number): Promise<RetirementRow> {
    const plan = await this.open(actor, id, { to: 'done', action: 'complete', version });
    if (plan.today < plan.endOfLifeOn)
      throw new Conflict(`It ends on ${plan.endOfLifeOn}: until then the retirement is under way.`);
    return this.turn(actor, plan, { state: 'done', doneOn: plan.today });
  }

  async withdraw(
    actor: Actor,
    id: string,
    version: number,
    withdrawnReason: string,
  ): Promise<RetirementRow> {
    const plan = await this.open(actor, id, { to: 'withdrawn', action: 'withdraw', version });
    return this.turn(actor, plan, { state: 'withdrawn', withdrawnReason });
  }

  /** A notice that was sent; what is not approved yet is told to nobody. */
  async notify(actor: Actor, id: string, input: SendNotice): Promise<RetirementRow> {
    const plan = await this.held(actor, id);
    authorize(retirementPolicy, actor, 'notify', plan);
    if (plan.state === 'proposed')
      throw new Conflict('This plan is not approved yet: nobody is told before.');
    const { audience, sentOn = plan.today, note = '' } = input;
    if (sentOn > plan.today)
      throw unfit('/sentOn', `A notice was sent today (${plan.today}) or before`);
    const { organizationId, personId: recordedBy } = actor;
    const row = { audience, sentOn, note, recordedBy };
    await this.db
      .repository(RetirementNotice)
      .insert({ ...row, organizationId, id: newId(), planId: id });
    await this.touch(actor, plan);
    return this.changed(actor, plan, 'notify', { after: { audience, sentOn, note } });
  }

  /** Holds the plan until the transaction ends; 409 for a step that does not follow, 403, 412. */
  async open(
    actor: Actor,
    id: string,
    step: { to?: RetirementState; action: RetirementAction; version: number },
  ): Promise<RetirementRow> {
    const plan = await this.held(actor, id);
    if (step.to !== undefined && !mayFollow(plan.state, step.to))
      throw new Conflict(
        `This plan is ${inWords(plan.state)}: it cannot become ${inWords(step.to)}.`,
      );
    authorize(retirementPolicy, actor, step.action, plan);
    refuseStale(plan.version, step.version);
    return plan;
  }

  /** Reads the plan anew, and records why it changed. */
  async changed(
    actor: Actor,
    plan: RetirementRow,
    action: string,
    change: Change,
  ): Promise<RetirementRow> {
    this.activity.record(actor, `retirement_plan.${action}`, subjectOfRetirement(plan), change);
    return this.get(actor, plan.id);
  }

  private async held(actor: Actor, id: string): Promise<RetirementRow> {
    await this.query.lock(actor, id);
    return this.get(actor, id);
  }

  private async turn(
    actor: Actor,
    plan: RetirementRow,
    after: Partial<RetirementPlan> & { readonly state: RetirementState },
  ): Promise<RetirementRow> {
    const { organizationId } = actor;
    await this.db.repository(RetirementPlan).update({ organizationId, id: plan.id }, after);
    return this.changed(actor, plan, after.state, { before: { state: plan.state }, after });
  }

  private async touch({ organizationId }: Actor, { id }: RetirementRow): Promise<void> {
    await this.db.run({
      text: 'UPDATE retirement_plans SET notice_days = notice_days WHERE organization_id = $1 AND id = $2',
      values: [organizationId, id],
    });
  }
}

const inWords = (state: RetirementState): string => state.replaceAll('_', ' ');

const subjectOfRetirement = ({ id, areaId }: RetirementRow): Subject => ({
  kind: 'retirement_plan',
  id,
  areaId,
});
