import { Injectable } from '@nestjs/common';
import { ActivityLog, type Change } from '#features/activity/index';
import type { Actor } from '#domain/actor';
import { addDays, type Day } from '#domain/day';
import { Conflict, NotFound, Unprocessable } from '#domain/errors';
import { authorize } from '#domain/policy';
import type { OwnershipRole } from '#domain/standing';
import { Database } from '#platform/database/database';
import { refuseStale } from '#platform/http/stale';
import { newId } from '#platform/ids';
import { areaPolicy, assignmentOf } from './areas.policy.ts';
import { AreasService } from './areas.service.ts';
import { Ownership } from './ownership.entity.ts';
import { OwnershipsQuery, type OwnershipRow } from './ownerships.query.ts';
import { People } from './people.ts';

export interface NewOwnership {
  readonly role: OwnershipRole;
  readonly personId: string;
  /** Today when absent. */
  readonly from?: Day;
  /** The last day. */
  readonly to?: Day;
  readonly note?: string;
}

/** Absent: left alone; null: without an end. */
export interface OwnershipPatch {
  readonly to?: Day | null;
  readonly note?: string;
}

interface Place {
  readonly areaId: string;
  readonly id: string;
}

/** Everyone who stands to an area beside the accountable one, with dates. */
@Injectable()
export class OwnershipsService {
  constructor(
    private readonly db: Database,
    private readonly query: OwnershipsQuery,
    private readonly areas: AreasService,
    private readonly people: People,
    private readonly activity: ActivityLog,
  ) {}

  /** 409 when the person has the role on one of those days already. */
  async add(actor: Actor, areaId: string, input: NewOwnership): Promise<OwnershipRow> {
    const area = await this.areas.open(actor, areaId);
    const { role, personId, from = area.today, to = null, note = '' } = input;
    authorize(areaPolicy, actor, assignmentOf(role), area);
    refuseDates(role, from, to);
    await this.people.inOffice(actor, personId);
    const id = newId();
    const { organizationId } = actor;
    const row = { areaId, role, personId, startsOn: from, endsOn: to, note };
    await this.db.repository(Ownership).insert({ organizationId, id, ...row });
    const after = { role, personId, from, to, note };
    await this.record(actor, 'ownership.add', { id, areaId }, { after });
    return this.get(actor, { id, areaId });
  }

  /** 409 for what is over and for the accountable, who hands over instead; 412 unless `version` is the row's. */
  async change(
    actor: Actor,
    at: Place,
    version: number,
    patch: OwnershipPatch,
  ): Promise<OwnershipRow> {
    const row = await this.open(actor, at);
    refuseStale(row.version, version);
    if (row.role === 'accountable')
      throw new Conflict('Accountability has no end of its own: hand the area over instead.');
    if (row.phase === 'past')
      throw new Conflict(`This ended on ${row.to}: what is over stays on record.`);
    const { note = row.note } = patch;
    const to = patch.to === undefined ? row.to : patch.to;
    refuseDates(row.role, row.from, to);
    if (to === row.to && note === row.note) return row;
    const { organizationId } = actor;
    const { id } = row;
    await this.db.repository(Ownership).update({ organizationId, id }, { endsOn: to, note });
    const before = { to: row.to, note: row.note };
    await this.record(actor, 'ownership.change', row, { before, after: { to, note } });
    return this.get(actor, at);
  }

  /** 409 once it has begun: it is ended then, not removed. A planned hand-over gives its days back to the row before. */
  async remove(actor: Actor, at: Place, version: number): Promise<void> {
    const row = await this.open(actor, at);
    refuseStale(row.version, version);
    if (row.phase !== 'planned')
      throw new Conflict(`This began on ${row.from}: end it instead, so that it stays on record.`);
    const { organizationId } = actor;
    const rows = this.db.repository(Ownership);
    await rows.delete({ organizationId, id: row.id });
    if (row.role === 'accountable')
      await rows.update(
        { organizationId, areaId: row.areaId, role: row.role, endsOn: addDays(row.from, -1) },
        { endsOn: row.to },
      );
    const { role, personId, from, to } = row;
    await this.record(actor, 'ownership.remove', row, { before: { role, personId, from, to } });
  }

  private async open(actor: Actor, at: Place): Promise<OwnershipRow> {
    const area = await this.areas.open(actor, at.areaId);
    const row = await this.get(actor, at);
    authorize(areaPolicy, actor, assignmentOf(row.role), area);
    return row;
  }

  /** Throws `NotFound`. */
  private async get(actor: Actor, { areaId, id }: Place): Promise<OwnershipRow> {
    const row = await this.query.one(actor, areaId, id);
    if (!row) throw new NotFound('Ownership');
    return row;
  }

  private async record(actor: Actor, action: string, at: Place, change: Change): Promise<void> {
    await this.areas.touch(actor, at.areaId);
    this.activity.record(
      actor,
      action,
      { kind: 'ownership', id: at.id, areaId: at.areaId },
      change,
    );
  }
}

function refuseDates(role: OwnershipRole, from: Day, to: Day | null): void {
  const message = datesProblem(role, from, to);
  if (message !== null) throw new Unprocessable(`${message}.`, [{ pointer: '/to', message }]);
}

function datesProblem(role: OwnershipRole, from: Day, to: Day | null): string | null {
  if (to === null) return role === 'deputy' ? 'A deputy stands in until a day: name it' : null;
  return to < from ? `The last day cannot lie before the first, ${from}` : null;
}
