import { Injectable } from '@nestjs/common';
import { ActivityLog, type Change } from '#features/activity/index';
import type { Actor } from '#domain/actor';
import type { Day } from '#domain/day';
import type { DecisionOption } from '#domain/decision';
import { NotFound } from '#domain/errors';
import { authorize } from '#domain/policy';
import { Database } from '#platform/database/database';
import type { Page } from '#platform/http/page';
import { refuseStale } from '#platform/http/stale';
import { newId } from '#platform/ids';
import type { CreateDecision, UpdateDecision } from './decision.dto.ts';
import { Decision } from './decision.entity.ts';
import { refuseDecided, type DecisionRow } from './decision.row.ts';
import { decisionPolicy, decisionsPolicy } from './decisions.policy.ts';
import { DecisionsQuery, type DecisionFilter } from './decisions.query.ts';
import type { When } from './readings.ts';
import { differing, previous, refuseAtRest, Registers, unfit } from './registers.ts';

export type DecisionChanges = Partial<Omit<Decision, 'version' | 'createdAt' | 'updatedAt'>>;

/** The decision log: questions asked, and read. */
@Injectable()
export class DecisionsService {
  constructor(
    private readonly db: Database,
    private readonly query: DecisionsQuery,
    private readonly registers: Registers,
    private readonly activity: ActivityLog,
  ) {}

  list(actor: Actor, filter: DecisionFilter): Promise<Page<DecisionRow>> {
    return this.query.page(actor, filter);
  }

  /** By id or key; throws `NotFound`. */
  async get(actor: Actor, reference: string, when: When = {}): Promise<DecisionRow> {
    const decision = await this.query.find(actor, reference, when);
    if (decision === undefined) throw new NotFound('Decision');
    return decision;
  }

  /** 422 for a day that has not come, an area that is missing, or a decider who is not in office. */
  async create(actor: Actor, input: CreateDecision): Promise<DecisionRow> {
    const { scope, areaId = null } = input;
    if (scope === 'area' && areaId === null)
      throw unfit('/areaId', 'Name the area that the question is about');
    const standing = await this.registers.standing(actor, areaId);
    authorize(decisionsPolicy, actor, 'create', { ...standing, scope });
    const today = await this.registers.today(actor);
    const { askedOn = today } = input;
    if (askedOn > today)
      throw unfit('/askedOn', `It was asked today (${today}) or on a day before`);
    await this.refuseUnfit(actor, input, askedOn);
    const key = input.key ?? (await this.registers.freeKey(actor, 'decisions', input.name));
    const { organizationId, personId: askedBy } = actor;
    const id = newId();
    const row = { ...input, key, askedOn };
    await this.db.repository(Decision).insert({ ...row, organizationId, id, askedBy });
    return this.tell(actor, id, 'create', { after: row });
  }

  /** 409 once it is decided: what was asked is what was answered. */
  async update(
    actor: Actor,
    reference: string,
    version: number,
    patch: UpdateDecision,
  ): Promise<DecisionRow> {
    const decision = await this.open(actor, reference);
    refuseDecided(decision);
    authorize(decisionPolicy, actor, 'update', decision);
    refuseStale(decision.version, version);
    const changes = differing(decision, patch);
    if (Object.keys(changes).length === 0) return decision;
    await this.refuseUnfit(actor, changes, decision.askedOn);
    return this.save(actor, decision, 'update', changes);
  }

  /** Held until the end of the transaction; 409 while it is archived or its area is switched off. */
  async open(actor: Actor, reference: string): Promise<DecisionRow> {
    const decision = await this.hold(actor, reference);
    refuseAtRest(decision);
    return decision;
  }

  /** The same, archived or not. */
  async hold(actor: Actor, reference: string): Promise<DecisionRow> {
    return this.get(actor, await this.registers.lock(actor, 'decisions', reference));
  }

  async save(
    actor: Actor,
    decision: DecisionRow,
    action: string,
    changes: DecisionChanges,
  ): Promise<DecisionRow> {
    const { organizationId } = actor;
    await this.db.repository(Decision).update({ organizationId, id: decision.id }, changes);
    const change = { before: previous(decision, changes), after: changes };
    return this.tell(actor, decision.id, action, change);
  }

  private async refuseUnfit(
    actor: Actor,
    given: {
      readonly deciderId?: string | null;
      readonly dueOn?: Day | null;
      readonly options?: readonly DecisionOption[];
    },
    askedOn: Day,
  ): Promise<void> {
    if (given.dueOn && given.dueOn < askedOn)
      throw unfit('/dueOn', 'An answer is needed on the day of asking or later');
    refuseTwins(given.options ?? []);
    if (given.deciderId) await this.registers.inOffice(actor, given.deciderId, '/deciderId');
  }

  private async tell(
    actor: Actor,
    id: string,
    action: string,
    change: Change,
  ): Promise<DecisionRow> {
    const decision = await this.get(actor, id);
    const subject = { kind: 'decision', id, areaId: decision.areaId };
    this.activity.record(actor, `decision.${action}`, subject, change);
    return decision;
  }
}

/** 422: a choice names one option. */
function refuseTwins(options: readonly DecisionOption[]): void {
  for (const [index, { name }] of options.entries())
    if (options.findIndex((option) => option.name === name) !== index)
      throw unfit(`/options/${index}/name`, 'Each option has a name of its own');
}
