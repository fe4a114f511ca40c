import { objectiveRows } from './objectives.sql.ts';
import {
  ASKED,
  DAY,
  definitionOf,
  isArchived,
  ORGANIZATION,
  seesKpi,
  versionsOf,
} from './reading.sql.ts';
import type { Reading } from './readings.ts';

const GOAL = 'id, key, name, owner_id, starts_on, ends_on, position, state, closed_on, archived_at';
const ITEM = `id, key, name, area_id, product_id, objective_id, outcome_kpi_id, owner_id, horizon, stage, target_on, position, entered_on,
  committed_on, began_on, done_on, dropped_on, archived_at`;
const KPI = 'id, key, area_id, owner_id, is_key, is_confidential, tracked_from, archived_at';
const BUDGET = 'id, key, name, year_key, archived_at';
const LINE =
  'id, budget_id, key, name, area_id, nature, objective_id, item_id, position, archived_at';
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

/** Budgets of the fiscal year of the day. */
const budgets = (reading: Reading): string => `
    (SELECT b.* FROM ${versionsOf('budgets', BUDGET, reading)} b
      JOIN periods y ON y.organization_id = ${ORGANIZATION} AND y.key = b.year_key AND ${DAY} BETWEEN y.starts_on AND y.ends_on
      WHERE NOT ${isArchived('b')})`;

const budgetLines = (reading: Reading): string =>
  list(
    `json_build_object('id', l.id, 'key', l.key, 'name', l.name, 'areaId', l.area_id, 'objectiveId', l.objective_id, 'itemId', l.item_id,
      'budget', json_build_object('id', b.id, 'key', b.key, 'name', b.name))`,
    'b.name, l.position, l.id',
    `FROM ${budgets(reading)} b JOIN ${versionsOf('budget_lines', LINE, reading)} l ON l.budget_id = b.id
      WHERE NOT ${isArchived('l')} AND (l.objective_id IS NOT NULL OR l.item_id IS NOT NULL)`,
  );

const budgetsWithoutOutcome = (reading: Reading): string =>
  list(
    `json_build_object('id', n.id, 'key', n.key, 'name', n.name, 'lines', n.lines)`,
    'n.name, n.id',
    `FROM (
      SELECT b.id, b.key, b.name, count(*) AS lines
      FROM ${budgets(reading)} b JOIN ${versionsOf('budget_lines', LINE, reading)} l ON l.budget_id = b.id
      LEFT JOIN ${versionsOf('roadmap_items', ITEM, reading)} i ON i.id = l.item_id
      WHERE NOT ${isArchived('l')} AND l.nature = 'cost' AND num_nonnulls(l.objective_id, i.objective_id, i.outcome_kpi_id) = 0
      GROUP BY b.id, b.key, b.name) n`,
  );

/** Everything that the map is drawn from, in one statement. */
export const alignment = (reading: Reading): string => `${ASKED}
  SELECT ${goals(reading)} AS goals, ${objectives(reading)} AS objectives, ${items(reading)} AS items, ${kpis(reading)} AS kpis,
    ${links(reading)} AS links, ${budgetLines(reading)} AS "budgetLines", ${budgetsWithoutOutcome(reading)} AS "budgetsWithoutOutcome",
    EXISTS (SELECT FROM ${budgets(reading)} b) AS "hasBudget"`;
