import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reports are answered line by line: questions on a line, changes asked for point by point, sections read. */
export class WidenReports1763801750000 implements MigrationInterface {
  name = 'WidenReports1763801750000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(obligations([...KINDS, 'action', 'ask']));
    await runner.query(lines);
    await runner.query(points);
    await runner.query(readings);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE edition_readings, change_points_history, change_points;
      DROP FUNCTION remit.keep_answered_point;
      ALTER TABLE comments_history DROP COLUMN line_section, DROP COLUMN line_key, DROP COLUMN line_name, DROP COLUMN line_edition;
      DROP INDEX comments_line_idx;
      ALTER TABLE comments DROP COLUMN line_section, DROP COLUMN line_key, DROP COLUMN line_name, DROP COLUMN line_edition;
      DELETE FROM nudges n USING obligations o WHERE o.organization_id = n.organization_id AND o.id = n.obligation_id AND o.kind IN ('action', 'ask');
      DELETE FROM obligations WHERE kind IN ('action', 'ask');
    `);
    await runner.query(obligations(KINDS));
  }
}

const KINDS = ['check_in', 'value', 'report', 'check_in_acknowledgement', 'report_acknowledgement'];

const obligations = (kinds: readonly string[]) => `
  ALTER TABLE obligations DROP CONSTRAINT obligations_kind_check,
    ADD CONSTRAINT obligations_kind_check CHECK (kind IN (${kinds.map((kind) => `'${kind}'`).join(', ')}));
`;

/** The line of a report that a comment is about: talks about different lines are different talks. */
const COLUMNS = ['line_section text', 'line_key text', 'line_name text', 'line_edition integer']
  .map((column) => `ADD COLUMN ${column}`)
  .join(', ');

const lines = `
  ALTER TABLE comments ${COLUMNS},
    ADD CONSTRAINT comments_line_check CHECK (num_nonnulls(line_section, line_key, line_name, line_edition) IN (0, 4)
      AND (line_section IS NULL OR subject_kind = 'report'));
  ALTER TABLE comments_history ${COLUMNS};
  CREATE INDEX comments_line_idx ON comments (organization_id, subject_id, line_section, line_key, id) WHERE line_section IS NOT NULL;
`;

/** Answered by whoever writes the next edition; what that edition sealed stays as it is. */
const points = `
  CREATE TABLE change_points (
    organization_id uuid           NOT NULL,
    id              uuid           NOT NULL,
    review_id       uuid           NOT NULL,
    report_id       uuid           NOT NULL,
    position        integer        NOT NULL,
    text            text           NOT NULL,
    outcome         text,
    answer          text           NOT NULL DEFAULT '',
    answered_by     uuid,
    sealed_in       uuid,
    version         integer        NOT NULL DEFAULT 1,
    created_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    updated_at      timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT change_points_pkey PRIMARY KEY (organization_id, id),
    CONSTRAINT change_points_position_key UNIQUE (organization_id, review_id, position),
    CONSTRAINT change_points_outcome_check CHECK (outcome IN ('changed', 'unchanged')),
    CONSTRAINT change_points_answered_check CHECK ((outcome IS NULL) = (answered_by IS NULL) AND (outcome IS NOT NULL OR sealed_in IS NULL)
      AND (outcome IS DISTINCT FROM 'unchanged' OR answer <> '')),
    CONSTRAINT change_points_review_fkey FOREIGN KEY (organization_id, review_id) REFERENCES edition_reviews (organization_id, id),
    CONSTRAINT change_points_report_fkey FOREIGN KEY (organization_id, report_id) REFERENCES reports (organization_id, id),
    CONSTRAINT change_points_answerer_fkey FOREIGN KEY (organization_id, answered_by) REFERENCES people (organization_id, id),
    CONSTRAINT change_points_edition_fkey FOREIGN KEY (organization_id, sealed_in) REFERENCES editions (organization_id, id)
  );
  CREATE INDEX change_points_report_idx ON change_points (organization_id, report_id, id);
  CALL remit.protect('change_points', 'mutable');

  CREATE FUNCTION remit.keep_answered_point() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'what was asked for and what was sealed stays as it is' USING ERRCODE = '42501';
  END $$;
  CREATE TRIGGER asked_for BEFORE UPDATE ON change_points FOR EACH ROW
    WHEN (OLD.sealed_in IS NOT NULL OR (NEW.review_id, NEW.report_id, NEW.position, NEW.text)
      IS DISTINCT FROM (OLD.review_id, OLD.report_id, OLD.position, OLD.text))
    EXECUTE FUNCTION remit.keep_answered_point();
  CREATE TRIGGER asked_for_stays BEFORE DELETE ON change_points FOR EACH ROW EXECUTE FUNCTION remit.keep_answered_point();
`;

const readings = `
  CREATE TABLE edition_readings (
    organization_id uuid           NOT NULL,
    edition_id      uuid           NOT NULL,
    person_id       uuid           NOT NULL,
    section         text           NOT NULL,
    read_at         timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT edition_readings_pkey PRIMARY KEY (organization_id, edition_id, person_id, section),
    CONSTRAINT edition_readings_edition_fkey FOREIGN KEY (organization_id, edition_id) REFERENCES editions (organization_id, id),
    CONSTRAINT edition_readings_person_fkey FOREIGN KEY (organization_id, person_id) REFERENCES people (organization_id, id)
  );
  CREATE INDEX edition_readings_person_idx ON edition_readings (organization_id, person_id, read_at DESC);
  CALL remit.protect('edition_readings', 'plain');
`;
