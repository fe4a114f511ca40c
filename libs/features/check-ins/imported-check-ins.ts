import { Injectable } from '@nestjs/common';
import { leads, type Actor } from '#domain/actor';
import { Forbidden, type FieldError } from '#domain/errors';
import { canonicalJson } from '#platform/canonical-json';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database/database';
import { newId } from '#platform/ids';
import { importProblems, type ImportedCheckIn, type KnownThings } from './imported-check-in.ts';
import { INSERT, STORED, UPDATE, type ImportedFields } from './imported-check-ins.sql.ts';

export interface CheckInImport {
  readonly importId: string | null;
  readonly importSource: string;
  readonly rows: readonly ImportedCheckIn[];
  /** Only says what would happen. */
  readonly isDryRun?: boolean;
}

export interface ImportedRow {
  readonly id: string;
  readonly outcome: 'create' | 'update' | 'same';
  /** How it was before, for `revert`; null where it was not there. */
  readonly before: object | null;
}

export interface CheckInImportResult {
  /** In the order of the rows; empty when there are problems. */
  readonly rows: readonly ImportedRow[];
  /** Nothing is written while there are any. */
  readonly problems: readonly FieldError[];
}

/** History from elsewhere: dated in the past, recorded now, answering for nothing that is owed. Whoever calls it records the activity. */
@Injectable()
export class ImportedCheckIns {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** All or nothing; the same external key of the same source is the same check-in. */
  async importMany(actor: Actor, batch: CheckInImport): Promise<CheckInImportResult> {
    if (!leads(actor) || (actor.areaIds ?? null) !== null) throw new Forbidden('import');
    const problems = importProblems(batch.rows, await this.known(actor));
    if (problems.length > 0) return { rows: [], problems };
    const stored = await this.stored(actor, batch);
    const wanted = batch.rows.map((row) => fieldsOf(row, actor));
    const rows = wanted.map((fields) => compare(fields, stored.get(fields.externalKey)));
    if (batch.isDryRun !== true) await this.write(actor, batch, wanted, rows);
    return { rows, problems };
  }

  /** Undoes an import: what it made is withdrawn, what it changed is as before. */
  async revert(
    { organizationId }: Actor,
    changes: readonly Pick<ImportedRow, 'id' | 'before'>[],
  ): Promise<void> {
    const made = changes.filter(({ before }) => before === null).map(({ id }) => id);
    const changed = changes.flatMap(({ id, before }) =>
      before === null ? [] : [{ ...before, id }],
    );
    await this.db.run({
      text: `UPDATE check_ins SET withdrawn_at = remit.now() WHERE organization_id = $1 AND id = ANY ($2) AND withdrawn_at IS NULL`,
      values: [organizationId, made],
    });
    await this.db.run({ text: UPDATE, values: [organizationId, JSON.stringify(changed)] });
  }

  private async known({ organizationId }: Actor): Promise<KnownThings> {
    const row = await this.db.row<KnownRow>({
      text: `SELECT ARRAY(SELECT id FROM areas WHERE organization_id = $1) AS areas, ${areaOf('kpis')} AS kpis,
          ${areaOf('roadmap_items')} AS items, ${areaOf('objectives')} AS objectives,
          ARRAY(SELECT id FROM people WHERE organization_id = $1) AS people`,
      values: [organizationId],
    });
    return {
      areaIds: new Set(row?.areas),
      areaOf: {
        kpiId: new Map(row?.kpis),
        itemId: new Map(row?.items),
        objectiveId: new Map(row?.objectives),
      },
      personIds: new Set(row?.people),
      now: this.clock.now(),
    };
  }

  private async stored(
    { organizationId }: Actor,
    { importSource, rows }: CheckInImport,
  ): Promise<ReadonlyMap<string, Stored>> {
    const found = await this.db.rows<{ id: string; fields: ImportedFields }>({
      text: `SELECT id, json_build_object(${STORED}) AS fields FROM check_ins
        WHERE organization_id = $1 AND import_source = $2 AND external_key = ANY ($3) FOR NO KEY UPDATE`,
      values: [organizationId, importSource, rows.map(({ externalKey }) => externalKey)],
    });
    return new Map(found.map((row) => [row.fields.externalKey, row]));
  }

  private async write(
    { organizationId }: Actor,
    { importId, importSource }: CheckInImport,
    wanted: readonly ImportedFields[],
    rows: readonly ImportedRow[],
  ): Promise<void> {
    const of = (outcome: ImportedRow['outcome']) =>
      wanted.flatMap((fields, index) => {
        const row = rows[index];
        return row?.outcome === outcome ? [{ ...fields, id: row.id }] : [];
      });
    await this.db.run({
      text: INSERT,
      values: [organizationId, JSON.stringify(of('create')), importId, importSource],
    });
    await this.db.run({ text: UPDATE, values: [organizationId, JSON.stringify(of('update'))] });
  }
}

/** Ids with the id of the area. */
type Pairs = readonly (readonly [string, string])[];

interface KnownRow extends Record<string, unknown> {
  readonly areas: readonly string[];
  readonly kpis: Pairs;
  readonly items: Pairs;
  readonly objectives: Pairs;
  readonly people: readonly string[];
}

const areaOf = (table: string): string =>
  `(SELECT coalesce(json_agg(json_build_array(id, area_id)), '[]') FROM ${table} WHERE organization_id = $1)`;

interface Stored {
  readonly id: string;
  readonly fields: ImportedFields;
}

function fieldsOf(row: ImportedCheckIn, { personId }: Actor): ImportedFields {
  const datedAt = row.datedAt.toISOString();
  return { ...NOTHING, authorId: personId, ...row, datedAt, withdrawnAt: null };
}

const NOTHING = {
  kpiId: null,
  itemId: null,
  objectiveId: null,
  confidence: null,
  mismatchReason: '',
  highlights: '',
  lowlights: '',
  cause: '',
  plan: '',
  planOwnerId: null,
  planDueOn: null,
  helpNeeded: '',
  evidence: [],
};

function compare(wanted: ImportedFields, stored: Stored | undefined): ImportedRow {
  if (!stored) return { id: newId(), outcome: 'create', before: null };
  const { id, fields } = stored;
  return { id, outcome: textOf(fields) === textOf(wanted) ? 'same' : 'update', before: fields };
}

/** Equal for equal check-ins, whatever the order of their fields. */
const textOf = (fields: ImportedFields): string => canonicalJson(fields);
