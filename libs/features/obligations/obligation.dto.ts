import { ApiProperty } from '@nestjs/swagger';
import { freshness, FRESHNESSES, type Freshness } from '#domain/cadence';
import { DayField, Id, Instant, OneOf, Text } from '#platform/http/fields';
import { PageQuery } from '#platform/http/page';
import { OBLIGATION_KINDS, type ObligationKind } from './duty.ts';

export const SCOPES_OF_DUTY = ['mine', 'to-me', 'all'] as const;
export type ScopeOfDuty = (typeof SCOPES_OF_DUTY)[number];

export const OBLIGATION_STATES = ['open', 'missed', 'met'] as const;
export type ObligationState = (typeof OBLIGATION_STATES)[number];

const SUBJECT_KINDS = [
  'area',
  'kpi',
  'organization',
  'check_in',
  'report',
  'action',
  'ask',
  'budget',
  'budget_line',
] as const;
type SubjectKind = (typeof SUBJECT_KINDS)[number];

const CAPACITIES = [
  'owner',
  'delegate',
  'accountable',
  'deputy',
  'reviewer',
  'cpo',
  'ceo',
] as const;

/** Open ones come soonest first, missed and met ones newest first. */
export class ListObligations extends PageQuery {
  @OneOf(SCOPES_OF_DUTY, { optional: true, description: 'mine when absent' })
  readonly scope?: ScopeOfDuty;
  @OneOf(OBLIGATION_STATES, {
    optional: true,
    description: 'open: still asked for; missed: also if answered since; absent: all',
  })
  readonly state?: ObligationState;
  @Id({ optional: true }) readonly areaId?: string;
  @DayField({ optional: true, description: "Due on this day or later, in the organization's zone" })
  readonly from?: string;
  @DayField({ optional: true, description: 'Due on this day or before' }) readonly to?: string;
}

export class SummarizeObligations {
  @Text({ max: 20, optional: true, description: 'A period key such as 2026-10: adds readiness' })
  readonly period?: string;
}

export class SubjectView {
  @OneOf(SUBJECT_KINDS) readonly kind!: SubjectKind;
  @Id() readonly id!: string;
  @ApiProperty({ type: String, nullable: true }) readonly key!: string | null;
  @ApiProperty() readonly name!: string;
}

export class AreaReferenceView {
  @Id() readonly id!: string;
  @ApiProperty() readonly key!: string;
  @ApiProperty() readonly name!: string;
}

export class PeriodReferenceView {
  @ApiProperty() readonly key!: string;
  @ApiProperty() readonly label!: string;
}

export class BudgetReferenceView {
  @Id() readonly id!: string;
  @ApiProperty() readonly key!: string;
  @ApiProperty() readonly name!: string;
}

export class DebtorView {
  @Id() readonly personId!: string;
  @ApiProperty() readonly name!: string;
  @OneOf(CAPACITIES) readonly as!: string;
}

export interface ObligationRow {
  readonly id: string;
  readonly kind: ObligationKind;
  readonly subject: Omit<SubjectView, 'kind'>;
  readonly area: AreaReferenceView | null;
  readonly period: PeriodReferenceView | null;
  readonly budget: BudgetReferenceView | null;
  readonly dueAt: Date;
  readonly graceUntil: Date;
  readonly missedAt: Date | null;
  readonly metAt: Date | null;
  readonly owedBy: readonly DebtorView[];
  readonly nudgedAt: Date | null;
  readonly nudgedBy: NudgerView | null;
}

export class NudgerView {
  @Id() readonly personId!: string;
  @ApiProperty() readonly name!: string;
}

export class ObligationView {
  @Id() readonly id!: string;
  @OneOf(OBLIGATION_KINDS) readonly kind!: ObligationKind;
  @ApiProperty({ type: SubjectView }) readonly subject!: SubjectView;
  @ApiProperty({ type: AreaReferenceView, nullable: true })
  readonly area!: AreaReferenceView | null;
  @ApiProperty({ type: PeriodReferenceView, nullable: true })
  readonly period!: PeriodReferenceView | null;
  @ApiProperty({
    type: BudgetReferenceView,
    nullable: true,
    description: 'Of a forecast or a variance note',
  })
  readonly budget!: BudgetReferenceView | null;
  @Instant() readonly dueAt!: Date;
  @Instant() readonly graceUntil!: Date;
  @OneOf(FRESHNESSES) readonly freshness!: Freshness;
  @Instant({ nullable: true, description: 'Stays when it is answered late' })
  readonly missedAt!: Date | null;
  @Instant({ nullable: true }) readonly metAt!: Date | null;
  @ApiProperty({ type: [DebtorView], description: 'Any one of them may answer' })
  readonly owedBy!: readonly DebtorView[];
  @Instant({ nullable: true, description: 'mine: when you were reminded last; else anybody' })
  readonly nudgedAt!: Date | null;
  @ApiProperty({ type: NudgerView, nullable: true }) readonly nudgedBy!: NudgerView | null;
  @ApiProperty({ description: 'Where the answer goes or is prepared, below /api/v1' })
  readonly answerAt!: string;

