import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { ActivityLog } from '#features/activity/index';
import type { Actor } from '#domain/actor';
import { Unprocessable, type FieldError } from '#domain/errors';
import { authorize } from '#domain/policy';
import { Database } from '#platform/database/database';
import { refuseStale } from '#platform/http/stale';
import type { Holiday } from './calendar.dto.ts';
import { calendarPolicy } from './calendar.policy.ts';
import { CalendarService } from './calendar.service.ts';

interface Holidays {
  readonly data: readonly Holiday[];
  readonly version: number;
}

/** The days on which an organization does not work; a change of them is a change of the organization. */
@Injectable()
export class HolidaysService {
  constructor(
    private readonly db: Database,
    private readonly calendar: CalendarService,
    private readonly activity: ActivityLog,
  ) {}

  async list({ organizationId }: Actor): Promise<Holidays> {
    const row = await this.db.row<Holidays & Record<string, unknown>>({
      text: `SELECT o.version, coalesce((
          SELECT jsonb_agg(jsonb_build_object('day', h.day, 'name', h.name) ORDER BY h.day)
          FROM holidays h WHERE h.organization_id = o.organization_id), '[]') AS data
        FROM organizations o WHERE o.organization_id = $1`,
      values: [organizationId],
    });
    if (!row) throw new Error('The organization of this unit of work is not there.');
    return row;
  }

  /** 412 when the organization has changed meanwhile, 422 when a day is named twice. */
  async replace(actor: Actor, version: number, holidays: readonly Holiday[]): Promise<Holidays> {
    authorize(calendarPolicy, actor, 'update');
    const { organizationId } = actor;
    await this.lock(organizationId);
    const before = await this.list(actor);
    refuseStale(before.version, version);
    refuseTwice(holidays);
    const data = holidays
      .map(({ day, name }) => ({ day, name }))
      .toSorted((one, other) => (one.day < other.day ? -1 : 1));
    if (isDeepStrictEqual(before.data, data)) return before;
    await this.write(organizationId, data);
    this.calendar.forget();
    const subject = { kind: 'organization', id: organizationId };
    const change = { before: { holidays: before.data }, after: { holidays: data } };
    this.activity.record(actor, 'organization.replace_holidays', subject, change);
    return this.list(actor);
  }

  private async lock(organizationId: string): Promise<void> {
    await this.db.run({
      text: 'SELECT FROM organizations WHERE organization_id = $1 FOR NO KEY UPDATE',
      values: [organizationId],
    });
  }

  private async write(organizationId: string, holidays: readonly Holiday[]): Promise<void> {
    await this.db.run({
      text: 'DELETE FROM holidays WHERE organization_id = $1',
      values: [organizationId],
    });
    await this.db.run({
      text: `INSERT INTO holidays (organization_id, day, name)
        SELECT $1, r.day, r.name FROM jsonb_to_recordset($2::jsonb) AS r(day date, name text)`,
      values: [organizationId, JSON.stringify(holidays)],
    });
    await this.db.run({
      text: 'UPDATE organizations SET name = name WHERE organization_id = $1',
      values: [organizationId],
    });
  }
}

function refuseTwice(holidays: readonly Holiday[]): void {
  const seen = new Set<string>();
  const errors = holidays.flatMap(({ day }, index): FieldError[] => {
    const isNew = !seen.has(day);
    seen.add(day);
    return isNew ? [] : [{ pointer: `/data/${index}/day`, message: `${day} is there twice` }];
  });
  if (errors[0]) throw new Unprocessable(`${errors[0].message}.`, errors.slice(0, 100));
}
