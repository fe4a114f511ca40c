import { Injectable } from '@nestjs/common';
import { ActivityLog } from '#features/activity/index';
import type { Actor } from '#domain/actor';
import type { Day } from '#domain/day';
import { Conflict, Unprocessable } from '#domain/errors';
import { authorize } from '#domain/policy';
import { refuseStale } from '#platform/http/stale';
import { Accountabilities } from './accountabilities.ts';
import { areaPolicy } from './areas.policy.ts';
import type { AreaRow } from './areas.query.ts';
import { AreasService } from './areas.service.ts';
import { subjectOf } from './area-subject.ts';
import { People } from './people.ts';

export interface NewAccountable {
  /** null: open, and said so. */
  readonly personId: string | null;
  readonly acting?: boolean;
  /** Today when absent. */
  readonly from?: Day;
  readonly note?: string;
}

@Injectable()
export class HandOver {
  constructor(
    private readonly areas: AreasService,
    private readonly accountabilities: Accountabilities,
    private readonly people: People,
    private readonly activity: ActivityLog,
  ) {}

  /** 409 when the day lies before the latest hand-over; to whom it belongs already, it changes nothing. */
  async run(actor: Actor, areaId: string, version: number, to: NewAccountable): Promise<AreaRow> {
    const area = await this.areas.open(actor, areaId);
    authorize(areaPolicy, actor, 'handOver', area);
    refuseStale(area.version, version);
    const { personId, acting = false, note = '' } = to;
    if (personId === null && acting) throw nobodyActs();
    if (personId !== null) await this.people.inOffice(actor, personId);
    const startsOn = to.from ?? area.today;
    const latest = await this.accountabilities.latest(actor, areaId);
    const next = { personId, acting, startsOn, note };
    const step = await this.accountabilities.appoint(actor, areaId, latest, next);
    if (step === 'unchanged') return area;
    if (step === 'too_early') throw tooEarly(latest);
    const before = { personId: latest.personId, acting: latest.acting, from: latest.startsOn };
    const after = { personId, acting, from: startsOn, note };
    this.activity.record(actor, 'area.hand_over', subjectOf(area), { before, after });
    return this.areas.touch(actor, areaId);
  }
}

function nobodyActs(): Unprocessable {
  const message = 'An open area has nobody who acts: name a person, or leave acting out';
  return new Unprocessable(`${message}.`, [{ pointer: '/acting', message }]);
}

function tooEarly({ name, startsOn }: { name: string | null; startsOn: Day }): Conflict {
  const state = name === null ? 'The area is open' : `${name} is accountable`;
  const message = `${state} from ${startsOn} on: hand over on that day or later`;
  return new Conflict(`${message}.`, [{ pointer: '/from', message }]);
}
