import { ApiProperty } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import type { Day } from '#domain/day';
import { abilities } from '#domain/policy';
import { WINDOW_PRECISIONS, type WindowPrecision } from '#domain/roadmap-item';
import { DayField, Id, Instant, OneOf } from '#platform/http/fields';
import type { OpenItem } from './items.ts';
import { itemPolicy } from './items.policy.ts';
import { RoadmapPerson, RoadmapThing, RoadmapEntry } from './roadmap.dto.ts';

/** How the things are called that an item points at. */
export interface ItemNames {
  readonly area: RoadmapThing;
  readonly product: RoadmapThing | null;
  readonly objective: RoadmapThing | null;
  readonly outcomeKpi: RoadmapThing | null;
  readonly owner: RoadmapPerson | null;
  readonly contributors: readonly RoadmapPerson[];
  readonly heldUpBy: RoadmapThing | null;
}

export class RoadmapItemAbilities implements Record<keyof typeof itemPolicy, boolean> {
  @ApiProperty() readonly update!: boolean;
  @ApiProperty({ description: 'Begin, halt, deliver, say how it stands' })
  readonly progress!: boolean;
  @ApiProperty() readonly commit!: boolean;
  @ApiProperty() readonly drop!: boolean;
  @ApiProperty() readonly reopen!: boolean;
  @ApiProperty() readonly archive!: boolean;
  @ApiProperty() readonly restore!: boolean;
  @ApiProperty({ description: 'Commit, drop, reopen, archive' }) readonly decide!: boolean;
}

/** One item whole: what the roadmap shows of it, its problem, and the names of what it points at. */
export class RoadmapItemView extends RoadmapEntry {
  @ApiProperty() readonly problem!: string;
  @ApiProperty() readonly persona!: string;
  @ApiProperty({ type: Number, nullable: true, description: "In the KPI's unit" })
  readonly expectedChange!: number | null;
  @ApiProperty({ description: 'Of the last step: why it was dropped or reopened' })
  readonly stageReason!: string;
  @ApiProperty({ description: 'A change of scope needs a reason' })
  readonly isBriefFrozen!: boolean;
  @Instant({ nullable: true }) readonly archivedAt!: Date | null;
  @ApiProperty({ type: RoadmapThing }) readonly area!: RoadmapThing;
  @ApiProperty({ type: RoadmapThing, nullable: true }) readonly product!: RoadmapThing | null;
  @ApiProperty({ type: RoadmapThing, nullable: true }) readonly objective!: RoadmapThing | null;
  @ApiProperty({
    type: RoadmapThing,
    nullable: true,
    description: 'null also when it is confidential',
  })
  readonly outcomeKpi!: RoadmapThing | null;
  @ApiProperty({ type: RoadmapPerson, nullable: true }) readonly owner!: RoadmapPerson | null;
  @ApiProperty({ type: [RoadmapPerson] }) readonly contributors!: readonly RoadmapPerson[];
  @ApiProperty({ type: RoadmapThing, nullable: true, description: 'What holds it up' })
  readonly heldUpBy!: RoadmapThing | null;
  @ApiProperty({ type: RoadmapItemAbilities }) override readonly can!: RoadmapEntry['can'] &
    RoadmapItemAbilities;

  static of(entry: RoadmapEntry, open: OpenItem, names: ItemNames, actor: Actor): RoadmapItemView {
    const { problem, persona, expectedChange, stageReason, archivedAt } = open.item;
    const can = abilities(itemPolicy, actor, open.standing);
    return {
      ...entry,
      problem,
      persona,
      expectedChange,
      stageReason,
      isBriefFrozen: open.isFrozen,
      archivedAt,
      ...names,
      can: { ...can, decide: can.commit },
    };
  }
}

export class ItemMoveView {
  @Id() readonly id!: string;
  @DayField({ nullable: true }) readonly fromStartsOn!: Day | null;
  @DayField({ nullable: true }) readonly fromTargetOn!: Day | null;
  @OneOf(WINDOW_PRECISIONS) readonly fromPrecision!: WindowPrecision;
  @DayField({ nullable: true }) readonly toStartsOn!: Day | null;
  @DayField({ nullable: true }) readonly toTargetOn!: Day | null;
  @OneOf(WINDOW_PRECISIONS) readonly toPrecision!: WindowPrecision;
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'How far the target moved; later is positive',
  })
  readonly days!: number | null;
  @ApiProperty({ description: 'Of a commitment: such a move has a reason' })
  readonly isCommitted!: boolean;
  @ApiProperty() readonly reason!: string;
  @DayField() readonly movedOn!: Day;
  @Id() readonly recordedBy!: string;
  @ApiProperty() readonly recordedByName!: string;
  @Instant() readonly recordedAt!: Date;
}
