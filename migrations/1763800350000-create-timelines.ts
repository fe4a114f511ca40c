import type { MigrationInterface, QueryRunner } from 'typeorm';

const KINDS = `ARRAY['week', 'month', 'quarter', 'half', 'year']`;

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
      DROP FUNCTION remit.keep_timelines, remit.redefine_timelines, remit.make_longer_timelines, remit.refresh_timelines, remit.timelines, remit.roll_up;
      DROP TABLE kpi_timelines;
    `);
  }
}

/**
 * What every KPI shows in each of its own periods and in each longer one, side by side in order of time, because a page asks for
 * hundreds of them at once. Points are JSON, and details the inside of it. Weeks and months take a row for each fiscal year; year 0 holds longer periods, all of them.
 * Whoever reads what was known at `changed_at` or later may take a row as it stands.
 */
const timelines = `
  CREATE TABLE kpi_timelines (
    organization_id uuid          NOT NULL,
    kpi_id          uuid          NOT NULL,
    kind            text          NOT NULL,
    year            smallint      NOT NULL,
    changed_at      timestamptz(3),
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

/**
 * The timelines named by three lists of equal length, by what was known at a time of the periods that ended by a day. Each is made
 * by itself: its values are dealt to the periods in which they end, added up, and joined with the definition of that day.
 */
const makeTimelines = `
  CREATE FUNCTION remit.timelines(org uuid, kpi_ids uuid[], kinds text[], years smallint[], known_at timestamptz, until date)
    RETURNS SETOF kpi_timelines LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    WITH calendar AS MATERIALIZED (
      SELECT p.kind, array_agg(p.ends_on ORDER BY p.ends_on) AS ends FROM periods p WHERE p.organization_id = org GROUP BY p.kind),
    wholes AS MATERIALIZED (
      SELECT w.kind, w.year, min(p.starts_on) AS first_on, least(max(p.ends_on), until) AS last_on,
        array_agg(p.starts_on ORDER BY p.ends_on) AS starts, array_agg(p.ends_on ORDER BY p.ends_on) AS ends,
        array_agg(p.key ORDER BY p.ends_on) AS keys, array_agg(p.fiscal_year ORDER BY p.ends_on) AS fiscal_years
      FROM (SELECT DISTINCT x.kind, x.year FROM unnest(kinds, years) AS x(kind, year)) w
      JOIN periods p ON p.organization_id = org AND p.kind = w.kind AND (w.year = 0 OR p.fiscal_year = w.year)
      GROUP BY w.kind, w.year)
    SELECT org, w.kpi_id, w.kind, w.year, known_at, l.*
    FROM unnest(kpi_ids, kinds, years) AS w(kpi_id, kind, year)
    JOIN wholes ON wholes.kind = w.kind AND wholes.year = w.year
    CROSS JOIN LATERAL (
      WITH defined AS MATERIALIZED (
        SELECT v.*, coalesce(min(v.from_on) OVER (ORDER BY v.number DESC ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 'infinity') AS until
        FROM (
          SELECT v.number, v.roll_up, v.unit, v.cadence, CASE v.number WHEN 1 THEN '-infinity' ELSE v.effective_from END AS from_on
          FROM kpi_definitions v WHERE v.organization_id = org AND v.kpi_id = w.kpi_id AND v.recorded_at <= known_at) v)
      SELECT array_agg(s.ends_on), array_agg(s.newest_on), array_agg(s.value), array_agg(s.to_date), array_agg(s.state),
        array_agg(concat('{"periodKey":"', s.key, '","value":', s.value_text, '}')),
        array_agg(concat('"periodKey":"', s.key, '","value":', s.value_text, ',"state":"', s.state,
          '","numerator":', coalesce(CASE WHEN s.has_parts THEN s.numerator_sum END::text, 'null'),
          ',"denominator":', coalesce(CASE WHEN s.has_parts THEN s.denominator_sum END::text, 'null'),
          ',"yearToDate":', coalesce(s.to_date::text, 'null'),
          ',"recordedAt":"', to_char(s.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), '"'))
      FROM (
        SELECT f.*, coalesce(f.value::text, 'null') AS value_text,
          CASE WHEN f.valued = 0 THEN 'not_applicable' WHEN f.is_part THEN f.newest_state
            WHEN f.is_provisional OR (NOT f.is_own AND f.recorded < f.parts) THEN 'provisional'
            WHEN f.is_restated THEN 'restated' ELSE 'final' END AS state
        FROM (
          SELECT r.*, CASE WHEN r.is_part THEN r.newest ELSE r.rolled END AS value,
            CASE WHEN r.is_part THEN r.newest_key ELSE r.whole_key END AS key
          FROM (
            SELECT t.*, NOT t.is_own AND t.rolled IS NULL AND t.newest IS NOT NULL AND NOT t.is_ratio AS is_part,
              t.divisible = t.recorded AND t.divisible > 0 AND (t.is_own OR t.is_ratio) AS has_parts
            FROM (
              SELECT u.*, u.roll_up IN ('ratio_of_sums', 'weighted_mean') AND u.divisible = u.recorded AS is_ratio,
                CASE WHEN u.is_own THEN u.value_sum ELSE remit.roll_up(u.roll_up, u.unit, u.recorded, u.valued, u.divisible, u.observed,
                  u.value_sum, u.numerator_sum, u.denominator_sum, u.weighted_sum, u.weight_sum, u.newest) END AS rolled,
                CASE WHEN u.is_own AND u.is_first THEN u.value_sum ELSE remit.roll_up(u.roll_up, u.unit, u.recorded_to_date,
                  u.valued_to_date, u.divisible_to_date, u.observed_to_date, u.value_to_date, u.numerator_to_date,
                  u.denominator_to_date, u.weighted_to_date, u.weight_to_date, u.newest) END AS to_date
              FROM (
                SELECT g.*, wholes.ends[g.place] AS ends_on, wholes.keys[g.place] AS whole_key, d.roll_up, d.unit, g.part = w.kind AS is_own,
                  wholes.fiscal_years[g.place] IS DISTINCT FROM wholes.fiscal_years[g.place - 1] AS is_first,
                  width_bucket(wholes.ends[g.place], calendar.ends) - width_bucket(wholes.starts[g.place] - 1, calendar.ends) AS parts,
                  (sum(g.recorded) OVER y)::bigint AS recorded_to_date, (sum(g.valued) OVER y)::bigint AS valued_to_date,
                  (sum(g.divisible) OVER y)::bigint AS divisible_to_date, (sum(g.observed) OVER y)::bigint AS observed_to_date,
                  sum(g.value_sum) OVER y AS value_to_date, sum(g.numerator_sum) OVER y AS numerator_to_date,
                  sum(g.denominator_sum) OVER y AS denominator_to_date, sum(g.weighted_sum) OVER y AS weighted_to_date,
                  sum(g.weight_sum) OVER y AS weight_to_date
                FROM (
                  SELECT c.place, c.part, count(*) FILTER (WHERE c.value IS NOT NULL OR c.has_parts) AS recorded,
                    count(c.value) AS valued, count(*) FILTER (WHERE c.has_parts) AS divisible,
                    count(c.value * c.observations) AS observed, sum(c.value) AS value_sum,
                    sum(c.numerator) FILTER (WHERE c.has_parts) AS numerator_sum,
                    sum(c.denominator) FILTER (WHERE c.has_parts) AS denominator_sum,
                    sum(c.value * c.observations) AS weighted_sum, sum(c.observations) FILTER (WHERE c.value IS NOT NULL) AS weight_sum,
                    bool_or(c.state = 'provisional') AS is_provisional, bool_or(c.state = 'restated') AS is_restated,
                    max(c.ends_on) AS newest_on, (array_agg(c.recorded_at ORDER BY c.ends_on DESC))[1] AS recorded_at,
                    (array_agg(c.value ORDER BY c.ends_on DESC) FILTER (WHERE c.value IS NOT NULL))[1] AS newest,
                    (array_agg(c.period_key ORDER BY c.ends_on DESC) FILTER (WHERE c.value IS NOT NULL))[1] AS newest_key,
                    (array_agg(c.state ORDER BY c.ends_on DESC) FILTER (WHERE c.value IS NOT NULL))[1] AS newest_state
                  FROM (
                    SELECT DISTINCT ON (x.ends_on, x.period_key) x.ends_on, x.period_key, x.state, x.value, x.numerator, x.denominator,
                      x.observations, x.recorded_at, x.numerator IS NOT NULL AND x.denominator IS NOT NULL AS has_parts,
                      width_bucket(x.ends_on - 1, wholes.ends) + 1 AS place,
                      CASE WHEN x.ends_on - x.starts_on < 7 THEN 'week' WHEN x.ends_on - x.starts_on < 35 THEN 'month'
                        WHEN x.ends_on - x.starts_on < 98 THEN 'quarter' WHEN x.ends_on - x.starts_on < 189 THEN 'half' ELSE 'year' END AS part
                    FROM measurements x
                    WHERE x.organization_id = org AND x.kpi_id = w.kpi_id AND x.series = 'actual' AND x.recorded_at <= known_at
                      AND x.ends_on >= wholes.first_on AND x.ends_on <= wholes.last_on
                    ORDER BY x.ends_on DESC, x.period_key, x.recorded_at DESC, x.id DESC) c
                  WHERE c.state <> 'withdrawn'
                  GROUP BY c.place, c.part) g
                JOIN calendar ON calendar.kind = g.part
                JOIN defined d ON d.from_on <= wholes.ends[g.place] AND wholes.ends[g.place] < d.until
                WHERE g.part = CASE d.cadence WHEN 'weekly' THEN 'week' WHEN 'monthly' THEN 'month' WHEN 'quarterly' THEN 'quarter'
                  WHEN 'semiannual' THEN 'half' ELSE 'year' END
                  AND array_position(${KINDS}, g.part) <= array_position(${KINDS}, w.kind)
                WINDOW y AS (PARTITION BY wholes.fiscal_years[g.place], g.part, d.roll_up, d.unit ORDER BY g.place)) u OFFSET 0) t) r) f
        ORDER BY f.ends_on) s
      HAVING count(*) > 0) l
  $$;
`;

/**
 * Of two who write at once the second waits for the first, and then sees what it wrote: `WHERE false` locks without a change. Both
 * statements find their rows by the key alone, whatever the planner believes of a table that fills up in the same transaction.
 * Values of the given fiscal years show in their own kind of period (its place in KINDS) and in each longer one; a KPI that was measured weekly or
 * monthly once and less often at another time has rows of years and of year 0 side by side, because each reading goes by its own definition.
 *
 * A transaction that writes the same years again and again, and in which nobody reads quarters, may leave all that is longer than a
 * month and the KPI's own periods to its end: `app.longer_timelines` is `later` until then.
 */
const keepTimelines = `
  CREATE FUNCTION remit.refresh_timelines(org uuid, changed uuid[], fiscal_years smallint[], places integer[], instants timestamptz[]) RETURNS void
    LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
  DECLARE
    kpi_ids uuid[];
    kinds text[];
    years smallint[];
    changes timestamptz[];
    longest integer := CASE WHEN current_setting('app.longer_timelines', true) = 'later' THEN 2 ELSE 5 END;
  BEGIN
    SELECT array_agg(t.kpi_id), array_agg(t.kind), array_agg(t.year), array_agg(t.changed_at) INTO kpi_ids, kinds, years, changes
    FROM (SELECT c.kpi_id, k.kind, y.year, max(greatest(c.changed_at, d.changed_at)) AS changed_at
      FROM unnest(changed, fiscal_years, places, instants) AS c(kpi_id, fiscal_year, place, changed_at)
      CROSS JOIN LATERAL (
        SELECT max(v.recorded_at) AS changed_at, bool_or(v.cadence IN ('weekly', 'monthly')) AS is_often,
          bool_or(v.cadence NOT IN ('weekly', 'monthly')) AS is_seldom
        FROM kpi_definitions v WHERE v.organization_id = org AND v.kpi_id = c.kpi_id OFFSET 0) d
      JOIN unnest(${KINDS}) WITH ORDINALITY AS k(kind, place) ON k.place BETWEEN c.place AND greatest(c.place, longest)
      CROSS JOIN LATERAL (
        SELECT c.fiscal_year AS year WHERE d.is_often UNION ALL SELECT 0::smallint WHERE d.is_seldom AND k.kind NOT IN ('week', 'month')) y
      GROUP BY 1, 2, 3 ORDER BY 1, 2, 3) t;
    IF kpi_ids IS NULL THEN RETURN; END IF;
    INSERT INTO kpi_timelines (organization_id, kpi_id, kind, year)
    SELECT org, t.kpi_id, t.kind, t.year FROM unnest(kpi_ids, kinds, years) AS t(kpi_id, kind, year) ORDER BY 2, 3, 4
    ON CONFLICT ON CONSTRAINT kpi_timelines_pkey DO UPDATE SET year = excluded.year WHERE false;
    INSERT INTO kpi_timelines AS l
    SELECT org, t.kpi_id, t.kind, t.year, t.changed_at, n.ends_on, n.newest_on, n.values, n.to_dates, n.states, n.points, n.details
    FROM unnest(kpi_ids, kinds, years, changes) AS t(kpi_id, kind, year, changed_at)
    LEFT JOIN remit.timelines(org, kpi_ids, kinds, years, 'infinity', 'infinity') n USING (kpi_id, kind, year)
    ON CONFLICT ON CONSTRAINT kpi_timelines_pkey DO UPDATE SET changed_at = greatest(l.changed_at, excluded.changed_at),
      ends_on = excluded.ends_on, newest_on = excluded.newest_on, values = excluded.values, to_dates = excluded.to_dates,
      states = excluded.states, points = excluded.points, details = excluded.details;
  END $$;

  CREATE FUNCTION remit.make_longer_timelines() RETURNS void
    LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
  BEGIN
    PERFORM set_config('app.longer_timelines', '', true);
    PERFORM remit.refresh_timelines(remit.current_org(), array_agg(t.kpi_id), array_agg(t.fiscal_year), array_agg(3), array_agg(t.changed_at))
    FROM (SELECT m.kpi_id, p.fiscal_year, max(m.recorded_at) AS changed_at
      FROM measurements m
      JOIN periods p ON p.organization_id = m.organization_id AND p.key = m.period_key
      WHERE m.organization_id = remit.current_org() AND m.series = 'actual' GROUP BY 1, 2) t;
  END $$;

  CREATE FUNCTION remit.keep_timelines() RETURNS trigger
    LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
  BEGIN
    PERFORM remit.refresh_timelines(remit.current_org(), array_agg(t.kpi_id), array_agg(t.fiscal_year), array_agg(t.place), array_agg(t.changed_at))
    FROM (SELECT n.kpi_id, p.fiscal_year, min(array_position(${KINDS}, p.kind)) AS place, max(n.recorded_at) AS changed_at
      FROM added n
      JOIN periods p ON p.organization_id = n.organization_id AND p.key = n.period_key
      WHERE n.series = 'actual' GROUP BY 1, 2) t;
    RETURN NULL;
  END $$;
  CREATE TRIGGER timelines AFTER INSERT ON measurements REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION remit.keep_timelines();

  /* A new definition may roll the same values up in another way, and asks for other rows where it changes how often is measured. */
  CREATE FUNCTION remit.redefine_timelines() RETURNS trigger
    LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
  BEGIN
    PERFORM remit.refresh_timelines(remit.current_org(), array_agg(t.kpi_id), array_agg(t.fiscal_year), array_agg(t.place), array_agg(t.changed_at))
    FROM (SELECT m.kpi_id, p.fiscal_year, min(array_position(${KINDS}, p.kind)) AS place, max(m.recorded_at) AS changed_at
      FROM measurements m
      JOIN periods p ON p.organization_id = m.organization_id AND p.key = m.period_key
      WHERE m.organization_id = remit.current_org() AND m.kpi_id IN (SELECT n.kpi_id FROM added n) AND m.series = 'actual' GROUP BY 1, 2) t;
    RETURN NULL;
  END $$;
  CREATE TRIGGER timelines AFTER INSERT ON kpi_definitions REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION remit.redefine_timelines();
`;