  static of(row: ObligationRow, now: Date): ObligationView {
    return {
      id: row.id,
      kind: row.kind,
      subject: { kind: SUBJECT_OF[row.kind], ...row.subject },
      area: row.area,
      period: row.period,
      budget: row.budget,
      dueAt: row.dueAt,
      graceUntil: row.graceUntil,
      freshness: freshness(row, row.metAt !== null, now),
      missedAt: row.missedAt,
      metAt: row.metAt,
      owedBy: row.owedBy,
      nudgedAt: row.nudgedAt,
      nudgedBy: row.nudgedBy,
      answerAt: ANSWER_AT[row.kind](row),
    };
  }
}

const SUBJECT_OF: Record<ObligationKind, SubjectKind> = {
  check_in: 'area',
  value: 'kpi',
  report: 'organization',
  check_in_acknowledgement: 'check_in',
  report_acknowledgement: 'report',
  action: 'action',
  ask: 'ask',
  forecast: 'budget',
  variance_note: 'budget_line',
};

const ANSWER_AT: Record<ObligationKind, (row: ObligationRow) => string> = {
  check_in: ({ subject }) => `/check-ins/prefill?areaId=${subject.id}`,
  value: ({ subject, period }) => `/kpis/${subject.key ?? ''}/measurements/${period?.key ?? ''}`,
  report: ({ period }) => `/reports?period=${period?.key ?? ''}`,
  check_in_acknowledgement: ({ subject }) => `/check-ins/${subject.id}/acknowledgement`,
  report_acknowledgement: ({ subject }) => `/reports/${subject.id}/acknowledgement`,
  action: ({ subject }) => `/actions/${subject.id}/completion`,
  ask: ({ subject }) => `/asks/${subject.id}/answer`,
  forecast: ({ subject }) => `/budgets/${subject.key ?? ''}/versions`,
  variance_note: ({ budget, period }) =>
    `/variance-notes?budget=${budget?.key ?? ''}&period=${period?.key ?? ''}`,
};

export class ObligationPage {
  @ApiProperty({ type: [ObligationView] }) readonly data!: readonly ObligationView[];
  @ApiProperty({ type: String, nullable: true }) readonly next!: string | null;
}

export class DutyCounts {
  @ApiProperty({ type: 'integer', description: 'All that is asked for and not answered' })
  readonly open!: number;
  @ApiProperty({ type: 'integer', description: 'Of these, due and within their grace' })
  readonly due!: number;
  @ApiProperty({ type: 'integer', description: 'Of these, past their grace' })
  readonly overdue!: number;
}

export class AnswerCounts {
  @ApiProperty({ type: 'integer' }) readonly expected!: number;
  @ApiProperty({ type: 'integer', description: 'Answered, late or not' }) readonly in!: number;
  @ApiProperty({ type: 'integer', description: 'Of these, after their grace' })
  readonly late!: number;
  @ApiProperty({ type: 'integer', description: 'Not answered, though the grace is over' })
  readonly missing!: number;
}

export class AreaReadiness extends AreaReferenceView {
  @ApiProperty({ type: AnswerCounts }) readonly checkIns!: AnswerCounts;
  @ApiProperty({ type: AnswerCounts }) readonly values!: AnswerCounts;
  @Instant({
    nullable: true,
    description:
      'Since when somebody has been reminded of all that is open; null while of some nobody was',
  })
  readonly nudgedAt!: Date | null;
}

export class ReadinessView {
  @ApiProperty({ type: PeriodReferenceView }) readonly period!: PeriodReferenceView;
  @ApiProperty({ type: [AreaReadiness], description: 'Areas that owe something in the period' })
  readonly areas!: readonly AreaReadiness[];
}

export class ObligationsSummary {
  @ApiProperty({ type: DutyCounts }) readonly mine!: DutyCounts;
  @ApiProperty({ type: DutyCounts }) readonly toMe!: DutyCounts;
  @ApiProperty({ type: ReadinessView, nullable: true, description: 'Where a period was asked for' })
  readonly readiness!: ReadinessView | null;
}
