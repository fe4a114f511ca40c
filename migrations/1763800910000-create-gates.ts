import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateGates1763800910000 implements MigrationInterface {
  name = 'CreateGates1763800910000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(gates);
    await runner.query(reviews);
    await runner.query(findings);
    await runner.query(conditions);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE stage_changes DROP CONSTRAINT stage_changes_gate_review_fkey;
      DROP TABLE gate_conditions_history, gate_conditions, gate_votes, gate_evidence_history, gate_evidence, gate_waivers,
        gate_assessments, gate_reviews_history, gate_reviews, gates_history, gates;
    `);
  }
}

/** A portfolio gate leads to no stage: it decides how to go on with what is in use. */
const gates = `
  CREATE TABLE gates (
    organization_id   uuid           NOT NULL,
    id                uuid           NOT NULL,
    key               text           NOT NULL,
    name              text           NOT NULL,
    kind              text           NOT NULL,
    question          text           NOT NULL,
    from_stage_id     uuid,
    to_stage_id       uuid,
    criteria          jsonb          NOT NULL DEFAULT '[]',
    required_evidence jsonb          NOT NULL DEFAULT '[]',
    gatekeeper_ids    uuid[]         NOT NULL DEFAULT '{}',
    gatekeeper_roles  text[]         NOT NULL DEFAULT '{}',
    quorum            smallint       NOT NULL DEFAULT 1,
    archived_at       timestamptz(3),
    version           integer        NOT NULL DEFAULT 1,
    created_at        timestamptz(3) NOT NULL DEFAULT remit.now(),
    updated_at        timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT gates_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT gates_key UNIQUE (organization_id, key),
    CONSTRAINT gates_kind_check CHECK (kind IN ('stage', 'portfolio')),
    CONSTRAINT gates_stages_check CHECK ((kind = 'stage') = (to_stage_id IS NOT NULL) AND (kind = 'stage') = (from_stage_id IS NOT NULL)),
    CONSTRAINT gates_quorum_check CHECK (quorum BETWEEN 1 AND 20),
    CONSTRAINT gates_gatekeepers_check CHECK (cardinality(gatekeeper_ids) + cardinality(gatekeeper_roles) > 0),
    CONSTRAINT gates_from_fkey FOREIGN KEY (organization_id, from_stage_id) REFERENCES stages (organization_id, id),
    CONSTRAINT gates_to_fkey FOREIGN KEY (organization_id, to_stage_id) REFERENCES stages (organization_id, id),
    CONSTRAINT gates_organization_fkey FOREIGN KEY (organization_id) REFERENCES organizations (organization_id)
  );
  CALL remit.protect('gates', 'mutable');
`;

/** What a gate asks is copied into the review when it is requested, so that a later change of the gate does not move the bar. */
const reviews = `
  CREATE TABLE gate_reviews (
    organization_id   uuid           NOT NULL,
    id                uuid           NOT NULL,
    product_id        uuid           NOT NULL,
    gate_id           uuid           NOT NULL,
    kind              text           NOT NULL,
    question          text           NOT NULL,
    from_stage_id     uuid,
    to_stage_id       uuid,
    criteria          jsonb          NOT NULL,
    required_evidence jsonb          NOT NULL,
    gatekeeper_ids    uuid[]         NOT NULL,
    gatekeeper_roles  text[]         NOT NULL,
    quorum            smallint       NOT NULL,
    note              text           NOT NULL DEFAULT '',
    requested_by      uuid           NOT NULL,
    requested_on      date           NOT NULL,
    decision          text,
    decided_by        uuid,
    decided_on        date,
    decision_reason   text           NOT NULL DEFAULT '',
    next_review_on    date,
    released_amount   bigint,
    released_currency text,
    withdrawn_at      timestamptz(3),
    version           integer        NOT NULL DEFAULT 1,
    created_at        timestamptz(3) NOT NULL DEFAULT remit.now(),
    updated_at        timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT gate_reviews_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT gate_reviews_decision_check CHECK (decision IN ('go', 'go_with_conditions', 'hold', 'recycle', 'kill', 'invest', 'keep', 'harvest', 'retire')),
    CONSTRAINT gate_reviews_decided_check CHECK (num_nonnulls(decision, decided_by, decided_on) IN (0, 3)),
    CONSTRAINT gate_reviews_order_check CHECK (decided_on >= requested_on),
    CONSTRAINT gate_reviews_money_check CHECK (num_nonnulls(released_amount, released_currency) IN (0, 2) AND released_amount >= 0),
    CONSTRAINT gate_reviews_withdrawn_check CHECK (decision IS NULL OR withdrawn_at IS NULL),
    CONSTRAINT gate_reviews_product_fkey FOREIGN KEY (organization_id, product_id) REFERENCES products (organization_id, id),
    CONSTRAINT gate_reviews_gate_fkey FOREIGN KEY (organization_id, gate_id) REFERENCES gates (organization_id, id),
    CONSTRAINT gate_reviews_from_fkey FOREIGN KEY (organization_id, from_stage_id) REFERENCES stages (organization_id, id),
    CONSTRAINT gate_reviews_to_fkey FOREIGN KEY (organization_id, to_stage_id) REFERENCES stages (organization_id, id),
    CONSTRAINT gate_reviews_requester_fkey FOREIGN KEY (organization_id, requested_by) REFERENCES people (organization_id, id),
    CONSTRAINT gate_reviews_decider_fkey FOREIGN KEY (organization_id, decided_by) REFERENCES people (organization_id, id)
  );
  CREATE INDEX gate_reviews_product_idx ON gate_reviews (organization_id, product_id, requested_on DESC);
  CREATE UNIQUE INDEX gate_reviews_open_key ON gate_reviews (organization_id, product_id, gate_id) WHERE decision IS NULL AND withdrawn_at IS NULL;
  CALL remit.protect('gate_reviews', 'mutable');
  ALTER TABLE stage_changes ADD CONSTRAINT stage_changes_gate_review_fkey
    FOREIGN KEY (organization_id, gate_review_id) REFERENCES gate_reviews (organization_id, id);
`;

/** The newest assessment of a criterion counts, and the newest vote of a gatekeeper. */
const findings = `
  CREATE TABLE gate_assessments (
    organization_id uuid           NOT NULL,
    id              uuid           NOT NULL,
    review_id       uuid           NOT NULL,
    criterion       text           NOT NULL,
    met             boolean,
    score           smallint,
    note            text           NOT NULL DEFAULT '',
    assessed_by     uuid           NOT NULL,
    recorded_at     timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT gate_assessments_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT gate_assessments_one_check CHECK (num_nonnulls(met, score) <= 1),
    CONSTRAINT gate_assessments_score_check CHECK (score BETWEEN 0 AND 10),
    CONSTRAINT gate_assessments_review_fkey FOREIGN KEY (organization_id, review_id) REFERENCES gate_reviews (organization_id, id),
    CONSTRAINT gate_assessments_assessor_fkey FOREIGN KEY (organization_id, assessed_by) REFERENCES people (organization_id, id)
  );
  CREATE INDEX gate_assessments_review_idx ON gate_assessments (organization_id, review_id, criterion, recorded_at DESC, id DESC);
  CALL remit.protect('gate_assessments', 'ledger');

  CREATE TABLE gate_waivers (
    organization_id uuid           NOT NULL,
    id              uuid           NOT NULL,
    review_id       uuid           NOT NULL,
    criterion       text           NOT NULL,
    reason          text           NOT NULL,
    waived_by       uuid           NOT NULL,
    recorded_at     timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT gate_waivers_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT gate_waivers_once_key UNIQUE (organization_id, review_id, criterion),
    CONSTRAINT gate_waivers_reason_check CHECK (reason <> ''),
    CONSTRAINT gate_waivers_review_fkey FOREIGN KEY (organization_id, review_id) REFERENCES gate_reviews (organization_id, id),
    CONSTRAINT gate_waivers_waiver_fkey FOREIGN KEY (organization_id, waived_by) REFERENCES people (organization_id, id)
  );
  CALL remit.protect('gate_waivers', 'ledger');

  CREATE TABLE gate_evidence (
    organization_id uuid           NOT NULL,
    id              uuid           NOT NULL,
    review_id       uuid           NOT NULL,
    requirement     text,
    title           text           NOT NULL,
    url             text           NOT NULL,
    note            text           NOT NULL DEFAULT '',
    added_by        uuid           NOT NULL,
    removed_at      timestamptz(3),
    version         integer        NOT NULL DEFAULT 1,
    created_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    updated_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT gate_evidence_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT gate_evidence_review_fkey FOREIGN KEY (organization_id, review_id) REFERENCES gate_reviews (organization_id, id),
    CONSTRAINT gate_evidence_person_fkey FOREIGN KEY (organization_id, added_by) REFERENCES people (organization_id, id)
  );
  CREATE INDEX gate_evidence_review_idx ON gate_evidence (organization_id, review_id);
  CALL remit.protect('gate_evidence', 'mutable');

  CREATE TABLE gate_votes (
    organization_id uuid           NOT NULL,
    id              uuid           NOT NULL,
    review_id       uuid           NOT NULL,
    voter_id        uuid           NOT NULL,
    vote            text           NOT NULL,
    comment         text           NOT NULL DEFAULT '',
    recorded_at     timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT gate_votes_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT gate_votes_review_fkey FOREIGN KEY (organization_id, review_id) REFERENCES gate_reviews (organization_id, id),
    CONSTRAINT gate_votes_voter_fkey FOREIGN KEY (organization_id, voter_id) REFERENCES people (organization_id, id)
  );
  CREATE INDEX gate_votes_review_idx ON gate_votes (organization_id, review_id, voter_id, recorded_at DESC, id DESC);
  CALL remit.protect('gate_votes', 'ledger');
`;

const conditions = `
  CREATE TABLE gate_conditions (
    organization_id uuid           NOT NULL,
    id              uuid           NOT NULL,
    review_id       uuid           NOT NULL,
    text            text           NOT NULL,
    owner_id        uuid           NOT NULL,
    due_on          date           NOT NULL,
    met_on          date,
    met_note        text           NOT NULL DEFAULT '',
    version         integer        NOT NULL DEFAULT 1,
    created_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    updated_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT gate_conditions_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT gate_conditions_review_fkey FOREIGN KEY (organization_id, review_id) REFERENCES gate_reviews (organization_id, id),
    CONSTRAINT gate_conditions_owner_fkey FOREIGN KEY (organization_id, owner_id) REFERENCES people (organization_id, id)
  );
  CREATE INDEX gate_conditions_review_idx ON gate_conditions (organization_id, review_id);
  CREATE INDEX gate_conditions_owner_idx ON gate_conditions (organization_id, owner_id) WHERE met_on IS NULL;
  CALL remit.protect('gate_conditions', 'mutable');
`;
