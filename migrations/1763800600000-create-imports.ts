import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateImports1763800600000 implements MigrationInterface {
  name = 'CreateImports1763800600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(imports);
    await runner.query(importFiles);
    await runner.query(importMappings);
    await runner.query(importChanges);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE import_changes, import_mappings, import_files, imports_history, imports',
    );
  }
}

const imports = `
  CREATE TABLE imports (
    organization_id uuid           NOT NULL,
    id              uuid           NOT NULL,
    kind            text           NOT NULL,
    source          text           NOT NULL,
    file_name       text           NOT NULL,
    content_type    text           NOT NULL,
    sha256          text           NOT NULL,
    size            integer        NOT NULL,
    state           text           NOT NULL,
    reading         jsonb          NOT NULL,
    mapping         jsonb,
    mapping_origin  text,
    preview         jsonb,
    author_id       uuid           NOT NULL,
    committed_at    timestamptz(3),
    undone_at       timestamptz(3),
    version         integer        NOT NULL DEFAULT 1,
    created_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    updated_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT imports_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT imports_kind_check CHECK (kind IN ('areas', 'people', 'kpis', 'targets', 'measurements', 'check_ins', 'objectives',
      'products', 'roadmap_items', 'milestones', 'budget_lines', 'budget_amounts')),
    CONSTRAINT imports_mapping_origin_check CHECK (mapping_origin IN ('guessed', 'saved', 'given')),
    CONSTRAINT imports_state_check CHECK (state IN ('uploaded', 'committed', 'undone')),
    CONSTRAINT imports_author_fkey FOREIGN KEY (organization_id, author_id) REFERENCES people (organization_id, id)
  );
  CREATE INDEX imports_source_idx ON imports (organization_id, kind, source, committed_at);
  CALL remit.protect('imports', 'mutable');
`;

const importFiles = `
  CREATE TABLE import_files (
    organization_id uuid  NOT NULL,
    import_id       uuid  NOT NULL,
    content         bytea NOT NULL,
    rejects         jsonb NOT NULL DEFAULT '[]',
    CONSTRAINT import_files_pkey PRIMARY KEY (organization_id, import_id),
    CONSTRAINT import_files_import_fkey FOREIGN KEY (organization_id, import_id) REFERENCES imports (organization_id, id)
  );
  /* Read back in pieces, which only uncompressed storage does without reading the whole each time. */
  ALTER TABLE import_files ALTER COLUMN content SET STORAGE EXTERNAL;
  CALL remit.protect('import_files', 'plain');
`;

const importMappings = `
  /* How a source is read, kept for the next file of the same source. */
  CREATE TABLE import_mappings (
    organization_id uuid           NOT NULL,
    kind            text           NOT NULL,
    source          text           NOT NULL,
    mapping         jsonb          NOT NULL,
    updated_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT import_mappings_pkey PRIMARY KEY (organization_id, kind, source),
    CONSTRAINT import_mappings_organization_fkey FOREIGN KEY (organization_id) REFERENCES organizations (organization_id)
  );
  CALL remit.protect('import_mappings', 'plain');
`;

const importChanges = `
  /* What an import made or changed, with the state before, so that it can be undone. */
  CREATE TABLE import_changes (
    organization_id uuid  NOT NULL,
    import_id       uuid  NOT NULL,
    subject_kind    text  NOT NULL,
    subject_id      uuid  NOT NULL,
    before          jsonb,
    version         integer NOT NULL,
    CONSTRAINT import_changes_pkey PRIMARY KEY (organization_id, import_id, subject_kind, subject_id),
    CONSTRAINT import_changes_import_fkey FOREIGN KEY (organization_id, import_id) REFERENCES imports (organization_id, id)
  );
  CALL remit.protect('import_changes', 'ledger');
`;
