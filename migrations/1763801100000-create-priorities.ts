import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePriorities1763801100000 implements MigrationInterface {
  name = 'CreatePriorities1763801100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(briefs);
    await runner.query(scoring);
    await runner.query(mixes);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE capacity_mixes_history, capacity_mixes, rank_overrides, scores, scoring_models_history, scoring_models,
        scope_changes, briefs_history, briefs;
    `);
  }
}

/** What the item itself does not hold of its brief. A gate review freezes by its id; a commitment has none. */
const briefs = `
  CREATE TABLE briefs (
    organization_id uuid           NOT NULL,
    id              uuid           NOT NULL,
    requirements    text           NOT NULL DEFAULT '',
    non_goals       text           NOT NULL DEFAULT '',
    frozen_at       timestamptz(3),
    frozen_by       uuid,
    frozen_for      text,
    gate_review_id  uuid,
    version         integer        NOT NULL DEFAULT 1,
    created_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    updated_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT briefs_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT briefs_frozen_check CHECK ((frozen_at IS NULL) = (frozen_for IS NULL)),
    CONSTRAINT briefs_frozen_for_check CHECK (frozen_for IN ('commitment', 'gate_review')),
    CONSTRAINT briefs_item_fkey FOREIGN KEY (organization_id, id) REFERENCES roadmap_items (organization_id, id),
    CONSTRAINT briefs_freezer_fkey FOREIGN KEY (organization_id, frozen_by) REFERENCES people (organization_id, id),
    CONSTRAINT briefs_gate_review_fkey FOREIGN KEY (organization_id, gate_review_id) REFERENCES gate_reviews (organization_id, id)
  );
  CALL remit.protect('briefs', 'mutable');

  CREATE TABLE scope_changes (
    organization_id uuid           NOT NULL,
    id              uuid           NOT NULL,
    item_id         uuid           NOT NULL,
    before          jsonb          NOT NULL,
    after           jsonb          NOT NULL,
    reason          text           NOT NULL,
    changed_on      date           NOT NULL,
    recorded_by     uuid           NOT NULL,
    recorded_at     timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT scope_changes_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT scope_changes_reason_check CHECK (reason <> ''),
    CONSTRAINT scope_changes_item_fkey FOREIGN KEY (organization_id, item_id) REFERENCES roadmap_items (organization_id, id),
    CONSTRAINT scope_changes_recorder_fkey FOREIGN KEY (organization_id, recorded_by) REFERENCES people (organization_id, id)
  );
  CREATE INDEX scope_changes_item_idx ON scope_changes (organization_id, item_id, changed_on, id);
  CALL remit.protect('scope_changes', 'ledger');
`;

/** Of the scores and overrides of an item in a model the newest counts; an override without a rank takes the one before back. */
const scoring = `
  CREATE TABLE scoring_models (
    organization_id uuid           NOT NULL,
    id              uuid           NOT NULL,
    key             text           NOT NULL,
    name            text           NOT NULL,
    method          text           NOT NULL,
    criteria        jsonb          NOT NULL DEFAULT '[]',
    is_default      boolean        NOT NULL DEFAULT false,
    archived_at     timestamptz(3),
    version         integer        NOT NULL DEFAULT 1,
    created_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    updated_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT scoring_models_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT scoring_models_key UNIQUE (organization_id, key),
    CONSTRAINT scoring_models_method_check CHECK (method IN ('rice', 'wsjf', 'value_effort', 'custom'))
  );
  CREATE UNIQUE INDEX scoring_models_default ON scoring_models (organization_id) WHERE is_default AND archived_at IS NULL;
  CALL remit.protect('scoring_models', 'mutable');

  CREATE TABLE scores (
    organization_id uuid           NOT NULL,
    id              uuid           NOT NULL,
    model_id        uuid           NOT NULL,
    item_id         uuid           NOT NULL,
    inputs          jsonb          NOT NULL,
    score           numeric        NOT NULL,
    scored_on       date           NOT NULL,
    note            text           NOT NULL DEFAULT '',
    recorded_by     uuid           NOT NULL,
    recorded_at     timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT scores_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT scores_model_fkey FOREIGN KEY (organization_id, model_id) REFERENCES scoring_models (organization_id, id),
    CONSTRAINT scores_item_fkey FOREIGN KEY (organization_id, item_id) REFERENCES roadmap_items (organization_id, id),
    CONSTRAINT scores_recorder_fkey FOREIGN KEY (organization_id, recorded_by) REFERENCES people (organization_id, id)
  );
  CREATE INDEX scores_newest_idx ON scores (organization_id, model_id, item_id, scored_on DESC, id DESC);
  CREATE INDEX scores_item_idx ON scores (organization_id, item_id, scored_on DESC, id DESC);
  CALL remit.protect('scores', 'ledger');

  CREATE TABLE rank_overrides (
    organization_id uuid           NOT NULL,
    id              uuid           NOT NULL,
    model_id        uuid           NOT NULL,
    item_id         uuid           NOT NULL,
    rank            integer,
    reason          text           NOT NULL,
    recorded_by     uuid           NOT NULL,
    recorded_at     timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT rank_overrides_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT rank_overrides_rank_check CHECK (rank > 0),
    CONSTRAINT rank_overrides_reason_check CHECK (reason <> ''),
    CONSTRAINT rank_overrides_model_fkey FOREIGN KEY (organization_id, model_id) REFERENCES scoring_models (organization_id, id),
    CONSTRAINT rank_overrides_item_fkey FOREIGN KEY (organization_id, item_id) REFERENCES roadmap_items (organization_id, id),
    CONSTRAINT rank_overrides_recorder_fkey FOREIGN KEY (organization_id, recorded_by) REFERENCES people (organization_id, id)
  );
  CREATE INDEX rank_overrides_newest_idx ON rank_overrides (organization_id, model_id, item_id, recorded_at DESC, id DESC);
  CALL remit.protect('rank_overrides', 'ledger');
`;

/** Percent of the effort of a period; without an area it is the plan of the whole organization. */
const mixes = `
  CREATE TABLE capacity_mixes (
    organization_id uuid           NOT NULL,
    id              uuid           NOT NULL,
    period_key      text           NOT NULL,
    area_id         uuid,
    growth          numeric        NOT NULL,
    retention       numeric        NOT NULL,
    commitments     numeric        NOT NULL,
    foundation      numeric        NOT NULL,
    customer        numeric,
    company         numeric,
    team            numeric,
    note            text           NOT NULL DEFAULT '',
    version         integer        NOT NULL DEFAULT 1,
    created_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    updated_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT capacity_mixes_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT capacity_mixes_once UNIQUE NULLS NOT DISTINCT (organization_id, period_key, area_id),
    CONSTRAINT capacity_mixes_category_check CHECK (growth + retention + commitments + foundation = 100
      AND least(growth, retention, commitments, foundation) >= 0),
    CONSTRAINT capacity_mixes_beneficiary_check CHECK (num_nonnulls(customer, company, team) = 0
      OR (num_nonnulls(customer, company, team) = 3 AND customer + company + team = 100 AND least(customer, company, team) >= 0)),
    CONSTRAINT capacity_mixes_area_fkey FOREIGN KEY (organization_id, area_id) REFERENCES areas (organization_id, id),
    CONSTRAINT capacity_mixes_period_fkey FOREIGN KEY (organization_id, period_key) REFERENCES periods (organization_id, key)
  );
  CALL remit.protect('capacity_mixes', 'mutable');
`;
