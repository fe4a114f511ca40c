import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import { addDays, maxDay, type Day } from '#domain/day';
import { handOverStep, type Accountability, type HandOverStep } from '#domain/hand-over';
import { Database } from '#platform/database/database';
import { newId } from '#platform/ids';
import { AreasQuery } from './areas.query.ts';
import { Ownership } from './ownership.entity.ts';

interface Latest extends Accountability {
  readonly id: string;
  readonly name: string | null;
  readonly state: string | null;
}

interface Owned {
  readonly id: string;
  readonly areaId: string;
  readonly name: string;
  readonly acting: boolean;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
}

type Next = Accountability & { readonly note?: string; readonly endsOn?: Day | null };

/** The unbroken row of accountable people of each area, from its adoption on; the latest row has no end. */
@Injectable()
export class Accountabilities {
  constructor(
    private readonly db: Database,
    private readonly query: AreasQuery,
  ) {}

  /** The row that has no end: of today, or planned. */
  async latest({ organizationId }: Actor, areaId: string): Promise<Latest> {
    const latest = await this.db.row<Latest>({
      text: `SELECT o.id, o.person_id AS "personId", o.acting, o.starts_on AS "startsOn", p.name, p.state
        FROM ownerships o LEFT JOIN people p ON p.organization_id = o.organization_id AND p.id = o.person_id
        WHERE o.organization_id = $1 AND o.area_id = $2 AND o.role = 'accountable' AND o.ends_on IS NULL`,
      values: [organizationId, areaId],
    });
    if (!latest) throw new Error('An area has no accountable row.');
    return latest;
  }

  /** Changes nothing where the step says so: what that means is for the caller to say. */
  async appoint(actor: Actor, areaId: string, latest: Latest, next: Next): Promise<HandOverStep> {
    const step = handOverStep(latest, next);
    if (step === 'replace') await this.replace(actor, latest.id, next);
    if (step === 'succeed') await this.succeed(actor, areaId, latest.id, next);
    return step;
  }

  /** An area that is switched on again belongs to nobody who has left meanwhile. */
  async openIfDeactivated(actor: Actor, areaId: string, today: Day): Promise<void> {
    const latest = await this.latest(actor, areaId);
    if (latest.state !== 'deactivated') return;
    const startsOn = maxDay(latest.startsOn, today);
    await this.appoint(actor, areaId, latest, { personId: null, acting: false, startsOn });
  }

  /** The names of the areas in use that the person answers for from that day on, after they went to the other, if any. */
  async handOverAll(
    actor: Actor,
    fromPersonId: string,
    toPersonId: string | null,
    day: Day,
  ): Promise<readonly string[]> {
    const owned = await this.db.rows<Owned>({
      text: `SELECT a.name, o.id, o.area_id AS "areaId", o.acting, o.starts_on AS "startsOn", o.ends_on AS "endsOn"
        FROM ownerships o JOIN areas a ON a.organization_id = o.organization_id AND a.id = o.area_id
        WHERE o.organization_id = $1 AND o.person_id = $2 AND o.role = 'accountable' AND (o.ends_on IS NULL OR o.ends_on >= $3)
          AND a.archived_at IS NULL
        ORDER BY a.position, a.name, a.id, o.starts_on FOR NO KEY UPDATE OF a`,
      values: [actor.organizationId, fromPersonId, day],
    });
    if (toPersonId !== null) {
      for (const row of owned) await this.pass(actor, row, toPersonId, day);
      await this.query.touch(
        actor,
        owned.map(({ areaId }) => areaId),
      );
    }
    return [...new Set(owned.map(({ name }) => name))];
  }

  private async pass(actor: Actor, row: Owned, personId: string, day: Day): Promise<void> {
    const { id, areaId, acting, startsOn, endsOn } = row;
    if (startsOn >= day) return this.replace(actor, id, { personId, acting, startsOn });
    return this.succeed(actor, areaId, id, { personId, acting, startsOn: day, endsOn });
  }

  private async replace({ organizationId }: Actor, id: string, next: Next): Promise<void> {
    const { personId, acting, note = '' } = next;
    await this.db.repository(Ownership).update({ organizationId, id }, { personId, acting, note });
  }

  private async succeed(actor: Actor, areaId: string, id: string, next: Next): Promise<void> {
    const { organizationId } = actor;
    const rows = this.db.repository(Ownership);
    await rows.update({ organizationId, id }, { endsOn: addDays(next.startsOn, -1) });
    await rows.insert({ organizationId, id: newId(), areaId, role: 'accountable', ...next });
  }
}
