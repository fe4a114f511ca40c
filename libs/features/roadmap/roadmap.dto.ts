import { ApiProperty } from '@nestjs/swagger';
import { FRESHNESSES, type Freshness } from '#domain/cadence';
import type { Day } from '#domain/day';
import { DEPENDENCY_STATES, type DependencyState } from '#domain/dependency';
import { UNITS, type Unit } from '#domain/kpi';
import {
  BENEFICIARIES,
  HORIZONS,
  ITEM_CATEGORIES,
  ITEM_STAGES,
  WINDOW_PRECISIONS,
  type Beneficiary,
  type Horizon,
  type ItemCategory,
  type ItemStage,
  type WindowPrecision,
} from '#domain/roadmap-item';
import { STATUSES, type Status } from '#domain/status';
import { Choices, DayField, Id, Instant, OneOf, Text } from '#platform/http/fields';

const Count = () => ApiProperty({ type: 'integer', minimum: 0 });
const Days = (description?: string) =>
  ApiProperty({ type: 'integer', nullable: true, ...(description && { description }) });

/** Nothing given: as it stands now. */
export class ReadRoadmapMoment {
  @Text({ max: 20, optional: true, description: 'A key such as 2026-10, 2026-Q4 or 2026-W45' })
  readonly period?: string;
  @DayField({ optional: true, description: 'The business on that day, by what is known now' })
  readonly at?: Day;
  @Instant({ optional: true, description: 'Only what was known at that instant' })
  readonly asOf?: Date;
}

/** All given filters must hold; a period keeps the items whose window, baseline or delivery touches it. */
export class ReadRoadmap extends ReadRoadmapMoment {
  @Id({ optional: true }) readonly areaId?: string;
  @Id({ optional: true }) readonly productId?: string;
  @Id({ optional: true }) readonly objectiveId?: string;
  @Id({ optional: true }) readonly ownerId?: string;
  @OneOf(HORIZONS, { optional: true }) readonly horizon?: Horizon;
  @Choices(ITEM_STAGES, { max: ITEM_STAGES.length, optional: true })
  readonly stages?: readonly ItemStage[];
}

export class RoadmapBaseline {
  @DayField({ nullable: true }) readonly startsOn!: Day | null;
  @DayField() readonly targetOn!: Day;
  @OneOf(WINDOW_PRECISIONS) readonly precision!: WindowPrecision;
}

export class RoadmapHoldUp {
  @Id({ description: 'The item that it waits for' }) readonly byId!: string;
  @Days('By how much that comes too late; null: it was dropped') readonly days!: number | null;
}

export class RoadmapMilestone {
  @Id() readonly id!: string;
  @ApiProperty() readonly name!: string;
  @DayField() readonly dueOn!: Day;
  @DayField({ nullable: true }) readonly baselineOn!: Day | null;
  @DayField({ nullable: true }) readonly metOn!: Day | null;
  @Days() readonly slipDays!: number | null;
  @Id({ nullable: true, description: "null: the item's owner" }) readonly ownerId!: string | null;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
}

/** What was said of it last; never merged with what the schedule says. */
export class RoadmapDeclared {
  @Id() readonly checkInId!: string;
  @OneOf(STATUSES) readonly status!: Status;
  @ApiProperty({ type: 'integer', minimum: 0, maximum: 10, nullable: true })
  readonly confidence!: number | null;
  @Instant() readonly datedAt!: string;
  @ApiProperty({ description: 'Better than the schedule says' }) readonly isMismatch!: boolean;
}

export class RoadmapEntryAbilities {
  @ApiProperty({ description: 'Change and move it' }) readonly update!: boolean;
  @ApiProperty({ description: 'Begin, deliver, say how it stands' }) readonly progress!: boolean;
  @ApiProperty({ description: 'Commit, drop, reopen, archive' }) readonly decide!: boolean;
}

