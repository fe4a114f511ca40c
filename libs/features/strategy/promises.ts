import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import type { Day } from '#domain/day';
import type { MovedField } from '#domain/objective';
import { Database } from '#platform/database/database';
import { newId } from '#platform/ids';
import { ObjectiveMove } from './objective-move.entity.ts';
import type { ObjectiveRow } from './objective.row.ts';
import { unfit } from './registers.ts';

export interface Move {
  readonly field: MovedField;
  readonly fromDay?: Day;
  readonly toDay?: Day;
  readonly fromValue?: number;
  readonly toValue?: number;
}

/** What people may change of something that was promised. */
export interface Promised {
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly baseline: number;
  readonly target: number;
  readonly weight: number;
  readonly curve: readonly object[];
}

/** Keeps each move of what was committed to, with its reason. */
@Injectable()
export class Promises {
  constructor(private readonly db: Database) {}

  /** 422 at `/reason` when something promised moves without one; a draft promises nothing. */
  async keep(
    actor: Actor,
    { id, committedOn }: ObjectiveRow,
    moves: readonly Move[],
    told: { readonly reason?: string | undefined; readonly keyResultId?: string },
  ): Promise<void> {
    if (committedOn === null || moves.length === 0) return;
    const { reason = '', keyResultId = null } = told;
    if (reason === '') throw unfit('/reason', 'It has been committed to: say why it moves');
    const { organizationId, personId: recordedBy } = actor;
    const common = { organizationId, objectiveId: id, keyResultId, reason, recordedBy };
    await this.db
      .repository(ObjectiveMove)
      .insert(moves.map((move) => ({ ...move, ...common, id: newId() })));
  }
}

export function movesOf(before: Partial<Promised>, changes: Partial<Promised>): Move[] {
  return [
    ...dayMove('starts_on', before.startsOn, changes.startsOn),
    ...dayMove('ends_on', before.endsOn, changes.endsOn),
    ...figureMove('baseline', before.baseline, changes.baseline),
    ...figureMove('target', before.target, changes.target),
    ...figureMove('weight', before.weight, changes.weight),
    ...(changes.curve === undefined ? [] : [{ field: 'curve' as const }]),
  ];
}

function dayMove(field: 'starts_on' | 'ends_on', fromDay?: Day, toDay?: Day): Move[] {
  return fromDay === undefined || toDay === undefined ? [] : [{ field, fromDay, toDay }];
}

function figureMove(
  field: 'baseline' | 'target' | 'weight',
  fromValue?: number,
  toValue?: number,
): Move[] {
  return fromValue === undefined || toValue === undefined ? [] : [{ field, fromValue, toValue }];
}
