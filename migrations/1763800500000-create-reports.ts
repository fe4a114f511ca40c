import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateReports1763800500000 implements MigrationInterface {
  name = 'CreateReports1763800500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(reports);
    await runner.query(editions);
    await runner.query(editionFigures);
    await runner.query(editionReviews);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE edition_reviews, edition_figures, editions, reports_history, reports',
    );
  }
}

const reports = `
  CREATE TABLE reports (
    organization_id uuid           NOT NULL,
    id              uuid           NOT NULL,
    period_key      text           NOT NULL,
    state           text           NOT NULL,
    author_id       uuid           NOT NULL,
    narrative       jsonb          NOT NULL DEFAULT '{}',
    version         integer        NOT NULL DEFAULT 1,
    created_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    updated_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT reports_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT reports_period_key UNIQUE (organization_id, period_key),
    CONSTRAINT reports_state_check CHECK (state IN ('draft', 'in_review', 'submitted', 'resubmitted', 'acknowledged', 'changes_requested', 'closed', 'withdrawn')),
    CONSTRAINT reports_period_fkey FOREIGN KEY (organization_id, period_key) REFERENCES periods (organization_id, key),
    CONSTRAINT reports_author_fkey FOREIGN KEY (organization_id, author_id) REFERENCES people (organization_id, id)
  );
  CALL remit.protect('reports', 'mutable');
`;

const editions = `
  /* The sealed text is what was hashed, to the byte. */
  CREATE TABLE editions (
    organization_id uuid           NOT NULL,
    id              uuid           NOT NULL,
    report_id       uuid           NOT NULL,
    number          integer        NOT NULL,
    reason          text           NOT NULL DEFAULT '',
    content         text           NOT NULL,
    sha256          text           NOT NULL,
    previous_hash   text,
    activity_seq    bigint         NOT NULL,
    activity_hash   text           NOT NULL,
    sealed_by       uuid           NOT NULL,
    sealed_at       timestamptz(3) NOT NULL,
    CONSTRAINT editions_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT editions_number_key UNIQUE (organization_id, report_id, number),
    CONSTRAINT editions_hash_key UNIQUE (organization_id, sha256),
    CONSTRAINT editions_reason_check CHECK (number = 1 OR reason <> ''),
    CONSTRAINT editions_report_fkey FOREIGN KEY (organization_id, report_id) REFERENCES reports (organization_id, id),
    CONSTRAINT editions_sealer_fkey FOREIGN KEY (organization_id, sealed_by) REFERENCES people (organization_id, id)
  );
  CREATE INDEX editions_sealed_idx ON editions (organization_id, sealed_at DESC);
  CALL remit.protect('editions', 'ledger');
`;

/** Finds the editions in which a KPI stands; the truth is the sealed text. */
const editionFigures = `
  CREATE TABLE edition_figures (
    organization_id uuid NOT NULL,
    kpi_id          uuid NOT NULL,
    edition_id      uuid NOT NULL,
    period_key      text NOT NULL,
    value           numeric,
    target          numeric,
    status          text NOT NULL,
    CONSTRAINT edition_figures_pkey PRIMARY KEY (organization_id, kpi_id, edition_id),
    CONSTRAINT edition_figures_kpi_fkey FOREIGN KEY (organization_id, kpi_id) REFERENCES kpis (organization_id, id),
    CONSTRAINT edition_figures_edition_fkey FOREIGN KEY (organization_id, edition_id) REFERENCES editions (organization_id, id)
  );
  CALL remit.protect('edition_figures', 'ledger');
`;

const editionReviews = `
  CREATE TABLE edition_reviews (
    organization_id uuid           NOT NULL,
    id              uuid           NOT NULL,
    edition_id      uuid           NOT NULL,
    kind            text           NOT NULL,
    sha256          text           NOT NULL,
    reason          text           NOT NULL DEFAULT '',
    person_id       uuid           NOT NULL,
    at              timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT edition_reviews_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT edition_reviews_once_key UNIQUE (organization_id, edition_id, kind, person_id),
    CONSTRAINT edition_reviews_kind_check CHECK (kind IN ('acknowledged', 'changes_requested')),
    CONSTRAINT edition_reviews_reason_check CHECK (kind <> 'changes_requested' OR reason <> ''),
    CONSTRAINT edition_reviews_edition_fkey FOREIGN KEY (organization_id, edition_id) REFERENCES editions (organization_id, id),
    CONSTRAINT edition_reviews_person_fkey FOREIGN KEY (organization_id, person_id) REFERENCES people (organization_id, id)
  );
  CREATE INDEX edition_reviews_edition_idx ON edition_reviews (organization_id, edition_id);
  CALL remit.protect('edition_reviews', 'ledger');
`;
