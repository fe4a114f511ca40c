import { ApiProperty } from '@nestjs/swagger';
import { PERIOD_KINDS, type PeriodKind } from '#domain/calendar';
import { VERDICTS, type DifferenceUnit, type Verdict } from '#domain/compare';
import type { Day } from '#domain/day';
import { FORECAST_METHODS, type ForecastMethod } from '#domain/forecast';
import { MEASUREMENT_STATES, UNITS, type MeasurementState } from '#domain/kpi';
import { STATUSES, type Status } from '#domain/status';
import { TARGET_BASES, type TargetBasis } from '#domain/target-plan';
import { NO_VALUE_REASONS, type NoValueReason } from '#domain/time-roll-up';
import { ASSURANCES, VARIATIONS, type Assurance, type Variation } from '#domain/xmr';
import { XMR_RULES, type XmrRule, type XmrSide } from '#domain/xmr-rules';
import { DayField, Figure, Id, Instant, OneOf, Text, Whole } from '#platform/http/fields';
import { DefinitionView } from './definition.dto.ts';
import { COMPARABLE, type Comparable } from './page-reading.ts';
import { SETTABLE_SHAPES, type SettableShape } from './target-row.ts';

const nullable = { nullable: true } as const;

export class SeriesQuestion {
  @Text({ max: 10, optional: true, description: 'The last one shown; the current one when absent' })
  readonly period?: string;
  @OneOf(PERIOD_KINDS, { optional: true, description: 'Rolled up to periods of this kind' })
  readonly kind?: PeriodKind;
  @DayField({ optional: true, description: 'As it was on that day, by what is known now' })
  readonly at?: Day;
  @Instant({ optional: true, description: 'As it was known then' }) readonly asOf?: Date;
  @OneOf(COMPARABLE, { optional: true, description: 'What delta refers to; previous when absent' })
  readonly compare?: Comparable;
  @Whole({ min: 1, max: 520, optional: true, description: 'How many periods; 24 when absent' })
  readonly points?: number;
}

export class RebaseKpi {
  @DayField() readonly from!: Day;
  @Text({ max: 2000 }) readonly reason!: string;
}

export class RebaseView {
  @DayField() readonly from!: Day;
  @ApiProperty() readonly reason!: string;
}

export class SeriesPeriodView {
  @ApiProperty() readonly key!: string;
  @ApiProperty() readonly label!: string;
  @OneOf(PERIOD_KINDS) readonly kind!: PeriodKind;
  @DayField() readonly startsOn!: Day;
  @DayField() readonly endsOn!: Day;
}

export class FigureView {
  @Figure(nullable) readonly value!: number | null;
  @Figure(nullable) readonly numerator!: number | null;
  @Figure(nullable) readonly denominator!: number | null;
  @ApiProperty({ description: 'false while a part is missing' }) readonly complete!: boolean;
  @OneOf(NO_VALUE_REASONS, { nullable: true, description: 'Why there is no value' })
  readonly missing!: NoValueReason | null;
  @OneOf(MEASUREMENT_STATES, nullable) readonly state!: MeasurementState | null;
  @ApiProperty() readonly note!: string;
  @Instant({ nullable: true }) readonly recordedAt!: string | null;
}

export class SeriesLinesView {
  @Figure(nullable) readonly greenLow!: number | null;
  @Figure(nullable) readonly greenHigh!: number | null;
  @Figure(nullable) readonly redLow!: number | null;
  @Figure(nullable) readonly redHigh!: number | null;
}

export class HeldTargetView {
  @OneOf(SETTABLE_SHAPES) readonly shape!: SettableShape;
  @OneOf(TARGET_BASES) readonly basis!: TargetBasis;
  @Figure(nullable) readonly target!: number | null;
  @ApiProperty() readonly text!: string;
  @Figure(nullable) readonly stretch!: number | null;
  @Figure(nullable) readonly floor!: number | null;
  @DayField(nullable) readonly dueOn!: Day | null;
  @ApiProperty({ type: SeriesLinesView }) readonly lines!: SeriesLinesView;
  @Figure({
    nullable: true,
    description: 'What is held against it: of a cumulative target the year to date',
  })
  readonly held!: number | null;
}

