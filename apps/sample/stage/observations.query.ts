import { Injectable } from '@nestjs/common';
import type { Period } from '#domain/calendar';
import type { StatedValue } from '#features/kpis/index';
import { Database } from '#platform/database/database';
import type { Observation } from '../story/area-story.ts';
import { TIME_ZONE } from '../story/span.ts';

interface Share {
  readonly numerator: number;
  readonly denominator: number;
}

/** The figures on reporting itself, read off the record as somebody would read them off its pages. */
@Injectable()
export class Observations {
  constructor(private readonly db: Database) {}

  async read(
    organizationId: string,
    observation: Observation,
    on: { readonly period: Period; readonly at: Date },
  ): Promise<StatedValue> {
    const { period, at } = on;
    const { startsOn, endsOn } = period;
    const row = await this.db.row<Partial<Share> & { hours?: number | null }>({
      name: `sample-observation-${observation}`,
      text: STATEMENTS[observation],
      values:
        observation === 'values up to date'
          ? [organizationId, at]
          : [organizationId, startsOn, endsOn, TIME_ZONE],
    });
    if (typeof row?.hours === 'number') return { value: Math.round(row.hours * 10) / 10 };
    const { numerator = 0, denominator = 0 } = row ?? {};
    return denominator > 0
      ? { numerator, denominator }
      : { state: 'not_applicable', reason: EMPTY[observation] };
  }
}

const within = (column: string) =>
  `${column} >= ($2::date)::timestamp AT TIME ZONE $4 AND ${column} < ($3::date + 1)::timestamp AT TIME ZONE $4`;

const kept = (kind: 'check_in' | 'report') => `
  SELECT count(*) FILTER (WHERE o.missed_at IS NULL)::int AS numerator, count(*)::int AS denominator
  FROM obligations o WHERE o.organization_id = $1 AND o.kind = '${kind}' AND o.waived_at IS NULL AND ${within('o.due_at')}`;

const STATEMENTS: Readonly<Record<Observation, string>> = {
  'check-ins made': kept('check_in'),
  'reports on time': kept('report'),
  'values up to date': `
    WITH late AS MATERIALIZED (
      SELECT o.subject_id AS id FROM obligations o WHERE o.organization_id = $1 AND o.kind = 'value'
        AND o.met_at IS NULL AND o.waived_at IS NULL AND o.grace_until <= $2)
    SELECT count(*) FILTER (WHERE k.id NOT IN (SELECT id FROM late))::int AS numerator, count(*)::int AS denominator
    FROM kpis k
    WHERE k.organization_id = $1 AND k.archived_at IS NULL`,
  'time to acknowledge': `
    SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM v.at - e.sealed_at) / 3600)::float8 AS hours
    FROM edition_reviews v JOIN editions e ON e.organization_id = v.organization_id AND e.id = v.edition_id
    WHERE v.organization_id = $1 AND ${within('v.at')}`,
};

const EMPTY: Readonly<Record<Observation, string>> = {
  'check-ins made': 'No check-in was due.',
  'reports on time': 'No report was due.',
  'values up to date': 'There are no KPIs.',
  'time to acknowledge': 'No report was answered.',
};
