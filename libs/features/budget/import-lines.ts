import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import { Database } from '#platform/database/database';
import { renewStatistics } from './budget-statistics.ts';
import type { ImportedLine, LineToTakeBack, NewImportedLine } from './imported-line.ts';

/** Changes many lines at once for somebody who may change all of them. Records no activity: the import tells of the whole. */
@Injectable()
export class BudgetLineImports {
  constructor(private readonly db: Database) {}

  async createAll(actor: Actor, lines: readonly NewImportedLine[]): Promise<number> {
    const made = await this.bulk(
      INSERT,
      actor,
      lines.map((line, place) => Object.assign({ place }, line)),
    );
    await renewStatistics(this.db, lines.length);
    return made;
  }

  revise(actor: Actor, lines: readonly ImportedLine[]): Promise<number> {
    return this.bulk(REVISE, actor, lines);
  }

  /** Archives what the import made, and sets the rest back. */
  async takeBack(actor: Actor, imported: readonly LineToTakeBack[]): Promise<void> {
    await this.revise(
      actor,
      imported.flatMap(({ before }) => before ?? []),
    );
    await this.db.run({
      text: 'UPDATE budget_lines SET archived_at = remit.now() WHERE organization_id = $1 AND id = ANY ($2::uuid[]) AND archived_at IS NULL',
      values: [
        actor.organizationId,
        imported.filter(({ before }) => before === null).map(({ id }) => id),
      ],
    });
  }

  private async bulk(
    text: string,
    { organizationId }: Actor,
    rows: readonly object[],
  ): Promise<number> {
    if (rows.length === 0) return 0;
    return this.db.run({ text, values: [organizationId, JSON.stringify(rows)] });
  }
}

const COLUMNS =
  'name, area_id, product_id, item_id, objective_id, category, treatment, nature, currency, import_source, external_key';
const FIELDS = `r.name, r."areaId", r."productId", r."itemId", r."objectiveId", r.category, r.treatment, r.nature, r.currency,
  r."importSource", r."externalKey"`;
const RECORDSET = `jsonb_to_recordset($2::jsonb) AS r(id uuid, "budgetId" uuid, key text, place integer, name text, "areaId" uuid,
  "productId" uuid, "itemId" uuid, "objectiveId" uuid, category text, treatment text, nature text, currency text,
  "importSource" text, "externalKey" text, "isArchived" boolean)`;

/** After the lines that are there, in the order of the file. */
const INSERT = `
  WITH ends AS MATERIALIZED (
    SELECT l.budget_id, max(l.position) AS position FROM budget_lines l WHERE l.organization_id = $1 GROUP BY l.budget_id)
  INSERT INTO budget_lines (organization_id, id, budget_id, key, position, ${COLUMNS})
  SELECT $1, r.id, r."budgetId", r.key, least(1000000, 1 + r.place + coalesce(e.position, -1)), ${FIELDS}
  FROM ${RECORDSET} LEFT JOIN ends e ON e.budget_id = r."budgetId"`;

const REVISE = `
  UPDATE budget_lines l SET (${COLUMNS}) = ROW (${FIELDS}),
    archived_at = CASE WHEN r."isArchived" THEN coalesce(l.archived_at, remit.now()) END
  FROM ${RECORDSET} WHERE l.organization_id = $1 AND l.id = r.id`;
