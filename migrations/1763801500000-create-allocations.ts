import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAllocations1763801500000 implements MigrationInterface {
  name = 'CreateAllocations1763801500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(allocations);
    await runner.query(moves);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE allocation_moves, allocations_history, allocations');
  }
}

/** People in full-time equivalents (1 is one person's whole time) or money in minor units, for a period, as planned or as it was. */
const allocations = `
  CREATE TABLE allocations (
    organization_id uuid           NOT NULL,
    id              uuid           NOT NULL,
    kind            text           NOT NULL,
    resource        text           NOT NULL,
    person_id       uuid,
    role            text           NOT NULL DEFAULT '',
    area_id         uuid           NOT NULL,
    product_id      uuid,
    item_id         uuid,
    period_key      text           NOT NULL,
    fte             numeric,
    amount          bigint,
    currency        text,
    note            text           NOT NULL DEFAULT '',
    archived_at     timestamptz(3),
    import_source   text,
    external_key    text,
    version         integer        NOT NULL DEFAULT 1,
    created_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    updated_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT allocations_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT allocations_external_key UNIQUE (organization_id, import_source, external_key),
    CONSTRAINT allocations_kind_check CHECK (kind IN ('planned', 'actual')),
    CONSTRAINT allocations_resource_check CHECK (
      (resource = 'people' AND fte IS NOT NULL AND num_nonnulls(amount, currency) = 0 AND (person_id IS NOT NULL OR role <> ''))
      OR (resource = 'money' AND fte IS NULL AND num_nonnulls(amount, currency) = 2 AND person_id IS NULL)),
    CONSTRAINT allocations_fte_check CHECK (fte >= 0 AND fte <= 1000 AND (person_id IS NULL OR fte <= 2)),
    CONSTRAINT allocations_amount_check CHECK (amount >= 0 AND amount < 1000000000000000),
    CONSTRAINT allocations_currency_check CHECK (currency ~ '^[A-Z]{3}$'),
    CONSTRAINT allocations_person_fkey FOREIGN KEY (organization_id, person_id) REFERENCES people (organization_id, id),
    CONSTRAINT allocations_area_fkey FOREIGN KEY (organization_id, area_id) REFERENCES areas (organization_id, id),
    CONSTRAINT allocations_product_fkey FOREIGN KEY (organization_id, product_id) REFERENCES products (organization_id, id),
    CONSTRAINT allocations_item_fkey FOREIGN KEY (organization_id, item_id) REFERENCES roadmap_items (organization_id, id),
    CONSTRAINT allocations_period_fkey FOREIGN KEY (organization_id, period_key) REFERENCES periods (organization_id, key)
  );
  CREATE UNIQUE INDEX allocations_once_key ON allocations
    (organization_id, kind, resource, person_id, role, area_id, product_id, item_id, period_key, currency)
    NULLS NOT DISTINCT WHERE archived_at IS NULL;
  CREATE INDEX allocations_period_idx ON allocations (organization_id, period_key, area_id);
  CREATE INDEX allocations_person_idx ON allocations (organization_id, person_id, period_key) WHERE person_id IS NOT NULL;
  CREATE INDEX allocations_item_idx ON allocations (organization_id, item_id) WHERE item_id IS NOT NULL;
  CREATE INDEX allocations_product_idx ON allocations (organization_id, product_id) WHERE product_id IS NOT NULL;
  CALL remit.protect('allocations', 'mutable');
`;

/** What was rebalanced, and why; rows of one rebalancing share its id. */
const moves = `
  CREATE TABLE allocation_moves (
    organization_id uuid           NOT NULL,
    id              uuid           NOT NULL,
    rebalance_id    uuid           NOT NULL,
    allocation_id   uuid           NOT NULL,
    from_fte        numeric,
    to_fte          numeric,
    from_amount     bigint,
    to_amount       bigint,
    reason          text           NOT NULL,
    recorded_by     uuid           NOT NULL,
    recorded_at     timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT allocation_moves_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT allocation_moves_reason_check CHECK (reason <> ''),
    CONSTRAINT allocation_moves_allocation_fkey FOREIGN KEY (organization_id, allocation_id) REFERENCES allocations (organization_id, id),
    CONSTRAINT allocation_moves_recorder_fkey FOREIGN KEY (organization_id, recorded_by) REFERENCES people (organization_id, id)
  );
  CREATE INDEX allocation_moves_allocation_idx ON allocation_moves (organization_id, allocation_id, recorded_at DESC, id DESC);
  CREATE INDEX allocation_moves_rebalance_idx ON allocation_moves (organization_id, rebalance_id);
  CALL remit.protect('allocation_moves', 'ledger');
`;
