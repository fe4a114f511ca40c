import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import { Conflict } from '#domain/errors';
import { proposedScore } from '#domain/objective';
import { authorize } from '#domain/policy';
import { Clock } from '#platform/clock';
import { refuseStale } from '#platform/http/stale';
import { figuresOf } from './closing-figures.ts';
import type { CloseObjective } from './objective.dto.ts';
import { refuseSettled, type ObjectiveRow } from './objective.row.ts';
import { objectivePolicy } from './objectives.policy.ts';
import { ObjectivesService } from './objectives.service.ts';
import { Readings } from './readings.ts';
import { unfit } from './registers.ts';

/** The course of an objective: committed to, closed with a score or dropped, and opened again. */
@Injectable()
export class ObjectiveCourse {
  constructor(
    private readonly clock: Clock,
    private readonly objectives: ObjectivesService,
    private readonly readings: Readings,
  ) {}

  /** From now on what moves is kept with its reason; twice is once. */
  async commit(actor: Actor, reference: string, version: number): Promise<ObjectiveRow> {
    const objective = await this.objectives.open(actor, reference);
    if (objective.state === 'open') return objective;
    refuseSettled(objective);
    authorize(objectivePolicy, actor, 'commit', objective);
    refuseStale(objective.version, version);
    const committedOn = await this.readings.today(actor);
    const baselineEndsOn = objective.endsOn;
    const changes = { state: 'open', committedOn, baselineEndsOn } as const;
    return this.objectives.save(actor, objective, 'commit', changes);
  }

  /** 409 unless it is open; 422 for a score of one's own without a reason. Keeps the figures of the day. */
  async close(
    actor: Actor,
    reference: string,
    version: number,
    given: CloseObjective,
  ): Promise<ObjectiveRow> {
    const objective = await this.objectives.open(actor, reference);
    refuseSettled(objective);
    if (objective.state === 'draft')
      throw new Conflict('A draft is not closed: commit to it first, or drop it.');
    authorize(objectivePolicy, actor, 'close', objective);
    refuseStale(objective.version, version);
    const closedOn = await this.readings.today(actor);
    const changes = {
      state: 'closed',
      closedOn,
      closedBy: actor.personId,
      ...scored(objective, given),
      closingNote: given.note ?? '',
      closingFigures: figuresOf(objective, closedOn),
    } as const;
    return this.objectives.save(actor, objective, 'close', changes);
  }

  /** 409 when it is closed or dropped already. */
  async drop(
    actor: Actor,
    reference: string,
    version: number,
    reason: string,
  ): Promise<ObjectiveRow> {
    const objective = await this.objectives.open(actor, reference);
    refuseSettled(objective);
    authorize(objectivePolicy, actor, 'drop', objective);
    refuseStale(objective.version, version);
    const closedOn = await this.readings.today(actor);
    const closing = { closedOn, closedBy: actor.personId, scoreReason: reason };
    return this.objectives.save(actor, objective, 'drop', { state: 'dropped', ...closing });
  }

  /** 409 unless it is in that state. What was promised before is still promised. */
  async reopen(
    actor: Actor,
    reference: string,
    version: number,
    from: 'closed' | 'dropped',
  ): Promise<ObjectiveRow> {
    const objective = await this.objectives.open(actor, reference);
    if (objective.state !== from) throw new Conflict(`This objective is not ${from}.`);
    authorize(objectivePolicy, actor, 'reopen', objective);
    refuseStale(objective.version, version);
    return this.objectives.save(actor, objective, 'reopen', {
      state: objective.committedOn === null ? 'draft' : 'open',
      closedOn: null,
      closedBy: null,
      score: null,
      proposedScore: null,
      scoreReason: '',
      closingNote: '',
      closingFigures: null,
    });
  }

  async archive(actor: Actor, reference: string, version: number): Promise<ObjectiveRow> {
    const objective = await this.objectives.hold(actor, reference);
    if (objective.isArchived) return objective;
    authorize(objectivePolicy, actor, 'archive', objective);
    refuseStale(objective.version, version);
    const archivedAt = this.clock.now();
    return this.objectives.save(actor, objective, 'archive', { archivedAt });
  }

  async restore(actor: Actor, reference: string, version: number): Promise<ObjectiveRow> {
    const objective = await this.objectives.hold(actor, reference);
    if (!objective.isArchived) return objective;
    authorize(objectivePolicy, actor, 'restore', objective);
    refuseStale(objective.version, version);
    return this.objectives.save(actor, objective, 'restore', { archivedAt: null });
  }
}

function scored({ pace }: ObjectiveRow, { score: given, reason = '' }: CloseObjective) {
  const proposed = proposedScore(pace.progress);
  const score = given ?? proposed;
  if (score === null) throw unfit('/score', 'No key result has a value yet: give a score');
  if (score !== proposed && reason === '')
    throw unfit('/reason', `The figures propose ${proposed ?? 'no score'}: say why it is another`);
  return { score, proposedScore: proposed, scoreReason: reason };
}
