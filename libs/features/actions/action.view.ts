import { ApiProperty } from '@nestjs/swagger';
import {
  ACTION_KINDS,
  ACTION_SOURCES,
  ACTION_STATES,
  type ActionKind,
  type ActionSource,
  type ActionState,
} from '#domain/action';
import type { Actor } from '#domain/actor';
import type { Day } from '#domain/day';
import { abilities } from '#domain/policy';
import { DayField, Id, Instant, OneOf } from '#platform/http/fields';
import type { ActionRow, MoveRow, SourceRow } from './action.row.ts';
import { actionPolicy } from './actions.policy.ts';

class PersonOfAction {
  @Id() readonly personId!: string;
  @ApiProperty() readonly name!: string;
}

class AreaOfAction {
  @Id() readonly id!: string;
  @ApiProperty() readonly key!: string;
  @ApiProperty() readonly name!: string;
}

export class ActionMoveView implements MoveRow {
  @DayField() readonly fromDueOn!: Day;
  @DayField() readonly toDueOn!: Day;
  @ApiProperty({ type: 'integer', description: 'Later is positive' }) readonly days!: number;
  @ApiProperty({ description: 'The day had passed: the promise was broken' })
  readonly isLate!: boolean;
  @ApiProperty() readonly reason!: string;
  @DayField() readonly movedOn!: Day;
  @ApiProperty({ type: PersonOfAction }) readonly by!: PersonOfAction;
}

export class ActionSourceView implements SourceRow {
  @OneOf(ACTION_SOURCES) readonly kind!: ActionSource;
  @Id({ nullable: true }) readonly id!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Of a report its period' })
  readonly key!: string | null;
  @ApiProperty() readonly name!: string;
}

class ActionAbilities implements Record<keyof typeof actionPolicy, boolean> {
  @ApiProperty() readonly update!: boolean;
  @ApiProperty() readonly move!: boolean;
  @ApiProperty() readonly finish!: boolean;
  @ApiProperty() readonly reopen!: boolean;
  @ApiProperty() readonly drop!: boolean;
}

export class ActionView {
  @Id() readonly id!: string;
  @OneOf(ACTION_KINDS) readonly kind!: ActionKind;
  @ApiProperty() readonly name!: string;
  @ApiProperty({ description: 'Markdown' }) readonly note!: string;
  @ApiProperty({ type: PersonOfAction, nullable: true }) readonly owner!: PersonOfAction | null;
  @ApiProperty({ type: AreaOfAction, nullable: true }) readonly area!: AreaOfAction | null;
  @DayField() readonly promisedOn!: Day;
  @DayField() readonly dueOn!: Day;
  @DayField({ description: 'What was promised first' }) readonly firstDueOn!: Day;
  @ApiProperty({ type: [ActionMoveView], description: 'Oldest first' })
  readonly moves!: readonly ActionMoveView[];
  @OneOf(ACTION_STATES, {
    description: 'broken: not done by the day it was due, whatever was moved after it had passed',
  })
  readonly state!: ActionState;
  @ApiProperty({ type: 'integer', description: 'Up to the doing, or to today' })
  readonly daysLate!: number;
  @DayField({ nullable: true }) readonly doneOn!: Day | null;
  @ApiProperty() readonly outcome!: string;
  @DayField({ nullable: true }) readonly droppedOn!: Day | null;
  @ApiProperty() readonly dropReason!: string;
  @ApiProperty({ type: ActionSourceView, nullable: true })
  readonly source!: ActionSourceView | null;
  @ApiProperty({ type: PersonOfAction }) readonly createdBy!: PersonOfAction;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @Instant() readonly updatedAt!: Date;
  @ApiProperty({ type: ActionAbilities }) readonly can!: ActionAbilities;

  static of(row: ActionRow, actor: Actor): ActionView {
    return {
      id: row.id,
      kind: row.kind,
      name: row.name,
      note: row.note,
      owner: row.owner,
      area: row.area,
      promisedOn: row.promisedOn,
      dueOn: row.dueOn,
      firstDueOn: row.firstDueOn,
      moves: row.moves,
      state: row.state,
      daysLate: row.daysLate,
      doneOn: row.doneOn,
      outcome: row.outcome,
      droppedOn: row.droppedOn,
      dropReason: row.dropReason,
      source: row.source,
      createdBy: row.createdBy,
      version: row.version,
      updatedAt: row.updatedAt,
      can: abilities(actionPolicy, actor, row),
    };
  }
}

export class ActionPage {
  @ApiProperty({ type: [ActionView] }) readonly data!: readonly ActionView[];
  @ApiProperty({ type: String, nullable: true }) readonly next!: string | null;
}
