import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateActions1763801700000 implements MigrationInterface {
  name = 'CreateActions1763801700000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(actions);
    await runner.query(firstPromise);
    await runner.query(moves);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE action_moves, actions_history, actions;
      DROP FUNCTION remit.keep_promise;
    `);
  }
}

/** Whether it was kept follows from its days; \`source_id\` names a row of the kind, and a stakeholder is only told of in words. */
const actions = `
  CREATE TABLE actions (
    organization_id uuid           NOT NULL,
    id              uuid           NOT NULL,
    kind            text           NOT NULL,
    name            text           NOT NULL,
    note            text           NOT NULL DEFAULT '',
    owner_id        uuid,
    area_id         uuid,
    promised_on     date           NOT NULL,
    due_on          date           NOT NULL,
    first_due_on    date           NOT NULL,
    moved_late      boolean        NOT NULL DEFAULT false,
    source_kind     text,
    source_id       uuid,
    source_text     text           NOT NULL DEFAULT '',
    done_on         date,
    outcome         text           NOT NULL DEFAULT '',
    dropped_on      date,
    drop_reason     text           NOT NULL DEFAULT '',
    settled_at      timestamptz(3),
    created_by      uuid           NOT NULL,
    version         integer        NOT NULL DEFAULT 1,
    created_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    updated_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT actions_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT actions_kind_check CHECK (kind IN ('action', 'commitment')),
    CONSTRAINT actions_source_check CHECK (source_kind IN ('report', 'ask', 'decision', 'check_in', 'stakeholder')),
    CONSTRAINT actions_named_source_check CHECK (CASE WHEN source_kind = 'stakeholder' THEN source_id IS NULL AND source_text <> ''
      ELSE (source_kind IS NULL) = (source_id IS NULL) END),
    CONSTRAINT actions_due_check CHECK (first_due_on >= promised_on),
    CONSTRAINT actions_settled_check CHECK (done_on IS NULL OR dropped_on IS NULL),
    CONSTRAINT actions_settled_at_check CHECK ((settled_at IS NULL) = (done_on IS NULL AND dropped_on IS NULL)),
    CONSTRAINT actions_dropped_check CHECK ((dropped_on IS NULL) = (drop_reason = '')),
    CONSTRAINT actions_owner_fkey FOREIGN KEY (organization_id, owner_id) REFERENCES people (organization_id, id),
    CONSTRAINT actions_area_fkey FOREIGN KEY (organization_id, area_id) REFERENCES areas (organization_id, id),
    CONSTRAINT actions_creator_fkey FOREIGN KEY (organization_id, created_by) REFERENCES people (organization_id, id)
  );
  CREATE INDEX actions_due_idx ON actions (organization_id, due_on, id);
  CREATE INDEX actions_owner_idx ON actions (organization_id, owner_id, due_on);
  CREATE INDEX actions_area_idx ON actions (organization_id, area_id, due_on) WHERE area_id IS NOT NULL;
  CREATE INDEX actions_source_idx ON actions (organization_id, source_id) WHERE source_id IS NOT NULL;
  CREATE INDEX actions_creator_idx ON actions (organization_id, created_by);
  CALL remit.protect('actions', 'mutable');
`;

/** What was promised first, and that a promise was broken once, is nobody's to rewrite. */
const firstPromise = `
  CREATE FUNCTION remit.keep_promise() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'what was promised first is kept for ever' USING ERRCODE = '42501';
  END $$;
  CREATE TRIGGER promise BEFORE UPDATE ON actions FOR EACH ROW
    WHEN ((NEW.promised_on, NEW.first_due_on) IS DISTINCT FROM (OLD.promised_on, OLD.first_due_on)
      OR (OLD.moved_late AND NOT NEW.moved_late))
    EXECUTE FUNCTION remit.keep_promise();
`;

/** \`days\`: later is positive; \`is_late\`: the day it was due had passed. */
const moves = `
  CREATE TABLE action_moves (
    organization_id uuid           NOT NULL,
    id              uuid           NOT NULL,
    action_id       uuid           NOT NULL,
    from_due_on     date           NOT NULL,
    to_due_on       date           NOT NULL,
    days            integer        NOT NULL,
    is_late         boolean        NOT NULL,
    reason          text           NOT NULL,
    moved_on        date           NOT NULL,
    recorded_by     uuid           NOT NULL,
    recorded_at     timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT action_moves_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT action_moves_reason_check CHECK (reason <> ''),
    CONSTRAINT action_moves_days_check CHECK (days <> 0),
    CONSTRAINT action_moves_action_fkey FOREIGN KEY (organization_id, action_id) REFERENCES actions (organization_id, id),
    CONSTRAINT action_moves_recorder_fkey FOREIGN KEY (organization_id, recorded_by) REFERENCES people (organization_id, id)
  );
  CREATE INDEX action_moves_action_idx ON action_moves (organization_id, action_id, id);
  CALL remit.protect('action_moves', 'ledger');
`;
