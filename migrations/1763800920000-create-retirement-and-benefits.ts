import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateRetirementAndBenefits1763800920000 implements MigrationInterface {
  name = 'CreateRetirementAndBenefits1763800920000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(retirementPlans);
    await runner.query(businessCases);
    await runner.query(benefits);
    await runner.query(postLaunchReviews);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE post_launch_reviews_history, post_launch_reviews, benefit_measurements, benefits_history, benefits,
        business_cases_history, business_cases, retirement_notices, retirement_moves, retirement_plans_history, retirement_plans;
    `);
  }
}

/** The five days stand in this order; those that are left out are not planned. */
const retirementPlans = `
  CREATE TABLE retirement_plans (
    organization_id       uuid           NOT NULL,
    id                    uuid           NOT NULL,
    product_id            uuid           NOT NULL,
    state                 text           NOT NULL,
    reason                text           NOT NULL,
    announce_on           date,
    end_of_sale_on        date,
    end_of_maintenance_on date,
    end_of_support_on     date,
    end_of_life_on        date           NOT NULL,
    replacement_id        uuid,
    notice_days           integer        NOT NULL,
    migration_kpi_id      uuid,
    proposed_by           uuid           NOT NULL,
    proposed_on           date           NOT NULL,
    approved_by           uuid,
    approved_on           date,
    done_on               date,
    withdrawn_reason      text           NOT NULL DEFAULT '',
    version               integer        NOT NULL DEFAULT 1,
    created_at            timestamptz(3) NOT NULL DEFAULT remit.now(),
    updated_at            timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT retirement_plans_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT retirement_plans_state_check CHECK (state IN ('proposed', 'approved', 'under_way', 'done', 'withdrawn')),
    CONSTRAINT retirement_plans_notice_check CHECK (notice_days BETWEEN 0 AND 3650),
    CONSTRAINT retirement_plans_replacement_check CHECK (replacement_id <> product_id),
    CONSTRAINT retirement_plans_approver_check CHECK (approved_by <> proposed_by),
    CONSTRAINT retirement_plans_approved_check CHECK (num_nonnulls(approved_by, approved_on) IN (0, 2)
      AND (state NOT IN ('approved', 'under_way', 'done') OR approved_by IS NOT NULL)),
    CONSTRAINT retirement_plans_done_check CHECK ((state = 'done') = (done_on IS NOT NULL)),
    CONSTRAINT retirement_plans_product_fkey FOREIGN KEY (organization_id, product_id) REFERENCES products (organization_id, id),
    CONSTRAINT retirement_plans_replacement_fkey FOREIGN KEY (organization_id, replacement_id) REFERENCES products (organization_id, id),
    CONSTRAINT retirement_plans_kpi_fkey FOREIGN KEY (organization_id, migration_kpi_id) REFERENCES kpis (organization_id, id),
    CONSTRAINT retirement_plans_proposer_fkey FOREIGN KEY (organization_id, proposed_by) REFERENCES people (organization_id, id),
    CONSTRAINT retirement_plans_approver_fkey FOREIGN KEY (organization_id, approved_by) REFERENCES people (organization_id, id)
  );
  CREATE UNIQUE INDEX retirement_plans_one_key ON retirement_plans (organization_id, product_id) WHERE state <> 'withdrawn';
  CREATE INDEX retirement_plans_replacement_idx ON retirement_plans (organization_id, replacement_id);
  CALL remit.protect('retirement_plans', 'mutable');

  CREATE TABLE retirement_moves (
    organization_id uuid           NOT NULL,
    id              uuid           NOT NULL,
    plan_id         uuid           NOT NULL,
    milestone       text           NOT NULL,
    from_day        date,
    to_day          date,
    reason          text           NOT NULL,
    recorded_by     uuid           NOT NULL,
    recorded_at     timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT retirement_moves_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT retirement_moves_milestone_check CHECK (milestone IN ('announce', 'end_of_sale', 'end_of_maintenance', 'end_of_support', 'end_of_life')),
    CONSTRAINT retirement_moves_reason_check CHECK (reason <> ''),
    CONSTRAINT retirement_moves_plan_fkey FOREIGN KEY (organization_id, plan_id) REFERENCES retirement_plans (organization_id, id),
    CONSTRAINT retirement_moves_recorder_fkey FOREIGN KEY (organization_id, recorded_by) REFERENCES people (organization_id, id)
  );
  CREATE INDEX retirement_moves_plan_idx ON retirement_moves (organization_id, plan_id, recorded_at);
  CALL remit.protect('retirement_moves', 'ledger');

  CREATE TABLE retirement_notices (
    organization_id uuid           NOT NULL,
    id              uuid           NOT NULL,
    plan_id         uuid           NOT NULL,
    audience        text           NOT NULL,
    sent_on         date           NOT NULL,
    note            text           NOT NULL DEFAULT '',
    recorded_by     uuid           NOT NULL,
    recorded_at     timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT retirement_notices_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT retirement_notices_plan_fkey FOREIGN KEY (organization_id, plan_id) REFERENCES retirement_plans (organization_id, id),
    CONSTRAINT retirement_notices_recorder_fkey FOREIGN KEY (organization_id, recorded_by) REFERENCES people (organization_id, id)
  );
  CREATE INDEX retirement_notices_plan_idx ON retirement_notices (organization_id, plan_id, sent_on);
  CALL remit.protect('retirement_notices', 'ledger');
`;

/** Of a product, or of an item of the roadmap, to which a later migration ties it. */
const businessCases = `
  CREATE TABLE business_cases (
    organization_id uuid           NOT NULL,
    id              uuid           NOT NULL,
    key             text           NOT NULL,
    name            text           NOT NULL,
    summary         text           NOT NULL DEFAULT '',
    area_id         uuid           NOT NULL,
    product_id      uuid,
    item_id         uuid,
    owner_id        uuid,
    cost_amount     bigint,
    cost_currency   text,
    starts_on       date           NOT NULL,
    horizon_months  smallint       NOT NULL,
    archived_at     timestamptz(3),
    import_source   text,
    external_key    text,
    version         integer        NOT NULL DEFAULT 1,
    created_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    updated_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT business_cases_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT business_cases_key UNIQUE (organization_id, key),
    CONSTRAINT business_cases_external_key UNIQUE (organization_id, import_source, external_key),
    CONSTRAINT business_cases_subject_check CHECK (num_nonnulls(product_id, item_id) = 1),
    CONSTRAINT business_cases_cost_check CHECK (num_nonnulls(cost_amount, cost_currency) IN (0, 2) AND cost_amount >= 0),
    CONSTRAINT business_cases_horizon_check CHECK (horizon_months BETWEEN 1 AND 240),
    CONSTRAINT business_cases_area_fkey FOREIGN KEY (organization_id, area_id) REFERENCES areas (organization_id, id),
    CONSTRAINT business_cases_product_fkey FOREIGN KEY (organization_id, product_id) REFERENCES products (organization_id, id),
    CONSTRAINT business_cases_owner_fkey FOREIGN KEY (organization_id, owner_id) REFERENCES people (organization_id, id)
  );
  CREATE INDEX business_cases_product_idx ON business_cases (organization_id, product_id);
  CREATE INDEX business_cases_item_idx ON business_cases (organization_id, item_id) WHERE item_id IS NOT NULL;
  CALL remit.protect('business_cases', 'mutable');
`;

/** A measured entry says what was reached in all by its day, so that entries are never added up. */
const benefits = `
  CREATE TABLE benefits (
    organization_id  uuid           NOT NULL,
    id               uuid           NOT NULL,
    case_id          uuid           NOT NULL,
    name             text           NOT NULL,
    kind             text           NOT NULL,
    claimed_amount   bigint,
    claimed_currency text,
    claimed_change   numeric,
    kpi_id           uuid,
    due_on           date           NOT NULL,
    owner_id         uuid,
    gap_reason       text           NOT NULL DEFAULT '',
    archived_at      timestamptz(3),
    version          integer        NOT NULL DEFAULT 1,
    created_at       timestamptz(3) NOT NULL DEFAULT remit.now(),
    updated_at       timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT benefits_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT benefits_kind_check CHECK (kind IN ('money', 'kpi')),
    CONSTRAINT benefits_claim_check CHECK (CASE kind WHEN 'money' THEN num_nonnulls(claimed_amount, claimed_currency) = 2 AND num_nonnulls(claimed_change, kpi_id) = 0
      ELSE num_nonnulls(claimed_change, kpi_id) = 2 AND num_nonnulls(claimed_amount, claimed_currency) = 0 END),
    CONSTRAINT benefits_case_fkey FOREIGN KEY (organization_id, case_id) REFERENCES business_cases (organization_id, id),
    CONSTRAINT benefits_kpi_fkey FOREIGN KEY (organization_id, kpi_id) REFERENCES kpis (organization_id, id),
    CONSTRAINT benefits_owner_fkey FOREIGN KEY (organization_id, owner_id) REFERENCES people (organization_id, id)
  );
  CREATE INDEX benefits_case_idx ON benefits (organization_id, case_id);
  CALL remit.protect('benefits', 'mutable');

  CREATE TABLE benefit_measurements (
    organization_id uuid           NOT NULL,
    id              uuid           NOT NULL,
    benefit_id      uuid           NOT NULL,
    measured_on     date           NOT NULL,
    amount          bigint,
    change          numeric,
    note            text           NOT NULL DEFAULT '',
    recorded_by     uuid           NOT NULL,
    recorded_at     timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT benefit_measurements_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT benefit_measurements_one_check CHECK (num_nonnulls(amount, change) = 1),
    CONSTRAINT benefit_measurements_benefit_fkey FOREIGN KEY (organization_id, benefit_id) REFERENCES benefits (organization_id, id),
    CONSTRAINT benefit_measurements_recorder_fkey FOREIGN KEY (organization_id, recorded_by) REFERENCES people (organization_id, id)
  );
  CREATE INDEX benefit_measurements_benefit_idx ON benefit_measurements (organization_id, benefit_id, measured_on DESC, recorded_at DESC, id DESC);
  CALL remit.protect('benefit_measurements', 'ledger');
`;

const postLaunchReviews = `
  CREATE TABLE post_launch_reviews (
    organization_id uuid           NOT NULL,
    id              uuid           NOT NULL,
    product_id      uuid           NOT NULL,
    held_on         date           NOT NULL,
    expected        text           NOT NULL,
    actual          text           NOT NULL,
    learning        text           NOT NULL,
    decision        text           NOT NULL,
    reason          text           NOT NULL DEFAULT '',
    decided_by      uuid           NOT NULL,
    next_review_on  date,
    archived_at     timestamptz(3),
    version         integer        NOT NULL DEFAULT 1,
    created_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    updated_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT post_launch_reviews_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT post_launch_reviews_decision_check CHECK (decision IN ('improve', 'keep', 'retire')),
    CONSTRAINT post_launch_reviews_product_fkey FOREIGN KEY (organization_id, product_id) REFERENCES products (organization_id, id),
    CONSTRAINT post_launch_reviews_decider_fkey FOREIGN KEY (organization_id, decided_by) REFERENCES people (organization_id, id)
  );
  CREATE INDEX post_launch_reviews_product_idx ON post_launch_reviews (organization_id, product_id, held_on DESC);
  CALL remit.protect('post_launch_reviews', 'mutable');
`;
