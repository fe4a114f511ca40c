import { ApiProperty } from '@nestjs/swagger';
import { CADENCES, FRESHNESSES, type Cadence, type Freshness } from '#domain/cadence';
import { VERDICTS, type Verdict } from '#domain/compare';
import type { Day } from '#domain/day';
import { DIRECTIONS, UNITS, type Direction, type Unit } from '#domain/kpi';
import { STATUSES, type Status } from '#domain/status';
import { DayField, Id, Instant, OneOf, Text } from '#platform/http/fields';

export const COMPARES = ['previous', 'last_year', 'target', 'baseline'] as const;
export type Compare = (typeof COMPARES)[number];

const COLOURS = ['on_track', 'at_risk', 'off_track', 'unknown'] as const;
type Colour = (typeof COLOURS)[number];

const Figure = () => ApiProperty({ type: Number, nullable: true });
const Count = () => ApiProperty({ type: 'integer', minimum: 0 });
const StatusField = (nullable = false) => ApiProperty({ enum: STATUSES, nullable });
const ColourField = () => ApiProperty({ enum: COLOURS });

/** Nothing given: the current month, as it stands now, compared with the month before. */
export class ReadMoment {
  @Text({ max: 20, optional: true, description: 'A key such as 2026-10, 2026-Q4 or 2026-W45' })
  readonly period?: string;
  @OneOf(COMPARES, { optional: true }) readonly compare?: Compare;
  @DayField({ optional: true, description: 'The business on that day, by what is known now' })
  readonly at?: Day;
  @Instant({ optional: true, description: 'Only what was known at that instant' })
  readonly asOf?: Date;
}

export class ReadScorecard extends ReadMoment {
  @Id({ optional: true }) readonly areaId?: string;
}

export class ScorecardPeriod {
  @ApiProperty() readonly key!: string;
  @ApiProperty() readonly label!: string;
  @DayField() readonly startsOn!: Day;
  @DayField() readonly endsOn!: Day;
  @ApiProperty() readonly inProgress!: boolean;
}

export class PointView {
  @ApiProperty() readonly periodKey!: string;
  @Figure() readonly value!: number | null;
}

/** A higher value is better inside the low lines, a lower one inside the high lines, a band inside all four. */
export class ScorecardLines {
  @Figure() readonly greenLow!: number | null;
  @Figure() readonly greenHigh!: number | null;
  @Figure() readonly redLow!: number | null;
  @Figure() readonly redHigh!: number | null;
}

/** What the figure is compared with; no percentage of percentages, by zero or across zero. */
export class ReferenceView {
  @OneOf(COMPARES) readonly kind!: Compare;
  @ApiProperty() readonly value!: number;
  @Figure() readonly absolute!: number | null;
  @Figure() readonly percent!: number | null;
  @ApiProperty({ enum: VERDICTS, nullable: true }) readonly verdict!: Verdict | null;
}

export class ScorecardKpi {
  @Id() readonly id!: string;
  @ApiProperty() readonly key!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty({ enum: UNITS }) readonly unit!: Unit;
  @ApiProperty({ type: 'integer' }) readonly decimals!: number;
  @ApiProperty({ enum: DIRECTIONS }) readonly direction!: Direction;
  @ApiProperty({ enum: CADENCES }) readonly cadence!: Cadence;
  @ApiProperty() readonly isKey!: boolean;
  @ApiProperty() readonly isCritical!: boolean;
  @ApiProperty() readonly weight!: number;
  @ApiProperty({ description: 'Of the figure shown, which may be a shorter or an earlier period' })
  readonly periodKey!: string;
  @Figure() readonly value!: number | null;
  @ApiProperty({
    enum: ['provisional', 'final', 'restated', 'not_applicable'],
    nullable: true,
    description: 'null: nothing is recorded',
  })
  readonly state!: 'provisional' | 'final' | 'restated' | 'not_applicable' | null;
  @Figure() readonly numerator!: number | null;
  @Figure() readonly denominator!: number | null;
  @Figure() readonly target!: number | null;
  @ApiProperty({
    enum: ['period', 'cumulative'],
    nullable: true,
    description: 'cumulative: the target is held against the year to date',
  })
  readonly targetBasis!: 'period' | 'cumulative' | null;
  @ApiProperty({ type: ScorecardLines, nullable: true }) readonly lines!: ScorecardLines | null;
  @ColourField() readonly status!: Colour;
  @ApiProperty({ type: Number, nullable: true, minimum: 0, maximum: 10 })
  readonly score!: number | null;
  @ApiProperty({ type: PointView, nullable: true }) readonly previous!: PointView | null;
  @ApiProperty({ type: PointView, nullable: true }) readonly lastYear!: PointView | null;
  @Figure() readonly yearToDate!: number | null;
  @ApiProperty({ type: ReferenceView, nullable: true }) readonly reference!: ReferenceView | null;
  @ApiProperty({ type: [PointView], description: 'Up to the last twelve periods of this kind' })
  readonly trend!: readonly PointView[];
  @ApiProperty({ enum: FRESHNESSES }) readonly freshness!: Freshness;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readonly recordedAt!: string | null;
  @StatusField(true) readonly declaredStatus!: Status | null;
}

