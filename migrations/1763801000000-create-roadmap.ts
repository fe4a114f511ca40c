import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateRoadmap1763801000000 implements MigrationInterface {
  name = 'CreateRoadmap1763801000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(items);
    await runner.query(casesOfItems);
    await runner.query(baselines);
    await runner.query(moves);
    await runner.query(milestones);
    await runner.query(dependencies);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE business_cases DROP CONSTRAINT business_cases_item_fkey;
      DROP TABLE dependencies_history, dependencies, milestone_moves, milestones_history, milestones,
        item_moves, roadmap_items_history, roadmap_items;
      DROP FUNCTION remit.keep_baseline;
    `);
  }
}

/** The days that name a stage are when it was so; \`position\` orders the items of a horizon and has room between any two. */
const items = `
  CREATE TABLE roadmap_items (
    organization_id    uuid           NOT NULL,
    id                 uuid           NOT NULL,
    key                text           NOT NULL,
    name               text           NOT NULL,
    problem            text           NOT NULL DEFAULT '',
    persona            text           NOT NULL DEFAULT '',
    area_id            uuid           NOT NULL,
    product_id         uuid,
    objective_id       uuid,
    outcome_kpi_id     uuid,
    expected_change    numeric,
    owner_id           uuid,
    contributor_ids    uuid[]         NOT NULL DEFAULT '{}',
    horizon            text           NOT NULL,
    stage              text           NOT NULL,
    stage_reason       text           NOT NULL DEFAULT '',
    starts_on          date,
    target_on          date,
    precision          text           NOT NULL DEFAULT 'day',
    baseline_starts_on date,
    baseline_target_on date,
    baseline_precision text,
    entered_on         date           NOT NULL,
    committed_on       date,
    committed_by       uuid,
    began_on           date,
    done_on            date,
    dropped_on         date,
    confidence         smallint,
    effort             numeric,
    category           text,
    beneficiary        text,
    position           numeric        NOT NULL DEFAULT 0,
    archived_at        timestamptz(3),
    import_source      text,
    external_key       text,
    version            integer        NOT NULL DEFAULT 1,
    created_at         timestamptz(3) NOT NULL DEFAULT remit.now(),
    updated_at         timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT roadmap_items_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT roadmap_items_key UNIQUE (organization_id, key),
    CONSTRAINT roadmap_items_external_key UNIQUE (organization_id, import_source, external_key),
    CONSTRAINT roadmap_items_horizon_check CHECK (horizon IN ('now', 'next', 'later')),
    CONSTRAINT roadmap_items_stage_check CHECK (stage IN ('idea', 'planned', 'committed', 'in_progress', 'done', 'dropped')),
    CONSTRAINT roadmap_items_window_check CHECK (starts_on <= target_on),
    CONSTRAINT roadmap_items_precision_check CHECK (precision IN ('day', 'month', 'quarter')),
    CONSTRAINT roadmap_items_baseline_check CHECK ((committed_on IS NULL) = (baseline_target_on IS NULL) AND (committed_on IS NULL) = (baseline_precision IS NULL)),
    CONSTRAINT roadmap_items_committed_check CHECK (stage <> 'committed' OR committed_on IS NOT NULL),
    CONSTRAINT roadmap_items_done_check CHECK ((stage = 'done') = (done_on IS NOT NULL)),
    CONSTRAINT roadmap_items_dropped_check CHECK ((stage = 'dropped') = (dropped_on IS NOT NULL)),
    CONSTRAINT roadmap_items_confidence_check CHECK (confidence BETWEEN 0 AND 10),
    CONSTRAINT roadmap_items_effort_check CHECK (effort > 0),
    CONSTRAINT roadmap_items_category_check CHECK (category IN ('growth', 'retention', 'commitments', 'foundation')),
    CONSTRAINT roadmap_items_beneficiary_check CHECK (beneficiary IN ('customer', 'company', 'team')),
    CONSTRAINT roadmap_items_area_fkey FOREIGN KEY (organization_id, area_id) REFERENCES areas (organization_id, id),
    CONSTRAINT roadmap_items_product_fkey FOREIGN KEY (organization_id, product_id) REFERENCES products (organization_id, id),
    CONSTRAINT roadmap_items_objective_fkey FOREIGN KEY (organization_id, objective_id) REFERENCES objectives (organization_id, id),
    CONSTRAINT roadmap_items_outcome_fkey FOREIGN KEY (organization_id, outcome_kpi_id) REFERENCES kpis (organization_id, id),
    CONSTRAINT roadmap_items_owner_fkey FOREIGN KEY (organization_id, owner_id) REFERENCES people (organization_id, id),
    CONSTRAINT roadmap_items_committer_fkey FOREIGN KEY (organization_id, committed_by) REFERENCES people (organization_id, id)
  );
  CREATE INDEX roadmap_items_live_idx ON roadmap_items (organization_id, horizon, position, id) WHERE archived_at IS NULL;
  CREATE INDEX roadmap_items_area_idx ON roadmap_items (organization_id, area_id);
  CREATE INDEX roadmap_items_product_idx ON roadmap_items (organization_id, product_id) WHERE product_id IS NOT NULL;
  CREATE INDEX roadmap_items_objective_idx ON roadmap_items (organization_id, objective_id) WHERE objective_id IS NOT NULL;
  CREATE INDEX roadmap_items_outcome_idx ON roadmap_items (organization_id, outcome_kpi_id) WHERE outcome_kpi_id IS NOT NULL;
  CREATE INDEX roadmap_items_owner_idx ON roadmap_items (organization_id, owner_id);
  CREATE INDEX roadmap_items_baseline_idx ON roadmap_items (organization_id, baseline_target_on) WHERE committed_on IS NOT NULL;
  CALL remit.protect('roadmap_items', 'mutable');
`;

/** Business cases are older than the items that some of them are for. */
const casesOfItems = `
  ALTER TABLE business_cases
    ADD CONSTRAINT business_cases_item_fkey FOREIGN KEY (organization_id, item_id) REFERENCES roadmap_items (organization_id, id);
`;

/** What was once committed stays: not even the application can rewrite it. */
const baselines = `
  CREATE FUNCTION remit.keep_baseline() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'the baseline of % is kept for ever', TG_TABLE_NAME USING ERRCODE = '42501';
  END $$;
  CREATE TRIGGER baseline BEFORE UPDATE ON roadmap_items FOR EACH ROW
    WHEN (OLD.committed_on IS NOT NULL
      AND (NEW.committed_on, NEW.baseline_starts_on, NEW.baseline_target_on, NEW.baseline_precision)
        IS DISTINCT FROM (OLD.committed_on, OLD.baseline_starts_on, OLD.baseline_target_on, OLD.baseline_precision))
    EXECUTE FUNCTION remit.keep_baseline();
`;

/** \`days\` counts how far the target moved, later being positive; \`moved_on\` is when it was so, which an import dates in the past. */
const moves = `
  CREATE TABLE item_moves (
    organization_id uuid           NOT NULL,
    id              uuid           NOT NULL,
    item_id         uuid           NOT NULL,
    from_starts_on  date,
    from_target_on  date,
    from_precision  text           NOT NULL,
    to_starts_on    date,
    to_target_on    date,
    to_precision    text           NOT NULL,
    days            integer,
    is_committed    boolean        NOT NULL,
    reason          text           NOT NULL DEFAULT '',
    moved_on        date           NOT NULL,
    import_id       uuid,
    recorded_by     uuid           NOT NULL,
    recorded_at     timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT item_moves_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT item_moves_reason_check CHECK (NOT is_committed OR reason <> ''),
    CONSTRAINT item_moves_item_fkey FOREIGN KEY (organization_id, item_id) REFERENCES roadmap_items (organization_id, id),
    CONSTRAINT item_moves_recorder_fkey FOREIGN KEY (organization_id, recorded_by) REFERENCES people (organization_id, id)
  );
  CREATE INDEX item_moves_item_idx ON item_moves (organization_id, item_id, moved_on, id);
  CREATE INDEX item_moves_day_idx ON item_moves (organization_id, moved_on);
  CREATE INDEX item_moves_import_idx ON item_moves (organization_id, import_id) WHERE import_id IS NOT NULL;
  CALL remit.protect('item_moves', 'ledger');
`;

const milestones = `
  CREATE TABLE milestones (
    organization_id uuid           NOT NULL,
    id              uuid           NOT NULL,
    item_id         uuid           NOT NULL,
    name            text           NOT NULL,
    due_on          date           NOT NULL,
    baseline_on     date,
    met_on          date,
    owner_id        uuid,
    note            text           NOT NULL DEFAULT '',
    archived_at     timestamptz(3),
    import_source   text,
    external_key    text,
    version         integer        NOT NULL DEFAULT 1,
    created_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    updated_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT milestones_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT milestones_external_key UNIQUE (organization_id, import_source, external_key),
    CONSTRAINT milestones_item_fkey FOREIGN KEY (organization_id, item_id) REFERENCES roadmap_items (organization_id, id),
    CONSTRAINT milestones_owner_fkey FOREIGN KEY (organization_id, owner_id) REFERENCES people (organization_id, id)
  );
  CREATE INDEX milestones_item_idx ON milestones (organization_id, item_id, due_on, id);
  CREATE INDEX milestones_open_idx ON milestones (organization_id, due_on) WHERE met_on IS NULL AND archived_at IS NULL;
  CALL remit.protect('milestones', 'mutable');
  CREATE TRIGGER baseline BEFORE UPDATE ON milestones FOR EACH ROW
    WHEN (OLD.baseline_on IS NOT NULL AND NEW.baseline_on IS DISTINCT FROM OLD.baseline_on)
    EXECUTE FUNCTION remit.keep_baseline();

  CREATE TABLE milestone_moves (
    organization_id uuid           NOT NULL,
    id              uuid           NOT NULL,
    milestone_id    uuid           NOT NULL,
    from_on         date           NOT NULL,
    to_on           date           NOT NULL,
    days            integer        NOT NULL,
    is_committed    boolean        NOT NULL,
    reason          text           NOT NULL DEFAULT '',
    moved_on        date           NOT NULL,
    import_id       uuid,
    recorded_by     uuid           NOT NULL,
    recorded_at     timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT milestone_moves_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT milestone_moves_reason_check CHECK (NOT is_committed OR reason <> ''),
    CONSTRAINT milestone_moves_milestone_fkey FOREIGN KEY (organization_id, milestone_id) REFERENCES milestones (organization_id, id),
    CONSTRAINT milestone_moves_recorder_fkey FOREIGN KEY (organization_id, recorded_by) REFERENCES people (organization_id, id)
  );
  CREATE INDEX milestone_moves_milestone_idx ON milestone_moves (organization_id, milestone_id, moved_on, id);
  CALL remit.protect('milestone_moves', 'ledger');
`;

/** The blocked item waits for the blocker. */
const dependencies = `
  CREATE TABLE dependencies (
    organization_id   uuid           NOT NULL,
    id                uuid           NOT NULL,
    blocker_id        uuid           NOT NULL,
    blocked_id        uuid           NOT NULL,
    needed_by         date,
    state             text           NOT NULL DEFAULT 'proposed',
    state_reason      text           NOT NULL DEFAULT '',
    resolved_on       date,
    escalated_on      date,
    escalated_by      uuid,
    escalation_reason text           NOT NULL DEFAULT '',
    note              text           NOT NULL DEFAULT '',
    archived_at       timestamptz(3),
    version           integer        NOT NULL DEFAULT 1,
    created_at        timestamptz(3) NOT NULL DEFAULT remit.now(),
    updated_at        timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT dependencies_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT dependencies_self_check CHECK (blocker_id <> blocked_id),
    CONSTRAINT dependencies_state_check CHECK (state IN ('proposed', 'accepted', 'declined', 'resolved')),
    CONSTRAINT dependencies_resolved_check CHECK ((state = 'resolved') = (resolved_on IS NOT NULL)),
    CONSTRAINT dependencies_escalated_check CHECK (escalated_on IS NULL OR escalation_reason <> ''),
    CONSTRAINT dependencies_blocker_fkey FOREIGN KEY (organization_id, blocker_id) REFERENCES roadmap_items (organization_id, id),
    CONSTRAINT dependencies_blocked_fkey FOREIGN KEY (organization_id, blocked_id) REFERENCES roadmap_items (organization_id, id),
    CONSTRAINT dependencies_escalator_fkey FOREIGN KEY (organization_id, escalated_by) REFERENCES people (organization_id, id)
  );
  CREATE UNIQUE INDEX dependencies_once ON dependencies (organization_id, blocker_id, blocked_id) WHERE archived_at IS NULL;
  CREATE INDEX dependencies_blocked_idx ON dependencies (organization_id, blocked_id);
  CALL remit.protect('dependencies', 'mutable');
`;
