import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateStrategy1763800800000 implements MigrationInterface {
  name = 'CreateStrategy1763800800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(statements);
    await runner.query(goals);
    await runner.query(objectives);
    await runner.query(keyResults);
    await runner.query(moves);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE objective_moves, key_results_history, key_results, objectives_history, objectives,
        goals_history, goals, statement_readings, strategy_statements_history, strategy_statements;
    `);
  }
}

const statements = `
  CREATE TABLE strategy_statements (
    organization_id uuid           NOT NULL,
    id              uuid           NOT NULL,
    key             text           NOT NULL,
    kind            text           NOT NULL,
    number          integer        NOT NULL,
    area_id         uuid,
    author_id       uuid           NOT NULL,
    horizon         text           NOT NULL DEFAULT '',
    body            text           NOT NULL,
    change_note     text           NOT NULL DEFAULT '',
    state           text           NOT NULL DEFAULT 'draft',
    approved_by     uuid,
    approved_at     timestamptz(3),
    published_by    uuid,
    published_at    timestamptz(3),
    effective_from  date,
    effective_to    date,
    archived_at     timestamptz(3),
    version         integer        NOT NULL DEFAULT 1,
    created_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    updated_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT strategy_statements_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT strategy_statements_key UNIQUE (organization_id, key),
    CONSTRAINT strategy_statements_number_key UNIQUE (organization_id, kind, number),
    CONSTRAINT strategy_statements_kind_check CHECK (kind IN ('vision', 'strategy')),
    CONSTRAINT strategy_statements_state_check CHECK (state IN ('draft', 'approved', 'published', 'superseded')),
    CONSTRAINT strategy_statements_approved_check CHECK (
      (state = 'draft') = (approved_at IS NULL) AND (approved_by IS NULL) = (approved_at IS NULL)),
    CONSTRAINT strategy_statements_published_check CHECK (
      (state IN ('draft', 'approved')) = (published_at IS NULL) AND (published_at IS NULL) = (effective_from IS NULL)),
    CONSTRAINT strategy_statements_not_by_author_check CHECK (approved_by <> author_id),
    CONSTRAINT strategy_statements_order_check CHECK (effective_to >= effective_from),
    CONSTRAINT strategy_statements_area_fkey FOREIGN KEY (organization_id, area_id) REFERENCES areas (organization_id, id),
    CONSTRAINT strategy_statements_author_fkey FOREIGN KEY (organization_id, author_id) REFERENCES people (organization_id, id),
    CONSTRAINT strategy_statements_approver_fkey FOREIGN KEY (organization_id, approved_by) REFERENCES people (organization_id, id),
    CONSTRAINT strategy_statements_publisher_fkey FOREIGN KEY (organization_id, published_by) REFERENCES people (organization_id, id),
    CONSTRAINT strategy_statements_organization_fkey FOREIGN KEY (organization_id) REFERENCES organizations (organization_id)
  );
  CREATE UNIQUE INDEX strategy_statements_one_published ON strategy_statements (organization_id, kind) WHERE state = 'published';
  CALL remit.protect('strategy_statements', 'mutable');

  CREATE TABLE statement_readings (
    organization_id uuid           NOT NULL,
    statement_id    uuid           NOT NULL,
    person_id       uuid           NOT NULL,
    read_at         timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT statement_readings_pkey PRIMARY KEY (organization_id, statement_id, person_id),
    CONSTRAINT statement_readings_statement_fkey FOREIGN KEY (organization_id, statement_id)
      REFERENCES strategy_statements (organization_id, id),
    CONSTRAINT statement_readings_person_fkey FOREIGN KEY (organization_id, person_id) REFERENCES people (organization_id, id)
  );
  CALL remit.protect('statement_readings', 'ledger');
`;

const goals = `
  CREATE TABLE goals (
    organization_id uuid           NOT NULL,
    id              uuid           NOT NULL,
    key             text           NOT NULL,
    name            text           NOT NULL,
    description     text           NOT NULL DEFAULT '',
    area_id         uuid,
    owner_id        uuid,
    horizon         text           NOT NULL DEFAULT '',
    starts_on       date,
    ends_on         date,
    position        integer        NOT NULL DEFAULT 0,
    state           text           NOT NULL DEFAULT 'open',
    closed_on       date,
    closing_note    text           NOT NULL DEFAULT '',
    archived_at     timestamptz(3),
    import_source   text,
    external_key    text,
    version         integer        NOT NULL DEFAULT 1,
    created_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    updated_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT goals_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT goals_key UNIQUE (organization_id, key),
    CONSTRAINT goals_external_key UNIQUE (organization_id, import_source, external_key),
    CONSTRAINT goals_state_check CHECK (state IN ('open', 'closed')),
    CONSTRAINT goals_closed_check CHECK ((state = 'closed') = (closed_on IS NOT NULL)),
    CONSTRAINT goals_order_check CHECK (ends_on >= starts_on),
    CONSTRAINT goals_area_fkey FOREIGN KEY (organization_id, area_id) REFERENCES areas (organization_id, id),
    CONSTRAINT goals_owner_fkey FOREIGN KEY (organization_id, owner_id) REFERENCES people (organization_id, id),
    CONSTRAINT goals_organization_fkey FOREIGN KEY (organization_id) REFERENCES organizations (organization_id)
  );
  CREATE INDEX goals_live_idx ON goals (organization_id, position, name) WHERE archived_at IS NULL;
  CALL remit.protect('goals', 'mutable');
`;

/** The end that was first committed to stays in \`baseline_ends_on\`; what was so on the day of closing, in \`closing_figures\`. */
const objectives = `
  CREATE TABLE objectives (
    organization_id  uuid           NOT NULL,
    id               uuid           NOT NULL,
    key              text           NOT NULL,
    name             text           NOT NULL,
    description      text           NOT NULL DEFAULT '',
    area_id          uuid           NOT NULL,
    goal_id          uuid,
    owner_id         uuid,
    co_owner_ids     uuid[]         NOT NULL DEFAULT '{}',
    starts_on        date           NOT NULL,
    ends_on          date           NOT NULL,
    baseline_ends_on date,
    weight           numeric        NOT NULL DEFAULT 1,
    curve            jsonb          NOT NULL DEFAULT '[]',
    state            text           NOT NULL DEFAULT 'draft',
    committed_on     date,
    closed_on        date,
    closed_by        uuid,
    score            numeric,
    proposed_score   numeric,
    score_reason     text           NOT NULL DEFAULT '',
    closing_note     text           NOT NULL DEFAULT '',
    closing_figures  jsonb,
    archived_at      timestamptz(3),
    import_source    text,
    external_key     text,
    version          integer        NOT NULL DEFAULT 1,
    created_at       timestamptz(3) NOT NULL DEFAULT remit.now(),
    updated_at       timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT objectives_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT objectives_key UNIQUE (organization_id, key),
    CONSTRAINT objectives_external_key UNIQUE (organization_id, import_source, external_key),
    CONSTRAINT objectives_state_check CHECK (state IN ('draft', 'open', 'closed', 'dropped')),
    CONSTRAINT objectives_order_check CHECK (ends_on >= starts_on),
    CONSTRAINT objectives_weight_check CHECK (weight > 0 AND weight <= 100),
    CONSTRAINT objectives_score_check CHECK (score BETWEEN 0 AND 10 AND proposed_score BETWEEN 0 AND 10),
    CONSTRAINT objectives_committed_check CHECK ((committed_on IS NULL) = (baseline_ends_on IS NULL) AND (state <> 'open' OR committed_on IS NOT NULL)),
    CONSTRAINT objectives_closed_check CHECK ((state IN ('closed', 'dropped')) = (closed_on IS NOT NULL)),
    CONSTRAINT objectives_area_fkey FOREIGN KEY (organization_id, area_id) REFERENCES areas (organization_id, id),
    CONSTRAINT objectives_goal_fkey FOREIGN KEY (organization_id, goal_id) REFERENCES goals (organization_id, id),
    CONSTRAINT objectives_owner_fkey FOREIGN KEY (organization_id, owner_id) REFERENCES people (organization_id, id),
    CONSTRAINT objectives_closer_fkey FOREIGN KEY (organization_id, closed_by) REFERENCES people (organization_id, id)
  );
  CREATE INDEX objectives_area_idx ON objectives (organization_id, area_id, ends_on DESC) WHERE archived_at IS NULL;
  CREATE INDEX objectives_goal_idx ON objectives (organization_id, goal_id);
  CREATE INDEX objectives_owner_idx ON objectives (organization_id, owner_id);
  CALL remit.protect('objectives', 'mutable');
`;

const keyResults = `
  CREATE TABLE key_results (
    organization_id uuid           NOT NULL,
    id              uuid           NOT NULL,
    objective_id    uuid           NOT NULL,
    kpi_id          uuid           NOT NULL,
    name            text           NOT NULL DEFAULT '',
    baseline        numeric        NOT NULL,
    target          numeric        NOT NULL,
    starts_on       date           NOT NULL,
    ends_on         date           NOT NULL,
    weight          numeric        NOT NULL DEFAULT 1,
    curve           jsonb          NOT NULL DEFAULT '[]',
    position        integer        NOT NULL DEFAULT 0,
    archived_at     timestamptz(3),
    version         integer        NOT NULL DEFAULT 1,
    created_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    updated_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT key_results_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT key_results_order_check CHECK (ends_on >= starts_on),
    CONSTRAINT key_results_weight_check CHECK (weight > 0 AND weight <= 100),
    CONSTRAINT key_results_objective_fkey FOREIGN KEY (organization_id, objective_id) REFERENCES objectives (organization_id, id),
    CONSTRAINT key_results_kpi_fkey FOREIGN KEY (organization_id, kpi_id) REFERENCES kpis (organization_id, id)
  );
  CREATE UNIQUE INDEX key_results_kpi_key ON key_results (organization_id, objective_id, kpi_id) WHERE archived_at IS NULL;
  CREATE INDEX key_results_kpi_idx ON key_results (organization_id, kpi_id);
  CALL remit.protect('key_results', 'mutable');
`;

/** What was committed and then moved: a day or a figure, with the reason. */
const moves = `
  CREATE TABLE objective_moves (
    organization_id uuid           NOT NULL,
    id              uuid           NOT NULL,
    objective_id    uuid           NOT NULL,
    key_result_id   uuid,
    field           text           NOT NULL,
    from_day        date,
    to_day          date,
    from_value      numeric,
    to_value        numeric,
    reason          text           NOT NULL,
    recorded_by     uuid           NOT NULL,
    recorded_at     timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT objective_moves_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT objective_moves_field_check CHECK (field IN ('starts_on', 'ends_on', 'baseline', 'target', 'weight', 'curve', 'key_result')),
    CONSTRAINT objective_moves_reason_check CHECK (reason <> ''),
    CONSTRAINT objective_moves_objective_fkey FOREIGN KEY (organization_id, objective_id) REFERENCES objectives (organization_id, id),
    CONSTRAINT objective_moves_key_result_fkey FOREIGN KEY (organization_id, key_result_id) REFERENCES key_results (organization_id, id),
    CONSTRAINT objective_moves_recorder_fkey FOREIGN KEY (organization_id, recorded_by) REFERENCES people (organization_id, id)
  );
  CREATE INDEX objective_moves_objective_idx ON objective_moves (organization_id, objective_id, recorded_at DESC);
  CALL remit.protect('objective_moves', 'ledger');
`;