export class OwnerView {
  @Id() readonly personId!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty() readonly acting!: boolean;
}

export class DeclaredView {
  @StatusField() readonly status!: Status;
  @ApiProperty({ enum: STATUSES, nullable: true, description: 'Declared by the check-in before' })
  readonly before!: Status | null;
  @ApiProperty({ type: 'integer', minimum: 0, maximum: 10, nullable: true })
  readonly confidence!: number | null;
  @ApiProperty({ format: 'date-time' }) readonly datedAt!: string;
  @Id() readonly checkInId!: string;
  @ApiProperty({ description: 'Declared better than the figures say' }) readonly mismatch!: boolean;
  @ApiProperty() readonly mismatchReason!: string;
}

export class ComputedView {
  @ColourField() readonly status!: Colour;
  @ApiProperty({ type: Number, nullable: true, minimum: 0, maximum: 10 })
  readonly score!: number | null;
}

export class CoverageView {
  @Count() readonly current!: number;
  @Count() readonly total!: number;
}

export class ColourCounts {
  @Count() readonly on_track!: number;
  @Count() readonly at_risk!: number;
  @Count() readonly off_track!: number;
  @Count() readonly unknown!: number;
}

export class StatusCounts extends ColourCounts {
  @Count() readonly not_started!: number;
  @Count() readonly done!: number;
  @Count() readonly paused!: number;
  @Count() readonly cancelled!: number;
}

export class ScorecardArea {
  @Id() readonly id!: string;
  @ApiProperty() readonly key!: string;
  @ApiProperty() readonly name!: string;
  @Id({ nullable: true }) readonly parentId!: string | null;
  @ApiProperty({ type: OwnerView, nullable: true, description: 'null: open' })
  readonly owner!: OwnerView | null;
  @ApiProperty({ type: DeclaredView, nullable: true }) readonly declared!: DeclaredView | null;
  @ApiProperty({ type: ComputedView }) readonly computed!: ComputedView;
  @ApiProperty({ enum: FRESHNESSES }) readonly freshness!: Freshness;
  @ApiProperty({ type: CoverageView }) readonly coverage!: CoverageView;
  @ApiProperty({ type: ColourCounts }) readonly counts!: ColourCounts;
  @ApiProperty({
    type: 'integer',
    description: 'Confidential KPIs that count here but are not shown to this reader',
  })
  readonly withheld!: number;
  @ApiProperty({ type: [ScorecardKpi] }) readonly kpis!: readonly ScorecardKpi[];
}

export class LevelSummary {
  @ApiProperty({ type: StatusCounts, description: 'Where nothing is declared: unknown' })
  readonly declared!: StatusCounts;
  @ApiProperty({ type: ColourCounts }) readonly computed!: ColourCounts;
}

export class SummaryView {
  @ApiProperty({ type: LevelSummary }) readonly areas!: LevelSummary;
  @ApiProperty({ type: LevelSummary }) readonly kpis!: LevelSummary;
}

/** Fresh, stale and missing share all figures out; the others are marks upon them. */
export class TrustView {
  @Count() readonly fresh!: number;
  @Count() readonly stale!: number;
  @Count() readonly missing!: number;
  @Count() readonly provisional!: number;
  @Count() readonly restated!: number;
  @ApiProperty({ type: 'integer', description: 'Areas declared better than their figures' })
  readonly disagreements!: number;
}

export class ScorecardView {
  @ApiProperty({ type: ScorecardPeriod }) readonly period!: ScorecardPeriod;
  @OneOf(COMPARES) readonly compare!: Compare;
  @DayField({ nullable: true }) readonly at!: Day | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readonly asOf!: string | null;
  @ApiProperty({ type: [ScorecardArea] }) readonly areas!: readonly ScorecardArea[];
  @ApiProperty({ type: SummaryView }) readonly summary!: SummaryView;
  @ApiProperty({ type: TrustView }) readonly trust!: TrustView;
}
