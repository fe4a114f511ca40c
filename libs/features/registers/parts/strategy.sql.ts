import { count, from, isIn, live, of, part, atEnd, within } from './parts.sql.ts';

const OBJECTIVE = {
  kind: 'objective',
  id: 'o.id',
  key: 'o.key',
  name: 'o.name',
  areaId: 'o.area_id',
} as const;

const OBJECTIVES = `FROM w JOIN ${of('objectives', 'o')} AND ${live('o')} AND ${within(atEnd('objectives', 'o', 'area_id'))}`;

export const objectiveAttainment = `
  ${part({
    ...OBJECTIVE,
    fromOn: 'o.ends_on',
    toOn: 'o.closed_on',
    numerator: count('o.score >= 10'),
    denominator: '1',
  })}
  ${OBJECTIVES} WHERE o.state = 'closed' AND ${isIn('o.closed_on')}`;

/** The newest of a period that had ended by the day; while the period runs, also of one that has begun. */
const valueOf = (kpiId: string): string => `(
    SELECT m.value FROM (
      SELECT DISTINCT ON (x.ends_on, x.period_key) x.ends_on, x.value
      ${from('measurements', 'x')} AND x.kpi_id = ${kpiId} AND x.series = 'actual'
        AND CASE WHEN w.instant = 'infinity' THEN x.starts_on ELSE x.ends_on END <= w.day
      ORDER BY x.ends_on DESC, x.period_key, x.recorded_at DESC, x.id DESC) m
    WHERE m.value IS NOT NULL ORDER BY m.ends_on DESC LIMIT 1)`;

/** #domain/pace and #domain/objective: each key result between nothing and all of the way. */
const weight = atEnd('objectives', 'o', 'weight');

const progress = `CASE WHEN r.target = r.baseline THEN CASE WHEN v.value = r.target THEN 1 END
    ELSE least(greatest((v.value - r.baseline) / (r.target - r.baseline), 0), 1) END`;

export const objectiveProgress = `
  ${part({
    ...OBJECTIVE,
    fromOn: 'o.committed_on',
    toOn: 'o.ends_on',
    numerator: `${weight} * k.progress`,
    denominator: weight,
  })}
  ${OBJECTIVES}
  CROSS JOIN LATERAL (
    SELECT sum(p.progress * r.weight) / sum(r.weight) AS progress
    FROM (SELECT x.kpi_id, ${['baseline', 'target', 'weight'].map((column) => `${atEnd('key_results', 'x', column)} AS ${column}`).join(', ')}
      ${from('key_results', 'x')} AND x.objective_id = o.id AND ${live('x')}
        AND (x.created_at < w.instant OR o.created_at >= w.instant)) r
    CROSS JOIN LATERAL (SELECT ${valueOf('r.kpi_id')} AS value) v
    CROSS JOIN LATERAL (SELECT ${progress} AS progress) p
    WHERE p.progress IS NOT NULL) k
  WHERE o.committed_on <= w.day AND (o.closed_on IS NULL OR o.closed_on > w.day) AND k.progress IS NOT NULL`;

/** Every time it was decided: a reopened question keeps its earlier answer in the history. */
export const decisionLatency = `
  ${part({
    kind: 'decision',
    id: 'd.id',
    key: 'd.key',
    name: 'd.name',
    areaId: 'd.area_id',
    fromOn: 'd.since_on',
    toOn: 'd.decided_on',
    value: 'greatest(d.decided_on - d.since_on, 0)',
  })}
  FROM w JOIN (
    SELECT DISTINCT ON (v.id, v.reopened_on) v.id, c.key, c.name, c.area_id, c.archived_at, v.decided_on,
      coalesce(v.reopened_on, v.asked_on) AS since_on
    FROM (
      SELECT x.id, x.state, x.asked_on, x.reopened_on, x.decided_on, x.version ${from('decisions', 'x')}
      UNION ALL
      SELECT x.id, x.state, x.asked_on, x.reopened_on, x.decided_on, x.version ${from('decisions_history', 'x')}) v
    JOIN ${of('decisions', 'c')} AND c.id = v.id AND c.state <> 'withdrawn'
    WHERE v.state = 'decided'
    ORDER BY v.id, v.reopened_on, v.version DESC) d ON ${isIn('d.decided_on')} AND ${live('d')} AND ${within('d.area_id')}`;
