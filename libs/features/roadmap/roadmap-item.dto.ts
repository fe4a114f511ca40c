import { ApiProperty } from '@nestjs/swagger';
import type { Day } from '#domain/day';
import { NATURAL_KEY, NATURAL_KEY_MAX } from '#domain/natural-key';
import {
  BENEFICIARIES,
  HORIZONS,
  ITEM_CATEGORIES,
  ITEM_LIMITS,
  WINDOW_PRECISIONS,
  type Beneficiary,
  type Horizon,
  type ItemCategory,
  type WindowPrecision,
} from '#domain/roadmap-item';
import {
  DayField,
  Figure,
  Id,
  Ids,
  Nested,
  NestedList,
  OneOf,
  Text,
  Whole,
} from '#platform/http/fields';

const OPEN_STAGES = ['idea', 'planned'] as const;
const BATCH_MAX = 200;

const Reason = (description: string, optional = true) =>
  Text({ max: ITEM_LIMITS.reason, optional, description });

/** What may be said of an item at any time. Absent: left alone; null: cleared. */
class ItemDetails {
  @Text({ min: 0, max: ITEM_LIMITS.problem, optional: true }) readonly problem?: string;
  @Text({ min: 0, max: ITEM_LIMITS.persona, optional: true, description: 'For whom' })
  readonly persona?: string;
  @Id({ optional: true, nullable: true }) readonly productId?: string | null;
  @Id({ optional: true, nullable: true }) readonly objectiveId?: string | null;
  @Id({ optional: true, nullable: true, description: 'The KPI that the item is to move' })
  readonly outcomeKpiId?: string | null;
  @Figure({ optional: true, nullable: true, description: "In the KPI's unit, with its sign" })
  readonly expectedChange?: number | null;
  @Id({ optional: true, nullable: true, description: 'null: open, explicitly' })
  readonly ownerId?: string | null;
  @Ids({ max: ITEM_LIMITS.contributors, optional: true })
  readonly contributorIds?: readonly string[];
  @OneOf(OPEN_STAGES, {
    optional: true,
    description: 'planned when absent; later stages are steps',
  })
  readonly stage?: (typeof OPEN_STAGES)[number];
  @DayField({ optional: true, nullable: true }) readonly startsOn?: Day | null;
  @DayField({ optional: true, nullable: true }) readonly targetOn?: Day | null;
  @OneOf(WINDOW_PRECISIONS, {
    optional: true,
    description: 'Widens the window: a month or fiscal quarter counts as its first and last day',
  })
  readonly precision?: WindowPrecision;
  @Whole({ min: 0, max: 10, optional: true, nullable: true }) readonly confidence?: number | null;
  @Figure({
    min: 0.01,
    max: ITEM_LIMITS.effort,
    optional: true,
    nullable: true,
    description: 'Person-months',
  })
  readonly effort?: number | null;
  @OneOf(ITEM_CATEGORIES, { optional: true, nullable: true })
  readonly category?: ItemCategory | null;
  @OneOf(BENEFICIARIES, { optional: true, nullable: true })
  readonly beneficiary?: Beneficiary | null;
}

export class CreateRoadmapItem extends ItemDetails {
  @Text({ max: ITEM_LIMITS.name }) readonly name!: string;
  @Text({
    max: NATURAL_KEY_MAX,
    pattern: NATURAL_KEY,
    optional: true,
    description: 'Stable, unique in the organization; made of the name when absent',
  })
  readonly key?: string;
  @Id() readonly areaId!: string;
  @OneOf(HORIZONS) readonly horizon!: Horizon;
  @DayField({ optional: true, description: 'On the roadmap since; today when absent, never later' })
  readonly enteredOn?: Day;
}

export class UpdateRoadmapItem extends ItemDetails {
  @Text({ max: ITEM_LIMITS.name, optional: true }) readonly name?: string;
  @Id({ optional: true }) readonly areaId?: string;
  @OneOf(HORIZONS, { optional: true }) readonly horizon?: Horizon;
  @Reason(
    'Needed when the window of a committed item moves, or the scope of a frozen brief changes',
  )
  readonly reason?: string;
}

const Reference = () => Text({ max: NATURAL_KEY_MAX, description: 'Id or key of the item' });

const Version = () =>
  Whole({ min: 1, max: 2_147_483_647, description: 'The version that was read' });

export class ItemToCommit {
  @Reference() readonly item!: string;
  @Version() readonly version!: number;
}

export class CommitItems {
  @NestedList(() => ItemToCommit, { min: 1, max: BATCH_MAX })
  readonly items!: readonly ItemToCommit[];
}

export class ItemToEdit {
  @Reference() readonly item!: string;
  @Version() readonly version!: number;
  @Nested(() => UpdateRoadmapItem) readonly changes!: UpdateRoadmapItem;
}

export class EditItems {
  @NestedList(() => ItemToEdit, { min: 1, max: BATCH_MAX }) readonly items!: readonly ItemToEdit[];
}

export class ChangedItems {
  @ApiProperty({ type: [String], description: 'Keys, in the order given' })
  readonly items!: readonly string[];
}

export class StepOn {
  @DayField({ optional: true, description: 'Today when absent; never later' }) readonly on?: Day;
}

export class StepFor {
  @Reason('Why', false) readonly reason!: string;
}

/** At the end of its horizon when neither is given. */
export class PlaceItem {
  @OneOf(HORIZONS, { optional: true, description: 'Its own when absent' })
  readonly horizon?: Horizon;
  @Text({
    max: NATURAL_KEY_MAX,
    optional: true,
    nullable: true,
    description: 'Id or key of the item that it comes before',
  })
  readonly before?: string | null;
}
