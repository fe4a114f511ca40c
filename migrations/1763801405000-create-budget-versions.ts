import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateBudgetVersions1763801405000 implements MigrationInterface {
  name = 'CreateBudgetVersions1763801405000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(versions);
    await runner.query(decided);
    await runner.query(sheets);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE budget_amount_sheets, budget_amounts, budget_versions_history, budget_versions;
      DROP FUNCTION remit.keep_decided_version, remit.keep_decided_amounts, remit.fill_amount_sheets, remit.clear_amount_sheets,
        remit.budget_periods, remit.spread, remit.add_sheets;
    `);
  }
}

/** Below this in minor units, either sign, so that sums of thousands stay whole numbers of a JSON reader. */
const AMOUNT = (column: string) => `abs(${column}) < 1000000000000000`;

/**
 * A plan holds from \`effective_on\` and since it was decided at \`decided_at\`, also after another one took its place; a forecast in
 * the same way, with the last period whose actuals it contains in \`closed_to\`. A figure that is known to be missing says why.
 */
const versions = `
  CREATE TABLE budget_versions (
    organization_id uuid           NOT NULL,
    id              uuid           NOT NULL,
    budget_id       uuid           NOT NULL,
    kind            text           NOT NULL,
    number          integer        NOT NULL,
    label           text           NOT NULL,
    state           text           NOT NULL DEFAULT 'draft',
    closed_to       text,
    reason          text           NOT NULL DEFAULT '',
    effective_on    date           NOT NULL,
    created_by      uuid           NOT NULL,
    submitted_by    uuid,
    submitted_at    timestamptz(3),
    decided_by      uuid,
    decided_at      timestamptz(3),
    decision_reason text           NOT NULL DEFAULT '',
    import_id       uuid,
    version         integer        NOT NULL DEFAULT 1,
    created_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    updated_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT budget_versions_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT budget_versions_number_key UNIQUE (organization_id, budget_id, kind, number),
    CONSTRAINT budget_versions_budget_key UNIQUE (organization_id, budget_id, id),
    CONSTRAINT budget_versions_kind_check CHECK (kind IN ('plan', 'forecast')),
    CONSTRAINT budget_versions_state_check CHECK (
      state IN ('draft', 'superseded')
      OR (kind = 'plan' AND state IN ('submitted', 'approved', 'declined')) OR (kind = 'forecast' AND state = 'published')),
    CONSTRAINT budget_versions_submitted_check CHECK (
      (submitted_by IS NULL) = (submitted_at IS NULL) AND (state <> 'submitted' OR submitted_by IS NOT NULL)),
    CONSTRAINT budget_versions_decided_check CHECK (
      (state IN ('draft', 'submitted')) = (decided_at IS NULL) AND (decided_by IS NULL OR decided_at IS NOT NULL)),
    CONSTRAINT budget_versions_other_decides_check CHECK (kind = 'forecast' OR decided_by <> submitted_by),
    CONSTRAINT budget_versions_declined_check CHECK (state <> 'declined' OR decision_reason <> ''),
    CONSTRAINT budget_versions_budget_fkey FOREIGN KEY (organization_id, budget_id) REFERENCES budgets (organization_id, id),
    CONSTRAINT budget_versions_closed_to_fkey FOREIGN KEY (organization_id, closed_to) REFERENCES periods (organization_id, key),
    CONSTRAINT budget_versions_creator_fkey FOREIGN KEY (organization_id, created_by) REFERENCES people (organization_id, id),
    CONSTRAINT budget_versions_submitter_fkey FOREIGN KEY (organization_id, submitted_by) REFERENCES people (organization_id, id),
    CONSTRAINT budget_versions_decider_fkey FOREIGN KEY (organization_id, decided_by) REFERENCES people (organization_id, id)
  );
  CREATE UNIQUE INDEX budget_versions_one_approved ON budget_versions (organization_id, budget_id) WHERE state = 'approved';
  CREATE UNIQUE INDEX budget_versions_one_published ON budget_versions (organization_id, budget_id) WHERE state = 'published';
  CREATE INDEX budget_versions_effective_idx ON budget_versions (organization_id, budget_id, kind, effective_on DESC, number DESC);
  CALL remit.protect('budget_versions', 'mutable');

  CREATE TABLE budget_amounts (
    organization_id uuid   NOT NULL,
    budget_id       uuid   NOT NULL,
    version_id      uuid   NOT NULL,
    line_id         uuid   NOT NULL,
    period_key      text   NOT NULL,
    amount          bigint,
    missing_reason  text,
    CONSTRAINT budget_amounts_pkey PRIMARY KEY (organization_id, version_id, line_id, period_key),
    CONSTRAINT budget_amounts_one_check CHECK (num_nonnulls(amount, missing_reason) = 1),
    CONSTRAINT budget_amounts_size_check CHECK (${AMOUNT('amount')}),
    CONSTRAINT budget_amounts_version_fkey FOREIGN KEY (organization_id, budget_id, version_id)
      REFERENCES budget_versions (organization_id, budget_id, id),
    CONSTRAINT budget_amounts_line_fkey FOREIGN KEY (organization_id, line_id) REFERENCES budget_lines (organization_id, id),
    CONSTRAINT budget_amounts_period_fkey FOREIGN KEY (organization_id, period_key) REFERENCES periods (organization_id, key)
  );
  CREATE INDEX budget_amounts_line_idx ON budget_amounts (organization_id, line_id, period_key);
  CALL remit.protect('budget_amounts', 'plain');
`;

/** What was submitted or decided stays as it was: its amounts, and all of it but the state that a later version takes from it. */
const decided = `
  CREATE FUNCTION remit.keep_decided_version() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'DELETE' THEN
      RAISE EXCEPTION 'a budget version that has left its draft is never removed' USING ERRCODE = '42501';
    END IF;
    IF NEW.state = 'superseded' AND OLD.state IN ('approved', 'published')
      AND to_jsonb(NEW) - ARRAY['state', 'version', 'updated_at'] = to_jsonb(OLD) - ARRAY['state', 'version', 'updated_at'] THEN
      RETURN NEW;
    END IF;
    RAISE EXCEPTION 'a decided budget version never changes' USING ERRCODE = '42501';
  END $$;
  CREATE TRIGGER kept BEFORE UPDATE ON budget_versions FOR EACH ROW
    WHEN (OLD.decided_at IS NOT NULL) EXECUTE FUNCTION remit.keep_decided_version();
  CREATE TRIGGER kept_whole BEFORE DELETE ON budget_versions FOR EACH ROW
    WHEN (OLD.state <> 'draft') EXECUTE FUNCTION remit.keep_decided_version();

  /* The lock makes whoever submits at the same moment wait, so that no amount slips in behind a submission. */
  CREATE FUNCTION remit.keep_decided_amounts() RETURNS trigger
    LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
  DECLARE
    touched text[];
  BEGIN
    SELECT array_agg(v.state) INTO touched FROM (
      SELECT v.state FROM budget_versions v
      WHERE (v.organization_id, v.id) IN (SELECT DISTINCT c.organization_id, c.version_id FROM changed c) FOR SHARE) v;
    IF touched && ARRAY['submitted', 'approved', 'superseded', 'declined', 'published'] THEN
      RAISE EXCEPTION 'the amounts of a budget version that has left its draft never change' USING ERRCODE = '42501';
    END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER kept_inserted AFTER INSERT ON budget_amounts REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION remit.keep_decided_amounts();
  CREATE TRIGGER kept_updated AFTER UPDATE ON budget_amounts REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION remit.keep_decided_amounts();
  CREATE TRIGGER kept_moved AFTER UPDATE ON budget_amounts REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION remit.keep_decided_amounts();
  CREATE TRIGGER kept_deleted AFTER DELETE ON budget_amounts REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION remit.keep_decided_amounts();
`;

/**
 * Each line of a version in one row, a place for each period of the budget's year: what is read a thousand times as often as it is
 * written. Nobody but the triggers writes it, in the statement that writes the amounts; the year, the grain and the periods of a
 * budget stay. A change takes the old amounts out first (\`sheets_cleared\` comes before \`sheets_filled\`).
 */
const sheets = `
  CREATE TABLE budget_amount_sheets (
    organization_id uuid     NOT NULL,
    version_id      uuid     NOT NULL,
    line_id         uuid     NOT NULL,
    amounts         bigint[] NOT NULL,
    CONSTRAINT budget_amount_sheets_pkey PRIMARY KEY (organization_id, version_id, line_id),
    CONSTRAINT budget_amount_sheets_version_fkey FOREIGN KEY (organization_id, version_id) REFERENCES budget_versions (organization_id, id)
  );
  CALL remit.protect('budget_amount_sheets', 'plain');
  REVOKE INSERT, UPDATE, DELETE ON budget_amount_sheets FROM remit_app;

  /* The keys of a budget's periods, in their order. */
  CREATE FUNCTION remit.budget_periods(organization uuid, budget uuid) RETURNS text[]
    LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT array_agg(p.key ORDER BY p.starts_on) FROM budgets b
    JOIN periods y ON y.organization_id = organization AND y.key = b.year_key
    JOIN periods p ON p.organization_id = organization AND p.kind = b.grain AND p.fiscal_year = y.fiscal_year
    WHERE b.organization_id = organization AND b.id = budget
  $$;

  /* What is added to each place; null where nothing is. */
  CREATE FUNCTION remit.spread(keys text[], at text[], amounts bigint[]) RETURNS bigint[]
    LANGUAGE plpgsql IMMUTABLE AS $$
  DECLARE
    sheet bigint[] := array_fill(NULL::bigint, ARRAY[cardinality(keys)]);
    place integer;
  BEGIN
    FOR i IN 1 .. coalesce(cardinality(at), 0) LOOP
      place := array_position(keys, at[i]);
      CONTINUE WHEN place IS NULL;
      sheet[place] := CASE WHEN sheet[place] IS NULL THEN amounts[i] ELSE sheet[place] + coalesce(amounts[i], 0) END;
    END LOOP;
    RETURN sheet;
  END $$;

  CREATE FUNCTION remit.add_sheets(one bigint[], other bigint[]) RETURNS bigint[]
    LANGUAGE plpgsql IMMUTABLE AS $$
  BEGIN
    FOR i IN 1 .. cardinality(other) LOOP
      one[i] := CASE WHEN one[i] IS NULL THEN other[i] ELSE one[i] + coalesce(other[i], 0) END;
    END LOOP;
    RETURN one;
  END $$;

  /* Joins nothing with what was changed: a plan that was made for one row would be kept for thousands. */
  CREATE FUNCTION remit.fill_amount_sheets() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    b record;
  BEGIN
    FOR b IN SELECT d.*, remit.budget_periods(d.organization_id, d.budget_id) AS keys
      FROM (SELECT DISTINCT c.organization_id, c.budget_id FROM changed c) d LOOP
      INSERT INTO budget_amount_sheets AS s
      SELECT b.organization_id, c.version_id, c.line_id, remit.spread(b.keys, array_agg(c.period_key), array_agg(c.amount))
      FROM changed c WHERE c.organization_id = b.organization_id AND c.budget_id = b.budget_id
      GROUP BY c.version_id, c.line_id ORDER BY c.version_id, c.line_id
      ON CONFLICT (organization_id, version_id, line_id) DO UPDATE SET amounts = remit.add_sheets(s.amounts, excluded.amounts);
    END LOOP;
    RETURN NULL;
  END $$;

  CREATE FUNCTION remit.clear_amount_sheets() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET enable_seqscan = off AS $$
  DECLARE
    b record;
  BEGIN
    FOR b IN SELECT d.*, remit.budget_periods(d.organization_id, d.budget_id) AS keys
      FROM (SELECT DISTINCT c.organization_id, c.budget_id FROM changed c) d LOOP
      UPDATE budget_amount_sheets s
      SET amounts = ARRAY(SELECT CASE WHEN b.keys[o.place] <> ALL (c.keys) THEN o.amount END
        FROM unnest(s.amounts) WITH ORDINALITY AS o(amount, place) ORDER BY o.place)
      FROM (SELECT x.version_id, x.line_id, array_agg(x.period_key) AS keys FROM changed x
        WHERE x.organization_id = b.organization_id AND x.budget_id = b.budget_id GROUP BY x.version_id, x.line_id) c
      WHERE s.organization_id = b.organization_id AND s.version_id = c.version_id AND s.line_id = c.line_id;
    END LOOP;
    IF TG_OP = 'DELETE' THEN
      DELETE FROM budget_amount_sheets s
      WHERE (s.organization_id, s.version_id) IN (SELECT DISTINCT x.organization_id, x.version_id FROM changed x)
        AND cardinality(array_remove(s.amounts, NULL)) = 0;
    END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER sheets_filled_first AFTER INSERT ON budget_amounts REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION remit.fill_amount_sheets();
  CREATE TRIGGER sheets_cleared AFTER UPDATE ON budget_amounts REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION remit.clear_amount_sheets();
  CREATE TRIGGER sheets_filled AFTER UPDATE ON budget_amounts REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION remit.fill_amount_sheets();
  CREATE TRIGGER sheets_emptied AFTER DELETE ON budget_amounts REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION remit.clear_amount_sheets();
`;
