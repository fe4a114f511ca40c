import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePreferences1763800700000 implements MigrationInterface {
  name = 'CreatePreferences1763800700000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(preferences);
    await runner.query(savedViews);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE saved_views_history, saved_views, preferences');
  }
}

const preferences = `
  CREATE TABLE preferences (
    organization_id uuid           NOT NULL,
    person_id       uuid           NOT NULL,
    scheme          text           NOT NULL,
    density         text           NOT NULL,
    single_keys     boolean        NOT NULL,
    briefed_at      timestamptz(3),
    version         integer        NOT NULL DEFAULT 1,
    CONSTRAINT preferences_pkey PRIMARY KEY (organization_id, person_id),
    CONSTRAINT preferences_scheme_check CHECK (scheme IN ('auto', 'light', 'dark')),
    CONSTRAINT preferences_density_check CHECK (density IN ('comfortable', 'compact')),
    CONSTRAINT preferences_person_fkey FOREIGN KEY (organization_id, person_id) REFERENCES people (organization_id, id)
  );
  CALL remit.protect('preferences', 'plain');
`;

const savedViews = `
  CREATE TABLE saved_views (
    organization_id uuid           NOT NULL,
    id              uuid           NOT NULL,
    author_id       uuid           NOT NULL,
    page            text           NOT NULL,
    name            text           NOT NULL,
    query           text           NOT NULL,
    is_shared       boolean        NOT NULL,
    version         integer        NOT NULL DEFAULT 1,
    created_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    updated_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT saved_views_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT saved_views_name_key UNIQUE (organization_id, author_id, page, name),
    CONSTRAINT saved_views_author_fkey FOREIGN KEY (organization_id, author_id) REFERENCES people (organization_id, id)
  );
  CREATE INDEX saved_views_page_idx ON saved_views (organization_id, page);
  CALL remit.protect('saved_views', 'mutable');
`;
