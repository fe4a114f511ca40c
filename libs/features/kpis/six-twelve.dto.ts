import { ApiProperty } from '@nestjs/swagger';
import { VERDICTS, type Verdict } from '#domain/compare';
import type { Day } from '#domain/day';
import {
  BOX_SPANS,
  type BoxChange,
  type BoxFigure,
  type BoxSpan,
  type SixTwelve,
  type SixTwelvePoint,
} from '#domain/six-twelve';
import { DayField, Figure, Instant, OneOf, Text } from '#platform/http/fields';

const nullable = { nullable: true } as const;

export class SixTwelveQuestion {
  @Text({ max: 10, optional: true, description: 'The last one shown; the current one when absent' })
  readonly period?: string;
  @DayField({ optional: true, description: 'As it was on that day, by what is known now' })
  readonly at?: Day;
  @Instant({ optional: true, description: 'As it was known then' }) readonly asOf?: Date;
}

export class SixTwelvePointView implements SixTwelvePoint {
  @ApiProperty() readonly periodKey!: string;
  @Figure(nullable) readonly value!: number | null;
  @Figure(nullable) readonly lastYear!: number | null;
  @Figure(nullable) readonly target!: number | null;
}

export class BoxChangeView implements BoxChange {
  @OneOf(['week', 'month', 'year'], { description: 'The one before, or the same a year before' })
  readonly than!: BoxChange['than'];
  @Figure(nullable) readonly absolute!: number | null;
  @Figure(nullable) readonly percent!: number | null;
  @OneOf(VERDICTS, nullable) readonly verdict!: Verdict | null;
}

export class BoxFigureView implements BoxFigure {
  @OneOf(BOX_SPANS, { description: 'The last week, or the month, quarter or year so far' })
  readonly span!: BoxSpan;
  @Figure(nullable) readonly value!: number | null;
  @ApiProperty({ type: [BoxChangeView] }) readonly changes!: readonly BoxChangeView[];
}

/** Empty lists for a KPI that is measured more rarely than by the month. */
export class SixTwelveView implements SixTwelve {
  @ApiProperty({ type: [SixTwelvePointView], description: 'Empty unless measured by the week' })
  readonly weeks!: readonly SixTwelvePointView[];
  @ApiProperty({ type: [SixTwelvePointView] }) readonly months!: readonly SixTwelvePointView[];
  @ApiProperty({ type: [BoxFigureView] }) readonly box!: readonly BoxFigureView[];
}
