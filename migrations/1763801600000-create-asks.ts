import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAsks1763801600000 implements MigrationInterface {
  name = 'CreateAsks1763801600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(asks);
    await runner.query(askedWords);
    await runner.query(answers);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE ask_answers, asks_history, asks;
      DROP FUNCTION remit.keep_asked;
    `);
  }
}

/** A draft has no day of asking; that comes with the edition that is sealed with it. */
const asks = `
  CREATE TABLE asks (
    organization_id uuid           NOT NULL,
    id              uuid           NOT NULL,
    report_id       uuid           NOT NULL,
    question        text           NOT NULL,
    context         text           NOT NULL DEFAULT '',
    options         jsonb          NOT NULL DEFAULT '[]',
    recommendation  text           NOT NULL,
    due_on          date,
    cost_of_delay   text           NOT NULL DEFAULT '',
    asked_by        uuid           NOT NULL,
    asked_on        date,
    state           text           NOT NULL DEFAULT 'draft',
    deferred_to     date,
    delegate_id     uuid,
    decision_id     uuid,
    withdraw_reason text           NOT NULL DEFAULT '',
    version         integer        NOT NULL DEFAULT 1,
    created_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    updated_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT asks_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT asks_state_check CHECK (state IN ('draft', 'asked', 'approved', 'declined', 'deferred', 'delegated', 'withdrawn')),
    CONSTRAINT asks_asked_check CHECK (state IN ('draft', 'withdrawn') OR asked_on IS NOT NULL),
    CONSTRAINT asks_deferred_check CHECK ((state = 'deferred') = (deferred_to IS NOT NULL)),
    CONSTRAINT asks_delegated_check CHECK (state <> 'delegated' OR delegate_id IS NOT NULL),
    CONSTRAINT asks_decided_check CHECK ((state IN ('approved', 'declined')) = (decision_id IS NOT NULL)),
    CONSTRAINT asks_not_to_asker_check CHECK (delegate_id <> asked_by),
    CONSTRAINT asks_report_fkey FOREIGN KEY (organization_id, report_id) REFERENCES reports (organization_id, id),
    CONSTRAINT asks_asker_fkey FOREIGN KEY (organization_id, asked_by) REFERENCES people (organization_id, id),
    CONSTRAINT asks_delegate_fkey FOREIGN KEY (organization_id, delegate_id) REFERENCES people (organization_id, id),
    CONSTRAINT asks_decision_fkey FOREIGN KEY (organization_id, decision_id) REFERENCES decisions (organization_id, id)
  );
  CREATE INDEX asks_report_idx ON asks (organization_id, report_id, id);
  CREATE INDEX asks_waiting_idx ON asks (organization_id, id) WHERE state IN ('asked', 'deferred', 'delegated');
  CREATE INDEX asks_asker_idx ON asks (organization_id, asked_by);
  CREATE INDEX asks_delegate_idx ON asks (organization_id, delegate_id) WHERE delegate_id IS NOT NULL;
  CREATE INDEX asks_decision_idx ON asks (organization_id, decision_id) WHERE decision_id IS NOT NULL;
  CALL remit.protect('asks', 'mutable');
`;

/** What was asked is what is answered: its words are sealed with the edition, and stay here as they were. */
const askedWords = `
  CREATE FUNCTION remit.keep_asked() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'what was asked stays as it was asked' USING ERRCODE = '42501';
  END $$;
  CREATE TRIGGER asked BEFORE UPDATE ON asks FOR EACH ROW
    WHEN (OLD.asked_on IS NOT NULL
      AND (NEW.report_id, NEW.question, NEW.context, NEW.options, NEW.recommendation, NEW.due_on, NEW.cost_of_delay, NEW.asked_by, NEW.asked_on)
        IS DISTINCT FROM (OLD.report_id, OLD.question, OLD.context, OLD.options, OLD.recommendation, OLD.due_on, OLD.cost_of_delay, OLD.asked_by, OLD.asked_on))
    EXECUTE FUNCTION remit.keep_asked();
  CREATE TRIGGER asked_stays BEFORE DELETE ON asks FOR EACH ROW
    WHEN (OLD.asked_on IS NOT NULL) EXECUTE FUNCTION remit.keep_asked();
`;

const answers = `
  CREATE TABLE ask_answers (
    organization_id uuid           NOT NULL,
    id              uuid           NOT NULL,
    ask_id          uuid           NOT NULL,
    answer          text           NOT NULL,
    choice          text           NOT NULL DEFAULT '',
    reason          text           NOT NULL,
    until           date,
    delegate_id     uuid,
    decision_id     uuid,
    person_id       uuid           NOT NULL,
    answered_on     date           NOT NULL,
    at              timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT ask_answers_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT ask_answers_answer_check CHECK (answer IN ('approved', 'declined', 'deferred', 'delegated')),
    CONSTRAINT ask_answers_until_check CHECK ((answer = 'deferred') = (until IS NOT NULL)),
    CONSTRAINT ask_answers_delegate_check CHECK ((answer = 'delegated') = (delegate_id IS NOT NULL)),
    CONSTRAINT ask_answers_decision_check CHECK ((answer IN ('approved', 'declined')) = (decision_id IS NOT NULL)),
    CONSTRAINT ask_answers_ask_fkey FOREIGN KEY (organization_id, ask_id) REFERENCES asks (organization_id, id),
    CONSTRAINT ask_answers_delegate_fkey FOREIGN KEY (organization_id, delegate_id) REFERENCES people (organization_id, id),
    CONSTRAINT ask_answers_decision_fkey FOREIGN KEY (organization_id, decision_id) REFERENCES decisions (organization_id, id),
    CONSTRAINT ask_answers_person_fkey FOREIGN KEY (organization_id, person_id) REFERENCES people (organization_id, id)
  );
  CREATE INDEX ask_answers_ask_idx ON ask_answers (organization_id, ask_id, id);
  CREATE INDEX ask_answers_day_idx ON ask_answers (organization_id, answered_on);
  CALL remit.protect('ask_answers', 'ledger');
`;
