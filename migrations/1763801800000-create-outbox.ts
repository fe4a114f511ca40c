import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mail that waits to be sent, what it will be made of, and who wants none. */
export class CreateOutbox1763801800000 implements MigrationInterface {
  name = 'CreateOutbox1763801800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(outbox);
    await runner.query(notices);
    await runner.query(refusals);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE mail_refusals, notices, outbox');
  }
}

/* `kept`: nothing sends mail in this installation; whoever administers it reads the messages here. */
const outbox = `
  CREATE TABLE outbox (
    organization_id uuid           NOT NULL,
    id              uuid           NOT NULL,
    kind            text           NOT NULL,
    to_name         text           NOT NULL,
    to_address      text           NOT NULL,
    subject         text           NOT NULL,
    text            text           NOT NULL,
    html            text           NOT NULL,
    headers         jsonb          NOT NULL DEFAULT '{}',
    attachments     jsonb          NOT NULL DEFAULT '[]',
    state           text           NOT NULL,
    attempts        integer        NOT NULL DEFAULT 0,
    next_at         timestamptz(3) NOT NULL DEFAULT remit.now(),
    last_error      text           NOT NULL DEFAULT '',
    sent_at         timestamptz(3),
    created_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT outbox_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT outbox_state_check CHECK (state IN ('waiting', 'sent', 'dead', 'kept')),
    CONSTRAINT outbox_organization_fkey FOREIGN KEY (organization_id) REFERENCES organizations (organization_id)
  );
  CREATE INDEX outbox_next_idx ON outbox (organization_id, next_at) WHERE state = 'waiting';
  CALL remit.protect('outbox', 'plain');
`;

/* One thing to tell one person; what is due for the same person and kind becomes one message. */
const notices = `
  CREATE TABLE notices (
    organization_id uuid           NOT NULL,
    id              uuid           NOT NULL,
    key             text           NOT NULL,
    kind            text           NOT NULL,
    person_id       uuid           NOT NULL,
    content         jsonb          NOT NULL,
    due_at          timestamptz(3) NOT NULL,
    told_at         timestamptz(3),
    created_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT notices_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT notices_key UNIQUE (organization_id, person_id, key),
    CONSTRAINT notices_kind_check CHECK (kind IN ('reminder', 'digest', 'report', 'mention', 'question', 'ask', 'action')),
    CONSTRAINT notices_person_fkey FOREIGN KEY (organization_id, person_id) REFERENCES people (organization_id, id)
  );
  CREATE INDEX notices_due_idx ON notices (organization_id, due_at) WHERE told_at IS NULL;
  CALL remit.protect('notices', 'plain');
`;

const refusals = `
  CREATE TABLE mail_refusals (
    organization_id uuid           NOT NULL,
    person_id       uuid           NOT NULL,
    kind            text           NOT NULL,
    since           timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT mail_refusals_pkey PRIMARY KEY (organization_id, person_id, kind),
    CONSTRAINT mail_refusals_kind_check CHECK (kind IN ('reminder', 'digest', 'report', 'mention', 'question', 'ask', 'action')),
    CONSTRAINT mail_refusals_person_fkey FOREIGN KEY (organization_id, person_id) REFERENCES people (organization_id, id)
  );
  CALL remit.protect('mail_refusals', 'plain');
`;
