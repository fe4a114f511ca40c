import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateLifecycle1763800900000 implements MigrationInterface {
  name = 'CreateLifecycle1763800900000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(stages);
    await runner.query(productLines);
    await runner.query(products);
    await runner.query(productKpis);
    await runner.query(stageChanges);
    await runner.query(stagePlans);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE stage_plans, stage_changes;
      ALTER TABLE kpis_history DROP COLUMN product_id;
      ALTER TABLE kpis DROP COLUMN product_id;
      DROP TABLE products_history, products, product_lines_history, product_lines;
      DROP TABLE stage_moves_history, stage_moves, stages_history, stages;
    `);
  }
}

/** A stage is archived rather than removed; a move that is no longer allowed is removed, and its history stays. */
const stages = `
  CREATE TABLE stages (
    organization_id uuid           NOT NULL,
    id              uuid           NOT NULL,
    key             text           NOT NULL,
    name            text           NOT NULL,
    phase           text           NOT NULL,
    position        integer        NOT NULL,
    review_months   smallint,
    archived_at     timestamptz(3),
    version         integer        NOT NULL DEFAULT 1,
    created_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    updated_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT stages_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT stages_key UNIQUE (organization_id, key),
    CONSTRAINT stages_phase_check CHECK (phase IN ('before_launch', 'live', 'ending')),
    CONSTRAINT stages_review_months_check CHECK (review_months BETWEEN 1 AND 60),
    CONSTRAINT stages_organization_fkey FOREIGN KEY (organization_id) REFERENCES organizations (organization_id)
  );
  CALL remit.protect('stages', 'mutable');

  CREATE TABLE stage_moves (
    organization_id uuid           NOT NULL,
    id              uuid           NOT NULL,
    from_stage_id   uuid           NOT NULL,
    to_stage_id     uuid           NOT NULL,
    needs           text           NOT NULL,
    version         integer        NOT NULL DEFAULT 1,
    created_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    updated_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT stage_moves_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT stage_moves_once_key UNIQUE (organization_id, from_stage_id, to_stage_id),
    CONSTRAINT stage_moves_apart_check CHECK (from_stage_id <> to_stage_id),
    CONSTRAINT stage_moves_needs_check CHECK (needs IN ('gate', 'reason')),
    CONSTRAINT stage_moves_from_fkey FOREIGN KEY (organization_id, from_stage_id) REFERENCES stages (organization_id, id),
    CONSTRAINT stage_moves_to_fkey FOREIGN KEY (organization_id, to_stage_id) REFERENCES stages (organization_id, id)
  );
  CREATE INDEX stage_moves_to_idx ON stage_moves (organization_id, to_stage_id);
  CALL remit.protect('stage_moves', 'mutable');
`;

const productLines = `
  CREATE TABLE product_lines (
    organization_id uuid           NOT NULL,
    id              uuid           NOT NULL,
    key             text           NOT NULL,
    name            text           NOT NULL,
    description     text           NOT NULL DEFAULT '',
    area_id         uuid           NOT NULL,
    owner_id        uuid,
    position        integer        NOT NULL DEFAULT 0,
    archived_at     timestamptz(3),
    import_source   text,
    external_key    text,
    version         integer        NOT NULL DEFAULT 1,
    created_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    updated_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT product_lines_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT product_lines_key UNIQUE (organization_id, key),
    CONSTRAINT product_lines_external_key UNIQUE (organization_id, import_source, external_key),
    CONSTRAINT product_lines_area_fkey FOREIGN KEY (organization_id, area_id) REFERENCES areas (organization_id, id),
    CONSTRAINT product_lines_owner_fkey FOREIGN KEY (organization_id, owner_id) REFERENCES people (organization_id, id)
  );
  CREATE INDEX product_lines_owner_idx ON product_lines (organization_id, owner_id);
  CALL remit.protect('product_lines', 'mutable');
`;

const products = `
  CREATE TABLE products (
    organization_id uuid           NOT NULL,
    id              uuid           NOT NULL,
    key             text           NOT NULL,
    kind            text           NOT NULL,
    name            text           NOT NULL,
    description     text           NOT NULL DEFAULT '',
    line_id         uuid,
    area_id         uuid           NOT NULL,
    owner_id        uuid,
    started_on      date,
    launched_on     date,
    position        integer        NOT NULL DEFAULT 0,
    archived_at     timestamptz(3),
    import_source   text,
    external_key    text,
    version         integer        NOT NULL DEFAULT 1,
    created_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    updated_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT products_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT products_key UNIQUE (organization_id, key),
    CONSTRAINT products_external_key UNIQUE (organization_id, import_source, external_key),
    CONSTRAINT products_kind_check CHECK (kind IN ('product', 'service')),
    CONSTRAINT products_dates_check CHECK (launched_on >= started_on),
    CONSTRAINT products_line_fkey FOREIGN KEY (organization_id, line_id) REFERENCES product_lines (organization_id, id),
    CONSTRAINT products_area_fkey FOREIGN KEY (organization_id, area_id) REFERENCES areas (organization_id, id),
    CONSTRAINT products_owner_fkey FOREIGN KEY (organization_id, owner_id) REFERENCES people (organization_id, id)
  );
  CREATE INDEX products_line_idx ON products (organization_id, line_id);
  CREATE INDEX products_area_idx ON products (organization_id, area_id);
  CREATE INDEX products_owner_idx ON products (organization_id, owner_id);
  CALL remit.protect('products', 'mutable');
`;

const productKpis = `
  ALTER TABLE kpis ADD COLUMN product_id uuid,
    ADD CONSTRAINT kpis_product_fkey FOREIGN KEY (organization_id, product_id) REFERENCES products (organization_id, id);
  ALTER TABLE kpis_history ADD COLUMN product_id uuid;
  CREATE INDEX kpis_product_idx ON kpis (organization_id, product_id) WHERE product_id IS NOT NULL;
`;

/** The newest change by day is where a product stands; a change that was a mistake is withdrawn by another row. */
const stageChanges = `
  CREATE TABLE stage_changes (
    organization_id uuid           NOT NULL,
    id              uuid           NOT NULL,
    product_id      uuid           NOT NULL,
    from_stage_id   uuid,
    to_stage_id     uuid           NOT NULL,
    effective_on    date           NOT NULL,
    reason          text           NOT NULL DEFAULT '',
    gate_review_id  uuid,
    withdraws_id    uuid,
    source          text           NOT NULL DEFAULT '',
    import_id       uuid,
    recorded_by     uuid           NOT NULL,
    recorded_at     timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT stage_changes_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT stage_changes_withdrawn_once_key UNIQUE (organization_id, withdraws_id),
    CONSTRAINT stage_changes_why_check CHECK (gate_review_id IS NOT NULL OR reason <> ''),
    CONSTRAINT stage_changes_product_fkey FOREIGN KEY (organization_id, product_id) REFERENCES products (organization_id, id),
    CONSTRAINT stage_changes_from_fkey FOREIGN KEY (organization_id, from_stage_id) REFERENCES stages (organization_id, id),
    CONSTRAINT stage_changes_to_fkey FOREIGN KEY (organization_id, to_stage_id) REFERENCES stages (organization_id, id),
    CONSTRAINT stage_changes_withdraws_fkey FOREIGN KEY (organization_id, withdraws_id) REFERENCES stage_changes (organization_id, id),
    CONSTRAINT stage_changes_recorder_fkey FOREIGN KEY (organization_id, recorded_by) REFERENCES people (organization_id, id)
  );
  CREATE INDEX stage_changes_product_idx ON stage_changes (organization_id, product_id, effective_on DESC, recorded_at DESC, id DESC);
  CREATE INDEX stage_changes_import_idx ON stage_changes (organization_id, import_id) WHERE import_id IS NOT NULL;
  CALL remit.protect('stage_changes', 'ledger');
`;

/** When a product was to reach a stage, as it was said on a day: the first row is the baseline, each later one a slip. No day: no longer planned. */
const stagePlans = `
  CREATE TABLE stage_plans (
    organization_id uuid           NOT NULL,
    id              uuid           NOT NULL,
    product_id      uuid           NOT NULL,
    stage_id        uuid           NOT NULL,
    planned_on      date,
    stated_on       date           NOT NULL,
    reason          text           NOT NULL DEFAULT '',
    source          text           NOT NULL DEFAULT '',
    import_id       uuid,
    recorded_by     uuid           NOT NULL,
    recorded_at     timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT stage_plans_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT stage_plans_product_fkey FOREIGN KEY (organization_id, product_id) REFERENCES products (organization_id, id),
    CONSTRAINT stage_plans_stage_fkey FOREIGN KEY (organization_id, stage_id) REFERENCES stages (organization_id, id),
    CONSTRAINT stage_plans_recorder_fkey FOREIGN KEY (organization_id, recorded_by) REFERENCES people (organization_id, id)
  );
  CREATE INDEX stage_plans_product_idx ON stage_plans (organization_id, product_id, stage_id, stated_on DESC, recorded_at DESC, id DESC);
  CREATE INDEX stage_plans_import_idx ON stage_plans (organization_id, import_id) WHERE import_id IS NOT NULL;
  CALL remit.protect('stage_plans', 'ledger');
`;
