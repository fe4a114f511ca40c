import { ApiProperty } from '@nestjs/swagger';
import type { Day } from '#domain/day';
import { NATURAL_KEY_MAX } from '#domain/natural-key';
import { ITEM_LIMITS } from '#domain/roadmap-item';
import { DayField, Flag, Id, Instant, Text } from '#platform/http/fields';
import type { MilestoneRow } from './milestone.row.ts';

const NOTE_MAX = 2000;

export class CreateMilestone {
  @Text({ max: NATURAL_KEY_MAX, description: 'Id or key of the item' }) readonly item!: string;
  @Text({ max: ITEM_LIMITS.name }) readonly name!: string;
  @DayField() readonly dueOn!: Day;
  @Id({ optional: true, nullable: true, description: "The item's owner when absent" })
  readonly ownerId?: string | null;
  @Text({ min: 0, max: NOTE_MAX, optional: true }) readonly note?: string;
}

/** Absent: left alone; null: cleared. */
export class UpdateMilestone {
  @Text({ max: ITEM_LIMITS.name, optional: true }) readonly name?: string;
  @DayField({ optional: true }) readonly dueOn?: Day;
  @Id({ optional: true, nullable: true }) readonly ownerId?: string | null;
  @Text({ min: 0, max: NOTE_MAX, optional: true }) readonly note?: string;
  @Text({
    max: ITEM_LIMITS.reason,
    optional: true,
    description: 'Needed when a committed day moves',
  })
  readonly reason?: string;
}

/** All given filters must hold. */
export class ListMilestones {
  @Text({ max: NATURAL_KEY_MAX, optional: true, description: 'Id or key of an item' })
  readonly item?: string;
  @Id({ optional: true, description: 'Whose: its own owner, or that of its item' })
  readonly ownerId?: string;
  @Flag({ optional: true }) readonly met?: boolean;
  @DayField({ optional: true, description: 'Due on this day or before' }) readonly dueBy?: Day;
}

export class MilestoneAbilities {
  @ApiProperty() readonly update!: boolean;
  @ApiProperty({ description: 'Say that it is met' }) readonly progress!: boolean;
}

export class MilestoneView {
  @Id() readonly id!: string;
  @Id() readonly itemId!: string;
  @ApiProperty() readonly itemKey!: string;
  @ApiProperty() readonly itemName!: string;
  @Id() readonly areaId!: string;
  @ApiProperty() readonly name!: string;
  @DayField() readonly dueOn!: Day;
  @DayField({ nullable: true, description: 'The day that held when the item was committed' })
  readonly baselineOn!: Day | null;
  @DayField({ nullable: true }) readonly metOn!: Day | null;
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Later than the baseline is positive',
  })
  readonly slipDays!: number | null;
  @ApiProperty({ type: 'integer', minimum: 0, description: 'Moves since the commitment' })
  readonly moves!: number;
  @Id({ nullable: true }) readonly ownerId!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly ownerName!: string | null;
  @ApiProperty() readonly note!: string;
  @Instant({ nullable: true }) readonly archivedAt!: Date | null;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @ApiProperty({ type: MilestoneAbilities }) readonly can!: MilestoneAbilities;

  static of(row: MilestoneRow, can: MilestoneAbilities): MilestoneView {
    return { ...row, can: { update: can.update, progress: can.progress } };
  }
}

export class MilestoneMoveView {
  @Id() readonly id!: string;
  @DayField() readonly fromOn!: Day;
  @DayField() readonly toOn!: Day;
  @ApiProperty({ type: 'integer', description: 'Later is positive' }) readonly days!: number;
  @ApiProperty() readonly isCommitted!: boolean;
  @ApiProperty() readonly reason!: string;
  @DayField() readonly movedOn!: Day;
  @Id() readonly recordedBy!: string;
  @ApiProperty() readonly recordedByName!: string;
  @Instant() readonly recordedAt!: Date;
}
