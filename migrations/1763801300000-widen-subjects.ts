import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Check-ins and comments may be about the registers, too. */
export class WidenSubjects1763801300000 implements MigrationInterface {
  name = 'WidenSubjects1763801300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(checkIns);
    await runner.query(comments(['check_in', 'area', 'kpi', 'report', ...REGISTERS]));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(comments(['check_in', 'area', 'kpi', 'report']));
    await runner.query(`
      ALTER TABLE check_ins_history DROP COLUMN item_id, DROP COLUMN objective_id;
      DROP INDEX check_ins_subject_idx;
      ALTER TABLE check_ins DROP COLUMN item_id, DROP COLUMN objective_id;
    `);
  }
}

const REGISTERS = ['item', 'objective', 'product', 'decision'];

/** Of the area alone, or of one thing in it. A thing that moves to another area takes its check-ins along: it is found by its own id. Not coalesce(): row-level security
 * lets no expression into an index of which the planner does not know that it tells nothing, and of CASE it does. */
const checkIns = `
  ALTER TABLE check_ins
    ADD COLUMN item_id uuid,
    ADD COLUMN objective_id uuid,
    ADD CONSTRAINT check_ins_subject_check CHECK (num_nonnulls(kpi_id, item_id, objective_id) <= 1),
    ADD CONSTRAINT check_ins_item_fkey FOREIGN KEY (organization_id, item_id) REFERENCES roadmap_items (organization_id, id),
    ADD CONSTRAINT check_ins_objective_fkey FOREIGN KEY (organization_id, objective_id) REFERENCES objectives (organization_id, id);
  ALTER TABLE check_ins_history ADD COLUMN item_id uuid, ADD COLUMN objective_id uuid;
  CREATE INDEX check_ins_item_idx ON check_ins (organization_id, item_id, dated_at DESC, id DESC) WHERE item_id IS NOT NULL;
  CREATE INDEX check_ins_objective_idx ON check_ins (organization_id, objective_id, dated_at DESC, id DESC) WHERE objective_id IS NOT NULL;
  CREATE INDEX check_ins_subject_idx ON check_ins
    (organization_id, (CASE WHEN kpi_id IS NOT NULL THEN kpi_id WHEN item_id IS NOT NULL THEN item_id
      WHEN objective_id IS NOT NULL THEN objective_id ELSE area_id END), dated_at DESC, id DESC);
`;

const comments = (kinds: readonly string[]) => `
  ALTER TABLE comments DROP CONSTRAINT comments_subject_check,
    ADD CONSTRAINT comments_subject_check CHECK (subject_kind IN (${kinds.map((kind) => `'${kind}'`).join(', ')}));
`;
