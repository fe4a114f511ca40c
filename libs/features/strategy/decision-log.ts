import { Injectable } from '@nestjs/common';
import { ActivityLog } from '#features/activity/index';
import type { Actor } from '#domain/actor';
import type { Day } from '#domain/day';
import { DECISION_LIMITS, type DecisionOption } from '#domain/decision';
import { Database } from '#platform/database/database';
import { newId } from '#platform/ids';
import { Decision } from './decision.entity.ts';
import { Registers } from './registers.ts';

/** A question that was put and answered elsewhere, such as in a report. */
export interface SettledQuestion {
  readonly question: string;
  readonly context: string;
  readonly options: readonly DecisionOption[];
  readonly recommendation: string;
  readonly askedBy: string;
  readonly askedOn: Day;
  readonly dueOn: Day | null;
  /** The name of an option, where there are any; it is added where it is not among them. */
  readonly choice: string;
  readonly reason: string;
  readonly decidedOn: Day;
  readonly revisitOn: Day | null;
}

export interface LoggedDecision {
  readonly id: string;
  readonly key: string;
  readonly name: string;
}

/** The one log of decisions, for slices in which something is decided. */
@Injectable()
export class DecisionLog {
  constructor(
    private readonly db: Database,
    private readonly registers: Registers,
    private readonly activity: ActivityLog,
  ) {}

  /** Enters what the actor has decided for the company. */
  async enter(actor: Actor, settled: SettledQuestion): Promise<LoggedDecision> {
    const { organizationId, personId } = actor;
    const name = titleOf(settled.question);
    const key = await this.registers.freeKey(actor, 'decisions', name);
    const id = newId();
    const row = {
      ...settled,
      key,
      name,
      options: withChoice(settled),
      scope: 'company',
      deciderId: personId,
      decidedBy: personId,
      state: 'decided',
    } as const;
    await this.db.repository(Decision).insert({ ...row, organizationId, id });
    this.activity.record(
      actor,
      'decision.decide',
      { kind: 'decision', id, areaId: null },
      { after: row },
    );
    return { id, key, name };
  }
}

const titleOf = (question: string): string =>
  question.length <= DECISION_LIMITS.name
    ? question
    : `${question.slice(0, DECISION_LIMITS.name - 1)}…`;

/** Whoever declines all options has chosen nevertheless. */
function withChoice({ options, choice }: SettledQuestion): readonly DecisionOption[] {
  if (options.length === 0 || options.some(({ name }) => name === choice)) return options;
  return [...options, { name: choice, pros: '', cons: '' }];
}
