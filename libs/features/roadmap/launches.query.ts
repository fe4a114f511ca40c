import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import type { Day } from '#domain/day';
import { Database } from '#platform/database/database';
import type { LaunchView } from './launch.view.ts';
import { IS_IN_USE, launchRows } from './launches.sql.ts';

export type LaunchRow = Omit<LaunchView, 'can' | 'readiness'>;

/** Nothing given: as they stand now. */
export interface LaunchTimes {
  /** The business on that day, by what is known now. */
  readonly at?: Day | undefined;
  /** Only what was known at that instant. */
  readonly asOf?: Date | undefined;
}

interface LaunchFilter extends LaunchTimes {
  readonly itemId: string | null;
  readonly isLaunched: boolean | null;
}

@Injectable()
export class LaunchesQuery {
  constructor(private readonly db: Database) {}

  one(
    { organizationId }: Actor,
    id: string,
    { at, asOf }: LaunchTimes = {},
  ): Promise<LaunchRow | undefined> {
    return this.db.row<LaunchRow & Record<string, unknown>>({
      name: asOf === undefined ? 'launch-one' : 'launch-one-as-of',
      text: `${launchRows({ isAsOf: asOf !== undefined })} AND l.id = $4`,
      values: [organizationId, at ?? null, asOf ?? null, id],
    });
  }

  list(
    { organizationId }: Actor,
    { itemId, isLaunched, at, asOf }: LaunchFilter,
  ): Promise<LaunchRow[]> {
    return this.db.rows<LaunchRow & Record<string, unknown>>({
      text: `${launchRows({ isAsOf: asOf !== undefined })} AND ${IS_IN_USE} AND ($4::uuid IS NULL OR l.item_id = $4)
          AND ($5::boolean IS NULL OR (d.launched_on IS NOT NULL) = $5)
        ORDER BY d.hard_on, l.key`,
      values: [organizationId, at ?? null, asOf ?? null, itemId, isLaunched],
    });
  }
}
