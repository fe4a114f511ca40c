import {
  ASKED,
  DAY,
  definitionOf,
  INSTANT,
  isArchived,
  known,
  ORGANIZATION,
  personOf,
  rolesIn,
  seesKpi,
  valueOf,
  versionsOf,
} from './reading.sql.ts';
import type { Reading } from './readings.ts';

const OBJECTIVE = `id, key, name, description, area_id, goal_id, owner_id, co_owner_ids, starts_on, ends_on, baseline_ends_on, weight,
  curve, state, committed_on, closed_on, score, proposed_score, score_reason, closing_note, closing_figures, archived_at, version, updated_at`;
const KEY_RESULT = `id, objective_id, kpi_id, name, baseline, target, starts_on, ends_on, weight, curve, position, archived_at, version`;
const KPI = 'id, key, area_id, owner_id, is_confidential';

/** Of one objective, in the order of their places. */
const keyResults = (reading: Reading): string => `(
    SELECT coalesce(json_agg(json_build_object('id', r.id, 'name', r.name, 'baseline', r.baseline, 'target', r.target,
        'startsOn', r.starts_on, 'endsOn', r.ends_on, 'weight', r.weight, 'curve', r.curve, 'position', r.position,
        'version', r.version, 'value', v.value, 'valuePeriod', v.period_key, 'isConfidential', k.is_confidential, 'isWithheld', NOT ${seesKpi('k')},
        'kpi', json_build_object('id', k.id, 'key', k.key, 'name', d.name, 'unit', d.unit, 'decimals', d.decimals,
          'direction', d.direction)) ORDER BY r.position, r.id), '[]')
    FROM ${versionsOf('key_results', KEY_RESULT, reading)} r
    JOIN ${versionsOf('kpis', KPI, reading)} k ON k.id = r.kpi_id
    CROSS JOIN LATERAL ${definitionOf('k.id', reading)} d
    LEFT JOIN LATERAL ${valueOf('k.id', reading)} v ON true
    WHERE r.objective_id = o.id AND NOT ${isArchived('r')})`;

const CHECK_IN =
  'id, objective_id, status, confidence, mismatch_reason, state, dated_at, withdrawn_at';

/** What was said last. */
const declared = (reading: Reading): string => `(
    SELECT json_build_object('checkInId', c.id, 'status', c.status, 'confidence', c.confidence, 'mismatchReason', c.mismatch_reason,
      'datedAt', to_char(c.dated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
    FROM ${versionsOf('check_ins', CHECK_IN, reading)} c
    WHERE c.objective_id = o.id AND c.state = 'published' AND c.withdrawn_at IS NULL AND c.dated_at <= ${INSTANT}
    ORDER BY c.dated_at DESC, c.id DESC LIMIT 1)`;

const stateOnDay = `CASE
    WHEN o.committed_on IS NULL OR o.committed_on > ${DAY} THEN CASE WHEN o.state = 'dropped' AND o.closed_on <= ${DAY} THEN 'dropped' ELSE 'draft' END
    WHEN o.closed_on > ${DAY} THEN 'open' ELSE o.state END`;

const place = (alias: string): string =>
  `CASE WHEN ${alias}.id IS NOT NULL THEN json_build_object('id', ${alias}.id, 'key', ${alias}.key, 'name', ${alias}.name) END`;

/** Every objective as it stood (`o`), with what its pace is worked out from. */
export const objectiveRows = (reading: Reading): string => `${ASKED}
  SELECT o.id, o.key, o.name, o.description, o.area_id AS "areaId", o.goal_id AS "goalId", o.owner_id AS "ownerId",
    o.co_owner_ids AS "coOwnerIds", o.starts_on AS "startsOn", o.ends_on AS "endsOn", o.baseline_ends_on AS "baselineEndsOn",
    o.weight, o.curve, ${stateOnDay} AS state, o.committed_on AS "committedOn", o.closed_on AS "closedOn", o.score,
    o.proposed_score AS "proposedScore", o.score_reason AS "scoreReason", o.closing_note AS "closingNote",
    o.closing_figures AS "closingFigures", o.archived_at AS "archivedAt", ${isArchived('o')} AS "isArchived", o.version,
    o.updated_at AS "updatedAt", ${place('a')} AS area, a.archived_at IS NOT NULL AS "isAreaArchived", ${rolesIn('o.area_id')} AS roles,
    ${place('g')} AS goal, ${personOf('o.owner_id')} AS owner,
    (SELECT coalesce(json_agg(${personOf('c.id')} ORDER BY c.place), '[]')
      FROM unnest(o.co_owner_ids) WITH ORDINALITY AS c(id, place)) AS "coOwners",
    (SELECT count(*) FROM objective_moves m WHERE m.organization_id = ${ORGANIZATION} AND m.objective_id = o.id ${known('m', reading)}) AS moves,
    ${declared(reading)} AS declared, ${keyResults(reading)} AS "keyResults"
  FROM ${versionsOf('objectives', OBJECTIVE, reading)} o
  JOIN areas a ON a.organization_id = ${ORGANIZATION} AND a.id = o.area_id
  LEFT JOIN ${versionsOf('goals', 'id, key, name', reading)} g ON g.id = o.goal_id`;
