import { STATUSES } from '#domain/status';
import { cards } from './card.sql.ts';
import { array, bare, object, text, when, word } from '#platform/database/json.sql';
import { judgedKpis } from './judgement.sql.ts';
import {
  DAY,
  INSTANT,
  ORGANIZATION,
  READER,
  SEES_ALL,
  TODAY,
  among,
  known,
  live,
  versionsOf,
  type Sources,
} from './sources.sql.ts';
import { groundwork } from './tracked.sql.ts';

/** A colour without a score stands for the middle of its band. */
const POINTS = `coalesce(j.score, CASE j.status WHEN 'on_track' THEN 50.0 / 6 WHEN 'at_risk' THEN 5 ELSE 10.0 / 6 END)`;
export const COLOURS = ['on_track', 'at_risk', 'off_track', 'unknown'];
const count = (status: string): string => `count(*) FILTER (WHERE j.status = '${status}')`;

/** The sums of an area's KPIs from which #domain/roll-up makes its status: by area, of rows `j`. */
export const rolledUp = `
      count(*) AS total, ${count('on_track')} AS on_track, ${count('at_risk')} AS at_risk, ${count('off_track')} AS off_track,
      ${count('unknown')} AS unknown, bool_or(j.is_critical AND j.status = 'off_track') AS is_capped,
      round(sum(${POINTS} * j.weight) FILTER (WHERE j.status <> 'unknown') / sum(j.weight) FILTER (WHERE j.status <> 'unknown'), 14) AS mean,
      min(${POINTS}) FILTER (WHERE j.status <> 'unknown') AS lowest`;

/** The status of one area (`a`) from the sums of its KPIs (`r`): a critical KPI that is off track keeps it at risk or worse. */
export const computed = `
    CROSS JOIN LATERAL (
      SELECT CASE WHEN m.status = 'on_track' AND r.is_capped THEN 'at_risk' ELSE m.status END AS status,
        CASE WHEN r.is_capped THEN least(m.score, 6.66) ELSE m.score END AS score
      FROM (
        SELECT s.score, CASE
          WHEN s.score IS NULL THEN 'unknown'
          WHEN a.roll_up = 'worst_of' THEN CASE WHEN r.off_track > 0 THEN 'off_track' WHEN r.at_risk > 0 THEN 'at_risk' ELSE 'on_track' END
          WHEN s.score >= 20.0 / 3 - 1e-9 THEN 'on_track'
          WHEN s.score >= 10.0 / 3 - 1e-9 THEN 'at_risk'
          ELSE 'off_track' END AS status
        FROM (SELECT CASE a.roll_up WHEN 'worst_of' THEN r.lowest ELSE r.mean END AS score) s) m
      OFFSET 0) computed`;

const AREA_COLUMNS =
  'id, key, name, parent_id, position, cadence, roll_up, adopted_on, archived_at';

const areas = (sources: Sources): string => `
    (SELECT x.* FROM ${versionsOf('areas', AREA_COLUMNS, sources)} x WHERE ${live('x', sources)} ${among('x.id', sources)}) a`;

/** The status of areas and nothing else. */
export const areaStatuses = (sources: Sources): string => `
  WITH ${groundwork(sources)},
  by_area AS (
    SELECT j.area_id, ${rolledUp} FROM (${judgedKpis(sources)}) j
    GROUP BY j.area_id)
  SELECT a.id AS "areaId", computed.status, computed.score,
    coalesce(r.total - r.unknown, 0)::integer AS current, coalesce(r.total, 0)::integer AS total
  FROM ${areas(sources)} LEFT JOIN by_area r ON r.area_id = a.id ${computed}`;

/** The status of KPIs and nothing else. */
export const kpiStatuses = (sources: Sources): string => `
  WITH ${groundwork(sources)}
  SELECT j.id AS "kpiId", j.value, j.status, j.score
  FROM (${judgedKpis(sources)}) j`;

/** Areas as they go out (`face`), one by one, with what a summary counts. */
export const areaFaces = (sources: Sources): string => `
  WITH ${groundwork(sources)},
  by_area AS (
    SELECT j.area_id, ${rolledUp},
      string_agg(j.card, ',' ORDER BY j.position, j.key) FILTER (WHERE NOT j.is_withheld) AS cards,
      count(*) FILTER (WHERE j.is_withheld) AS withheld,
      count(*) FILTER (WHERE j.has_value AND j.freshness <> 'overdue') AS fresh,
      count(*) FILTER (WHERE j.has_value AND j.freshness = 'overdue') AS stale,
      count(*) FILTER (WHERE NOT j.has_value) AS missing,
      count(*) FILTER (WHERE j.state = 'provisional') AS provisional,
      count(*) FILTER (WHERE j.state = 'restated') AS restated,
      ${STATUSES.map((status) => `count(*) FILTER (WHERE coalesce(j.declared, 'unknown') = '${status}') AS declared_${status}`).join(', ')}
    FROM (SELECT p.*, p.value IS NOT NULL AS has_value, ${isWithheld('p')} AS is_withheld FROM (${cards(judgedKpis(sources), sources)}) p) j
    GROUP BY j.area_id),
  faces AS (
    SELECT a.id, a.position, a.name, r.*, computed.status AS computed, coalesce(told.status, 'unknown') AS declared, told.mismatch,
      ${FACE} AS face
    FROM ${areas(sources)}
    LEFT JOIN by_area r ON r.area_id = a.id
    ${computed} ${owner(sources)} ${told(sources)} ${freshness(sources)})`;

