import { ApiProperty } from '@nestjs/swagger';
import type { Day } from '#domain/day';
import { DEPENDENCY_STATES, type DependencyState } from '#domain/dependency';
import { NATURAL_KEY_MAX } from '#domain/natural-key';
import { ITEM_LIMITS } from '#domain/roadmap-item';
import { DayField, Id, OneOf, Text } from '#platform/http/fields';
import type { DependencyRow } from './dependencies.query.ts';
import { RoadmapThing } from './roadmap.dto.ts';

const NOTE_MAX = 2000;
const ANSWERS = ['accepted', 'declined'] as const;

const Reference = (description: string, optional = false) =>
  Text({ max: NATURAL_KEY_MAX, optional, description });

export class CreateDependency {
  @Reference('Id or key of the item that comes first') readonly blocker!: string;
  @Reference('Id or key of the item that waits') readonly blocked!: string;
  @DayField({
    optional: true,
    nullable: true,
    description: 'When the waiting work begins, when absent',
  })
  readonly neededBy?: Day | null;
  @Text({ min: 0, max: NOTE_MAX, optional: true }) readonly note?: string;
}

/** Absent: left alone; null: cleared. */
export class UpdateDependency {
  @DayField({ optional: true, nullable: true }) readonly neededBy?: Day | null;
  @Text({ min: 0, max: NOTE_MAX, optional: true }) readonly note?: string;
}

export class AnswerDependency {
  @OneOf(ANSWERS) readonly state!: (typeof ANSWERS)[number];
  @Text({ max: ITEM_LIMITS.reason, optional: true, description: 'Needed to decline' })
  readonly reason?: string;
}

export class ListDependencies {
  @Reference('Id or key of an item, on either side', true) readonly item?: string;
}

export class ReadCriticalChain {
  @Reference('Id or key of its last item; the open item with the latest target when absent', true)
  readonly item?: string;
}

export class DependencyAbilities {
  @ApiProperty({ description: 'Whoever may change the item that waits' }) readonly update!: boolean;
  @ApiProperty({ description: 'Whoever may change the item that comes first' })
  readonly answer!: boolean;
  @ApiProperty({ description: 'Either side' }) readonly resolve!: boolean;
}

export class DependencyView {
  @Id() readonly id!: string;
  @ApiProperty({ type: RoadmapThing, description: 'Comes first' }) readonly blocker!: RoadmapThing;
  @ApiProperty({ type: RoadmapThing, description: 'Waits' }) readonly blocked!: RoadmapThing;
  @DayField({ nullable: true }) readonly neededBy!: Day | null;
  @OneOf(DEPENDENCY_STATES) readonly state!: DependencyState;
  @ApiProperty({ description: 'Why it was declined' }) readonly stateReason!: string;
  @DayField({ nullable: true }) readonly resolvedOn!: Day | null;
  @DayField({ nullable: true }) readonly escalatedOn!: Day | null;
  @Id({ nullable: true }) readonly escalatedBy!: string | null;
  @ApiProperty() readonly escalationReason!: string;
  @ApiProperty() readonly note!: string;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @ApiProperty({ type: DependencyAbilities }) readonly can!: DependencyAbilities;

  static of(row: DependencyRow, can: DependencyAbilities): DependencyView {
    return { ...row, can };
  }
}

export class ChainLinkView extends RoadmapThing {
  @DayField({ nullable: true }) readonly startsOn!: Day | null;
  @DayField({ nullable: true }) readonly targetOn!: Day | null;
}

export class CriticalChainView {
  @ApiProperty({
    type: 'integer',
    minimum: 0,
    description: 'Of work, first and last days included',
  })
  readonly days!: number;
  @ApiProperty({ type: [ChainLinkView], description: 'In the order of the work' })
  readonly items!: readonly ChainLinkView[];
}
