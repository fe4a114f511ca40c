import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each person wants to hear of. */
export class CreateFollows1763802100000 implements MigrationInterface {
  name = 'CreateFollows1763802100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(follows);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE follows');
  }
}

/* What people keep for themselves has no history (ADR 0009). */
const follows = `
  CREATE TABLE follows (
    organization_id uuid           NOT NULL,
    person_id       uuid           NOT NULL,
    subject_kind    text           NOT NULL,
    subject_id      uuid           NOT NULL,
    since           timestamptz(3) NOT NULL DEFAULT remit.now(),
    CONSTRAINT follows_pkey PRIMARY KEY (organization_id, person_id, subject_kind, subject_id),
    CONSTRAINT follows_subject_check CHECK (subject_kind IN ('area', 'item', 'kpi', 'report')),
    CONSTRAINT follows_person_fkey FOREIGN KEY (organization_id, person_id) REFERENCES people (organization_id, id)
  );
  CALL remit.protect('follows', 'plain');
`;
