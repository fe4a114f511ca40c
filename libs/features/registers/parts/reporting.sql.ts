import { count, from, live, of, part, atEnd, within } from './parts.sql.ts';

const onDay = (instant: string): string => `(${instant} AT TIME ZONE w.time_zone)::date`;

const isDueIn = `o.waived_at IS NULL AND ${onDay('o.due_at')} BETWEEN w.starts_on AND w.day`;

/** What came in time counts at once, what did not when there is no time left. */
const settled = (isPending: string, kept: string) => ({
  numerator: `CASE WHEN ${isPending} THEN NULL ELSE ${count(kept)} END`,
  denominator: `CASE WHEN ${isPending} THEN NULL ELSE 1 END`,
  isPending: `(${isPending})`,
});

export const checkinCompliance = `
  ${part({
    kind: 'area',
    id: 'a.id',
    key: 'a.key',
    name: 'a.name',
    areaId: 'o.area_id',
    fromOn: onDay('o.due_at'),
    toOn: onDay('o.met_at'),
    ...settled(
      'o.met_at IS NULL AND o.missed_at IS NULL AND o.grace_until > w.now',
      'o.met_at <= o.grace_until',
    ),
  })}
  FROM w JOIN ${of('obligations', 'o')} AND o.kind = 'check_in' AND ${isDueIn} AND ${within('o.area_id')}
  JOIN ${of('areas', 'a')} AND a.id = o.subject_id`;

export const reportOnTime = `
  ${part({
    kind: 'report',
    id: 'r.id',
    name: 'p.label',
    areaId: 'o.area_id',
    fromOn: onDay('o.due_at'),
    toOn: onDay('o.met_at'),
    ...settled('o.met_at IS NULL AND o.due_at > w.now', 'o.met_at <= o.due_at'),
  })}
  FROM w JOIN ${of('obligations', 'o')} AND o.kind = 'report' AND ${isDueIn}
  JOIN ${of('periods', 'p')} AND p.key = o.period_key
  LEFT JOIN ${of('reports', 'r')} AND r.period_key = o.period_key`;

const KPI = {
  kind: 'kpi',
  id: 'k.id',
  key: 'k.key',
  name: `(SELECT d.name ${from('kpi_definitions', 'd')} AND d.kpi_id = k.id AND (d.effective_from <= w.day OR d.number = 1)
    ORDER BY d.number DESC LIMIT 1)`,
  areaId: 'k.area_id',
  isConfidential: 'k.is_confidential',
} as const;

const inArea = within(atEnd('kpis', 'k', 'area_id'));

export const dataFreshness = `
  ${part({
    ...KPI,
    fromOn: onDay('o.due_at'),
    toOn: onDay('o.met_at'),
    numerator: count("o.met_at < least(w.instant, w.now + interval '1 millisecond')"),
    denominator: '1',
  })}
  FROM w JOIN ${of('kpis', 'k')} AND k.tracked_from <= w.day AND ${live('k')} AND ${inArea}
    AND NOT ${atEnd('kpis', 'k', 'is_computed')}
  JOIN ${of('areas', 'a')} AND a.id = k.area_id AND ${live('a')}
  CROSS JOIN LATERAL (SELECT x.due_at, x.met_at ${from('obligations', 'x')} AND x.subject_id = k.id AND x.kind = 'value'
    AND x.waived_at IS NULL AND x.due_at < w.instant AND x.due_at <= w.now ORDER BY x.due_at DESC LIMIT 1) o`;

export const acknowledgementTime = `
  ${part({
    kind: 'report',
    id: 'r.id',
    name: `concat(p.label, ', edition ', e.number)`,
    areaId: 'NULL',
    fromOn: onDay('e.sealed_at'),
    toOn: onDay('v.at'),
    value: 'extract(epoch FROM v.at - e.sealed_at) / 3600',
  })}
  FROM w JOIN ${of('editions', 'e')}
  JOIN ${of('reports', 'r')} AND r.id = e.report_id
  JOIN ${of('periods', 'p')} AND p.key = r.period_key
  CROSS JOIN LATERAL (SELECT min(x.at) AS at ${from('edition_reviews', 'x')} AND x.edition_id = e.id AND x.kind = 'acknowledged') v
  WHERE ${onDay('v.at')} BETWEEN w.starts_on AND w.day`;

/** The newest edition of each report, and that of the report before. */
const COMPARED = `FROM w JOIN (
    SELECT n.*, lag(n.edition_id) OVER (ORDER BY n.ends_on, n.edition_id) AS before_id
    FROM (SELECT DISTINCT ON (e.report_id) e.id AS edition_id, p.ends_on
      ${from('editions', 'e').replace(
        ' WHERE',
        ` JOIN ${of('reports', 'r')} AND r.id = e.report_id AND r.state <> 'withdrawn'
      JOIN ${of('periods', 'p')} AND p.key = r.period_key WHERE`,
      )}
      ORDER BY e.report_id, e.number DESC) n) e ON e.ends_on BETWEEN w.starts_on AND w.ends_on
  JOIN ${of('edition_figures', 'f')} AND f.edition_id = e.edition_id
  JOIN ${of('edition_figures', 'b')} AND b.edition_id = e.before_id AND b.kpi_id = f.kpi_id
  JOIN ${of('kpis', 'k')} AND k.id = f.kpi_id AND ${inArea}`;

export const statusAccuracy = `
  ${part({
    ...KPI,
    fromOn: 'e.ends_on',
    numerator: count(`b.status IN ('at_risk', 'off_track')`),
    denominator: '1',
  })}
  ${COMPARED} WHERE f.status = 'off_track'`;

export const surpriseReds = `
  ${part({ ...KPI, fromOn: 'e.ends_on', value: count(`f.status = 'off_track'`) })}
  ${COMPARED} WHERE b.status = 'on_track'`;
