import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateCheckIns1763800400000 implements MigrationInterface {
  name = 'CreateCheckIns1763800400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(checkIns);
    await runner.query(comments);
    await runner.query(obligations);
    await runner.query(organizationIds);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION gate.organization_ids;
      DROP TABLE nudges, obligations, comment_readings, comments_history, comments, check_ins_history, check_ins;
    `);
  }
}

/** \`dated_at\` is when it was so, \`created_at\` when it was recorded: an imported check-in is dated in the past. */
const checkIns = `
  CREATE TABLE check_ins (
    organization_id  uuid           NOT NULL,
    id               uuid           NOT NULL,
    area_id          uuid           NOT NULL,
    kpi_id           uuid,
    author_id        uuid           NOT NULL,
    state            text           NOT NULL,
    dated_at         timestamptz(3) NOT NULL,
    period_key       text,
    status           text           NOT NULL,
    computed_status  text           NOT NULL DEFAULT 'unknown',
    mismatch_reason  text           NOT NULL DEFAULT '',
    confidence       smallint,
    highlights       text           NOT NULL DEFAULT '',
    lowlights        text           NOT NULL DEFAULT '',
    cause            text           NOT NULL DEFAULT '',
    plan             text           NOT NULL DEFAULT '',
    plan_owner_id    uuid,
    plan_due_on      date,
    move_reason      text           NOT NULL DEFAULT '',
    help_needed      text           NOT NULL DEFAULT '',
    evidence         jsonb          NOT NULL DEFAULT '[]',
    published_at     timestamptz(3),
    acknowledged_by  uuid,
    acknowledged_at  timestamptz(3),
    import_id        uuid,
    import_source    text,
    external_key     text,
    withdrawn_at     timestamptz(3),
    version          integer        NOT NULL DEFAULT 1,
    created_at       timestamptz(3) NOT NULL DEFAULT remit.now(),
    updated_at       timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT check_ins_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT check_ins_external_key UNIQUE (organization_id, import_source, external_key),
    CONSTRAINT check_ins_state_check CHECK (state IN ('draft', 'published')),
    CONSTRAINT check_ins_published_check CHECK ((state = 'published') = (published_at IS NOT NULL)),
    CONSTRAINT check_ins_status_check CHECK (status IN ('not_started', 'on_track', 'at_risk', 'off_track', 'done', 'paused', 'cancelled', 'unknown')),
    CONSTRAINT check_ins_confidence_check CHECK (confidence BETWEEN 0 AND 10),
    CONSTRAINT check_ins_acknowledged_check CHECK ((acknowledged_by IS NULL) = (acknowledged_at IS NULL)),
    CONSTRAINT check_ins_not_by_author_check CHECK (acknowledged_by <> author_id),
    CONSTRAINT check_ins_area_fkey FOREIGN KEY (organization_id, area_id) REFERENCES areas (organization_id, id),
    CONSTRAINT check_ins_kpi_fkey FOREIGN KEY (organization_id, kpi_id) REFERENCES kpis (organization_id, id),
    CONSTRAINT check_ins_author_fkey FOREIGN KEY (organization_id, author_id) REFERENCES people (organization_id, id),
    CONSTRAINT check_ins_plan_owner_fkey FOREIGN KEY (organization_id, plan_owner_id) REFERENCES people (organization_id, id),
    CONSTRAINT check_ins_acknowledger_fkey FOREIGN KEY (organization_id, acknowledged_by) REFERENCES people (organization_id, id),
    CONSTRAINT check_ins_period_fkey FOREIGN KEY (organization_id, period_key) REFERENCES periods (organization_id, key)
  );
  CREATE INDEX check_ins_dated_idx ON check_ins (organization_id, dated_at DESC, id DESC);
  CREATE INDEX check_ins_area_idx ON check_ins (organization_id, area_id, dated_at DESC, id DESC);
  CREATE INDEX check_ins_kpi_idx ON check_ins (organization_id, kpi_id, dated_at DESC, id DESC) WHERE kpi_id IS NOT NULL;
  CREATE INDEX check_ins_author_idx ON check_ins (organization_id, author_id, dated_at DESC);
  CALL remit.protect('check_ins', 'mutable');
`;

const comments = `
  CREATE TABLE comments (
    organization_id uuid           NOT NULL,
    id              uuid           NOT NULL,
    subject_kind    text           NOT NULL,
    subject_id      uuid           NOT NULL,
    author_id       uuid           NOT NULL,
    body            text           NOT NULL,
    mentions        uuid[]         NOT NULL DEFAULT '{}',
    is_question     boolean        NOT NULL DEFAULT false,
    removed_at      timestamptz(3),
    version         integer        NOT NULL DEFAULT 1,
    created_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    updated_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT comments_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT comments_subject_check CHECK (subject_kind IN ('check_in', 'area', 'kpi', 'report')),
    CONSTRAINT comments_author_fkey FOREIGN KEY (organization_id, author_id) REFERENCES people (organization_id, id)
  );
  CREATE INDEX comments_subject_idx ON comments (organization_id, subject_kind, subject_id, id);
  CREATE INDEX comments_author_idx ON comments (organization_id, author_id, id);
  CREATE INDEX comments_mentions_idx ON comments (organization_id, id) WHERE mentions <> '{}';
  CALL remit.protect('comments', 'mutable');

  CREATE TABLE comment_readings (
    organization_id uuid           NOT NULL,
    comment_id      uuid           NOT NULL,
    person_id       uuid           NOT NULL,
    read_at         timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT comment_readings_pkey PRIMARY KEY (organization_id, comment_id, person_id),
    CONSTRAINT comment_readings_comment_fkey FOREIGN KEY (organization_id, comment_id) REFERENCES comments (organization_id, id),
    CONSTRAINT comment_readings_person_fkey FOREIGN KEY (organization_id, person_id) REFERENCES people (organization_id, id)
  );
  CALL remit.protect('comment_readings', 'plain');
`;

/** What is owed by when; who owes it follows from the ownership on the day it is read. */
const obligations = `
  CREATE TABLE obligations (
    organization_id uuid           NOT NULL,
    id              uuid           NOT NULL,
    kind            text           NOT NULL,
    subject_id      uuid           NOT NULL,
    area_id         uuid,
    period_key      text,
    due_at          timestamptz(3) NOT NULL,
    grace_until     timestamptz(3) NOT NULL,
    met_at          timestamptz(3),
    met_by          uuid,
    missed_at       timestamptz(3),
    waived_at       timestamptz(3),
    created_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT obligations_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT obligations_once_key UNIQUE NULLS NOT DISTINCT (organization_id, kind, subject_id, period_key),
    CONSTRAINT obligations_kind_check CHECK (kind IN ('check_in', 'value', 'report', 'check_in_acknowledgement', 'report_acknowledgement')),
    CONSTRAINT obligations_grace_check CHECK (grace_until >= due_at),
    CONSTRAINT obligations_area_fkey FOREIGN KEY (organization_id, area_id) REFERENCES areas (organization_id, id),
    CONSTRAINT obligations_period_fkey FOREIGN KEY (organization_id, period_key) REFERENCES periods (organization_id, key),
    CONSTRAINT obligations_met_by_fkey FOREIGN KEY (organization_id, met_by) REFERENCES people (organization_id, id)
  );
  CREATE INDEX obligations_open_idx ON obligations (organization_id, due_at) WHERE met_at IS NULL AND waived_at IS NULL;
  CREATE INDEX obligations_subject_idx ON obligations (organization_id, subject_id, due_at DESC);
  CREATE INDEX obligations_area_idx ON obligations (organization_id, area_id, due_at DESC);
  CALL remit.protect('obligations', 'plain');

  CREATE TABLE nudges (
    organization_id uuid           NOT NULL,
    id              uuid           NOT NULL,
    obligation_id   uuid           NOT NULL,
    person_id       uuid           NOT NULL,
    nudged_by       uuid           NOT NULL,
    nudged_at       timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT nudges_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT nudges_obligation_fkey FOREIGN KEY (organization_id, obligation_id) REFERENCES obligations (organization_id, id),
    CONSTRAINT nudges_person_fkey FOREIGN KEY (organization_id, person_id) REFERENCES people (organization_id, id),
    CONSTRAINT nudges_nudged_by_fkey FOREIGN KEY (organization_id, nudged_by) REFERENCES people (organization_id, id)
  );
  CREATE INDEX nudges_obligation_idx ON nudges (organization_id, obligation_id, nudged_at DESC);
  CALL remit.protect('nudges', 'plain');
`;

/** A job has no organization to begin with. It learns ids alone, of organizations that somebody can sign in to, and enters them one by one. */
const organizationIds = `
  CREATE FUNCTION gate.organization_ids() RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT DISTINCT s.organization_id FROM gate.seats s WHERE s.active ORDER BY s.organization_id
  $$;
  REVOKE ALL ON FUNCTION gate.organization_ids FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION gate.organization_ids TO remit_app;
`;
