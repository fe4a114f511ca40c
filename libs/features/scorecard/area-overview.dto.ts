import { ApiProperty } from '@nestjs/swagger';
import { FRESHNESSES, type Freshness } from '#domain/cadence';
import type { Day } from '#domain/day';
import { OWNERSHIP_ROLES, type OwnershipRole } from '#domain/standing';
import { STATUSES, type Status } from '#domain/status';
import { DayField, Id, OneOf, Text } from '#platform/http/fields';
import {
  COMPARES,
  ReadMoment,
  ScorecardArea,
  ScorecardPeriod,
  type Compare,
} from './scorecard.dto.ts';

const Time = () => ApiProperty({ format: 'date-time' });

/** Nothing given: the current month, as it stands now, compared with the month before. */
export class ReadAreaOverview extends ReadMoment {}

export class OverviewPerson {
  @Id() readonly personId!: string;
  @ApiProperty() readonly name!: string;
}

export class OverviewAcknowledgement extends OverviewPerson {
  @Time() readonly at!: string;
}

export class OverviewCheckIn {
  @Id() readonly id!: string;
  @OneOf(STATUSES) readonly status!: Status;
  @ApiProperty({ enum: STATUSES, description: 'What the figures said when it was published' })
  readonly computedStatus!: Status;
  @ApiProperty({ type: 'integer', minimum: 0, maximum: 10, nullable: true })
  readonly confidence!: number | null;
  @Time() readonly datedAt!: string;
  @ApiProperty({ type: OverviewPerson }) readonly author!: OverviewPerson;
  @ApiProperty() readonly mismatchReason!: string;
  @ApiProperty() readonly highlights!: string;
  @ApiProperty() readonly lowlights!: string;
  @ApiProperty() readonly cause!: string;
  @ApiProperty() readonly plan!: string;
  @ApiProperty({ type: OverviewPerson, nullable: true }) readonly planOwner!: OverviewPerson | null;
  @DayField({ nullable: true }) readonly planDueOn!: Day | null;
  @ApiProperty() readonly helpNeeded!: string;
  @ApiProperty({ type: OverviewAcknowledgement, nullable: true })
  readonly acknowledgement!: OverviewAcknowledgement | null;
}

export class OverviewObligation {
  @Id() readonly id!: string;
  @ApiProperty() readonly kind!: string;
  @Id() readonly subjectId!: string;
  @Text({ max: 200, nullable: true, description: 'The KPI whose value is owed' })
  readonly subjectName!: string | null;
  @Text({ max: 20, nullable: true }) readonly periodKey!: string | null;
  @Time() readonly dueAt!: string;
  @Time() readonly graceUntil!: string;
  @OneOf(FRESHNESSES) readonly freshness!: Freshness;
}

export class OverviewOwnership {
  @OneOf(OWNERSHIP_ROLES) readonly role!: OwnershipRole;
  @Id({ nullable: true, description: 'null: open' }) readonly personId!: string | null;
  @Text({ max: 120, nullable: true }) readonly name!: string | null;
  @ApiProperty() readonly acting!: boolean;
  @DayField() readonly startsOn!: Day;
  @DayField({ nullable: true, description: 'Until then, that day included' })
  readonly endsOn!: Day | null;
}

export class AreaOverview {
  @ApiProperty({ type: ScorecardPeriod }) readonly period!: ScorecardPeriod;
  @OneOf(COMPARES) readonly compare!: Compare;
  @DayField({ nullable: true }) readonly at!: Day | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readonly asOf!: string | null;
  @ApiProperty({ type: ScorecardArea }) readonly area!: ScorecardArea;
  @ApiProperty({ type: [OverviewCheckIn], description: 'The last five on the area itself' })
  readonly checkIns!: readonly OverviewCheckIn[];
  @ApiProperty({ type: [OverviewObligation], description: 'Unanswered ones, the next one first' })
  readonly obligations!: readonly OverviewObligation[];
  @ApiProperty({ type: [OverviewOwnership], description: 'Those that hold on the day' })
  readonly ownerships!: readonly OverviewOwnership[];
}
