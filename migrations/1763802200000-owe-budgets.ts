import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Forecasts of budgets, and notes on lines beyond their tolerance, are owed like all else. */
export class OweBudgets1763802200000 implements MigrationInterface {
  name = 'OweBudgets1763802200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(kinds([...KINDS, ...OF_BUDGETS]));
  }

  async down(runner: QueryRunner): Promise<void> {
    const ofBudgets = `kind IN ('${OF_BUDGETS.join(`', '`)}')`;
    await runner.query(`
      DELETE FROM nudges n USING obligations o WHERE o.organization_id = n.organization_id AND o.id = n.obligation_id AND o.${ofBudgets};
      DELETE FROM obligations WHERE ${ofBudgets};
    `);
    await runner.query(kinds(KINDS));
  }
}

const KINDS = [
  'check_in',
  'value',
  'report',
  'check_in_acknowledgement',
  'report_acknowledgement',
  'action',
  'ask',
];
const OF_BUDGETS = ['forecast', 'variance_note'];

const kinds = (all: readonly string[]) => `
  ALTER TABLE obligations DROP CONSTRAINT obligations_kind_check,
    ADD CONSTRAINT obligations_kind_check CHECK (kind IN ('${all.join(`', '`)}'));
`;
