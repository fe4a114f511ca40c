import { ApiProperty } from '@nestjs/swagger';
import type { AlignmentShare, Orphans } from '#domain/alignment';
import type { Day } from '#domain/day';
import { OBJECTIVE_STATES, type ObjectiveState } from '#domain/objective';
import { HORIZONS, ITEM_STAGES, type Horizon, type ItemStage } from '#domain/roadmap-item';
import { STATUSES, type Status } from '#domain/status';
import { DayField, Id, OneOf } from '#platform/http/fields';
import { StrategyPerson, StrategyPlace } from './reading.dto.ts';

const Share = () => ApiProperty({ type: Number, nullable: true });
const Ids = (description: string) => ApiProperty({ type: [String], format: 'uuid', description });

export class AlignedGoalView extends StrategyPlace {
  @Id({ nullable: true }) readonly ownerId!: string | null;
  @DayField({ nullable: true }) readonly startsOn!: Day | null;
  @DayField({ nullable: true }) readonly endsOn!: Day | null;
}

export class AlignedObjectiveView extends StrategyPlace {
  @Id({ nullable: true, description: 'Of a goal that is open' }) readonly goalId!: string | null;
  @Id() readonly areaId!: string;
  @ApiProperty({ type: StrategyPerson, nullable: true }) readonly owner!: StrategyPerson | null;
  @OneOf(OBJECTIVE_STATES) readonly state!: ObjectiveState;
  @OneOf(STATUSES) readonly status!: Status;
  @Share() readonly progress!: number | null;
  @Share() readonly expected!: number | null;
  @DayField() readonly startsOn!: Day;
  @DayField() readonly endsOn!: Day;
  @Ids('Of its key results and links, as far as you may see them')
  readonly kpiIds!: readonly string[];
}

export class AlignedItemView extends StrategyPlace {
  @Id() readonly areaId!: string;
  @Id({ nullable: true }) readonly productId!: string | null;
  @Id({ nullable: true }) readonly ownerId!: string | null;
  @OneOf(HORIZONS) readonly horizon!: Horizon;
  @OneOf(ITEM_STAGES) readonly stage!: ItemStage;
  @DayField({ nullable: true }) readonly targetOn!: Day | null;
  @Ids('Its own objective first, then linked ones; live ones alone')
  readonly objectiveIds!: readonly string[];
  @Ids('Its outcome first, then linked ones') readonly kpiIds!: readonly string[];
}

export class AlignedKpiView extends StrategyPlace {
  @Id() readonly areaId!: string;
  @ApiProperty() readonly isKey!: boolean;
}

export class AlignedBudgetLineView extends StrategyPlace {
  @Id() readonly areaId!: string;
  @ApiProperty({ type: StrategyPlace }) readonly budget!: StrategyPlace;
  @Id({ nullable: true }) readonly objectiveId!: string | null;
  @Id({ nullable: true }) readonly itemId!: string | null;
}

export class BudgetWithoutOutcomeView extends StrategyPlace {
  @ApiProperty({ type: 'integer', minimum: 1 }) readonly lines!: number;
}

class AlignmentOrphans implements Orphans {
  @Ids('Open goals') readonly goalsWithoutObjective!: readonly string[];
  @Ids('Draft or open objectives') readonly objectivesWithoutGoal!: readonly string[];
  @Ids('Open objectives that no item serves; ideas are no work yet')
  readonly objectivesWithoutWork!: readonly string[];
  @Ids('Open objectives that nothing measures') readonly objectivesWithoutKpi!: readonly string[];
  @Ids('Open objectives that no budget of the year pays for; none where there is no budget')
  readonly objectivesWithoutMoney!: readonly string[];
  @Ids('Items planned, committed or in progress')
  readonly itemsWithoutObjective!: readonly string[];
  @Ids('Key KPIs') readonly keyKpisServedByNobody!: readonly string[];
}

class AlignedWork implements AlignmentShare {
  @ApiProperty({ type: 'integer' }) readonly aligned!: number;
  @ApiProperty({ type: 'integer' }) readonly total!: number;
}

export class AlignmentView {
  @DayField({ description: 'The day that is read' }) readonly day!: Day;
  @ApiProperty({ type: [AlignedGoalView] }) readonly goals!: readonly AlignedGoalView[];
  @ApiProperty({ type: [AlignedObjectiveView], description: 'Draft or open on the day' })
  readonly objectives!: readonly AlignedObjectiveView[];
  @ApiProperty({ type: [AlignedItemView], description: 'All but archived and dropped ones' })
  readonly items!: readonly AlignedItemView[];
  @ApiProperty({ type: [AlignedKpiView], description: 'Key KPIs, and those that something serves' })
  readonly kpis!: readonly AlignedKpiView[];
  @ApiProperty({
    type: [AlignedBudgetLineView],
    description: 'Of the budgets of the year, those that hang on an objective or on an item',
  })
  readonly budgetLines!: readonly AlignedBudgetLineView[];
  @ApiProperty({
    type: [BudgetWithoutOutcomeView],
    description: 'How many lines of cost hang on neither, nor on a KPI by their item',
  })
  readonly budgetsWithoutOutcome!: readonly BudgetWithoutOutcomeView[];
  @ApiProperty({ type: AlignmentOrphans }) readonly orphans!: AlignmentOrphans;
  @ApiProperty({ type: AlignedWork, description: 'Work under way that serves an objective' })
  readonly work!: AlignedWork;
}
