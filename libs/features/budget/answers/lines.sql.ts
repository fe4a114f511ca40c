import { ORGANIZATION, type Sources } from './budget-reading.sql.ts';
import {
  asOfItems,
  asOfOwnerships,
  budgetLines,
  DAY,
  FIRST_FREE,
  isOfBudget,
  type NarrowedLines,
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

/** Those that are given, in the order of their parameters. */
const givenIn = (filter: LineFilter) =>
  FILTERS.flatMap(([name, column, type]) => {
    const value = filter[name];
    return value === undefined ? [] : [{ name, column, type, value }];
  });

export const filterNames = (filter: LineFilter): readonly LineFilterName[] =>
  givenIn(filter).map(({ name }) => name);

export const filterValues = (filter: LineFilter): readonly string[] =>
  givenIn(filter).map(({ value }) => value);

/** What the answer repeats of the question, and whether confidential KPIs are named to the reader. */
export const QUESTION = `$${FIRST_FREE}::json`;
const SEES_CONFIDENTIAL = `$${FIRST_FREE + 1}::boolean`;
/** Shares of the reference. */
export const ON_TRACK_WITHIN = `$${FIRST_FREE + 2}::numeric`;
export const AT_RISK_WITHIN = `$${FIRST_FREE + 3}::numeric`;
const FIRST_FILTER = FIRST_FREE + 4;

/** True. Names the parameters that not every statement uses. */
export const QUESTION_TAKEN = `num_nonnulls(${SEES_CONFIDENTIAL}) = 1`;

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

const kpi = `
  LEFT JOIN (SELECT x.id, x.key, n.name, NOT x.is_confidential OR ${SEES_CONFIDENTIAL} AS is_named FROM kpis x
    CROSS JOIN LATERAL (SELECT y.name FROM kpi_definitions y WHERE y.organization_id = ${ORGANIZATION} AND y.kpi_id = x.id
      ORDER BY y.number DESC LIMIT 1) n
    WHERE x.organization_id = ${ORGANIZATION}) k ON k.id = i.outcome_kpi_id`;

const owner = (sources: Sources): string => `
  LEFT JOIN (SELECT x.area_id, x.person_id, p.name FROM ${asOfOwnerships(sources)} x
    JOIN people p ON p.organization_id = ${ORGANIZATION} AND p.id = x.person_id
    WHERE x.role = 'accountable' AND x.starts_on <= ${DAY} AND (x.ends_on IS NULL OR x.ends_on >= ${DAY})) w ON w.area_id = l.area_id`;

/** What lines hang on, each by its alias; what hangs on another stands behind it. */
const JOINS = (sources: Sources): readonly (readonly [alias: string, join: string])[] => [
  ['a', `JOIN areas a ON a.organization_id = ${ORGANIZATION} AND a.id = l.area_id`],
  ['i', `LEFT JOIN ${asOfItems(sources)} i ON i.id = l.item_id`],
  [
    'd',
    `LEFT JOIN products d ON d.organization_id = ${ORGANIZATION} AND d.id = coalesce(l.product_id, i.product_id)`,
  ],
  [
    'o',
    `LEFT JOIN objectives o ON o.organization_id = ${ORGANIZATION} AND o.id = coalesce(l.objective_id, i.objective_id)`,
  ],
  ['k', kpi],
  ['w', owner(sources)],
  ['s', stage(sources)],
];

/** Only what the rest of the statement speaks of: the planner takes its time for each table, and few questions need them all. */
const joinsFor = (rest: string, sources: Sources): string =>
  JOINS(sources).reduceRight(
    (joins, [alias, join]) =>
      new RegExp(String.raw`\b${alias}\.`).test(rest + joins) ? `${join}\n${joins}` : joins,
    '',
  );

export interface LinesAsked {
  readonly groupBy: Group;
  readonly without?: Absence | null | undefined;
  readonly filter: LineFilter;
}

const COLUMNS = [
  'id',
  'currency',
  'nature',
  'is_archived',
  'group_id',
  'group_key',
  'group_name',
  'group_order',
] as const;
const OF_LINE = [
  'area_id',
  'product_id',
  'item_id',
  'objective_id',
  'category',
  'treatment',
  'version',
] as const;

/** The lines that are asked for, each with its place in the grouping. */
export const groupedLines = (asked: LinesAsked, sources: Sources): NarrowedLines => {
  const { groupBy, filter, without } = asked;
  const { id, key = 'NULL', name, order = '0' } = PLACES[groupBy];
  const ofLine = groupBy === 'line' ? OF_LINE : [];
  const selected = [
    'l.id, l.currency, l.nature, l.archived_at IS NOT NULL AS is_archived',
    `(${id})::text AS group_id, (${key})::text AS group_key, (${name})::text AS group_name, (${order})::numeric AS group_order`,
    ...ofLine.map((column) => `l.${column}`),
  ].join(', ');
  const conditions = [
    isOfBudget('l'),
    ...givenIn(filter).map(
      ({ column, type }, index) => `${column} = $${FIRST_FILTER + index}::${type}`,
    ),
    ...(without ? [`${ABSENT[without]} IS NULL`] : []),
  ].join(' AND ');
  const text = `
    SELECT ${selected} FROM ${budgetLines(sources)} l
    ${joinsFor(selected + conditions, sources)}
    WHERE ${conditions}`;
  return { columns: [...COLUMNS, ...ofLine], text };
};
