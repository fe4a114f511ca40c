import { Injectable } from '@nestjs/common';
import { CalendarService } from '#features/calendar/index';
import type { Actor } from '#domain/actor';
import { dayOf, type Day } from '#domain/day';
import { DayField, Instant } from '#platform/http/fields';

/** Nothing given: as it stands now. */
export class ReadTimes {
  @DayField({ optional: true, description: 'The business on that day, by what is known now' })
  readonly at?: Day;
  @Instant({ optional: true, description: 'Only what was known at that instant' })
  readonly asOf?: Date;
}

/** The first parameters of every read of this slice: organization, person, what was known by when, the day, and today. */
export interface LifecycleReading {
  readonly isAsOf: boolean;
  readonly values: readonly unknown[];
}

/** Turns `at` and `asOf` into the parameters of a read. */
@Injectable()
export class LifecycleReadings {
  constructor(private readonly calendar: CalendarService) {}

  async of(
    { organizationId, personId }: Actor,
    { at, asOf }: { at?: Day | undefined; asOf?: Date | undefined } = {},
  ): Promise<LifecycleReading> {
    const calendar = await this.calendar.of(organizationId);
    const today = this.calendar.today(calendar);
    const known = asOf === undefined ? today : dayOf(asOf, calendar.timeZone);
    const values = [organizationId, personId, asOf ?? 'infinity', at ?? known, today];
    return { isAsOf: asOf !== undefined, values };
  }
}

export const ORGANIZATION = '$1::uuid';
const PERSON = '$2::uuid';
export const KNOWN = '$3::timestamptz';
export const DAY = '$4::date';
export const TODAY = '$5::date';

/** True; names every parameter, because PostgreSQL takes none that a statement does not use. */
export const ALL_TAKEN = `num_nonnulls(${[ORGANIZATION, PERSON, KNOWN, DAY, TODAY].join(', ')}) > 0`;

/** The rows of a mutable table, in the versions that the reading sees. */
export const versionsOf = (table: string, columns: string, isAsOf: boolean): string =>
  isAsOf
    ? `(SELECT ${columns} FROM ${table} WHERE organization_id = ${ORGANIZATION} AND updated_at <= ${KNOWN}
        UNION ALL
        SELECT ${columns} FROM ${table}_history WHERE organization_id = ${ORGANIZATION} AND valid @> ${KNOWN})`
    : `(SELECT ${columns} FROM ${table} WHERE organization_id = ${ORGANIZATION})`;

/** The roles in which the asker stands to an area today. */
export const rolesIn = (areaId: string): string => `ARRAY(
    SELECT DISTINCT o.role FROM ownerships o WHERE o.organization_id = ${ORGANIZATION} AND o.area_id = ${areaId}
      AND o.person_id = ${PERSON} AND o.starts_on <= ${TODAY} AND (o.ends_on IS NULL OR o.ends_on >= ${TODAY}))`;
