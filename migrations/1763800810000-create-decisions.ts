import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateDecisions1763800810000 implements MigrationInterface {
  name = 'CreateDecisions1763800810000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(decisions);
    await runner.query(links);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE links_history, links, decisions_history, decisions');
  }
}

const decisions = `
  CREATE TABLE decisions (
    organization_id uuid           NOT NULL,
    id              uuid           NOT NULL,
    key             text           NOT NULL,
    name            text           NOT NULL,
    question        text           NOT NULL,
    context         text           NOT NULL DEFAULT '',
    options         jsonb          NOT NULL DEFAULT '[]',
    criteria        text           NOT NULL DEFAULT '',
    recommendation  text           NOT NULL DEFAULT '',
    scope           text           NOT NULL,
    area_id         uuid,
    asked_by        uuid           NOT NULL,
    asked_on        date           NOT NULL,
    due_on          date,
    decider_id      uuid,
    state           text           NOT NULL DEFAULT 'open',
    choice          text           NOT NULL DEFAULT '',
    reason          text           NOT NULL DEFAULT '',
    decided_by      uuid,
    decided_on      date,
    revisit_on      date,
    reopened_on     date,
    reopen_reason   text           NOT NULL DEFAULT '',
    withdraw_reason text           NOT NULL DEFAULT '',
    outcome         text           NOT NULL DEFAULT '',
    outcome_on      date,
    archived_at     timestamptz(3),
    import_source   text,
    external_key    text,
    version         integer        NOT NULL DEFAULT 1,
    created_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    updated_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT decisions_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT decisions_key UNIQUE (organization_id, key),
    CONSTRAINT decisions_external_key UNIQUE (organization_id, import_source, external_key),
    CONSTRAINT decisions_scope_check CHECK (scope IN ('company', 'area', 'technical')),
    CONSTRAINT decisions_area_check CHECK (scope <> 'area' OR area_id IS NOT NULL),
    CONSTRAINT decisions_state_check CHECK (state IN ('open', 'decided', 'reopened', 'withdrawn')),
    CONSTRAINT decisions_decided_check CHECK ((state = 'decided') = (decided_on IS NOT NULL)
      AND (decided_on IS NULL) = (decided_by IS NULL) AND (state <> 'decided' OR (choice <> '' AND reason <> ''))),
    CONSTRAINT decisions_outcome_check CHECK ((outcome = '') = (outcome_on IS NULL)),
    CONSTRAINT decisions_area_fkey FOREIGN KEY (organization_id, area_id) REFERENCES areas (organization_id, id),
    CONSTRAINT decisions_asker_fkey FOREIGN KEY (organization_id, asked_by) REFERENCES people (organization_id, id),
    CONSTRAINT decisions_decider_fkey FOREIGN KEY (organization_id, decider_id) REFERENCES people (organization_id, id),
    CONSTRAINT decisions_decided_by_fkey FOREIGN KEY (organization_id, decided_by) REFERENCES people (organization_id, id),
    CONSTRAINT decisions_organization_fkey FOREIGN KEY (organization_id) REFERENCES organizations (organization_id)
  );
  CREATE INDEX decisions_state_idx ON decisions (organization_id, state, due_on) WHERE archived_at IS NULL;
  CREATE INDEX decisions_decider_idx ON decisions (organization_id, decider_id);
  CREATE INDEX decisions_asker_idx ON decisions (organization_id, asked_by);
  CREATE INDEX decisions_area_idx ON decisions (organization_id, area_id);
  CALL remit.protect('decisions', 'mutable');
`;

/** Both ends are named by kind and id, because what they name lies in many tables; nothing there is ever deleted. */
const links = `
  CREATE TABLE links (
    organization_id uuid           NOT NULL,
    id              uuid           NOT NULL,
    from_kind       text           NOT NULL,
    from_id         uuid           NOT NULL,
    to_kind         text           NOT NULL,
    to_id           uuid           NOT NULL,
    note            text           NOT NULL DEFAULT '',
    linked_by       uuid           NOT NULL,
    version         integer        NOT NULL DEFAULT 1,
    created_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    updated_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT links_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT links_once_key UNIQUE (organization_id, from_kind, from_id, to_kind, to_id),
    CONSTRAINT links_kinds_check CHECK ((from_kind, to_kind) IN (('objective', 'item'), ('objective', 'kpi'), ('item', 'kpi'),
      ('decision', 'objective'), ('decision', 'item'), ('decision', 'product'), ('decision', 'kpi'), ('decision', 'area'))),
    CONSTRAINT links_linker_fkey FOREIGN KEY (organization_id, linked_by) REFERENCES people (organization_id, id),
    CONSTRAINT links_organization_fkey FOREIGN KEY (organization_id) REFERENCES organizations (organization_id)
  );
  CREATE INDEX links_to_idx ON links (organization_id, to_kind, to_id);
  CALL remit.protect('links', 'mutable');
`;
