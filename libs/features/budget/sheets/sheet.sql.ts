import { known, ORGANIZATION, versionsOf, type Sources } from '../answers/budget-reading.sql.ts';

const BUDGET = '$2::uuid';
const DAY = '$3::date';
const AS_OF = '$4::timestamptz';
const PLAN = '$5::uuid';
const FORECAST = '$6::uuid';
const KEYS = '$7::text[]';
const PLAN_FIGURE = '$8::text';
const PLAN_DAY = '$9::date';
const FORECAST_DAY = '$10::date';

const PLACES = `JOIN unnest(${KEYS}) WITH ORDINALITY AS k(key, place) ON k.key = x.period_key`;

const LINE_COLUMNS =
  'id, budget_id, key, name, area_id, product_id, item_id, objective_id, category, treatment, currency, nature, position, archived_at';

const amounts = (figure: string, version: string, day: string): string => `
    SELECT x.line_id, ${figure} AS figure, k.place, x.amount, x.missing_reason AS missing, ${day} AS stated_on
    FROM budget_amounts x ${PLACES} WHERE x.organization_id = ${ORGANIZATION} AND x.version_id = ${version}`;

/** A figure is so since the day on which it was last posted; a reason holds only where there is no figure. */
const postings = (sources: Sources): string => `
    SELECT x.line_id, x.kind, k.place, sum(x.amount)::bigint,
      CASE WHEN count(x.amount) = 0 THEN (array_agg(x.missing_reason ORDER BY x.posted_on DESC, x.recorded_at DESC, x.id DESC))[1] END,
      coalesce(max(x.posted_on) FILTER (WHERE x.amount IS NOT NULL), max(x.posted_on))
    FROM budget_postings x ${PLACES}
    WHERE x.organization_id = ${ORGANIZATION} AND x.budget_id = ${BUDGET} ${known('x', AS_OF, sources)}
      ${sources.isAt ? `AND x.posted_on <= ${DAY}` : ''}
    GROUP BY x.line_id, x.kind, k.place`;

/** Every line with its figures in their own currency, as they stood. */
export const budgetSheet = (sources: Sources): string => `
  WITH stated AS (${amounts(PLAN_FIGURE, PLAN, PLAN_DAY)}
    UNION ALL ${amounts(`'forecast'`, FORECAST, FORECAST_DAY)}
    UNION ALL ${postings(sources)}),
  figures AS (
    SELECT s.line_id, s.figure, json_agg(json_build_object('place', s.place - 1, 'amount', s.amount, 'missing', s.missing,
      'statedOn', s.stated_on) ORDER BY s.place) AS cells
    FROM stated s GROUP BY s.line_id, s.figure)
  SELECT l.key, l.name, a.key AS area, d.key AS product, i.key AS item, o.key AS objective, l.category, l.treatment, l.nature, l.currency,
    l.archived_at IS NOT NULL AS "isArchived", coalesce(f.figures, '[]') AS figures
  FROM ${versionsOf('budget_lines', LINE_COLUMNS, AS_OF, sources)} l
  JOIN areas a ON a.organization_id = ${ORGANIZATION} AND a.id = l.area_id
  LEFT JOIN products d ON d.organization_id = ${ORGANIZATION} AND d.id = l.product_id
  LEFT JOIN roadmap_items i ON i.organization_id = ${ORGANIZATION} AND i.id = l.item_id
  LEFT JOIN objectives o ON o.organization_id = ${ORGANIZATION} AND o.id = l.objective_id
  LEFT JOIN (
    SELECT g.line_id, json_agg(json_build_object('figure', g.figure, 'cells', g.cells)
      ORDER BY array_position('{plan,revised_plan,forecast,actual,commitment}', g.figure)) AS figures
    FROM figures g GROUP BY g.line_id) f ON f.line_id = l.id
  WHERE l.budget_id = ${BUDGET} AND num_nonnulls(${DAY}, ${AS_OF}) > 0
  ORDER BY l.position, l.key`;
