import type { ImportedCheckIn } from './imported-check-in.ts';

/** An imported check-in with all of its fields, as JSON carries them. */
export type ImportedFields = Required<Omit<ImportedCheckIn, 'datedAt'>> & {
  readonly datedAt: string;
  readonly withdrawnAt: string | null;
};

const COLUMNS: readonly (readonly [field: keyof ImportedFields, column: string, type: string])[] = [
  ['externalKey', 'external_key', 'text'],
  ['areaId', 'area_id', 'uuid'],
  ['kpiId', 'kpi_id', 'uuid'],
  ['itemId', 'item_id', 'uuid'],
  ['objectiveId', 'objective_id', 'uuid'],
  ['authorId', 'author_id', 'uuid'],
  ['datedAt', 'dated_at', 'timestamptz'],
  ['status', 'status', 'text'],
  ['confidence', 'confidence', 'smallint'],
  ['mismatchReason', 'mismatch_reason', 'text'],
  ['highlights', 'highlights', 'text'],
  ['lowlights', 'lowlights', 'text'],
  ['cause', 'cause', 'text'],
  ['plan', 'plan', 'text'],
  ['planOwnerId', 'plan_owner_id', 'uuid'],
  ['planDueOn', 'plan_due_on', 'date'],
  ['helpNeeded', 'help_needed', 'text'],
  ['evidence', 'evidence', 'jsonb'],
  ['withdrawnAt', 'withdrawn_at', 'timestamptz'],
];

const iso = (column: string) =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

export const STORED = COLUMNS.map(
  ([field, column, type]) => `'${field}', ${type === 'timestamptz' ? iso(column) : column}`,
).join(', ');

const RECORDSET = `jsonb_to_recordset($2::jsonb) AS r(id uuid, ${COLUMNS.map(
  ([field, , type]) => `"${field}" ${type}`,
).join(', ')})`;

export const INSERT = `INSERT INTO check_ins (organization_id, id, state, published_at, import_id, import_source, ${COLUMNS.map(
  ([, column]) => column,
).join(', ')})
  SELECT $1, r.id, 'published', r."datedAt", $3::uuid, $4::text, ${COLUMNS.map(([field]) => `r."${field}"`).join(', ')} FROM ${RECORDSET}`;

export const UPDATE = `UPDATE check_ins c SET published_at = r."datedAt", acknowledged_by = NULL, acknowledged_at = NULL, ${COLUMNS.map(
  ([field, column]) => `${column} = r."${field}"`,
).join(', ')} FROM ${RECORDSET} WHERE c.organization_id = $1 AND c.id = r.id`;