/** Confidential figures are for those who work on the area or review it. */
export const isWithheld = (
  kpi: string,
): string => `(${kpi}.is_confidential AND NOT ${SEES_ALL} AND NOT EXISTS (
      SELECT FROM ownerships own WHERE own.organization_id = ${ORGANIZATION} AND own.area_id = ${kpi}.area_id AND own.person_id = ${READER}
        AND own.role IN ('accountable', 'deputy', 'contributor', 'reviewer')
        AND own.starts_on <= ${TODAY} AND (own.ends_on IS NULL OR own.ends_on >= ${TODAY})))`;

const FACE = object({
  id: word('a.id'),
  key: text('a.key'),
  name: text('a.name'),
  parentId: word('a.parent_id'),
  owner: when(
    'owner.person_id IS NOT NULL',
    object({
      personId: word('owner.person_id'),
      name: text('owner.name'),
      acting: bare('owner.acting'),
    }),
  ),
  declared: when(
    'told.id IS NOT NULL',
    object({
      status: word('told.status'),
      before: word('told.before'),
      confidence: bare('told.confidence'),
      datedAt: text('told.dated_at'),
      checkInId: word('told.id'),
      mismatch: bare('told.mismatch'),
      mismatchReason: text('told.mismatch_reason'),
    }),
  ),
  computed: object({ status: word('computed.status'), score: bare('computed.score') }),
  freshness: word('freshness.freshness'),
  coverage: object({
    current: bare('coalesce(r.total - r.unknown, 0)'),
    total: bare('coalesce(r.total, 0)'),
  }),
  counts: object(
    Object.fromEntries(COLOURS.map((colour) => [colour, bare(`coalesce(r.${colour}, 0)`)])),
  ),
  withheld: bare('coalesce(r.withheld, 0)'),
  kpis: array('r.cards'),
});

const owner = (sources: Sources): string => `
    LEFT JOIN LATERAL (
      SELECT x.person_id, p.name, x.acting
      FROM ${versionsOf('ownerships', 'id, area_id, role, person_id, acting, starts_on, ends_on', sources)} x
      JOIN people p ON p.organization_id = ${ORGANIZATION} AND p.id = x.person_id
      WHERE x.area_id = a.id AND x.role = 'accountable' AND x.starts_on <= ${DAY} AND (x.ends_on IS NULL OR x.ends_on >= ${DAY})
      LIMIT 1) owner ON true`;

const SAID =
  'id, area_id, kpi_id, item_id, objective_id, status, state, confidence, mismatch_reason, dated_at, withdrawn_at';
const rank = (status: string): string =>
  `CASE ${status} WHEN 'off_track' THEN 0 WHEN 'at_risk' THEN 1 WHEN 'on_track' THEN 2 WHEN 'done' THEN 2 END`;

/** What the owner said last, and the status before it; a mismatch where that is better than the figures: #domain/status, isBetter. */
const told = (sources: Sources): string => `
    LEFT JOIN LATERAL (
      SELECT x.id, x.status, lead(x.status) OVER (ORDER BY x.dated_at DESC, x.id DESC) AS before, x.confidence, x.dated_at, x.mismatch_reason,
        coalesce(${rank('x.status')} > ${rank('computed.status')}, false) AS mismatch
      FROM ${versionsOf('check_ins', SAID, sources)} x
      WHERE x.area_id = a.id AND x.kpi_id IS NULL AND x.item_id IS NULL AND x.objective_id IS NULL
        AND x.state = 'published' AND x.dated_at <= ${INSTANT} AND x.withdrawn_at IS NULL
      ORDER BY x.dated_at DESC, x.id DESC LIMIT 1) told ON true`;

/** By the newest obligation that fell due, or where nobody was obliged by the age of the last check-in. */
const freshness = (sources: Sources): string => `
    LEFT JOIN LATERAL (
      SELECT CASE WHEN x.waived_at <= ${INSTANT} OR x.met_at <= ${INSTANT} THEN 'current'
        WHEN x.grace_until > ${INSTANT} THEN 'due' ELSE 'overdue' END AS freshness
      FROM obligations x
      WHERE x.organization_id = ${ORGANIZATION} AND x.kind = 'check_in' AND x.subject_id = a.id AND x.due_at <= ${INSTANT}
        ${known('x', sources, 'created_at')}
      ORDER BY x.due_at DESC LIMIT 1) duty ON true
    JOIN windows w ON w.cadence = a.cadence
    CROSS JOIN LATERAL (
      SELECT coalesce(duty.freshness, CASE WHEN told.dated_at >= w.told_from OR a.adopted_on > w.told_on THEN 'current'
        ELSE w.told_freshness END) AS freshness OFFSET 0) freshness`;
