import { EXPONENTS, USUAL_EXPONENT } from '#domain/budget/money';
import { known, ORGANIZATION, versionsOf, type Sources } from './budget-reading.sql.ts';

/** The parameters of every statement over the lines of a budget, by their places. */
const BUDGET = '$2::uuid';
export const DAY = '$3::date';
const AS_OF = '$4::timestamptz';
const PLAN = '$5::uuid';
const FORECAST = '$6::uuid';
/** For each period the last forecast that still looked ahead at it. */
const REFERENCES = '$7::uuid[]';
/** Keys of the budget's periods, in their order. */
const KEYS = '$8::text[]';
export const ASKED_FROM = '$9::integer';
export const ASKED_TO = '$10::integer';
const CLOSED = '$11::boolean[]';
/** The last period that the forecast took as settled; 0: none. */
const BEHIND = '$12::integer';
const CURRENCY = '$13::text';
/** reported, constant or own. */
export const MONEY = '$14::text';
export const FIRST_FREE = 15;

/** For one number of periods a statement of its own: every period is a column, which is faster than a row for each. */
export interface Shape {
  readonly sources: Sources;
  readonly periods: number;
  /** Actuals count up to the end of what is asked, on whatever day they were posted; those of later periods do not. */
  readonly isByPeriod: boolean;
}

export const columns = ({ periods }: Shape, prefix: string): readonly string[] =>
  Array.from({ length: periods }, (_, index) => `${prefix}${index + 1}`);

const perPeriod = ({ periods }: Shape, of: (place: number) => string): string =>
  Array.from({ length: periods }, (_, index) => of(index + 1)).join(', ');

/** The place of each period among those of the budget. */
const PLACES = `JOIN unnest(${KEYS}) WITH ORDINALITY AS k(key, place) ON k.key = x.period_key`;

/** Amounts of one version, a row for each line. */
const amounts = (version: string, name: string): string => `
  (SELECT x.line_id, x.amounts AS ${name} FROM budget_amount_sheets x
  WHERE x.organization_id = ${ORGANIZATION} AND x.version_id = ${version})`;

/** Added as doubles, which are exact up to what a JSON reader takes, and several times as fast as numerics. */
export const sumOf = (column: string, condition = 'true'): string =>
  `(sum(${column}::float8)${condition === 'true' ? '' : ` FILTER (WHERE ${condition})`})::bigint`;

const posted = (shape: Shape, kind: string): string =>
  `ARRAY[${perPeriod(shape, (at) => sumOf('a.amount', `a.place = ${at} AND a.kind = '${kind}'`))}]`;

const postings = (shape: Shape): string =>
  shape.sources.isAsOf || shape.sources.isAt ? postingsThen(shape) : postingsNow(shape);

const postingsNow = ({ isByPeriod }: Shape): string => `
  (SELECT x.line_id, ${isByPeriod ? `x.actuals[1:${ASKED_TO}]` : 'x.actuals'} AS a, x.commitments AS c
  FROM budget_posting_sheets x WHERE x.organization_id = ${ORGANIZATION} AND x.budget_id = ${BUDGET})`;

const postingsThen = (shape: Shape): string => `
  (SELECT a.line_id, ${posted(shape, 'actual')} AS a, ${posted(shape, 'commitment')} AS c
  FROM (SELECT x.line_id, x.amount::float8 AS amount, x.kind, k.place::integer AS place FROM budget_postings x ${PLACES}
    WHERE x.organization_id = ${ORGANIZATION} AND x.budget_id = ${BUDGET} ${known('x', AS_OF, shape.sources)}
      ${counted(shape)}) a
  GROUP BY a.line_id)`;

function counted({ sources, isByPeriod }: Shape): string {
  const byDay = sources.isAt ? `x.posted_on <= ${DAY}` : 'true';
  return isByPeriod
    ? `AND CASE x.kind WHEN 'actual' THEN k.place <= ${ASKED_TO} ELSE ${byDay} END`
    : `AND ${byDay}`;
}

const references = (shape: Shape): string => `
  (SELECT x.line_id, ARRAY[${perPeriod(shape, (at) => `max(x.amounts[${at}]) FILTER (WHERE x.version_id = (${REFERENCES})[${at}])`)}] AS r
  FROM budget_amount_sheets x WHERE x.organization_id = ${ORGANIZATION} AND x.version_id = ANY (${REFERENCES})
  GROUP BY x.line_id)`;

