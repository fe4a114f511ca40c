import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateBudget1763801400000 implements MigrationInterface {
  name = 'CreateBudget1763801400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(rates);
    await runner.query(budgets);
    await runner.query(lines);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE budget_lines_history, budget_lines, budgets_history, budgets, exchange_rates',
    );
  }
}

/** Below this in minor units, either sign, so that sums of thousands stay whole numbers of a JSON reader. */
const AMOUNT = (column: string) => `abs(${column}) < 1000000000000000`;

/** Units of the reporting currency for one unit of \`currency\`. The newest recorded counts; older ones stay for what was known then. */
const rates = `
  CREATE TABLE exchange_rates (
    organization_id    uuid           NOT NULL,
    id                 uuid           NOT NULL,
    currency           text           NOT NULL,
    reporting_currency text           NOT NULL,
    period_key         text           NOT NULL,
    kind               text           NOT NULL,
    rate               numeric        NOT NULL,
    source             text           NOT NULL DEFAULT '',
    recorded_by        uuid           NOT NULL,
    recorded_at        timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT exchange_rates_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT exchange_rates_apart_check CHECK (currency <> reporting_currency),
    CONSTRAINT exchange_rates_kind_check CHECK (kind IN ('budget', 'average', 'closing')),
    CONSTRAINT exchange_rates_rate_check CHECK (rate > 0),
    CONSTRAINT exchange_rates_period_fkey FOREIGN KEY (organization_id, period_key) REFERENCES periods (organization_id, key),
    CONSTRAINT exchange_rates_recorder_fkey FOREIGN KEY (organization_id, recorded_by) REFERENCES people (organization_id, id)
  );
  CREATE INDEX exchange_rates_current_idx ON exchange_rates (organization_id, currency, kind, period_key, recorded_at DESC, id DESC);
  CALL remit.protect('exchange_rates', 'ledger');
`;

/** \`approval_limit\` is in minor units of the reporting currency. */
const budgets = `
  CREATE TABLE budgets (
    organization_id uuid           NOT NULL,
    id              uuid           NOT NULL,
    key             text           NOT NULL,
    name            text           NOT NULL,
    description     text           NOT NULL DEFAULT '',
    year_key        text           NOT NULL,
    grain           text           NOT NULL,
    on_track_within numeric        NOT NULL DEFAULT 0.05,
    at_risk_within  numeric        NOT NULL DEFAULT 0.10,
    approval_limit  bigint         NOT NULL DEFAULT 0,
    owner_id        uuid,
    forecast_every  text           NOT NULL DEFAULT 'none',
    archived_at     timestamptz(3),
    import_source   text,
    external_key    text,
    version         integer        NOT NULL DEFAULT 1,
    created_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    updated_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT budgets_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT budgets_key UNIQUE (organization_id, key),
    CONSTRAINT budgets_external_key UNIQUE (organization_id, import_source, external_key),
    CONSTRAINT budgets_grain_check CHECK (grain IN ('month', 'quarter', 'year')),
    CONSTRAINT budgets_tolerance_check CHECK (on_track_within >= 0 AND at_risk_within >= on_track_within AND at_risk_within <= 1),
    CONSTRAINT budgets_limit_check CHECK (approval_limit >= 0 AND ${AMOUNT('approval_limit')}),
    CONSTRAINT budgets_forecast_every_check CHECK (forecast_every IN ('none', 'month', 'quarter')),
    CONSTRAINT budgets_year_fkey FOREIGN KEY (organization_id, year_key) REFERENCES periods (organization_id, key),
    CONSTRAINT budgets_owner_fkey FOREIGN KEY (organization_id, owner_id) REFERENCES people (organization_id, id),
    CONSTRAINT budgets_organization_fkey FOREIGN KEY (organization_id) REFERENCES organizations (organization_id)
  );
  CREATE INDEX budgets_owner_idx ON budgets (organization_id, owner_id);
  CALL remit.protect('budgets', 'mutable');
`;

const lines = `
  CREATE TABLE budget_lines (
    organization_id uuid           NOT NULL,
    id              uuid           NOT NULL,
    budget_id       uuid           NOT NULL,
    key             text           NOT NULL,
    name            text           NOT NULL,
    area_id         uuid           NOT NULL,
    product_id      uuid,
    item_id         uuid,
    objective_id    uuid,
    category        text           NOT NULL DEFAULT '',
    treatment       text           NOT NULL,
    currency        text           NOT NULL,
    nature          text           NOT NULL,
    position        integer        NOT NULL DEFAULT 0,
    archived_at     timestamptz(3),
    import_source   text,
    external_key    text,
    version         integer        NOT NULL DEFAULT 1,
    created_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    updated_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT budget_lines_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT budget_lines_key UNIQUE (organization_id, budget_id, key),
    CONSTRAINT budget_lines_budget_key UNIQUE (organization_id, budget_id, id),
    CONSTRAINT budget_lines_external_key UNIQUE (organization_id, budget_id, import_source, external_key),
    CONSTRAINT budget_lines_treatment_check CHECK (treatment IN ('opex', 'capex')),
    CONSTRAINT budget_lines_nature_check CHECK (nature IN ('cost', 'revenue')),
    CONSTRAINT budget_lines_currency_check CHECK (currency ~ '^[A-Z]{3}$'),
    CONSTRAINT budget_lines_budget_fkey FOREIGN KEY (organization_id, budget_id) REFERENCES budgets (organization_id, id),
    CONSTRAINT budget_lines_area_fkey FOREIGN KEY (organization_id, area_id) REFERENCES areas (organization_id, id),
    CONSTRAINT budget_lines_product_fkey FOREIGN KEY (organization_id, product_id) REFERENCES products (organization_id, id),
    CONSTRAINT budget_lines_item_fkey FOREIGN KEY (organization_id, item_id) REFERENCES roadmap_items (organization_id, id),
    CONSTRAINT budget_lines_objective_fkey FOREIGN KEY (organization_id, objective_id) REFERENCES objectives (organization_id, id)
  );
  CREATE INDEX budget_lines_area_idx ON budget_lines (organization_id, area_id);
  CREATE INDEX budget_lines_product_idx ON budget_lines (organization_id, product_id) WHERE product_id IS NOT NULL;
  CREATE INDEX budget_lines_item_idx ON budget_lines (organization_id, item_id) WHERE item_id IS NOT NULL;
  CREATE INDEX budget_lines_objective_idx ON budget_lines (organization_id, objective_id) WHERE objective_id IS NOT NULL;
  CALL remit.protect('budget_lines', 'mutable');
`;
