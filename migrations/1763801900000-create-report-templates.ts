import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which reports there are, what stands in them, who gets them, and when they are due. */
export class CreateReportTemplates1763801900000 implements MigrationInterface {
  name = 'CreateReportTemplates1763801900000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE report_templates (
        organization_id    uuid           NOT NULL,
        id                 uuid           NOT NULL,
        name               text           NOT NULL,
        period_kind        text           NOT NULL,
        sections           text[]         NOT NULL,
        recipients         uuid[]         NOT NULL DEFAULT '{}',
        owner_id           uuid,
        rule               text           NOT NULL,
        starts_on          date           NOT NULL,
        plus_working_days  integer        NOT NULL,
        shift              text           NOT NULL,
        lead_working_days  integer        NOT NULL,
        grace_working_days integer        NOT NULL,
        archived_at        timestamptz(3),
        version            integer        NOT NULL DEFAULT 1,
        created_at         timestamptz(3) NOT NULL DEFAULT remit.now(),
        updated_at         timestamptz(3) NOT NULL DEFAULT remit.now(),
        CONSTRAINT report_templates_pkey PRIMARY KEY (organization_id, id),
        CONSTRAINT report_templates_kind_check CHECK (period_kind IN ('month', 'quarter', 'half', 'year')),
        CONSTRAINT report_templates_shift_check CHECK (shift IN ('none', 'earlier', 'later')),
        CONSTRAINT report_templates_owner_fkey FOREIGN KEY (organization_id, owner_id) REFERENCES people (organization_id, id)
      );
      /* A period has one report, so a kind of period has one template. */
      CREATE UNIQUE INDEX report_templates_kind_key ON report_templates (organization_id, period_kind) WHERE archived_at IS NULL;
      CALL remit.protect('report_templates', 'mutable');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE report_templates_history, report_templates');
  }
}
