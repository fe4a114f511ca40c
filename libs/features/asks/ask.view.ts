import { ApiProperty } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { ASK_ANSWERS, ASK_STATES, isWaiting, type AskAnswer, type AskState } from '#domain/ask';
import type { Day } from '#domain/day';
import type { Latency } from '#domain/decision';
import { abilities } from '#domain/policy';
import { DayField, Id, Instant, OneOf } from '#platform/http/fields';
import { AskOption } from './ask.dto.ts';
import { latencyOf, type AnswerRow, type AskRow } from './ask.row.ts';
import { askPolicy } from './asks.policy.ts';

class PersonOfAsk {
  @Id() readonly personId!: string;
  @ApiProperty() readonly name!: string;
}

class PeriodOfAsk {
  @ApiProperty() readonly key!: string;
  @ApiProperty() readonly label!: string;
}

class DecisionOfAsk {
  @Id() readonly id!: string;
  @ApiProperty() readonly key!: string;
}

class AskLatency {
  @ApiProperty({ type: 'integer' }) readonly days!: number;
  @ApiProperty({ type: 'integer', description: "By the organization's calendar" })
  readonly workingDays!: number;
}

export class AskAnswerView implements AnswerRow {
  @OneOf(ASK_ANSWERS) readonly answer!: AskAnswer;
  @ApiProperty() readonly choice!: string;
  @ApiProperty() readonly reason!: string;
  @DayField({ nullable: true }) readonly until!: Day | null;
  @ApiProperty({ type: PersonOfAsk, nullable: true }) readonly delegate!: PersonOfAsk | null;
  @ApiProperty({ type: PersonOfAsk }) readonly person!: PersonOfAsk;
  @DayField() readonly answeredOn!: Day;
}

class AskAbilities implements Record<keyof typeof askPolicy, boolean> {
  @ApiProperty() readonly update!: boolean;
  @ApiProperty() readonly withdraw!: boolean;
  @ApiProperty() readonly answer!: boolean;
}

export class AskView {
  @Id() readonly id!: string;
  @Id() readonly reportId!: string;
  @ApiProperty({ type: PeriodOfAsk }) readonly period!: PeriodOfAsk;
  @ApiProperty() readonly question!: string;
  @ApiProperty({ description: 'Markdown' }) readonly context!: string;
  @ApiProperty({ type: [AskOption] }) readonly options!: readonly AskOption[];
  @ApiProperty() readonly recommendation!: string;
  @DayField({ nullable: true }) readonly dueOn!: Day | null;
  @ApiProperty({ description: 'Without an answer after the day by which it was needed' })
  readonly isOverdue!: boolean;
  @ApiProperty() readonly costOfDelay!: string;
  @ApiProperty({ type: PersonOfAsk }) readonly askedBy!: PersonOfAsk;
  @DayField({ nullable: true, description: 'null: a draft, which only its authors see' })
  readonly askedOn!: Day | null;
  @OneOf(ASK_STATES) readonly state!: AskState;
  @DayField({ nullable: true }) readonly deferredTo!: Day | null;
  @ApiProperty({ type: PersonOfAsk, nullable: true }) readonly delegate!: PersonOfAsk | null;
  @ApiProperty({ type: DecisionOfAsk, nullable: true, description: 'In the decision log' })
  readonly decision!: DecisionOfAsk | null;
  @ApiProperty({ type: [AskAnswerView], description: 'Oldest first; the last one counts' })
  readonly answers!: readonly AskAnswerView[];
  @ApiProperty() readonly withdrawReason!: string;
  @ApiProperty({
    type: AskLatency,
    nullable: true,
    description: 'From asking to the answer that settled it, or to today',
  })
  readonly latency!: Latency | null;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @Instant() readonly updatedAt!: Date;
  @ApiProperty({ type: AskAbilities }) readonly can!: AskAbilities;

  static of(row: AskRow, actor: Actor, today: Day, holidays: ReadonlySet<Day>): AskView {
    return {
      id: row.id,
      reportId: row.reportId,
      period: row.period,
      question: row.question,
      context: row.context,
      options: row.options,
      recommendation: row.recommendation,
      dueOn: row.dueOn,
      isOverdue: isWaiting(row.state) && row.dueOn !== null && row.dueOn < today,
      costOfDelay: row.costOfDelay,
      askedBy: row.askedBy,
      askedOn: row.askedOn,
      state: row.state,
      deferredTo: row.deferredTo,
      delegate: row.delegate,
      decision: row.decision,
      answers: row.answers,
      withdrawReason: row.withdrawReason,
      latency: latencyOf(row, today, holidays),
      version: row.version,
      updatedAt: row.updatedAt,
      can: abilities(askPolicy, actor, row),
    };
  }
}

export class AskPage {
  @ApiProperty({ type: [AskView] }) readonly data!: readonly AskView[];
  @ApiProperty({ type: String, nullable: true }) readonly next!: string | null;
}
