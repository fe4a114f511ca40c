import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePostings1763801410000 implements MigrationInterface {
  name = 'CreatePostings1763801410000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(postings);
    await runner.query(sheets);
    await runner.query(closes);
    await runner.query(changes);
    await runner.query(notes);
    await runner.query(statistics);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE variance_notes_history, variance_notes, budget_change_entries, budget_changes_history, budget_changes,
        period_closes, budget_posting_sheets, budget_postings;
      DROP FUNCTION remit.fill_posting_sheets, remit.analyze_budgets;
    `);
  }
}

/**
 * Deltas: the figure of a line, period and kind is the sum of its amounts. A correction says why, and may stand in an open period
 * for a closed one. A row without an amount says that there is no figure, and why.
 */
const postings = `
  CREATE TABLE budget_postings (
    organization_id     uuid           NOT NULL,
    id                  uuid           NOT NULL,
    budget_id           uuid           NOT NULL,
    line_id             uuid           NOT NULL,
    period_key          text           NOT NULL,
    kind                text           NOT NULL,
    amount              bigint,
    missing_reason      text,
    posted_on           date           NOT NULL,
    is_correction       boolean        NOT NULL DEFAULT false,
    corrects_period_key text,
    reason              text           NOT NULL DEFAULT '',
    reference           text           NOT NULL DEFAULT '',
    import_id           uuid,
    recorded_by         uuid           NOT NULL,
    recorded_at         timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT budget_postings_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT budget_postings_kind_check CHECK (kind IN ('actual', 'commitment')),
    CONSTRAINT budget_postings_one_check CHECK (num_nonnulls(amount, missing_reason) = 1),
    CONSTRAINT budget_postings_size_check CHECK (abs(amount) < 1000000000000000),
    CONSTRAINT budget_postings_reason_check CHECK (NOT is_correction OR reason <> ''),
    CONSTRAINT budget_postings_corrects_check CHECK (corrects_period_key IS NULL OR is_correction AND corrects_period_key <> period_key),
    CONSTRAINT budget_postings_budget_fkey FOREIGN KEY (organization_id, budget_id) REFERENCES budgets (organization_id, id),
    CONSTRAINT budget_postings_line_fkey FOREIGN KEY (organization_id, line_id) REFERENCES budget_lines (organization_id, id),
    CONSTRAINT budget_postings_period_fkey FOREIGN KEY (organization_id, period_key) REFERENCES periods (organization_id, key),
    CONSTRAINT budget_postings_corrects_fkey FOREIGN KEY (organization_id, corrects_period_key) REFERENCES periods (organization_id, key),
    CONSTRAINT budget_postings_recorder_fkey FOREIGN KEY (organization_id, recorded_by) REFERENCES people (organization_id, id)
  );
  CREATE INDEX budget_postings_cell_idx ON budget_postings (organization_id, line_id, period_key, kind, posted_on);
  CREATE INDEX budget_postings_budget_idx ON budget_postings (organization_id, budget_id, recorded_at DESC, id DESC);
  CREATE INDEX budget_postings_import_idx ON budget_postings (organization_id, import_id) WHERE import_id IS NOT NULL;
  CALL remit.protect('budget_postings', 'ledger');
`;

/**
 * What is posted to each line by now, a place for each period of the budget's year. Nobody but the trigger writes it, from the ledger
 * itself; another day, or what was known at an instant, is read from the ledger.
 */
const sheets = `
  CREATE TABLE budget_posting_sheets (
    organization_id uuid     NOT NULL,
    budget_id       uuid     NOT NULL,
    line_id         uuid     NOT NULL,
    actuals         bigint[] NOT NULL,
    commitments     bigint[] NOT NULL,
    CONSTRAINT budget_posting_sheets_pkey PRIMARY KEY (organization_id, budget_id, line_id),
    CONSTRAINT budget_posting_sheets_budget_fkey FOREIGN KEY (organization_id, budget_id) REFERENCES budgets (organization_id, id)
  );
  CALL remit.protect('budget_posting_sheets', 'plain');
  REVOKE INSERT, UPDATE, DELETE ON budget_posting_sheets FROM remit_app;

  CREATE FUNCTION remit.fill_posting_sheets() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    b record;
  BEGIN
    FOR b IN SELECT d.*, remit.budget_periods(d.organization_id, d.budget_id) AS keys
      FROM (SELECT DISTINCT c.organization_id, c.budget_id FROM changed c) d LOOP
      INSERT INTO budget_posting_sheets AS s
      SELECT b.organization_id, b.budget_id, c.line_id,
        remit.spread(b.keys, array_agg(c.period_key) FILTER (WHERE c.kind = 'actual'), array_agg(c.amount) FILTER (WHERE c.kind = 'actual')),
        remit.spread(b.keys, array_agg(c.period_key) FILTER (WHERE c.kind = 'commitment'), array_agg(c.amount) FILTER (WHERE c.kind = 'commitment'))
      FROM changed c WHERE c.organization_id = b.organization_id AND c.budget_id = b.budget_id
      GROUP BY c.line_id ORDER BY c.line_id
      ON CONFLICT (organization_id, budget_id, line_id) DO UPDATE
        SET actuals = remit.add_sheets(s.actuals, excluded.actuals), commitments = remit.add_sheets(s.commitments, excluded.commitments);
    END LOOP;
    RETURN NULL;
  END $$;
  CREATE TRIGGER sheets AFTER INSERT ON budget_postings REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION remit.fill_posting_sheets();
`;

/** The newest row of a period says whether it is closed; \`effective_on\` is the day since when. */
const closes = `
  CREATE TABLE period_closes (
    organization_id uuid           NOT NULL,
    id              uuid           NOT NULL,
    budget_id       uuid           NOT NULL,
    period_key      text           NOT NULL,
    kind            text           NOT NULL,
    reason          text           NOT NULL DEFAULT '',
    effective_on    date           NOT NULL,
    recorded_by     uuid           NOT NULL,
    recorded_at     timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT period_closes_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT period_closes_kind_check CHECK (kind IN ('closed', 'reopened')),
    CONSTRAINT period_closes_reason_check CHECK (kind = 'closed' OR reason <> ''),
    CONSTRAINT period_closes_budget_fkey FOREIGN KEY (organization_id, budget_id) REFERENCES budgets (organization_id, id),
    CONSTRAINT period_closes_period_fkey FOREIGN KEY (organization_id, period_key) REFERENCES periods (organization_id, key),
    CONSTRAINT period_closes_recorder_fkey FOREIGN KEY (organization_id, recorded_by) REFERENCES people (organization_id, id)
  );
  CREATE INDEX period_closes_current_idx ON period_closes (organization_id, budget_id, period_key, recorded_at DESC, id DESC);
  CALL remit.protect('period_closes', 'ledger');
`;

/** \`size\` is what is compared with the limit, in minor units of the reporting currency. Nobody decided what stayed within the limit. */
const changes = `
  CREATE TABLE budget_changes (
    organization_id    uuid           NOT NULL,
    id                 uuid           NOT NULL,
    budget_id          uuid           NOT NULL,
    number             integer        NOT NULL,
    kind               text           NOT NULL,
    state              text           NOT NULL DEFAULT 'requested',
    reason             text           NOT NULL,
    size               bigint         NOT NULL,
    reporting_currency text           NOT NULL,
    effective_on       date           NOT NULL,
    requested_by       uuid           NOT NULL,
    requested_at       timestamptz(3) NOT NULL,
    decided_by         uuid,
    decided_at         timestamptz(3),
    decision_reason    text           NOT NULL DEFAULT '',
    result_version_id  uuid,
    version            integer        NOT NULL DEFAULT 1,
    created_at         timestamptz(3) NOT NULL DEFAULT remit.now(),
    updated_at         timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT budget_changes_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT budget_changes_number_key UNIQUE (organization_id, budget_id, number),
    CONSTRAINT budget_changes_kind_check CHECK (kind IN ('transfer', 'revision')),
    CONSTRAINT budget_changes_state_check CHECK (state IN ('requested', 'approved', 'declined', 'withdrawn')),
    CONSTRAINT budget_changes_reason_check CHECK (reason <> ''),
    CONSTRAINT budget_changes_size_check CHECK (size >= 0),
    CONSTRAINT budget_changes_decided_check CHECK ((state = 'requested') = (decided_at IS NULL) AND (decided_by IS NULL OR decided_at IS NOT NULL)),
    CONSTRAINT budget_changes_other_decides_check CHECK (state = 'withdrawn' OR decided_by <> requested_by),
    CONSTRAINT budget_changes_declined_check CHECK (state <> 'declined' OR decision_reason <> ''),
    CONSTRAINT budget_changes_result_check CHECK ((state = 'approved') = (result_version_id IS NOT NULL)),
    CONSTRAINT budget_changes_budget_fkey FOREIGN KEY (organization_id, budget_id) REFERENCES budgets (organization_id, id),
    CONSTRAINT budget_changes_result_fkey FOREIGN KEY (organization_id, budget_id, result_version_id)
      REFERENCES budget_versions (organization_id, budget_id, id),
    CONSTRAINT budget_changes_requester_fkey FOREIGN KEY (organization_id, requested_by) REFERENCES people (organization_id, id),
    CONSTRAINT budget_changes_decider_fkey FOREIGN KEY (organization_id, decided_by) REFERENCES people (organization_id, id)
  );
  CREATE UNIQUE INDEX budget_changes_result_key ON budget_changes (organization_id, result_version_id);
  CREATE INDEX budget_changes_open_idx ON budget_changes (organization_id, budget_id) WHERE state = 'requested';
  CALL remit.protect('budget_changes', 'mutable');

  /* By how much the plan of a line and period changes, in the line's currency. */
  CREATE TABLE budget_change_entries (
    organization_id uuid   NOT NULL,
    change_id       uuid   NOT NULL,
    line_id         uuid   NOT NULL,
    period_key      text   NOT NULL,
    amount          bigint NOT NULL,
    CONSTRAINT budget_change_entries_pkey PRIMARY KEY (organization_id, change_id, line_id, period_key),
    CONSTRAINT budget_change_entries_amount_check CHECK (amount <> 0 AND abs(amount) < 1000000000000000),
    CONSTRAINT budget_change_entries_change_fkey FOREIGN KEY (organization_id, change_id) REFERENCES budget_changes (organization_id, id),
    CONSTRAINT budget_change_entries_line_fkey FOREIGN KEY (organization_id, line_id) REFERENCES budget_lines (organization_id, id),
    CONSTRAINT budget_change_entries_period_fkey FOREIGN KEY (organization_id, period_key) REFERENCES periods (organization_id, key)
  );
  CREATE INDEX budget_change_entries_line_idx ON budget_change_entries (organization_id, line_id);
  CALL remit.protect('budget_change_entries', 'ledger');
`;

/** Why a line is beyond its tolerance: of a period, of the year up to its end, or of the whole year as it looked then. */
const notes = `
  CREATE TABLE variance_notes (
    organization_id uuid           NOT NULL,
    id              uuid           NOT NULL,
    budget_id       uuid           NOT NULL,
    line_id         uuid           NOT NULL,
    period_key      text           NOT NULL,
    comparison      text           NOT NULL,
    body            text           NOT NULL,
    author_id       uuid           NOT NULL,
    archived_at     timestamptz(3),
    version         integer        NOT NULL DEFAULT 1,
    created_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    updated_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT variance_notes_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT variance_notes_comparison_check CHECK (comparison IN ('period', 'year_to_date', 'outlook')),
    CONSTRAINT variance_notes_body_check CHECK (body <> ''),
    CONSTRAINT variance_notes_line_fkey FOREIGN KEY (organization_id, budget_id, line_id)
      REFERENCES budget_lines (organization_id, budget_id, id),
    CONSTRAINT variance_notes_period_fkey FOREIGN KEY (organization_id, period_key) REFERENCES periods (organization_id, key),
    CONSTRAINT variance_notes_author_fkey FOREIGN KEY (organization_id, author_id) REFERENCES people (organization_id, id)
  );
  CREATE UNIQUE INDEX variance_notes_once_key ON variance_notes (organization_id, line_id, period_key, comparison) WHERE archived_at IS NULL;
  CREATE INDEX variance_notes_budget_idx ON variance_notes (organization_id, budget_id, period_key);
  CALL remit.protect('variance_notes', 'mutable');
`;

/** After thousands of rows at once the planner takes a table for nearly empty, until somebody looks: a grid then takes seconds. */
const statistics = `
  CREATE FUNCTION remit.analyze_budgets() RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  BEGIN
    ANALYZE budget_lines, budget_amounts, budget_amount_sheets, budget_postings, budget_posting_sheets;
  END $$;
`;
