import { objectiveRows } from './objectives.sql.ts';
import { ASKED, DAY, definitionOf, isArchived, seesKpi, versionsOf } from './reading.sql.ts';
import type { Reading } from './readings.ts';

const GOAL = 'id, key, name, owner_id, starts_on, ends_on, position, state, closed_on, archived_at';
const ITEM = `id, key, name, area_id, product_id, objective_id, outcome_kpi_id, owner_id, horizon, stage, target_on, position, entered_on,
  committed_on, began_on, done_on, dropped_on, archived_at`;
const KPI = 'id, key, area_id, owner_id, is_key, is_confidential, tracked_from, archived_at';
const LINK = 'id, from_kind, from_id, to_kind, to_id, created_at';

const list = (element: string, order: string, rest: string): string =>
  `(SELECT coalesce(json_agg(${element} ORDER BY ${order}), '[]') ${rest})`;

const goals = (reading: Reading): string =>
  list(
    `json_build_object('id', g.id, 'key', g.key, 'name', g.name, 'ownerId', g.owner_id, 'startsOn', g.starts_on, 'endsOn', g.ends_on)`,
    'g.position, g.name, g.id',
    `FROM ${versionsOf('goals', GOAL, reading)} g
      WHERE NOT ${isArchived('g')} AND (g.closed_on IS NULL OR g.closed_on > ${DAY})`,
  );

const objectives = (reading: Reading): string =>
  list(
    'o',
    'o."endsOn", o.name, o.id',
    `FROM (${objectiveRows(reading)}) o WHERE NOT o."isArchived" AND o.state IN ('draft', 'open')`,
  );

/** What was finished or dropped after the day was still under way. */
const stage = `CASE WHEN i.done_on > ${DAY} OR i.dropped_on > ${DAY}
    THEN CASE WHEN i.began_on <= ${DAY} THEN 'in_progress' WHEN i.committed_on <= ${DAY} THEN 'committed' ELSE 'planned' END
    ELSE i.stage END`;

const items = (reading: Reading): string =>
  list(
    `json_build_object('id', i.id, 'key', i.key, 'name', i.name, 'areaId', i.area_id, 'productId', i.product_id, 'ownerId', i.owner_id,
      'horizon', i.horizon, 'stage', ${stage}, 'targetOn', i.target_on, 'objectiveId', i.objective_id, 'outcomeKpiId', i.outcome_kpi_id)`,
    `array_position('{now,next,later}', i.horizon), i.position, i.id`,
    `FROM ${versionsOf('roadmap_items', ITEM, reading)} i
      WHERE NOT ${isArchived('i')} AND i.entered_on <= ${DAY} AND ${stage} <> 'dropped'`,
  );

const kpis = (reading: Reading): string =>
  list(
    `json_build_object('id', k.id, 'key', k.key, 'name', d.name, 'areaId', k.area_id, 'isKey', k.is_key)`,
    'd.name, k.id',
    `FROM ${versionsOf('kpis', KPI, reading)} k CROSS JOIN LATERAL ${definitionOf('k.id', reading)} d
      WHERE NOT ${isArchived('k')} AND ${seesKpi('k')}`,
  );

const links = (reading: Reading): string =>
  list(
    `json_build_object('fromId', l.from_id, 'toKind', l.to_kind, 'toId', l.to_id)`,
    'l.created_at, l.id',
    `FROM ${versionsOf('links', LINK, reading)} l WHERE l.from_kind IN ('objective', 'item')`,
  );

/** Everything that the map is drawn from, in one statement. */
export const alignment = (reading: Reading): string => `${ASKED}
  SELECT ${goals(reading)} AS goals, ${objectives(reading)} AS objectives, ${items(reading)} AS items, ${kpis(reading)} AS kpis,
    ${links(reading)} AS links`;
