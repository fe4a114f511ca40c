import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People, their accounts and keys. What opens a door lives in \`gate\`, which the application reaches through functions only. */
export class CreateIdentity1763800100000 implements MigrationInterface {
  name = 'CreateIdentity1763800100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(calendar);
    await runner.query(people);
    await runner.query(gateTables);
    await runner.query(seats);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER seats ON people;
      DROP FUNCTION gate.keep_seat;
      DROP TABLE gate.keys, gate.seats, gate.sign_in_attempts, gate.accounts;
      DROP TABLE people_history, people, holidays, periods;
    `);
  }
}

const calendar = `
  CREATE TABLE holidays (
    organization_id uuid NOT NULL,
    day             date NOT NULL,
    name            text NOT NULL,
    CONSTRAINT holidays_pkey PRIMARY KEY (organization_id, day),
    CONSTRAINT holidays_organization_fkey FOREIGN KEY (organization_id) REFERENCES organizations (organization_id)
  );
  CALL remit.protect('holidays', 'plain');

  CREATE TABLE periods (
    organization_id uuid     NOT NULL,
    key             text     NOT NULL,
    kind            text     NOT NULL,
    starts_on       date     NOT NULL,
    ends_on         date     NOT NULL,
    fiscal_year     smallint NOT NULL,
    label           text     NOT NULL,
    CONSTRAINT periods_pkey PRIMARY KEY (organization_id, key),
    CONSTRAINT periods_kind_check CHECK (kind IN ('week', 'month', 'quarter', 'half', 'year')),
    CONSTRAINT periods_order_check CHECK (starts_on <= ends_on),
    CONSTRAINT periods_no_overlap EXCLUDE USING gist (organization_id WITH =, kind WITH =, daterange(starts_on, ends_on, '[]') WITH &&),
    CONSTRAINT periods_organization_fkey FOREIGN KEY (organization_id) REFERENCES organizations (organization_id)
  );
  CREATE INDEX periods_kind_idx ON periods (organization_id, kind, ends_on);
  CALL remit.protect('periods', 'plain');
`;

const people = `
  CREATE TABLE people (
    organization_id uuid           NOT NULL,
    id              uuid           NOT NULL,
    name            text           NOT NULL,
    title           text           NOT NULL DEFAULT '',
    email           text,
    role            text           NOT NULL,
    state           text           NOT NULL,
    account_id      uuid,
    time_zone       text,
    locale          text,
    external_key    text,
    deactivated_at  timestamptz(3),
    version         integer        NOT NULL DEFAULT 1,
    created_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    updated_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT people_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT people_email_key UNIQUE (organization_id, email),
    CONSTRAINT people_account_key UNIQUE (organization_id, account_id),
    CONSTRAINT people_external_key UNIQUE (organization_id, external_key),
    CONSTRAINT people_role_check CHECK (role IN ('admin', 'cpo', 'ceo', 'executive', 'member', 'viewer')),
    CONSTRAINT people_state_check CHECK (state IN ('listed', 'invited', 'active', 'deactivated')),
    CONSTRAINT people_email_check CHECK (email = lower(email)),
    CONSTRAINT people_organization_fkey FOREIGN KEY (organization_id) REFERENCES organizations (organization_id)
  );
  CALL remit.protect('people', 'mutable');
`;

const gateTables = `
  CREATE TABLE gate.accounts (
    id                  uuid           NOT NULL,
    email               text           NOT NULL,
    password_hash       text           NOT NULL,
    password_changed_at timestamptz(3) NOT NULL DEFAULT remit.now(),
    created_at          timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT accounts_pkey PRIMARY KEY (id),
    CONSTRAINT accounts_email_key UNIQUE (email),
    CONSTRAINT accounts_email_check CHECK (email = lower(email))
  );

  /* Where an account may sit down: kept by a trigger on people, read before any organization is known. */
  CREATE TABLE gate.seats (
    account_id      uuid    NOT NULL,
    organization_id uuid    NOT NULL,
    person_id       uuid    NOT NULL,
    active          boolean NOT NULL,
    CONSTRAINT seats_pkey PRIMARY KEY (account_id, organization_id),
    CONSTRAINT seats_account_fkey FOREIGN KEY (account_id) REFERENCES gate.accounts (id),
    CONSTRAINT seats_person_fkey FOREIGN KEY (organization_id, person_id) REFERENCES people (organization_id, id)
  );

  CREATE TABLE gate.keys (
    id              uuid           NOT NULL,
    hash            bytea          NOT NULL,
    kind            text           NOT NULL,
    account_id      uuid,
    organization_id uuid           NOT NULL,
    person_id       uuid           NOT NULL,
    name            text           NOT NULL DEFAULT '',
    scopes          text[]         NOT NULL DEFAULT '{read,write}',
    area_ids        uuid[],
    address         text,
    user_agent      text,
    created_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    expires_at      timestamptz(3) NOT NULL,
    last_used_at    timestamptz(3),
    used_at         timestamptz(3),
    revoked_at      timestamptz(3),
    CONSTRAINT keys_pkey PRIMARY KEY (id),
    CONSTRAINT keys_hash_key UNIQUE (hash),
    CONSTRAINT keys_kind_check CHECK (kind IN ('session', 'token', 'invitation', 'reset', 'share')),
    CONSTRAINT keys_person_fkey FOREIGN KEY (organization_id, person_id) REFERENCES people (organization_id, id)
  );
  CREATE INDEX keys_account_idx ON gate.keys (account_id) WHERE revoked_at IS NULL;
  CREATE INDEX keys_person_idx ON gate.keys (organization_id, person_id) WHERE revoked_at IS NULL;

  /* By e-mail, known or not, so that a stranger learns nothing from being slowed down. */
  CREATE TABLE gate.sign_in_attempts (
    email_hash    bytea          NOT NULL,
    failed        integer        NOT NULL DEFAULT 0,
    blocked_until timestamptz(3),
    last_at       timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT sign_in_attempts_pkey PRIMARY KEY (email_hash)
  );
`;

/** Who sits down elsewhere can no longer be reset from here: a link that an administrator holds would open the other organization. */
const seats = `
  CREATE FUNCTION gate.keep_seat() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
  BEGIN
    DELETE FROM gate.seats s
    WHERE s.organization_id = NEW.organization_id AND s.person_id = NEW.id AND s.account_id IS DISTINCT FROM NEW.account_id;
    IF NEW.account_id IS NOT NULL THEN
      INSERT INTO gate.seats (account_id, organization_id, person_id, active)
      VALUES (NEW.account_id, NEW.organization_id, NEW.id, NEW.state = 'active')
      ON CONFLICT (account_id, organization_id) DO UPDATE SET person_id = excluded.person_id, active = excluded.active;
      UPDATE gate.keys SET revoked_at = remit.now()
      WHERE kind = 'reset' AND account_id = NEW.account_id AND revoked_at IS NULL;
    END IF;
    IF NEW.state = 'deactivated' THEN
      UPDATE gate.keys SET revoked_at = remit.now()
      WHERE organization_id = NEW.organization_id AND person_id = NEW.id AND revoked_at IS NULL;
    END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER seats AFTER INSERT OR UPDATE OF account_id, state ON people
    FOR EACH ROW EXECUTE FUNCTION gate.keep_seat();
`;
