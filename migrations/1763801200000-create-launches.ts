import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateLaunches1763801200000 implements MigrationInterface {
  name = 'CreateLaunches1763801200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(launches);
    await runner.query(records);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE launch_reviews_history, launch_reviews, launch_decisions, launch_entries_history, launch_entries, launch_moves,
        launches_history, launches;
    `);
  }
}

/** The first hard date is kept; \`launched_on\` is when it was so. */
const launches = `
  CREATE TABLE launches (
    organization_id  uuid           NOT NULL,
    id               uuid           NOT NULL,
    key              text           NOT NULL,
    name             text           NOT NULL,
    item_id          uuid           NOT NULL,
    product_id       uuid,
    owner_id         uuid,
    soft_on          date,
    hard_on          date           NOT NULL,
    baseline_soft_on date,
    baseline_on      date           NOT NULL,
    launched_on      date,
    note             text           NOT NULL DEFAULT '',
    archived_at      timestamptz(3),
    import_source    text,
    external_key     text,
    version          integer        NOT NULL DEFAULT 1,
    created_at       timestamptz(3) NOT NULL DEFAULT remit.now(),
    updated_at       timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT launches_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT launches_key UNIQUE (organization_id, key),
    CONSTRAINT launches_external_key UNIQUE (organization_id, import_source, external_key),
    CONSTRAINT launches_order_check CHECK (soft_on <= hard_on),
    CONSTRAINT launches_item_fkey FOREIGN KEY (organization_id, item_id) REFERENCES roadmap_items (organization_id, id),
    CONSTRAINT launches_product_fkey FOREIGN KEY (organization_id, product_id) REFERENCES products (organization_id, id),
    CONSTRAINT launches_owner_fkey FOREIGN KEY (organization_id, owner_id) REFERENCES people (organization_id, id)
  );
  CREATE INDEX launches_item_idx ON launches (organization_id, item_id);
  CREATE INDEX launches_hard_idx ON launches (organization_id, hard_on) WHERE archived_at IS NULL;
  CALL remit.protect('launches', 'mutable');
  CREATE TRIGGER baseline BEFORE UPDATE ON launches FOR EACH ROW
    WHEN (NEW.baseline_on IS DISTINCT FROM OLD.baseline_on
      OR (OLD.baseline_soft_on IS NOT NULL AND NEW.baseline_soft_on IS DISTINCT FROM OLD.baseline_soft_on))
    EXECUTE FUNCTION remit.keep_baseline();

  CREATE TABLE launch_moves (
    organization_id uuid           NOT NULL,
    id              uuid           NOT NULL,
    launch_id       uuid           NOT NULL,
    from_soft_on    date,
    from_hard_on    date           NOT NULL,
    to_soft_on      date,
    to_hard_on      date           NOT NULL,
    days            integer        NOT NULL,
    reason          text           NOT NULL,
    moved_on        date           NOT NULL,
    recorded_by     uuid           NOT NULL,
    recorded_at     timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT launch_moves_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT launch_moves_reason_check CHECK (reason <> ''),
    CONSTRAINT launch_moves_launch_fkey FOREIGN KEY (organization_id, launch_id) REFERENCES launches (organization_id, id),
    CONSTRAINT launch_moves_recorder_fkey FOREIGN KEY (organization_id, recorded_by) REFERENCES people (organization_id, id)
  );
  CREATE INDEX launch_moves_launch_idx ON launch_moves (organization_id, launch_id, moved_on, id);
  CALL remit.protect('launch_moves', 'ledger');
`;

const records = `
  CREATE TABLE launch_entries (
    organization_id uuid           NOT NULL,
    id              uuid           NOT NULL,
    launch_id       uuid           NOT NULL,
    function        text           NOT NULL,
    name            text           NOT NULL,
    owner_id        uuid,
    due_on          date,
    is_must         boolean        NOT NULL DEFAULT true,
    state           text           NOT NULL DEFAULT 'open',
    reason          text           NOT NULL DEFAULT '',
    done_by         uuid,
    done_on         date,
    position        integer        NOT NULL DEFAULT 0,
    version         integer        NOT NULL DEFAULT 1,
    created_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    updated_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT launch_entries_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT launch_entries_state_check CHECK (state IN ('open', 'done', 'not_applicable')),
    CONSTRAINT launch_entries_done_check CHECK ((state = 'done') = (done_on IS NOT NULL)),
    CONSTRAINT launch_entries_reason_check CHECK (state <> 'not_applicable' OR reason <> ''),
    CONSTRAINT launch_entries_launch_fkey FOREIGN KEY (organization_id, launch_id) REFERENCES launches (organization_id, id),
    CONSTRAINT launch_entries_owner_fkey FOREIGN KEY (organization_id, owner_id) REFERENCES people (organization_id, id),
    CONSTRAINT launch_entries_doer_fkey FOREIGN KEY (organization_id, done_by) REFERENCES people (organization_id, id)
  );
  CREATE INDEX launch_entries_launch_idx ON launch_entries (organization_id, launch_id, position, id);
  CREATE INDEX launch_entries_owner_idx ON launch_entries (organization_id, owner_id) WHERE state = 'open';
  CALL remit.protect('launch_entries', 'mutable');

  /* \`waivers\` names the open must-haves that a go passed over, with the reason of each. */
  CREATE TABLE launch_decisions (
    organization_id uuid           NOT NULL,
    id              uuid           NOT NULL,
    launch_id       uuid           NOT NULL,
    decision        text           NOT NULL,
    reason          text           NOT NULL,
    waivers         jsonb          NOT NULL DEFAULT '[]',
    decided_on      date           NOT NULL,
    recorded_by     uuid           NOT NULL,
    recorded_at     timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT launch_decisions_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT launch_decisions_decision_check CHECK (decision IN ('go', 'no_go', 'hold')),
    CONSTRAINT launch_decisions_reason_check CHECK (reason <> ''),
    CONSTRAINT launch_decisions_launch_fkey FOREIGN KEY (organization_id, launch_id) REFERENCES launches (organization_id, id),
    CONSTRAINT launch_decisions_recorder_fkey FOREIGN KEY (organization_id, recorded_by) REFERENCES people (organization_id, id)
  );
  CREATE INDEX launch_decisions_launch_idx ON launch_decisions (organization_id, launch_id, id DESC);
  CALL remit.protect('launch_decisions', 'ledger');

  CREATE TABLE launch_reviews (
    organization_id uuid           NOT NULL,
    id              uuid           NOT NULL,
    launch_id       uuid           NOT NULL,
    after_days      smallint       NOT NULL,
    held_on         date           NOT NULL,
    kpi_id          uuid,
    expected        text           NOT NULL,
    actual          text           NOT NULL,
    expected_value  numeric,
    actual_value    numeric,
    learning        text           NOT NULL,
    decision        text           NOT NULL,
    is_met          boolean        NOT NULL,
    held_by         uuid           NOT NULL,
    version         integer        NOT NULL DEFAULT 1,
    created_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    updated_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT launch_reviews_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT launch_reviews_once UNIQUE (organization_id, launch_id, after_days),
    CONSTRAINT launch_reviews_after_check CHECK (after_days IN (30, 60, 90)),
    CONSTRAINT launch_reviews_decision_check CHECK (decision IN ('improve', 'keep', 'retire')),
    CONSTRAINT launch_reviews_launch_fkey FOREIGN KEY (organization_id, launch_id) REFERENCES launches (organization_id, id),
    CONSTRAINT launch_reviews_kpi_fkey FOREIGN KEY (organization_id, kpi_id) REFERENCES kpis (organization_id, id),
    CONSTRAINT launch_reviews_holder_fkey FOREIGN KEY (organization_id, held_by) REFERENCES people (organization_id, id)
  );
  CALL remit.protect('launch_reviews', 'mutable');
`;
