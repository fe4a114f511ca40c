import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sentences of the record that authors leave out of a report; the trail keeps who did so, and when. */
export class CreateHiddenSentences1763801850000 implements MigrationInterface {
  name = 'CreateHiddenSentences1763801850000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE hidden_sentences (
        organization_id uuid           NOT NULL,
        report_id       uuid           NOT NULL,
        sentence        text           NOT NULL,
        reason          text           NOT NULL,
        hidden_by       uuid           NOT NULL,
        hidden_at       timestamptz(3) NOT NULL DEFAULT remit.now(),
        CONSTRAINT hidden_sentences_pkey PRIMARY KEY (organization_id, report_id, sentence),
        CONSTRAINT hidden_sentences_reason_check CHECK (reason <> ''),
        CONSTRAINT hidden_sentences_report_fkey FOREIGN KEY (organization_id, report_id) REFERENCES reports (organization_id, id),
        CONSTRAINT hidden_sentences_person_fkey FOREIGN KEY (organization_id, hidden_by) REFERENCES people (organization_id, id)
      );
      CALL remit.protect('hidden_sentences', 'plain');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE hidden_sentences');
  }
}