export class ComparisonView {
  @Figure(nullable) readonly reference!: number | null;
  @Figure(nullable) readonly absolute!: number | null;
  @Figure({ nullable: true, description: 'Of the size of the reference' })
  readonly percent!: number | null;
  @OneOf([...UNITS, 'pp'], { description: 'pp: percentage points' })
  readonly unit!: DifferenceUnit;
  @OneOf(VERDICTS, nullable) readonly verdict!: Verdict | null;
  @OneOf(['value', 'reference'], { nullable: true, description: 'What there is none of' })
  readonly missing!: 'value' | 'reference' | null;
}

export class ExpectedView {
  @Figure(nullable) readonly likely!: number | null;
  @Figure({ nullable: true, description: 'With high, encloses four outcomes of five' })
  readonly low!: number | null;
  @Figure(nullable) readonly high!: number | null;
}

export class ExpectedPeriodView extends ExpectedView {
  @ApiProperty() readonly period!: string;
}

export class SeriesPointView {
  @ApiProperty({ type: SeriesPeriodView }) readonly period!: SeriesPeriodView;
  @ApiProperty({ type: FigureView }) readonly figure!: FigureView;
  @ApiProperty({ type: HeldTargetView, nullable: true }) readonly target!: HeldTargetView | null;
  @OneOf(STATUSES) readonly status!: Status;
  @Figure({ nullable: true, min: 0, max: 10 }) readonly score!: number | null;
  @Figure(nullable) readonly previous!: number | null;
  @Figure(nullable) readonly lastYear!: number | null;
  @ApiProperty({ type: ComparisonView }) readonly delta!: ComparisonView;
  @ApiProperty({ type: FigureView, description: 'Of the fiscal year, up to this period' })
  readonly yearToDate!: FigureView;
  @ApiProperty({ type: ExpectedView, nullable: true, description: 'As somebody recorded it' })
  readonly forecast!: ExpectedView | null;
  @Figure(nullable) readonly plan!: number | null;
}

export class LimitsView {
  @ApiProperty() readonly centre!: number;
  @ApiProperty() readonly lower!: number;
  @ApiProperty() readonly upper!: number;
}

export class SignalView {
  @ApiProperty({ description: 'The key of its period' }) readonly period!: string;
  @OneOf(XMR_RULES) readonly rule!: XmrRule;
  @OneOf(['high', 'low']) readonly side!: XmrSide;
}

export class BehaviourView {
  @ApiProperty({ type: LimitsView, nullable: true, description: 'null: fewer than six points' })
  readonly limits!: LimitsView | null;
  @ApiProperty({ type: [SignalView] }) readonly signals!: readonly SignalView[];
  @OneOf(VARIATIONS, nullable) readonly variation!: Variation | null;
  @OneOf(ASSURANCES, nullable) readonly assurance!: Assurance | null;
  @ApiProperty({ type: RebaseView, nullable: true }) readonly rebase!: RebaseView | null;
}

export class OutlookView {
  @OneOf(FORECAST_METHODS) readonly method!: ForecastMethod;
  @ApiProperty({ type: [ExpectedPeriodView], description: 'Up to the end of the fiscal year' })
  readonly points!: readonly ExpectedPeriodView[];
  @ApiProperty({ type: ExpectedView, nullable: true, description: 'Of the last period shown' })
  readonly periodEnd!: ExpectedView | null;
  @ApiProperty({ type: ExpectedView, nullable: true }) readonly yearEnd!: ExpectedView | null;
}

export class SeriesView {
  @Id() readonly kpiId!: string;
  @ApiProperty() readonly key!: string;
  @ApiProperty({ type: DefinitionView, description: 'In force on the day' })
  readonly definition!: DefinitionView;
  @OneOf(PERIOD_KINDS) readonly kind!: PeriodKind;
  @ApiProperty({ description: 'The last period shown' }) readonly period!: string;
  @DayField({ description: 'The day on which it is read' }) readonly day!: Day;
  @ApiProperty({ type: [SeriesPointView], description: 'In order of time' })
  readonly points!: readonly SeriesPointView[];
  @ApiProperty({ type: FigureView, description: 'Of the fiscal quarter of the last period' })
  readonly quarterToDate!: FigureView;
  @ApiProperty({ type: BehaviourView }) readonly behaviour!: BehaviourView;
  @ApiProperty({ type: OutlookView, nullable: true }) readonly outlook!: OutlookView | null;
}
