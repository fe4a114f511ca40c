import { ApiProperty } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import type { Day } from '#domain/day';
import {
  DECISION_SCOPES,
  DECISION_STATES,
  type DecisionScope,
  type DecisionState,
  type Latency,
} from '#domain/decision';
import { abilities } from '#domain/policy';
import { DayField, Id, Instant, OneOf } from '#platform/http/fields';
import { DecisionOptionField } from './decision.dto.ts';
import type { DecisionRow } from './decision.row.ts';
import { decisionPolicy } from './decisions.policy.ts';
import { StrategyPerson, StrategyPlace } from './reading.dto.ts';

class LatencyView {
  @ApiProperty({ type: 'integer' }) readonly days!: number;
  @ApiProperty({ type: 'integer', description: "By the organization's calendar" })
  readonly workingDays!: number;
}

class DecisionAbilities implements Record<keyof typeof decisionPolicy, boolean> {
  @ApiProperty() readonly update!: boolean;
  @ApiProperty() readonly decide!: boolean;
  @ApiProperty() readonly reopen!: boolean;
  @ApiProperty() readonly withdraw!: boolean;
  @ApiProperty() readonly recordOutcome!: boolean;
  @ApiProperty() readonly archive!: boolean;
  @ApiProperty() readonly restore!: boolean;
}

export class DecisionView {
  @Id() readonly id!: string;
  @ApiProperty() readonly key!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty() readonly question!: string;
  @ApiProperty() readonly context!: string;
  @ApiProperty({ type: [DecisionOptionField] }) readonly options!: readonly DecisionOptionField[];
  @ApiProperty() readonly criteria!: string;
  @ApiProperty() readonly recommendation!: string;
  @OneOf(DECISION_SCOPES) readonly scope!: DecisionScope;
  @ApiProperty({ type: StrategyPlace, nullable: true }) readonly area!: StrategyPlace | null;
  @ApiProperty({ type: StrategyPerson }) readonly askedBy!: StrategyPerson;
  @DayField() readonly askedOn!: Day;
  @DayField({ nullable: true }) readonly dueOn!: Day | null;
  @ApiProperty({ description: 'Without an answer after the day by which it was needed' })
  readonly isOverdue!: boolean;
  @ApiProperty({ type: StrategyPerson, nullable: true }) readonly decider!: StrategyPerson | null;
  @OneOf(DECISION_STATES) readonly state!: DecisionState;
  @ApiProperty() readonly choice!: string;
  @ApiProperty() readonly reason!: string;
  @ApiProperty({ type: StrategyPerson, nullable: true }) readonly decidedBy!: StrategyPerson | null;
  @DayField({ nullable: true }) readonly decidedOn!: Day | null;
  @DayField({ nullable: true }) readonly revisitOn!: Day | null;
  @ApiProperty() readonly isRevisitDue!: boolean;
  @DayField({ nullable: true }) readonly reopenedOn!: Day | null;
  @ApiProperty() readonly reopenReason!: string;
  @ApiProperty() readonly withdrawReason!: string;
  @ApiProperty() readonly outcome!: string;
  @DayField({ nullable: true }) readonly outcomeOn!: Day | null;
  @ApiProperty({
    type: LatencyView,
    nullable: true,
    description: 'From asking or reopening to deciding, or to the day that is read',
  })
  readonly latency!: Latency | null;
  @Instant({ nullable: true }) readonly archivedAt!: Date | null;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @Instant() readonly updatedAt!: Date;
  @ApiProperty({ type: DecisionAbilities }) readonly can!: DecisionAbilities;

  static of(row: DecisionRow, actor: Actor): DecisionView {
    return {
      id: row.id,
      key: row.key,
      name: row.name,
      question: row.question,
      context: row.context,
      options: row.options,
      criteria: row.criteria,
      recommendation: row.recommendation,
      scope: row.scope,
      area: row.area,
      askedBy: row.askedBy,
      askedOn: row.askedOn,
      dueOn: row.dueOn,
      isOverdue: row.isOverdue,
      decider: row.decider,
      ...answerOf(row),
      archivedAt: row.archivedAt,
      version: row.version,
      updatedAt: row.updatedAt,
      can: abilities(decisionPolicy, actor, row),
    };
  }
}

function answerOf(row: DecisionRow) {
  return {
    state: row.state,
    choice: row.choice,
    reason: row.reason,
    decidedBy: row.decidedBy,
    decidedOn: row.decidedOn,
    revisitOn: row.revisitOn,
    isRevisitDue: row.isRevisitDue,
    reopenedOn: row.reopenedOn,
    reopenReason: row.reopenReason,
    withdrawReason: row.withdrawReason,
    outcome: row.outcome,
    outcomeOn: row.outcomeOn,
    latency: row.latency,
  };
}

export class DecisionPage {
  @ApiProperty({ type: [DecisionView] }) readonly data!: readonly DecisionView[];
  @ApiProperty({ type: String, nullable: true }) readonly next!: string | null;
}