/** How many powers of ten the minor unit is off by. */
const exponent = (currency: string): string =>
  `CASE ${Object.entries(EXPONENTS)
    .map(([exponents, of]) => `WHEN ${currency} IN ('${of.join(`', '`)}') THEN ${exponents}`)
    .join(' ')} ELSE ${USUAL_EXPONENT} END`;

const ACTUAL_KIND = `CASE WHEN ${MONEY} = 'constant' THEN 'budget' ELSE 'average' END`;

/**
 * Each currency with its newest rates, period by period, each of the period itself, else of the shortest one around it: what is planned and expected at the budget's rate, what happened at the
 * average of its period, unless the rates are held constant.
 */
const rates = (shape: Shape): string => `
  SELECT n.currency, power(10::numeric, ${exponent(CURRENCY)} - ${exponent('n.currency')}) AS scale,
    ARRAY[${perPeriod(shape, (at) => `max(n.rate) FILTER (WHERE n.place = ${at} AND n.kind = 'budget')`)}] AS b,
    ARRAY[${perPeriod(shape, (at) => `max(n.rate) FILTER (WHERE n.place = ${at} AND n.kind = ${ACTUAL_KIND})`)}] AS g
  FROM (
    SELECT DISTINCT ON (x.currency, x.kind, k.place) x.currency, x.kind, x.rate, k.place
    FROM unnest(${KEYS}) WITH ORDINALITY AS k(key, place)
    JOIN periods p ON p.organization_id = ${ORGANIZATION} AND p.key = k.key
    JOIN periods q ON q.organization_id = ${ORGANIZATION} AND q.starts_on <= p.starts_on AND q.ends_on >= p.ends_on
    JOIN exchange_rates x ON x.organization_id = ${ORGANIZATION} AND x.period_key = q.key
    WHERE x.reporting_currency = ${CURRENCY} AND x.kind IN ('budget', 'average') ${known('x', AS_OF, shape.sources)}
    ORDER BY x.currency, x.kind, k.place, q.ends_on - q.starts_on, x.recorded_at DESC, x.id DESC) n
  GROUP BY n.currency`;

/** Halves to the even neighbour, once for each line, period and kind: so that sums of lines are the sums that are shown. */
const halfEven = (value: string): string =>
  `CASE WHEN abs(mod(${value}, 1)) = 0.5 THEN 2 * round((${value}) / 2) ELSE round(${value}) END`;

/** Zero is zero at every rate, also at one that nobody has recorded. */
const converted = (prefix: string, rate: string): string =>
  `ARRAY(SELECT CASE WHEN coalesce(u.amount, 0) = 0 THEN u.amount ELSE (${halfEven('u.amount * u.rate * t.scale')})::bigint END
      FROM unnest(w.${prefix}, t.${rate}) WITH ORDINALITY AS u(amount, rate, place) ORDER BY u.place)`;

const KINDS = [
  { prefix: 'p', rate: 'b', kind: "'budget'" },
  { prefix: 'f', rate: 'b', kind: "'budget'" },
  { prefix: 'r', rate: 'b', kind: "'budget'" },
  { prefix: 'c', rate: 'b', kind: "'budget'" },
  { prefix: 'a', rate: 'g', kind: ACTUAL_KIND },
] as const;
const LETTERS = KINDS.map(({ prefix }) => prefix);

/** The rates that somebody has to record first. */
const missing = `
  SELECT DISTINCT w.currency, (${KEYS})[u.place] AS period, k.kind
  FROM whole w
  LEFT JOIN rates t ON t.currency = w.currency
  CROSS JOIN LATERAL (VALUES ${KINDS.map(({ prefix, rate, kind }) => `(${kind}, w.${prefix}, t.${rate})`).join(', ')}) AS k(kind, amounts, rates)
  CROSS JOIN LATERAL unnest(k.amounts, k.rates) WITH ORDINALITY AS u(amount, rate, place)
  WHERE NOT w.is_as_it_is AND (t.currency IS NULL OR array_position(t.b || t.g, NULL) IS NOT NULL) AND u.amount <> 0 AND u.rate IS NULL`;

