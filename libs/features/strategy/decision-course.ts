import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import type { Day } from '#domain/day';
import { authorize } from '#domain/policy';
import { Conflict } from '#domain/errors';
import { refuseStale } from '#platform/http/stale';
import type { DecideDecision, RecordOutcome } from './decision.dto.ts';
import { refuseDecided, type DecisionRow } from './decision.row.ts';
import { decisionPolicy } from './decisions.policy.ts';
import { DecisionsService } from './decisions.service.ts';
import { Registers, unfit } from './registers.ts';

/** The course of a decision: decided, reopened, withdrawn; and what came of it. */
@Injectable()
export class DecisionCourse {
  constructor(
    private readonly decisions: DecisionsService,
    private readonly registers: Registers,
  ) {}

  /** 409 when it is decided already; 422 for a choice that is no option, or days out of order. */
  async decide(
    actor: Actor,
    reference: string,
    version: number,
    { choice, reason, decidedOn, revisitOn = null }: DecideDecision,
  ): Promise<DecisionRow> {
    const decision = await this.decisions.open(actor, reference);
    refuseDecided(decision);
    authorize(decisionPolicy, actor, 'decide', decision);
    refuseStale(decision.version, version);
    const on = await this.dayOf(actor, decidedOn, '/decidedOn');
    if (on < (decision.reopenedOn ?? decision.askedOn))
      throw unfit('/decidedOn', 'It is decided on the day of asking or later');
    refuseUnknown(decision, choice);
    refuseEarly(revisitOn, on);
    return this.decisions.save(actor, decision, 'decide', {
      state: 'decided',
      choice,
      reason,
      decidedBy: actor.personId,
      decidedOn: on,
      revisitOn,
    });
  }

  /** What was chosen before stays in its history; the clock runs anew. */
  async reopen(
    actor: Actor,
    reference: string,
    version: number,
    reason: string,
  ): Promise<DecisionRow> {
    const decision = await this.decisions.open(actor, reference);
    if (decision.state !== 'decided') throw new Conflict('Only what is decided is reopened.');
    authorize(decisionPolicy, actor, 'reopen', decision);
    refuseStale(decision.version, version);
    return this.decisions.save(actor, decision, 'reopen', {
      ...UNANSWERED,
      state: 'reopened',
      reopenedOn: await this.registers.today(actor),
      reopenReason: reason,
    });
  }

  async withdraw(
    actor: Actor,
    reference: string,
    version: number,
    reason: string,
  ): Promise<DecisionRow> {
    const decision = await this.decisions.open(actor, reference);
    refuseDecided(decision);
    authorize(decisionPolicy, actor, 'withdraw', decision);
    refuseStale(decision.version, version);
    const changes = { state: 'withdrawn', withdrawReason: reason } as const;
    return this.decisions.save(actor, decision, 'withdraw', changes);
  }

  /** 409 before it is decided. It may be recorded again, as more becomes known. */
  async recordOutcome(
    actor: Actor,
    reference: string,
    version: number,
    { outcome, on, revisitOn }: RecordOutcome,
  ): Promise<DecisionRow> {
    const decision = await this.decisions.open(actor, reference);
    if (decision.state !== 'decided')
      throw new Conflict('Something comes of it once it is decided.');
    authorize(decisionPolicy, actor, 'recordOutcome', decision);
    refuseStale(decision.version, version);
    const outcomeOn = await this.dayOf(actor, on, '/on');
    if (outcomeOn < (decision.decidedOn ?? outcomeOn))
      throw unfit('/on', 'Something comes of it after it is decided');
    refuseEarly(revisitOn, outcomeOn);
    const again = revisitOn !== undefined && { revisitOn };
    return this.decisions.save(actor, decision, 'record_outcome', { outcome, outcomeOn, ...again });
  }

  async archive(actor: Actor, reference: string, version: number): Promise<DecisionRow> {
    const decision = await this.decisions.hold(actor, reference);
    if (decision.isArchived) return decision;
    authorize(decisionPolicy, actor, 'archive', decision);
    refuseStale(decision.version, version);
    const archivedAt = this.registers.now();
    return this.decisions.save(actor, decision, 'archive', { archivedAt });
  }

  async restore(actor: Actor, reference: string, version: number): Promise<DecisionRow> {
    const decision = await this.decisions.hold(actor, reference);
    if (!decision.isArchived) return decision;
    authorize(decisionPolicy, actor, 'restore', decision);
    refuseStale(decision.version, version);
    return this.decisions.save(actor, decision, 'restore', { archivedAt: null });
  }

  private async dayOf(actor: Actor, given: Day | undefined, pointer: string): Promise<Day> {
    const today = await this.registers.today(actor);
    if (given !== undefined && given > today)
      throw unfit(pointer, `It was today (${today}) or on a day before`);
    return given ?? today;
  }
}

const UNANSWERED = {
  choice: '',
  reason: '',
  decidedBy: null,
  decidedOn: null,
  revisitOn: null,
  outcome: '',
  outcomeOn: null,
} as const;

function refuseUnknown({ options }: DecisionRow, choice: string): void {
  if (options.length === 0 || options.some(({ name }) => name === choice)) return;
  const names = options.map(({ name }) => `“${name}”`).join(', ');
  throw unfit('/choice', `Choose one of ${names}, or add your own to the options first`);
}

function refuseEarly(revisitOn: Day | null | undefined, on: Day): void {
  if (revisitOn && revisitOn <= on) throw unfit('/revisitOn', 'Look again on a later day');
}
