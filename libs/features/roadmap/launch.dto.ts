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
import { NATURAL_KEY, NATURAL_KEY_MAX } from '#domain/natural-key';
import { ITEM_LIMITS } from '#domain/roadmap-item';
import {
  DayField,
  Figure,
  Flag,
  Id,
  Instant,
  NestedList,
  OneOf,
  Text,
} from '#platform/http/fields';

const NOTE_MAX = 4000;
const ENTRIES_MAX = 200;

export class NewLaunchEntry {
  @Text({ max: 80, description: 'Who it takes: marketing, support, legal and so on' })
  readonly function!: string;
  @Text({ max: ITEM_LIMITS.name }) readonly name!: string;
  @Id({ optional: true, nullable: true }) readonly ownerId?: string | null;
  @DayField({ optional: true, nullable: true }) readonly dueOn?: Day | null;
  @Flag({ optional: true, description: 'true when absent: no go while it is open' })
  readonly isMust?: boolean;
}

export class CreateLaunch {
  @Text({ max: ITEM_LIMITS.name }) readonly name!: string;
  @Text({ max: NATURAL_KEY_MAX, pattern: NATURAL_KEY, optional: true }) readonly key?: string;
  @Text({ max: NATURAL_KEY_MAX, description: 'Id or key of the item' }) readonly item!: string;
  @Id({ optional: true, nullable: true, description: "The item's when absent" })
  readonly productId?: string | null;
  @Id({ optional: true, nullable: true }) readonly ownerId?: string | null;
  @DayField({ optional: true, nullable: true, description: 'To some users' })
  readonly softOn?: Day | null;
  @DayField({ description: 'To all users' }) readonly hardOn!: Day;
  @Text({ min: 0, max: NOTE_MAX, optional: true }) readonly note?: string;
  @NestedList(() => NewLaunchEntry, { max: ENTRIES_MAX, optional: true })
  readonly checklist?: readonly NewLaunchEntry[];
}

/** Absent: left alone; null: cleared. */
export class UpdateLaunch {
  @Text({ max: ITEM_LIMITS.name, optional: true }) readonly name?: string;
  @Id({ optional: true, nullable: true }) readonly productId?: string | null;
  @Id({ optional: true, nullable: true }) readonly ownerId?: string | null;
  @DayField({ optional: true, nullable: true }) readonly softOn?: Day | null;
  @DayField({ optional: true }) readonly hardOn?: Day;
  @Text({ min: 0, max: NOTE_MAX, optional: true }) readonly note?: string;
  @Text({ max: ITEM_LIMITS.reason, optional: true, description: 'Needed when a date moves' })
  readonly reason?: string;
}

/** Absent: left alone; null: cleared. */
export class UpdateLaunchEntry {
  @Text({ max: 80, optional: true }) readonly function?: string;
  @Text({ max: ITEM_LIMITS.name, optional: true }) readonly name?: string;
  @Id({ optional: true, nullable: true }) readonly ownerId?: string | null;
  @DayField({ optional: true, nullable: true }) readonly dueOn?: Day | null;
  @Flag({ optional: true }) readonly isMust?: boolean;
}

export class TickLaunchEntry {
  @OneOf(LAUNCH_ENTRY_STATES) readonly state!: LaunchEntryState;
  @DayField({ optional: true, description: 'Of what is done; today when absent, never later' })
  readonly on?: Day;
  @Text({
    max: ITEM_LIMITS.reason,
    optional: true,
    description: 'Needed when it is not applicable',
  })
  readonly reason?: string;
}

export class LaunchWaiver {
  @Id() readonly entryId!: string;
  @Text({ max: ITEM_LIMITS.reason }) readonly reason!: string;
}

export class DecideLaunch {
  @OneOf(LAUNCH_DECISIONS) readonly decision!: LaunchDecision;
  @Text({ max: ITEM_LIMITS.reason }) readonly reason!: string;
  @NestedList(() => LaunchWaiver, {
    max: ENTRIES_MAX,
    optional: true,
    description: 'Open must-haves that a go passes over, each by name with a reason',
  })
  readonly waivers?: readonly LaunchWaiver[];
}

export class HoldLaunchReview {
  @DayField({ optional: true, description: 'Today when absent; never later' })
  readonly heldOn?: Day;
  @Id({ optional: true, nullable: true }) readonly kpiId?: string | null;
  @Text({ max: NOTE_MAX }) readonly expected!: string;
  @Text({ max: NOTE_MAX }) readonly actual!: string;
  @Figure({ optional: true, nullable: true }) readonly expectedValue?: number | null;
  @Figure({ optional: true, nullable: true }) readonly actualValue?: number | null;
  @Text({ max: NOTE_MAX }) readonly learning!: string;
  @OneOf(LAUNCH_REVIEW_DECISIONS) readonly decision!: LaunchReviewDecision;
  @Flag({ description: 'The launch met what was expected of it' }) readonly isMet!: boolean;
}

/** Nothing given: as it stands now. */
export class ReadLaunch {
  @DayField({ optional: true, description: 'The business on that day, by what is known now' })
  readonly at?: Day;
  @Instant({ optional: true, description: 'Only what was known at that instant' })
  readonly asOf?: Date;
}

export class ListLaunches extends ReadLaunch {
  @Text({ max: NATURAL_KEY_MAX, optional: true, description: 'Id or key of an item' })
  readonly item?: string;
  @Flag({ optional: true, description: 'true: only those that were released' })
  readonly launched?: boolean;
}

export class LaunchReadiness {
  @ApiProperty({ type: 'integer' }) readonly done!: number;
  @ApiProperty({ type: 'integer', description: 'Without what does not apply' })
  readonly total!: number;
  @ApiProperty({ type: 'integer' }) readonly openMusts!: number;
  @ApiProperty({ type: Number, nullable: true, minimum: 0, maximum: 100 })
  readonly percent!: number | null;
}
