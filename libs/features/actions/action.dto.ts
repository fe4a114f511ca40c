import {
  ACTION_KINDS,
  ACTION_LIMITS,
  ACTION_SOURCES,
  ACTION_STATES,
  type ActionKind,
  type ActionSource,
  type ActionState,
} from '#domain/action';
import type { Day } from '#domain/day';
import { DayField, Flag, Id, Nested, OneOf, Text } from '#platform/http/fields';
import { PageQuery } from '#platform/http/page';

const LIMITS = ACTION_LIMITS;

export class SourceInput {
  @OneOf(ACTION_SOURCES) readonly kind!: ActionSource;
  @Id({ optional: true, description: 'Of the report, ask, decision or check-in' })
  readonly id?: string;
  @Text({ max: LIMITS.source, optional: true, description: 'Needed for a stakeholder: who' })
  readonly text?: string;
}

export class CreateAction {
  @OneOf(ACTION_KINDS, { optional: true, description: 'action when absent' })
  readonly kind?: ActionKind;
  @Text({ max: LIMITS.name }) readonly name!: string;
  @Text({ min: 0, max: LIMITS.note, optional: true, description: 'Markdown' })
  readonly note?: string;
  @Id() readonly ownerId!: string;
  @Id({ optional: true, nullable: true }) readonly areaId?: string | null;
  @DayField({ description: 'Today or later' }) readonly dueOn!: Day;
  @Nested(() => SourceInput, { optional: true, description: 'Where it comes from' })
  readonly source?: SourceInput;
}

/** Absent: left alone; null: cleared. The day it is due is moved, with a reason. */
export class UpdateAction {
  @OneOf(ACTION_KINDS, { optional: true }) readonly kind?: ActionKind;
  @Text({ max: LIMITS.name, optional: true }) readonly name?: string;
  @Text({ min: 0, max: LIMITS.note, optional: true }) readonly note?: string;
  @Id({ optional: true }) readonly ownerId?: string;
  @Id({ optional: true, nullable: true }) readonly areaId?: string | null;
}

export class MoveAction {
  @DayField({ description: 'Today or later' }) readonly dueOn!: Day;
  @Text({ max: LIMITS.reason }) readonly reason!: string;
}

export class FinishAction {
  @DayField({ optional: true, description: 'Today when absent; never later' })
  readonly doneOn?: Day;
  @Text({ min: 0, max: LIMITS.note, optional: true, description: 'What came of it' })
  readonly outcome?: string;
}

export class DropAction {
  @Text({ max: LIMITS.reason }) readonly reason!: string;
}

export class ListActions extends PageQuery {
  @Id({ optional: true }) readonly ownerId?: string;
  @Id({ optional: true }) readonly areaId?: string;
  @Id({ optional: true, description: 'Of the report, ask, decision or check-in it comes from' })
  readonly sourceId?: string;
  @OneOf(ACTION_KINDS, { optional: true }) readonly kind?: ActionKind;
  @OneOf(ACTION_STATES, { optional: true }) readonly state?: ActionState;
  @Flag({ optional: true, description: 'true: only what is still to be done, in time or not' })
  readonly toDo?: boolean;
  @Flag({ optional: true, description: 'true: only your own' }) readonly mine?: boolean;
}
