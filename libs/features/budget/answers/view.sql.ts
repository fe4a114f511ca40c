import {
  array,
  bare,
  count,
  flag,
  made,
  object,
  sure,
  text,
  word,
  type Json,
} from '#platform/database/json.sql';
import {
  ALL_TAKEN,
  ASKED_FROM,
  ASKED_TO,
  MONEY,
  cells,
  columns,
  sumOf,
  type NarrowedLines,
  type Shape,
} from './cells.sql.ts';
import {
  AT_RISK_WITHIN,
  ON_TRACK_WITHIN,
  QUESTION,
  QUESTION_TAKEN,
  type Group,
} from './lines.sql.ts';

const PREFIXES = ['p', 'f', 'r', 'a', 'c', 'o'] as const;

const numbers = (shape: Shape, prefix: string): Json =>
  made(
    `concat('[', concat_ws(',', ${columns(shape, `y.${prefix}`)
      .map((column) => `coalesce(${column}::text, 'null')`)
      .join(', ')}), ']')`,
  );

/** Null where none of them is there. */
const added = (terms: readonly string[]): string =>
  `CASE WHEN num_nonnulls(${terms.join(', ')}) > 0 THEN ${terms.map((term) => `coalesce(${term}, 0)`).join(' + ')} END`;

const whole = (shape: Shape, prefix: string): string => added(columns(shape, `x.${prefix}`));

const toDate = (shape: Shape, prefix: string, from = '1'): string =>
  added(
    columns(shape, `x.${prefix}`).map(
      (column, index) =>
        `CASE WHEN ${index + 1} BETWEEN ${from} AND ${ASKED_TO} THEN ${column} END`,
    ),
  );

/** \`y\`: a row with its sums over the year, up to the end of what is asked, and over what is asked. */
const summed = (shape: Shape, from: string): string => `
  SELECT x.*, ${whole(shape, 'p')} AS plan, ${whole(shape, 'f')} AS forecast, ${whole(shape, 'a')} AS actual, ${whole(shape, 'c')} AS commitment,
    ${whole(shape, 'o')} AS outlook, ${toDate(shape, 'r', ASKED_FROM)} AS reference, ${toDate(shape, 'a', ASKED_FROM)} AS actual_asked,
    ${toDate(shape, 'p')} AS plan_to_date, ${toDate(shape, 'a')} AS actual_to_date
  FROM ${from} x OFFSET 0`;

/** #domain/budget/variance and tolerance. */
const comparison = (reference: string, value: string): Json => {
  const amount = `CASE y.nature WHEN 'cost' THEN y.${reference} - y.${value} ELSE y.${value} - y.${reference} END`;
  const size = `abs(y.${reference})`;
  return object({
    reference: bare(`y.${reference}`),
    value: bare(`y.${value}`),
    amount: bare(amount),
    percent: bare(
      `CASE WHEN y.${reference} <> 0 AND sign(y.${reference}) * sign(y.${value}) >= 0 THEN trim_scale(round(100 * (${amount})::numeric / ${size}, 10)) END`,
    ),
    side: word(
      `CASE sign(${amount}) WHEN 0 THEN 'none' WHEN 1 THEN 'favourable' WHEN -1 THEN 'adverse' END`,
    ),
    status: sure(
      `CASE WHEN coalesce(y.${reference}, 0) = 0 OR y.${value} IS NULL THEN 'unknown' WHEN abs(${amount}) <= ${ON_TRACK_WITHIN} * ${size} THEN 'on_track'
        WHEN abs(${amount}) <= ${AT_RISK_WITHIN} * ${size} THEN 'at_risk' ELSE 'off_track' END`,
    ),
  });
};

const FIGURES = (shape: Shape): Readonly<Record<string, Json>> => ({
  nature: sure('y.nature'),
  lines: count('y.lines'),
  plan: numbers(shape, 'p'),
  forecast: numbers(shape, 'f'),
  lastForecast: numbers(shape, 'r'),
  actual: numbers(shape, 'a'),
  commitment: numbers(shape, 'c'),
  outlook: numbers(shape, 'o'),
  year: object({
    plan: bare('y.plan'),
    forecast: bare('y.forecast'),
    actual: bare('y.actual'),
    commitment: bare('y.commitment'),
    outlook: bare('y.outlook'),
    available: bare(
      `CASE WHEN y.nature = 'cost' AND y.plan IS NOT NULL THEN y.plan - coalesce(y.actual, 0) - coalesce(y.commitment, 0) END`,
    ),
  }),
  period: comparison('reference', 'actual_asked'),
  yearToDate: comparison('plan_to_date', 'actual_to_date'),
  fullYear: comparison('plan', 'outlook'),
});

const LINE = object({
  areaId: sure('y.area_id'),
  productId: word('y.product_id::text'),
  itemId: word('y.item_id::text'),
  objectiveId: word('y.objective_id::text'),
  category: text('y.category'),
  treatment: sure('y.treatment'),
  currency: sure('y.currency'),
  isArchived: flag('y.is_archived'),
  version: count('y.version'),
});

const sums = (shape: Shape): string =>
  PREFIXES.flatMap((prefix) => columns(shape, prefix))
    .map((column) => `${sumOf(`x.${column}`)} AS ${column}`)
    .join(', ');

const rows = (group: Group, shape: Shape): string =>
  group === 'line'
    ? `SELECT x.*, 1 AS lines FROM cells x`
    : `SELECT x.nature, x.group_id, x.group_key, x.group_name, x.group_order, count(*) AS lines, ${sums(shape)}
      FROM cells x GROUP BY x.nature, x.group_id, x.group_key, x.group_name, x.group_order`;

/** The whole answer as one JSON text, and the rates that are missing. */
export const budgetView = (group: Group, shape: Shape, lines: NarrowedLines): string => `
  WITH ${cells(shape, lines)},
  money AS (SELECT CASE ${MONEY} WHEN 'own' THEN (SELECT min(w.currency) IS DISTINCT FROM max(w.currency) FROM whole w) ELSE false END AS is_mixed),
  rows AS MATERIALIZED (${rows(group, shape)}),
  totals AS (SELECT x.nature, sum(x.lines) AS lines, ${sums(shape)} FROM rows x
    WHERE NOT (SELECT is_mixed FROM money) GROUP BY x.nature)
  SELECT (SELECT json_agg(m ORDER BY m.currency, m.period, m.kind) FROM missing m) AS missing,
    (SELECT is_mixed FROM money) AS "isMixed",
    ${object({
      question: made(QUESTION),
      rows: array(
        `(SELECT string_agg(${object(
          {
            id: text('y.group_id'),
            key: text('y.group_key'),
            name: text('y.group_name'),
          },
          made(`concat(${inside(shape)}, ',"line":', ${group === 'line' ? LINE : `'null'`})`),
        )}, ',' ORDER BY y.group_id IS NULL, y.group_order, y.group_name, y.group_id, y.nature) FROM (${summed(shape, 'rows')}) y)`,
      ),
      totals: array(
        `(SELECT string_agg(concat('{', ${inside(shape)}, '}'), ',' ORDER BY y.nature) FROM (${summed(shape, 'totals')}) y)`,
      ),
    })} AS text
  WHERE ${ALL_TAKEN} AND ${QUESTION_TAKEN}`;

const inside = (shape: Shape): string =>
  Object.entries(FIGURES(shape))
    .flatMap(([name, value], index) => [`'${index === 0 ? '' : ','}"${name}":'`, value])
    .join(', ');
