import { Injectable } from '@nestjs/common';
import { ActivityLog } from '#features/activity/index';
import { ObligationsService } from '#features/obligations/index';
import type { Actor } from '#domain/actor';
import { Conflict } from '#domain/errors';
import { authorize } from '#domain/policy';
import { Clock } from '#platform/clock';
import { together } from '#platform/together';
import type { CheckInRow } from './check-in.row.ts';
import { checkInPolicy } from './check-ins.policy.ts';
import { CheckInsQuery } from './check-ins.query.ts';
import { CheckInsService, subjectOf, unchanged } from './check-ins.service.ts';

/** Somebody other than the author has read it. */
@Injectable()
export class Acknowledgement {
  constructor(
    private readonly clock: Clock,
    private readonly query: CheckInsQuery,
    private readonly checkIns: CheckInsService,
    private readonly obligations: ObligationsService,
    private readonly activity: ActivityLog,
  ) {}

  /** Twice is once; 412 when the text was changed since it was read. */
  async give(actor: Actor, id: string, version: number): Promise<CheckInRow> {
    const checkIn = await this.checkIns.open(actor, id);
    if (checkIn.state === 'draft') throw new Conflict('A draft is not acknowledged: publish it.');
    authorize(checkInPolicy, actor, 'acknowledge', checkIn);
    if (checkIn.acknowledgedAt) return checkIn;
    unchanged(checkIn, version);
    const after = { acknowledgedBy: actor.personId, acknowledgedAt: this.clock.now() };
    const [, , acknowledged] = await together([
      this.query.acknowledge(actor, id, after),
      this.obligations.meet(actor, dutyOf(checkIn)),
      this.checkIns.get(actor, id),
    ]);
    this.activity.record(actor, 'check_in.acknowledge', subjectOf(checkIn), { after });
    return acknowledged;
  }

  /** Only by whoever gave it. */
  async takeBack(actor: Actor, id: string, version: number): Promise<CheckInRow> {
    const checkIn = await this.checkIns.open(actor, id);
    if (!checkIn.acknowledgedAt) return checkIn;
    authorize(checkInPolicy, actor, 'withdrawAcknowledgement', checkIn);
    unchanged(checkIn, version);
    const { acknowledgedBy, acknowledgedAt } = checkIn;
    const after = { acknowledgedBy: null, acknowledgedAt: null };
    const [, , open] = await together([
      this.query.acknowledge(actor, id, after),
      this.obligations.reopen(actor, dutyOf(checkIn)),
      this.checkIns.get(actor, id),
    ]);
    const change = { before: { acknowledgedBy, acknowledgedAt }, after };
    this.activity.record(actor, 'check_in.withdraw_acknowledgement', subjectOf(checkIn), change);
    return open;
  }
}

const dutyOf = ({ id }: CheckInRow) => ({
  kind: 'check_in_acknowledgement' as const,
  subjectId: id,
  periodKey: null,
});
