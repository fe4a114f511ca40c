import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import { Conflict } from '#domain/errors';
import { Database } from '#platform/database/database';
import type { Written } from './import-plan.ts';

interface Recorded extends Written {
  readonly version: number;
}

interface Current {
  readonly id: string;
  readonly version: number;
  readonly name: string;
}

const CURRENT: Readonly<Record<string, string>> = {
  area: 'SELECT id, version, name FROM areas',
  person: 'SELECT id, version, name FROM people',
  kpi: 'SELECT id, version, key AS name FROM kpis',
  roadmap_item: 'SELECT id, version, name FROM roadmap_items',
  milestone: 'SELECT id, version, name FROM milestones',
  product: 'SELECT id, version, name FROM products',
  product_line: 'SELECT id, version, name FROM product_lines',
  objective: 'SELECT id, version, name FROM objectives',
  goal: 'SELECT id, version, name FROM goals',
  budget_line: 'SELECT id, version, name FROM budget_lines',
  check_in: `SELECT id, version, 'the check-in of ' || to_char(dated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI') AS name FROM check_ins`,
};
const NAMED = 5;

/** What an import made or changed, and how it left each thing. */
@Injectable()
export class ImportChanges {
  constructor(private readonly db: Database) {}

  async record(actor: Actor, importId: string, written: readonly Written[]): Promise<void> {
    if (written.length === 0) return;
    const current = await this.current(actor, written);
    const rows = written.map((one) => ({ ...one, version: current.get(one.subjectId)?.version }));
    await this.db.run({
      timeout: 60_000,
      text: `INSERT INTO import_changes (organization_id, import_id, subject_kind, subject_id, before, version)
        SELECT $1, $2, r."subjectKind", r."subjectId", nullif(r.before, 'null'::jsonb), r.version
        FROM jsonb_to_recordset($3::jsonb) AS r("subjectKind" text, "subjectId" uuid, before jsonb, version integer)`,
      values: [actor.organizationId, importId, JSON.stringify(rows)],
    });
  }

  /** Locks what the import left; 409 that names what has changed since. */
  async untouched(actor: Actor, importId: string): Promise<readonly Written[]> {
    const changes = await this.db.rows<Recorded & Record<string, unknown>>({
      text: `SELECT subject_kind AS "subjectKind", subject_id AS "subjectId", before, version
        FROM import_changes WHERE organization_id = $1 AND import_id = $2 ORDER BY subject_kind, subject_id`,
      values: [actor.organizationId, importId],
    });
    const current = await this.current(actor, changes);
    const names = changes.flatMap(({ subjectId, version }) => {
      const now = current.get(subjectId);
      return now === undefined || now.version === version ? [] : [`“${now.name}”`];
    });
    const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : '';
    if (names.length > 0)
      throw new Conflict(`Changed since the import: ${names.slice(0, NAMED).join(', ')}${more}.`);
    return changes;
  }

  private async current(
    { organizationId }: Actor,
    things: readonly Written[],
  ): Promise<ReadonlyMap<string, Current>> {
    const found = new Map<string, Current>();
    for (const [kind, ones] of Map.groupBy(things, ({ subjectKind }) => subjectKind)) {
      const rows = await this.db.rows<Current & Record<string, unknown>>({
        text: `${CURRENT[kind] ?? ''} WHERE organization_id = $1 AND id = ANY ($2::uuid[]) ORDER BY id FOR NO KEY UPDATE`,
        values: [organizationId, ones.map(({ subjectId }) => subjectId)],
      });
      for (const row of rows) found.set(row.id, row);
    }
    return found;
  }
}
