import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database/database';

/** What was loaded. */
export interface Counts {
  readonly people: number;
  readonly areas: number;
  readonly kpis: number;
  readonly values: number;
  readonly checkIns: number;
  readonly missed: number;
  readonly editions: number;
  readonly objectives: number;
  readonly decisions: number;
  readonly products: number;
  readonly items: number;
  readonly launches: number;
  readonly budgets: number;
  readonly budgetLines: number;
  readonly postings: number;
}

@Injectable()
export class Tally {
  constructor(private readonly db: Database) {}

  async of(organizationId: string): Promise<Counts> {
    const row = await this.db.row<Counts & Record<string, unknown>>({
      text: `SELECT (SELECT count(*) FROM people WHERE organization_id = $1) AS people,
          (SELECT count(*) FROM areas WHERE organization_id = $1) AS areas,
          (SELECT count(*) FROM kpis WHERE organization_id = $1) AS kpis,
          (SELECT count(*) FROM measurements WHERE organization_id = $1) AS values,
          (SELECT count(*) FROM check_ins WHERE organization_id = $1) AS "checkIns",
          (SELECT count(*) FROM obligations WHERE organization_id = $1 AND missed_at IS NOT NULL) AS missed,
          (SELECT count(*) FROM editions WHERE organization_id = $1) AS editions,
          (SELECT count(*) FROM objectives WHERE organization_id = $1) AS objectives,
          (SELECT count(*) FROM decisions WHERE organization_id = $1) AS decisions,
          (SELECT count(*) FROM products WHERE organization_id = $1) AS products,
          (SELECT count(*) FROM roadmap_items WHERE organization_id = $1) AS items,
          (SELECT count(*) FROM launches WHERE organization_id = $1) AS launches,
          (SELECT count(*) FROM budgets WHERE organization_id = $1) AS budgets,
          (SELECT count(*) FROM budget_lines WHERE organization_id = $1) AS "budgetLines",
          (SELECT count(*) FROM budget_postings WHERE organization_id = $1) AS postings`,
      values: [organizationId],
    });
    if (!row) throw new Error('Nothing can be counted.');
    return row;
  }

  /** Whether an organization of the name is there, of which each is asked in turn. */
  async isThere(name: string): Promise<boolean> {
    const ids = await this.db.transaction(() =>
      this.db.rows<{ id: string }>({ text: 'SELECT id FROM gate.organization_ids() AS id' }),
    );
    for (const { id } of ids) if ((await this.nameOf(id)) === name) return true;
    return false;
  }

  private nameOf(organizationId: string): Promise<string | undefined> {
    return this.db.within(organizationId, async () => {
      const row = await this.db.row<{ name: string }>({
        text: 'SELECT name FROM organizations WHERE organization_id = $1',
        values: [organizationId],
      });
      return row?.name;
    });
  }
}
