import { ORGANIZATION, type Sources } from './budget-reading.sql.ts';
import {
  asOfItems,
  asOfOwnerships,
  budgetLines,
  DAY,
  FIRST_FREE,
  isOfBudget,
} from './cells.sql.ts';

export const GROUPS = [
  'area',
  'product',
  'category',
  'owner',
  'line',
  'item',
  'objective',
  'outcome',
  'stage',
] as const;
export type Group = (typeof GROUPS)[number];

/** What a line may lack. */
export const ABSENCES = [
  'product',
  'category',
  'item',
  'objective',
  'outcome',
  'owner',
  'stage',
] as const;
export type Absence = (typeof ABSENCES)[number];

/** By their kind, id, key and name; nothing where there is none. */
const OUTCOME = `CASE WHEN k.id IS NOT NULL THEN k.id ELSE o.id END`;
const CATEGORY = `nullif(l.category, '')`;

const FILTERS = [
  ['areaId', 'l.area_id', 'uuid'],
  ['productId', 'coalesce(l.product_id, i.product_id)', 'uuid'],
  ['itemId', 'l.item_id', 'uuid'],
  ['objectiveId', 'coalesce(l.objective_id, i.objective_id)', 'uuid'],
  ['outcomeId', OUTCOME, 'uuid'],
  ['stageId', 's.id', 'uuid'],
  ['category', 'l.category', 'text'],
  ['ownerId', 'w.person_id', 'uuid'],
  ['treatment', 'l.treatment', 'text'],
  ['nature', 'l.nature', 'text'],
  ['lineId', 'l.id', 'uuid'],
] as const;
export type LineFilterName = (typeof FILTERS)[number][0];
export type LineFilter = { readonly [Name in LineFilterName]?: string | undefined };

export const filterValues = (filter: LineFilter): readonly unknown[] =>
  FILTERS.map(([name]) => filter[name] ?? null);

const WITHOUT = FIRST_FREE + FILTERS.length;
/** What the answer repeats of the question, and whether confidential KPIs are named to the reader. */
export const QUESTION = `$${WITHOUT + 1}::json`;
const SEES_CONFIDENTIAL = `$${WITHOUT + 2}::boolean`;
/** Shares of the reference. */
export const ON_TRACK_WITHIN = `$${WITHOUT + 3}::numeric`;
export const AT_RISK_WITHIN = `$${WITHOUT + 4}::numeric`;

interface Place {
  readonly id: string;
  readonly key?: string;
  readonly name: string;
  readonly order?: string;
}

const PLACES: Readonly<Record<Group, Place>> = {
  area: { id: 'l.area_id', key: 'a.key', name: 'a.name', order: 'a.position' },
  product: { id: 'd.id', key: 'd.key', name: 'd.name' },
  category: { id: CATEGORY, name: CATEGORY },
  owner: { id: 'w.person_id', name: 'w.name' },
  line: { id: 'l.id', key: 'l.key', name: 'l.name', order: 'l.position' },
  item: { id: 'i.id', key: 'i.key', name: 'i.name' },
  objective: { id: 'o.id', key: 'o.key', name: 'o.name' },
  outcome: {
    id: OUTCOME,
    key: 'CASE WHEN k.id IS NULL THEN o.key WHEN k.is_named THEN k.key END',
    name: 'CASE WHEN k.id IS NULL THEN o.name WHEN k.is_named THEN k.name END',
  },
  stage: { id: 's.id', key: 's.key', name: 's.name', order: 's.position' },
};

const ABSENT: Readonly<Record<Absence, string>> = {
  product: 'd.id',
  category: CATEGORY,
  item: 'i.id',
  objective: 'o.id',
  outcome: OUTCOME,
  owner: 'w.person_id',
  stage: 's.id',
};

const known = (alias: string, { isAsOf }: Sources): string =>
  isAsOf ? `AND ${alias}.recorded_at <= $4::timestamptz` : '';

/** Where a product stood on the day: the newest of its changes that holds. */
const stage = (sources: Sources): string => `
  LEFT JOIN LATERAL (
    SELECT g.id, g.key, g.name, g.position FROM stage_changes c JOIN stages g ON g.organization_id = ${ORGANIZATION} AND g.id = c.to_stage_id
    WHERE c.organization_id = ${ORGANIZATION} AND c.product_id = d.id AND c.effective_on <= ${DAY} AND c.withdraws_id IS NULL ${known('c', sources)}
      AND NOT EXISTS (SELECT FROM stage_changes v WHERE v.organization_id = ${ORGANIZATION} AND v.withdraws_id = c.id ${known('v', sources)})
    ORDER BY c.effective_on DESC, c.recorded_at DESC, c.id DESC LIMIT 1) s ON true`;

interface LinesAsked {
  readonly groupBy: Group;
  readonly without?: Absence | null | undefined;
  readonly stageId?: string | undefined;
}

const needsStage = ({ groupBy, without, stageId }: LinesAsked): boolean =>
  groupBy === 'stage' || without === 'stage' || stageId !== undefined;

/** The lines that are asked for, each with its place in the grouping. */
export const groupedLines = (asked: LinesAsked, sources: Sources): string => {
  const { id, key = 'NULL', name, order = '0' } = PLACES[asked.groupBy];
  return `
  SELECT l.id, l.currency, l.nature, l.area_id, l.product_id, l.item_id, l.objective_id, l.category, l.treatment, l.version,
    l.archived_at IS NOT NULL AS is_archived,
    (${id})::text AS group_id, (${key})::text AS group_key, (${name})::text AS group_name, (${order})::numeric AS group_order
  FROM ${budgetLines(sources)} l
  JOIN areas a ON a.organization_id = ${ORGANIZATION} AND a.id = l.area_id
  LEFT JOIN ${asOfItems(sources)} i ON i.id = l.item_id
  LEFT JOIN products d ON d.organization_id = ${ORGANIZATION} AND d.id = coalesce(l.product_id, i.product_id)
  LEFT JOIN objectives o ON o.organization_id = ${ORGANIZATION} AND o.id = coalesce(l.objective_id, i.objective_id)
  LEFT JOIN (SELECT x.id, x.key, n.name, NOT x.is_confidential OR ${SEES_CONFIDENTIAL} AS is_named FROM kpis x
    CROSS JOIN LATERAL (SELECT y.name FROM kpi_definitions y WHERE y.organization_id = ${ORGANIZATION} AND y.kpi_id = x.id
      ORDER BY y.number DESC LIMIT 1) n
    WHERE x.organization_id = ${ORGANIZATION}) k ON k.id = i.outcome_kpi_id
  LEFT JOIN (SELECT x.area_id, x.person_id, p.name FROM ${asOfOwnerships(sources)} x
    JOIN people p ON p.organization_id = ${ORGANIZATION} AND p.id = x.person_id
    WHERE x.role = 'accountable' AND x.starts_on <= ${DAY} AND (x.ends_on IS NULL OR x.ends_on >= ${DAY})) w ON w.area_id = l.area_id
  ${needsStage(asked) ? stage(sources) : 'CROSS JOIN (SELECT NULL::uuid AS id) s'}
  WHERE ${isOfBudget('l')}
    AND ${FILTERS.map(([, column, type], index) => `($${FIRST_FREE + index}::${type} IS NULL OR ${column} = $${FIRST_FREE + index})`).join(' AND ')}
    AND CASE $${WITHOUT}::text ${Object.entries(ABSENT)
      .map(([what, column]) => `WHEN '${what}' THEN ${column} IS NULL`)
      .join(' ')} ELSE true END`;
};
