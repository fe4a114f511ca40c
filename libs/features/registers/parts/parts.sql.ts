/** The parameters of every statement here: periods side by side, and the areas whose records count; null: all of them. */
const ORG = '$1::uuid';
export const AREAS = '$6::uuid[]';

/**
 * `w` are the periods. Their state is read on `day`, the last one or, while a period runs, today; `instant` is the end of that day,
 * and infinity while it runs.
 */
export const FRAME = `w AS MATERIALIZED (
  SELECT u.key, u.starts_on, u.ends_on, least(u.ends_on, t.today) AS day,
    CASE WHEN u.ends_on < t.today THEN (u.ends_on + 1)::timestamp AT TIME ZONE t.time_zone ELSE 'infinity' END AS instant,
    t.time_zone, t.now
  FROM unnest($2::text[], $3::date[], $4::date[]) AS u(key, starts_on, ends_on)
  CROSS JOIN (SELECT o.time_zone, $5::timestamptz AS now, ($5::timestamptz AT TIME ZONE o.time_zone)::date AS today
    FROM organizations o WHERE o.organization_id = ${ORG}) t
  WHERE num_nonnulls(${AREAS}) >= 0)`;

/** Every row of the table, as \`alias\`. */
export const of = (table: string, alias: string): string =>
  `${table} ${alias} ON ${alias}.organization_id = ${ORG}`;

/** The same in a subquery. */
export const from = (table: string, alias: string): string =>
  `FROM ${table} ${alias} WHERE ${alias}.organization_id = ${ORG}`;

/** What is archived counts until then. */
export const live = (alias: string): string =>
  `(${alias}.archived_at IS NULL OR ${alias}.archived_at >= w.instant)`;

/**
 * A column without a day of its own, as it stood at the end of the period: what is changed today was not so last month. Of what was
 * entered later it is the first that is known.
 */
export const atEnd = (table: string, alias: string, column: string): string => `(CASE
    WHEN ${alias}.updated_at < w.instant THEN ${alias}.${column}
    ELSE (SELECT v.${column} FROM (
        SELECT ${alias}.updated_at AS since, ${alias}.${column}
        UNION ALL
        SELECT lower(y.valid), y.${column} FROM ${table}_history y WHERE y.organization_id = ${ORG} AND y.id = ${alias}.id) v
      ORDER BY v.since < w.instant DESC, CASE WHEN v.since < w.instant THEN v.since END DESC, v.since LIMIT 1) END)`;

/** The area of a record is asked for only where it matters. */
export const within = (area: string): string =>
  `CASE WHEN ${AREAS} IS NULL THEN true ELSE ${area} = ANY (${AREAS}) END`;

export const isIn = (day: string): string => `${day} BETWEEN w.starts_on AND w.day`;

/** Not over before the day. */
export const isOpenBefore = (alias: string, day: string): string =>
  `(${alias}.done_on IS NULL OR ${alias}.done_on >= ${day}) AND (${alias}.dropped_on IS NULL OR ${alias}.dropped_on >= ${day})`;

export const count = (condition: string): string => `coalesce((${condition})::integer, 0)`;

export interface Part {
  /** The noun of the record's activities. */
  readonly kind: string;
  readonly id: string;
  readonly key?: string;
  readonly name: string;
  readonly areaId: string;
  /** What placed it in the period, and what it is held against. */
  readonly fromOn?: string;
  readonly toOn?: string;
  readonly numerator?: string;
  readonly denominator?: string;
  readonly value?: string;
  /** Not decided yet: it counts later. */
  readonly isPending?: string;
  readonly isConfidential?: string;
}

/** One row for each record that counts, in the columns that all of them have. */
export const part = (columns: Part): string => `SELECT w.key AS period, '${columns.kind}' AS kind,
  (${columns.id})::uuid AS id, (${columns.key ?? 'NULL'})::text AS key, (${columns.name})::text AS name, (${columns.areaId})::uuid AS "areaId",
  (${columns.fromOn ?? 'NULL'})::date AS "fromOn", (${columns.toOn ?? 'NULL'})::date AS "toOn",
  (${columns.numerator ?? 'NULL'})::numeric AS numerator, (${columns.denominator ?? 'NULL'})::numeric AS denominator,
  (${columns.value ?? 'NULL'})::numeric AS value, ${columns.isPending ?? 'false'} AS "isPending",
  ${columns.isConfidential ?? 'false'} AS "isConfidential"`;
