import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database/database';
import { Company } from '../company.ts';

const TABLES = {
  statement: 'strategy_statements',
  goal: 'goals',
  objective: 'objectives',
  decision: 'decisions',
  product: 'products',
  review: 'gate_reviews',
  retirement: 'retirement_plans',
  item: 'roadmap_items',
  milestone: 'milestones',
  dependency: 'dependencies',
  launch: 'launches',
} as const;

export interface Thing {
  readonly id: string;
  readonly version: number;
}

/** What somebody sees who looks at a thing before changing it. */
@Injectable()
export class Versions {
  constructor(
    private readonly db: Database,
    private readonly company: Company,
  ) {}

  async of(kind: keyof typeof TABLES, name: string): Promise<Thing> {
    const id = this.company.id(kind, name);
    const row = await this.db.row<{ version: number }>({
      name: `sample-version-${kind}`,
      text: `SELECT version FROM ${TABLES[kind]} WHERE organization_id = $1 AND id = $2`,
      values: [this.company.organizationId, id],
    });
    if (row === undefined) throw new Error(`There is no ${kind} “${name}” in the record.`);
    return { id, version: row.version };
  }
}
