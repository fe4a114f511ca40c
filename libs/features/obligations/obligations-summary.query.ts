import { Injectable } from '@nestjs/common';
import { CalendarService } from '#features/calendar/index';
import type { Actor } from '#domain/actor';
import type { Period } from '#domain/calendar';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database/database';
import {
  PRELUDE,
  IS_MINE,
  IS_OPEN,
  IS_TO_ME,
  MAY_BE_MINE,
  MAY_BE_TO_ME,
  SOURCES,
} from './debtors.ts';
import type { AreaReadiness, DutyCounts, ObligationsSummary } from './obligation.dto.ts';

/** Counters for badges, and how far the areas are with a period. */
@Injectable()
export class ObligationsSummaryQuery {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly calendar: CalendarService,
  ) {}

  /** 422 for a period that the organization's calendar does not have. */
  async run(actor: Actor, periodKey?: string): Promise<ObligationsSummary> {
    const counts = await this.counts(actor);
    if (periodKey === undefined) return { ...counts, readiness: null };
    const calendar = await this.calendar.of(actor.organizationId);
    const period = this.calendar.named(calendar, periodKey);
    const { key, label } = period;
    return {
      ...counts,
      readiness: { period: { key, label }, areas: await this.readiness(actor, period) },
    };
  }

  private async counts(actor: Actor): Promise<Omit<ObligationsSummary, 'readiness'>> {
    const row = await this.db.row<{ mine: DutyCounts; toMe: DutyCounts }>({
      text: `WITH ${PRELUDE}
        SELECT ${countsOf('s.mine')} AS mine, ${countsOf('s.to_me')} AS "toMe"
        FROM (SELECT o.due_at, o.grace_until, ${IS_MINE} AS mine, ${IS_TO_ME} AS to_me ${SOURCES}
          WHERE o.organization_id = $1 AND (${MAY_BE_MINE} OR ${MAY_BE_TO_ME}) AND ${IS_OPEN}) s`,
      values: [actor.organizationId, actor.personId, this.clock.now()],
    });
    return row ?? { mine: NOTHING, toMe: NOTHING };
  }

  /** Counts each obligation in the period in which its own period ends: a month has the weeks that end in it. */
  private readiness({ organizationId }: Actor, period: Period): Promise<AreaReadiness[]> {
    return this.db.rows<AreaReadiness & Record<string, unknown>>({
      text: `SELECT a.id, a.key, a.name, ${answersOf('check_in')} AS "checkIns", ${answersOf('value')} AS "values",
          CASE WHEN bool_and(n.nudged_at IS NOT NULL) FILTER (WHERE ${IS_OPEN})
            THEN min(n.nudged_at) FILTER (WHERE ${IS_OPEN}) END AS "nudgedAt"
        FROM obligations o
        JOIN periods p ON p.organization_id = $1 AND p.key = o.period_key AND p.ends_on BETWEEN $2 AND $4
        JOIN organizations g ON g.organization_id = $1
        CROSS JOIN LATERAL (SELECT ($3::timestamptz AT TIME ZONE g.time_zone)::date AS today) t
        JOIN areas a ON a.organization_id = $1 AND a.id = o.area_id
        LEFT JOIN LATERAL (SELECT max(x.nudged_at) AS nudged_at FROM nudges x
          WHERE x.organization_id = $1 AND x.obligation_id = o.id) n ON true
        WHERE o.organization_id = $1 AND o.kind IN ('check_in', 'value') AND o.waived_at IS NULL
        GROUP BY a.organization_id, a.id
        ORDER BY a.position, a.name, a.id`,
      values: [organizationId, period.startsOn, this.clock.now(), period.endsOn],
    });
  }
}

const NOTHING: DutyCounts = { open: 0, due: 0, overdue: 0 };

const countsOf = (whose: string) => `json_build_object(
  'open', count(*) FILTER (WHERE ${whose}),
  'due', count(*) FILTER (WHERE ${whose} AND s.due_at <= $3 AND s.grace_until > $3),
  'overdue', count(*) FILTER (WHERE ${whose} AND s.grace_until <= $3))`;

const answersOf = (kind: string) => `json_build_object(
  'expected', count(*) FILTER (WHERE o.kind = '${kind}'),
  'in', count(*) FILTER (WHERE o.kind = '${kind}' AND o.met_at IS NOT NULL),
  'late', count(*) FILTER (WHERE o.kind = '${kind}' AND o.met_at >= o.grace_until),
  'missing', count(*) FILTER (WHERE o.kind = '${kind}' AND o.met_at IS NULL AND o.grace_until <= $3))`;