/** One item as the timeline, the list and the board need it. */
export class RoadmapEntry {
  @Id() readonly id!: string;
  @ApiProperty() readonly key!: string;
  @ApiProperty() readonly name!: string;
  @Id() readonly areaId!: string;
  @Id({ nullable: true }) readonly productId!: string | null;
  @Id({ nullable: true }) readonly objectiveId!: string | null;
  @Id({ nullable: true }) readonly outcomeKpiId!: string | null;
  @Id({ nullable: true, description: 'null: open, explicitly' }) readonly ownerId!: string | null;
  @ApiProperty({ type: [String], format: 'uuid' }) readonly contributorIds!: readonly string[];
  @OneOf(HORIZONS) readonly horizon!: Horizon;
  @OneOf(ITEM_STAGES) readonly stage!: ItemStage;
  @DayField({ nullable: true }) readonly startsOn!: Day | null;
  @DayField({ nullable: true }) readonly targetOn!: Day | null;
  @OneOf(WINDOW_PRECISIONS) readonly precision!: WindowPrecision;
  @ApiProperty({ type: RoadmapBaseline, nullable: true, description: 'null: not committed' })
  readonly baseline!: RoadmapBaseline | null;
  @DayField() readonly enteredOn!: Day;
  @DayField({ nullable: true }) readonly committedOn!: Day | null;
  @DayField({ nullable: true }) readonly beganOn!: Day | null;
  @DayField({ nullable: true }) readonly doneOn!: Day | null;
  @DayField({ nullable: true }) readonly droppedOn!: Day | null;
  @ApiProperty({ enum: STATUSES, description: 'Computed from the schedule alone' })
  readonly status!: Status;
  @ApiProperty({ type: RoadmapDeclared, nullable: true, description: 'null: nobody said anything' })
  readonly declared!: RoadmapDeclared | null;
  @OneOf(FRESHNESSES, {
    nullable: true,
    description: "Of the last check-in on it, by its area's cadence; null unless it is under way",
  })
  readonly freshness!: Freshness | null;
  @Days('Delivery or current target, less the baseline; later is positive')
  readonly slipDays!: number | null;
  @ApiProperty({ type: 'integer', minimum: 0, description: 'Moves since the commitment' })
  readonly moves!: number;
  @DayField({ nullable: true }) readonly movedOn!: Day | null;
  @Count() readonly scopeChanges!: number;
  @Count() readonly overdueMilestones!: number;
  @ApiProperty({ type: [RoadmapMilestone] }) readonly milestones!: readonly RoadmapMilestone[];
  @ApiProperty({ type: RoadmapHoldUp, nullable: true }) readonly heldUp!: RoadmapHoldUp | null;
  @ApiProperty({ type: 'integer', minimum: 0, maximum: 10, nullable: true })
  readonly confidence!: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Person-months' })
  readonly effort!: number | null;
  @OneOf(ITEM_CATEGORIES, { nullable: true }) readonly category!: ItemCategory | null;
  @OneOf(BENEFICIARIES, { nullable: true }) readonly beneficiary!: Beneficiary | null;
  @ApiProperty({ type: Number, nullable: true, description: 'In the default scoring model' })
  readonly score!: number | null;
  @DayField({ nullable: true }) readonly scoredOn!: Day | null;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @ApiProperty({ type: RoadmapEntryAbilities }) readonly can!: RoadmapEntryAbilities;
}

export class RoadmapDependency {
  @Id() readonly id!: string;
  @Id({ description: 'Comes first' }) readonly blockerId!: string;
  @Id({ description: 'Waits' }) readonly blockedId!: string;
  @DayField({ nullable: true, description: 'null: when the waiting work begins' })
  readonly neededBy!: Day | null;
  @OneOf(DEPENDENCY_STATES) readonly state!: DependencyState;
  @DayField({ nullable: true }) readonly escalatedOn!: Day | null;
  @Days('By how much the blocker comes too late; null: it does not') readonly lateDays!:
    number | null;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
}

export class RoadmapThing {
  @Id() readonly id!: string;
  @ApiProperty() readonly key!: string;
  @ApiProperty() readonly name!: string;
}

export class RoadmapKpi extends RoadmapThing {
  @OneOf(UNITS) readonly unit!: Unit;
}

export class RoadmapPerson {
  @Id() readonly id!: string;
  @ApiProperty() readonly name!: string;
}

export class RoadmapPeriod {
  @ApiProperty() readonly key!: string;
  @ApiProperty() readonly label!: string;
  @DayField() readonly startsOn!: Day;
  @DayField() readonly endsOn!: Day;
}

export class RoadmapQuestion {
  @ApiProperty({ type: RoadmapPeriod, nullable: true }) readonly period!: RoadmapPeriod | null;
  @DayField({ nullable: true }) readonly at!: Day | null;
  @Instant({ nullable: true }) readonly asOf!: string | null;
}

/** The items in the order of their horizons and places, with the names of what they point at. */
export class RoadmapView {
  @DayField({ description: 'The day that is read' }) readonly day!: Day;
  @ApiProperty({ type: RoadmapQuestion }) readonly question!: RoadmapQuestion;
  @ApiProperty({ type: [RoadmapEntry] }) readonly items!: readonly RoadmapEntry[];
  @ApiProperty({ type: [RoadmapDependency] }) readonly dependencies!: readonly RoadmapDependency[];
  @ApiProperty({ type: [RoadmapThing] }) readonly areas!: readonly RoadmapThing[];
  @ApiProperty({ type: [RoadmapThing] }) readonly products!: readonly RoadmapThing[];
  @ApiProperty({ type: [RoadmapThing] }) readonly objectives!: readonly RoadmapThing[];
  @ApiProperty({ type: [RoadmapKpi], description: 'Without confidential ones of others' })
  readonly kpis!: readonly RoadmapKpi[];
  @ApiProperty({ type: [RoadmapPerson] }) readonly people!: readonly RoadmapPerson[];
}
