import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAreas1763800200000 implements MigrationInterface {
  name = 'CreateAreas1763800200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(areas);
    await runner.query(ownerships);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE ownerships_history, ownerships, areas_history, areas');
  }
}

const areas = `
  CREATE TABLE areas (
    organization_id uuid           NOT NULL,
    id              uuid           NOT NULL,
    key             text           NOT NULL,
    kind            text           NOT NULL,
    name            text           NOT NULL,
    purpose         text           NOT NULL DEFAULT '',
    parent_id       uuid,
    position        integer        NOT NULL DEFAULT 0,
    cadence         text           NOT NULL,
    roll_up         text           NOT NULL DEFAULT 'weighted_mean',
    adopted_on      date           NOT NULL,
    archived_at     timestamptz(3),
    import_source   text,
    external_key    text,
    version         integer        NOT NULL DEFAULT 1,
    created_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    updated_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT areas_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT areas_key UNIQUE (organization_id, key),
    CONSTRAINT areas_external_key UNIQUE (organization_id, import_source, external_key),
    CONSTRAINT areas_parent_fkey FOREIGN KEY (organization_id, parent_id) REFERENCES areas (organization_id, id),
    CONSTRAINT areas_own_parent_check CHECK (parent_id <> id),
    CONSTRAINT areas_cadence_check CHECK (cadence IN ('weekly', 'monthly', 'quarterly', 'semiannual', 'annual')),
    CONSTRAINT areas_roll_up_check CHECK (roll_up IN ('weighted_mean', 'worst_of')),
    CONSTRAINT areas_organization_fkey FOREIGN KEY (organization_id) REFERENCES organizations (organization_id)
  );
  CREATE INDEX areas_live_idx ON areas (organization_id, position, name) WHERE archived_at IS NULL;
  CREATE INDEX areas_parent_idx ON areas (organization_id, parent_id);
  CALL remit.protect('areas', 'mutable');
`;

const ownerships = `
  /* Who answers for an area from when to when. An accountable row without a person says: open. */
  CREATE TABLE ownerships (
    organization_id uuid           NOT NULL,
    id              uuid           NOT NULL,
    area_id         uuid           NOT NULL,
    role            text           NOT NULL,
    person_id       uuid,
    acting          boolean        NOT NULL DEFAULT false,
    starts_on       date           NOT NULL,
    ends_on         date,
    note            text           NOT NULL DEFAULT '',
    version         integer        NOT NULL DEFAULT 1,
    created_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    updated_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT ownerships_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT ownerships_role_check CHECK (role IN ('accountable', 'deputy', 'contributor', 'reviewer', 'consulted', 'informed')),
    CONSTRAINT ownerships_order_check CHECK (ends_on >= starts_on),
    CONSTRAINT ownerships_open_check CHECK (person_id IS NOT NULL OR (role = 'accountable' AND NOT acting)),
    CONSTRAINT ownerships_deputy_check CHECK (role <> 'deputy' OR ends_on IS NOT NULL),
    CONSTRAINT ownerships_one_accountable EXCLUDE USING gist (
      organization_id WITH =, area_id WITH =, daterange(starts_on, ends_on, '[]') WITH &&) WHERE (role = 'accountable'),
    CONSTRAINT ownerships_once EXCLUDE USING gist (
      organization_id WITH =, area_id WITH =, role WITH =, person_id WITH =, daterange(starts_on, ends_on, '[]') WITH &&),
    CONSTRAINT ownerships_area_fkey FOREIGN KEY (organization_id, area_id) REFERENCES areas (organization_id, id),
    CONSTRAINT ownerships_person_fkey FOREIGN KEY (organization_id, person_id) REFERENCES people (organization_id, id)
  );
  CREATE INDEX ownerships_area_idx ON ownerships (organization_id, area_id, role, starts_on DESC);
  CREATE INDEX ownerships_person_idx ON ownerships (organization_id, person_id, role);
  CALL remit.protect('ownerships', 'mutable');
`;
