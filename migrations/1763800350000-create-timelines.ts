import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateTimelines1763800350000 implements MigrationInterface {
  name = 'CreateTimelines1763800350000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(timelines);
    await runner.query(rollUp);
    await runner.query(makeTimelines);
    await runner.query(keepTimelines);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER timelines ON measurements;
      DROP TRIGGER timelines ON kpi_definitions;
      DROP FUNCTION remit.keep_timelines, remit.redefine_timelines, remit.refresh_timelines, remit.timelines, remit.roll_up;
      DROP TABLE kpi_timelines;
    `);
  }
}

/**
 * What every KPI shows in each of its own periods and in each longer one, side by side in order of time, because a page asks for
 * hundreds of them at once. Points are JSON, and details the inside of it. Weeks and months take a row for each fiscal year; year 0 holds longer periods, all of them.
 */
const timelines = `
  CREATE TABLE kpi_timelines (
    organization_id uuid          NOT NULL,
    kpi_id          uuid          NOT NULL,
    kind            text          NOT NULL,
    year            smallint      NOT NULL,
    ends_on         date[],
    newest_on       date[],
    values          numeric[],
    to_dates        numeric[],
    states          text[],
    points          text[],
    details         text[],
    CONSTRAINT kpi_timelines_pkey PRIMARY KEY (organization_id, kpi_id, kind, year),
    CONSTRAINT kpi_timelines_kpi_fkey FOREIGN KEY (organization_id, kpi_id) REFERENCES kpis (organization_id, id)
  ) WITH (toast_tuple_target = 8160);
  CALL remit.protect('kpi_timelines', 'plain');
`;

/** #domain/time-roll-up. A double becomes a numeric of fifteen digits; null where the parts make no figure. */
const rollUp = `
  CREATE FUNCTION remit.roll_up(method text, unit text, recorded bigint, valued bigint, divisible bigint, observed bigint,
      value_sum numeric, numerator_sum numeric, denominator_sum numeric, weighted_sum numeric, weight_sum numeric, newest numeric)
    RETURNS numeric LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE
      WHEN method IN ('ratio_of_sums', 'weighted_mean') AND divisible = recorded
        THEN (numerator_sum::float8 * CASE WHEN unit IN ('percent', 'points') THEN 100 ELSE 1 END
          / nullif(denominator_sum, 0)::float8)::numeric
      WHEN method = 'last' THEN newest
      WHEN method = 'sum' AND unit <> 'percent' THEN value_sum
      WHEN method = 'mean' AND unit <> 'percent' THEN (value_sum::float8 / nullif(valued, 0))::numeric
      WHEN method = 'weighted_mean' AND observed = valued THEN (weighted_sum::float8 / nullif(weight_sum, 0)::float8)::numeric
    END
  $$;
`;

/** The timelines named by three lists of equal length, by what was known at a time of the periods that ended by a day. */
const makeTimelines = `
  CREATE FUNCTION remit.timelines(org uuid, kpi_ids uuid[], kinds text[], years smallint[], known_at timestamptz, until date)
    RETURNS SETOF kpi_timelines LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    WITH wanted AS MATERIALIZED (SELECT * FROM unnest(kpi_ids, kinds, years) AS w(kpi_id, kind, year)),
    wholes AS MATERIALIZED (
      SELECT w.kind, w.year, p.key, p.starts_on, p.ends_on, p.fiscal_year,
        row_number() OVER (PARTITION BY w.kind, w.year, p.fiscal_year ORDER BY p.ends_on) = 1 AS is_first
      FROM (SELECT DISTINCT x.kind, x.year FROM wanted x) w
      JOIN periods p ON p.organization_id = org AND p.kind = w.kind AND (w.year = 0 OR p.fiscal_year = w.year)),
    sizes AS MATERIALIZED (
      SELECT w.kind, w.year, w.key, p.kind AS part, count(*) AS parts
      FROM wholes w JOIN periods p ON p.organization_id = org AND p.ends_on >= w.starts_on AND p.ends_on <= w.ends_on
      GROUP BY w.kind, w.year, w.key, p.kind),
    versions AS MATERIALIZED (
      SELECT d.kpi_id, d.roll_up, d.unit,
        CASE d.cadence WHEN 'weekly' THEN 'week' WHEN 'monthly' THEN 'month' WHEN 'quarterly' THEN 'quarter'
          WHEN 'semiannual' THEN 'half' ELSE 'year' END AS part,
        CASE d.number WHEN 1 THEN '-infinity' ELSE d.effective_from END AS from_day,
        coalesce(min(d.effective_from) OVER (PARTITION BY d.kpi_id ORDER BY d.number
          ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING), 'infinity') AS before_day
      FROM kpi_definitions d WHERE d.organization_id = org AND d.kpi_id = ANY (kpi_ids) AND d.recorded_at <= known_at),
    current AS MATERIALIZED (
      SELECT k.kpi_id, p.kind AS part, m.*, m.numerator IS NOT NULL AND m.denominator IS NOT NULL AS has_parts
      FROM (SELECT w.kpi_id, min(x.starts_on) AS first_on, least(max(x.ends_on), until) AS last_on
        FROM wanted w JOIN wholes x ON x.kind = w.kind AND x.year = w.year GROUP BY w.kpi_id) k
      CROSS JOIN LATERAL (
        SELECT DISTINCT ON (x.ends_on, x.period_key) x.ends_on, x.period_key, x.state, x.value, x.numerator, x.denominator,
          x.observations, x.recorded_at
        FROM measurements x
        WHERE x.organization_id = org AND x.kpi_id = k.kpi_id AND x.series = 'actual' AND x.recorded_at <= known_at
          AND x.ends_on >= k.first_on AND x.ends_on <= k.last_on
        ORDER BY x.ends_on DESC, x.period_key DESC, x.recorded_at DESC, x.id DESC) m
      JOIN periods p ON p.organization_id = org AND p.key = m.period_key
      WHERE m.state <> 'withdrawn'),
    sums AS (
      SELECT w.kpi_id, w.kind, w.year, x.key, x.ends_on, x.fiscal_year, x.is_first, v.part, v.roll_up, v.unit,
        count(*) FILTER (WHERE c.value IS NOT NULL OR c.has_parts) AS recorded, count(c.value) AS valued,
        count(*) FILTER (WHERE c.has_parts) AS divisible, count(c.value * c.observations) AS observed,
        sum(c.value) AS value_sum, sum(c.numerator) FILTER (WHERE c.has_parts) AS numerator_sum,
        sum(c.denominator) FILTER (WHERE c.has_parts) AS denominator_sum, sum(c.value * c.observations) AS weighted_sum,
        sum(c.observations) FILTER (WHERE c.value IS NOT NULL) AS weight_sum,
        bool_or(c.state = 'provisional') AS is_provisional, bool_or(c.state = 'restated') AS is_restated,
        (array_agg(c.value ORDER BY c.ends_on DESC) FILTER (WHERE c.value IS NOT NULL))[1] AS newest,
        (array_agg(c.period_key ORDER BY c.ends_on DESC) FILTER (WHERE c.value IS NOT NULL))[1] AS newest_key,
        (array_agg(c.state ORDER BY c.ends_on DESC) FILTER (WHERE c.value IS NOT NULL))[1] AS newest_state,
        (array_agg(c.recorded_at ORDER BY c.ends_on DESC))[1] AS recorded_at, max(c.ends_on) AS newest_on
      FROM wanted w
      JOIN wholes x ON x.kind = w.kind AND x.year = w.year
      JOIN versions v ON v.kpi_id = w.kpi_id AND v.from_day <= x.ends_on AND v.before_day > x.ends_on
      JOIN current c ON c.kpi_id = w.kpi_id AND c.part = v.part AND c.ends_on >= x.starts_on AND c.ends_on <= x.ends_on
      WHERE w.kind <> v.part OR c.period_key = x.key
      GROUP BY w.kpi_id, w.kind, w.year, x.key, x.ends_on, x.fiscal_year, x.is_first, v.part, v.roll_up, v.unit),
    figures AS (
      SELECT s.*, s.kind = s.part AS is_own,
        CASE WHEN s.kind = s.part THEN s.value_sum ELSE remit.roll_up(s.roll_up, s.unit, s.recorded, s.valued, s.divisible,
          s.observed, s.value_sum, s.numerator_sum, s.denominator_sum, s.weighted_sum, s.weight_sum, s.newest) END AS rolled,
        CASE WHEN s.kind = s.part AND s.is_first THEN s.value_sum ELSE remit.roll_up(s.roll_up, s.unit, (sum(s.recorded) OVER w)::bigint,
          (sum(s.valued) OVER w)::bigint, (sum(s.divisible) OVER w)::bigint, (sum(s.observed) OVER w)::bigint, sum(s.value_sum) OVER w,
          sum(s.numerator_sum) OVER w, sum(s.denominator_sum) OVER w, sum(s.weighted_sum) OVER w, sum(s.weight_sum) OVER w,
          s.newest) END AS to_date
      FROM sums s
      WINDOW w AS (PARTITION BY s.kpi_id, s.kind, s.year, s.fiscal_year, s.roll_up, s.unit, s.part ORDER BY s.ends_on)),
    shown AS (
      SELECT f.*, f.divisible = f.recorded AND f.divisible > 0 AND (f.is_own OR f.roll_up IN ('ratio_of_sums', 'weighted_mean')) AS has_parts,
        NOT f.is_own AND f.rolled IS NULL AND f.newest IS NOT NULL
          AND NOT (f.divisible = f.recorded AND f.roll_up IN ('ratio_of_sums', 'weighted_mean')) AS is_part
      FROM figures f)
    SELECT org, s.kpi_id, s.kind, s.year, array_agg(s.ends_on ORDER BY s.ends_on), array_agg(s.newest_on ORDER BY s.ends_on),
      array_agg(t.value ORDER BY s.ends_on), array_agg(s.to_date ORDER BY s.ends_on), array_agg(t.state ORDER BY s.ends_on),
      array_agg(concat('{"periodKey":"', t.key, '","value":', coalesce(t.value::text, 'null'), '}') ORDER BY s.ends_on),
      array_agg(concat('"periodKey":"', t.key, '","value":', coalesce(t.value::text, 'null'), ',"state":"', t.state,
        '","numerator":', coalesce(CASE WHEN s.has_parts THEN s.numerator_sum END::text, 'null'),
        ',"denominator":', coalesce(CASE WHEN s.has_parts THEN s.denominator_sum END::text, 'null'),
        ',"yearToDate":', coalesce(s.to_date::text, 'null'),
        ',"recordedAt":"', to_char(s.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), '"') ORDER BY s.ends_on)
    FROM shown s
    JOIN sizes z ON z.kind = s.kind AND z.year = s.year AND z.key = s.key AND z.part = s.part
    CROSS JOIN LATERAL (SELECT CASE WHEN s.is_part THEN s.newest_key ELSE s.key END AS key,
      CASE WHEN s.is_part THEN s.newest ELSE s.rolled END AS value,
      CASE WHEN s.valued = 0 THEN 'not_applicable' WHEN s.is_part THEN s.newest_state
        WHEN s.is_provisional OR (NOT s.is_own AND s.recorded < z.parts) THEN 'provisional'
        WHEN s.is_restated THEN 'restated' ELSE 'final' END AS state) t
    GROUP BY s.kpi_id, s.kind, s.year
  $$;
`;

/** Of two who write at once the second waits for the first, and then sees what it wrote. */
const keepTimelines = `
  CREATE FUNCTION remit.refresh_timelines(org uuid, kpi_ids uuid[], kinds text[], years smallint[]) RETURNS void
    LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
  BEGIN
    INSERT INTO kpi_timelines (organization_id, kpi_id, kind, year)
    SELECT org, t.kpi_id, t.kind, t.year FROM unnest(kpi_ids, kinds, years) AS t(kpi_id, kind, year)
    ON CONFLICT DO NOTHING;
    PERFORM FROM kpi_timelines l JOIN unnest(kpi_ids, kinds, years) AS t(kpi_id, kind, year) USING (kpi_id, kind, year)
    WHERE l.organization_id = org ORDER BY l.kpi_id, l.kind, l.year FOR UPDATE OF l;
    UPDATE kpi_timelines l
    SET ends_on = n.ends_on, newest_on = n.newest_on, values = n.values, to_dates = n.to_dates, states = n.states,
      points = n.points, details = n.details
    FROM unnest(kpi_ids, kinds, years) AS t(kpi_id, kind, year)
    LEFT JOIN remit.timelines(org, kpi_ids, kinds, years, 'infinity', 'infinity') n USING (kpi_id, kind, year)
    WHERE l.organization_id = org AND l.kpi_id = t.kpi_id AND l.kind = t.kind AND l.year = t.year;
  END $$;

  CREATE FUNCTION remit.keep_timelines() RETURNS trigger
    LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
  DECLARE
    org uuid := remit.current_org();
    kpi_ids uuid[];
    kinds text[];
    years smallint[];
  BEGIN
    SELECT array_agg(t.kpi_id), array_agg(t.kind), array_agg(t.year) INTO kpi_ids, kinds, years
    FROM (SELECT DISTINCT n.kpi_id, k.kind, CASE WHEN k.kind IN ('week', 'month') THEN p.fiscal_year ELSE 0 END AS year
      FROM added n
      JOIN periods p ON p.organization_id = n.organization_id AND p.key = n.period_key
      JOIN unnest(ARRAY['week', 'month', 'quarter', 'half', 'year']) WITH ORDINALITY AS k(kind, place)
        ON k.place >= array_position(ARRAY['week', 'month', 'quarter', 'half', 'year'], p.kind)
      WHERE n.series = 'actual' ORDER BY 1, 2, 3) t;
    IF kpi_ids IS NOT NULL THEN PERFORM remit.refresh_timelines(org, kpi_ids, kinds, years); END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER timelines AFTER INSERT ON measurements REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION remit.keep_timelines();

  /* A new definition may roll the same values up in another way. */
  CREATE FUNCTION remit.redefine_timelines() RETURNS trigger
    LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
  DECLARE
    org uuid := remit.current_org();
    kpi_ids uuid[];
    kinds text[];
    years smallint[];
  BEGIN
    SELECT array_agg(l.kpi_id), array_agg(l.kind), array_agg(l.year) INTO kpi_ids, kinds, years
    FROM kpi_timelines l WHERE l.organization_id = org AND l.kpi_id IN (SELECT n.kpi_id FROM added n);
    IF kpi_ids IS NOT NULL THEN PERFORM remit.refresh_timelines(org, kpi_ids, kinds, years); END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER timelines AFTER INSERT ON kpi_definitions REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION remit.redefine_timelines();
`;