/** #domain/budget/outlook: by line, because each may lack another part. */
const outlook = (at: number): string =>
  `CASE WHEN (${CLOSED})[${at}] THEN m.a${at} WHEN m.f${at} IS NOT NULL THEN m.f${at} WHEN ${at} <= ${BEHIND} THEN m.a${at} ELSE m.p${at} END AS o${at}`;

/** Never a loop within a loop, whatever the planner takes the filters for: what is in no line asked for is dropped afterwards. */
const JOIN = 'FULL JOIN';

const LINE_COLUMNS =
  'id, budget_id, key, name, area_id, product_id, item_id, objective_id, category, treatment, currency, nature, position, archived_at, version';

/** A statement over the lines that are asked for, and its columns. */
export interface NarrowedLines {
  readonly columns: readonly string[];
  readonly text: string;
}

/**
 * \`cells\`: every line with the columns p (plan), f (forecast), a (actual), c (commitment), r (the forecast of what is asked) and o
 * (outlook) of each period, in the currency that is asked for; \`missing\`: the rates that this needs and that are not on record.
 */
export const cells = (shape: Shape, narrowed: NarrowedLines): string => `
  lines AS MATERIALIZED (
    SELECT l.*, ${MONEY} = 'own' OR l.currency = ${CURRENCY} AS is_as_it_is
    FROM (${narrowed.text}) l),
  whole AS MATERIALIZED (
    SELECT * FROM (
      SELECT l.*, ${LETTERS.join(', ')}
      FROM lines l
      ${JOIN} ${amounts(PLAN, 'p')} p ON p.line_id = l.id
      ${JOIN} ${amounts(FORECAST, 'f')} f ON f.line_id = l.id
      ${JOIN} ${references(shape)} r ON r.line_id = l.id
      ${JOIN} ${postings(shape)} a ON a.line_id = l.id OFFSET 0) w
    WHERE w.id IS NOT NULL AND (NOT w.is_archived OR num_nonnulls(VARIADIC ${LETTERS.map((letter) => `w.${letter}`).join(' || ')}) > 0)),
  rates AS MATERIALIZED (${rates(shape)}),
  missing AS (${missing}),
  taken AS (
    SELECT ${named(
      narrowed,
      LETTERS.map((letter) => `w.${letter} || '{}'::bigint[] AS ${letter}`),
    )}
    FROM whole w WHERE w.is_as_it_is
    UNION ALL
    SELECT ${named(
      narrowed,
      KINDS.map(({ prefix, rate }) => converted(prefix, rate)),
    )}
    FROM whole w LEFT JOIN rates t ON t.currency = w.currency WHERE NOT w.is_as_it_is),
  spread AS (
    SELECT ${named(
      narrowed,
      LETTERS.map((letter) => perPeriod(shape, (at) => `w.${letter}[${at}] AS ${letter}${at}`)),
    )}
    FROM (SELECT * FROM taken OFFSET 0) w OFFSET 0),
  cells AS (SELECT m.*, ${perPeriod(shape, outlook)} FROM spread m)`;

const named = ({ columns: ofLine }: NarrowedLines, more: readonly string[]): string =>
  [...ofLine.map((column) => `w.${column}`), ...more].join(', ');

/** The lines of the budget with what they hang on, in the versions that the reading sees. */
export const budgetLines = (sources: Sources): string =>
  versionsOf('budget_lines', LINE_COLUMNS, AS_OF, sources);

export const isOfBudget = (alias: string): string => `${alias}.budget_id = ${BUDGET}`;

export const asOfOwnerships = (sources: Sources): string =>
  versionsOf('ownerships', 'area_id, role, person_id, starts_on, ends_on', AS_OF, sources);

export const asOfItems = (sources: Sources): string =>
  versionsOf(
    'roadmap_items',
    'id, key, name, product_id, objective_id, outcome_kpi_id',
    AS_OF,
    sources,
  );

/** True. Names every parameter, because PostgreSQL takes none that a statement does not use. */
export const ALL_TAKEN = `num_nonnulls(${[BUDGET, DAY, AS_OF, PLAN, FORECAST, REFERENCES, KEYS, ASKED_FROM, ASKED_TO, CLOSED, BEHIND, CURRENCY, MONEY].join(', ')}) > 0`;
