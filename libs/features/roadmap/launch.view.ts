import { ApiProperty } from '@nestjs/swagger';
import type { Day } from '#domain/day';
import {
  LAUNCH_DECISIONS,
  LAUNCH_ENTRY_STATES,
  LAUNCH_REVIEW_DECISIONS,
  type LaunchDecision,
  type LaunchEntryState,
  type LaunchReviewDecision,
} from '#domain/launch';
import { DayField, Id, Instant, OneOf } from '#platform/http/fields';
import { LaunchReadiness } from './launch.dto.ts';
import { RoadmapPerson, RoadmapThing } from './roadmap.dto.ts';

const Name = () => ApiProperty({ type: String, nullable: true });
const Amount = () => ApiProperty({ type: Number, nullable: true });

export class LaunchEntryView {
  @Id() readonly id!: string;
  @ApiProperty() readonly function!: string;
  @ApiProperty() readonly name!: string;
  @Id({ nullable: true }) readonly ownerId!: string | null;
  @Name() readonly ownerName!: string | null;
  @DayField({ nullable: true }) readonly dueOn!: Day | null;
  @ApiProperty() readonly isMust!: boolean;
  @OneOf(LAUNCH_ENTRY_STATES) readonly state!: LaunchEntryState;
  @ApiProperty() readonly reason!: string;
  @Id({ nullable: true }) readonly doneBy!: string | null;
  @Name() readonly doneByName!: string | null;
  @DayField({ nullable: true }) readonly doneOn!: Day | null;
}

export class LaunchWaiverView {
  @Id() readonly entryId!: string;
  @ApiProperty({ description: 'The entry, as it was called then' }) readonly name!: string;
  @ApiProperty() readonly reason!: string;
}

export class LaunchDecisionView {
  @Id() readonly id!: string;
  @OneOf(LAUNCH_DECISIONS) readonly decision!: LaunchDecision;
  @ApiProperty() readonly reason!: string;
  @ApiProperty({ type: [LaunchWaiverView] }) readonly waivers!: readonly LaunchWaiverView[];
  @DayField() readonly decidedOn!: Day;
  @Id() readonly decidedBy!: string;
  @ApiProperty() readonly decidedByName!: string;
}

export class LaunchMoveView {
  @Id() readonly id!: string;
  @DayField({ nullable: true }) readonly fromSoftOn!: Day | null;
  @DayField() readonly fromHardOn!: Day;
  @DayField({ nullable: true }) readonly toSoftOn!: Day | null;
  @DayField() readonly toHardOn!: Day;
  @ApiProperty({ type: 'integer' }) readonly days!: number;
  @ApiProperty() readonly reason!: string;
  @DayField() readonly movedOn!: Day;
  @Id() readonly recordedBy!: string;
  @ApiProperty() readonly recordedByName!: string;
  @Instant() readonly recordedAt!: string;
}

export class LaunchReviewView {
  @ApiProperty({ type: 'integer', enum: [30, 60, 90] }) readonly afterDays!: number;
  @DayField() readonly heldOn!: Day;
  @Id() readonly heldBy!: string;
  @ApiProperty() readonly heldByName!: string;
  @Id({ nullable: true }) readonly kpiId!: string | null;
  @ApiProperty() readonly expected!: string;
  @ApiProperty() readonly actual!: string;
  @Amount() readonly expectedValue!: number | null;
  @Amount() readonly actualValue!: number | null;
  @ApiProperty() readonly learning!: string;
  @OneOf(LAUNCH_REVIEW_DECISIONS) readonly decision!: LaunchReviewDecision;
  @ApiProperty() readonly isMet!: boolean;
}

export class LaunchAbilities {
  @ApiProperty() readonly update!: boolean;
  @ApiProperty({ description: 'Work through the checklist' }) readonly tick!: boolean;
  @ApiProperty({ description: 'Go, no-go, hold; never the owner' }) readonly decide!: boolean;
}

/** A launch whole; every change of it or of what it holds counts its version up. */
export class LaunchView {
  @Id() readonly id!: string;
  @ApiProperty() readonly key!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty({ type: RoadmapThing }) readonly item!: RoadmapThing;
  @Id() readonly areaId!: string;
  @ApiProperty({ type: RoadmapThing, nullable: true }) readonly product!: RoadmapThing | null;
  @ApiProperty({ type: RoadmapPerson, nullable: true }) readonly owner!: RoadmapPerson | null;
  @DayField({ nullable: true }) readonly softOn!: Day | null;
  @DayField() readonly hardOn!: Day;
  @DayField({ nullable: true }) readonly baselineSoftOn!: Day | null;
  @DayField({ description: 'The first date, kept for ever' }) readonly baselineOn!: Day;
  @ApiProperty({ type: 'integer', description: 'Launch, or current date, less the first date' })
  readonly slipDays!: number;
  @DayField({ nullable: true }) readonly launchedOn!: Day | null;
  @ApiProperty() readonly note!: string;
  @ApiProperty({ type: LaunchReadiness }) readonly readiness!: LaunchReadiness;
  @ApiProperty({ type: [LaunchEntryView] }) readonly checklist!: readonly LaunchEntryView[];
  @ApiProperty({ type: [LaunchDecisionView], description: 'Newest first; the first one holds' })
  readonly decisions!: readonly LaunchDecisionView[];
  @ApiProperty({ type: [LaunchReviewView] }) readonly reviews!: readonly LaunchReviewView[];
  @ApiProperty({ type: [LaunchMoveView], description: 'Newest first' })
  readonly moves!: readonly LaunchMoveView[];
  @Instant({ nullable: true }) readonly archivedAt!: Date | null;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @ApiProperty({ type: LaunchAbilities }) readonly can!: LaunchAbilities;
}
