import type { ImportedItem } from './imported-item.ts';

type Column = readonly [field: keyof ImportedItem, column: string, type: string];

const COLUMNS: readonly Column[] = [
  ['name', 'name', 'text'],
  ['problem', 'problem', 'text'],
  ['persona', 'persona', 'text'],
  ['areaId', 'area_id', 'uuid'],
  ['productId', 'product_id', 'uuid'],
  ['objectiveId', 'objective_id', 'uuid'],
  ['outcomeKpiId', 'outcome_kpi_id', 'uuid'],
  ['expectedChange', 'expected_change', 'numeric'],
  ['ownerId', 'owner_id', 'uuid'],
  ['horizon', 'horizon', 'text'],
  ['stage', 'stage', 'text'],
  ['startsOn', 'starts_on', 'date'],
  ['targetOn', 'target_on', 'date'],
  ['precision', 'precision', 'text'],
  ['committedOn', 'committed_on', 'date'],
  ['beganOn', 'began_on', 'date'],
  ['doneOn', 'done_on', 'date'],
  ['droppedOn', 'dropped_on', 'date'],
  ['confidence', 'confidence', 'smallint'],
  ['effort', 'effort', 'numeric'],
  ['category', 'category', 'text'],
  ['beneficiary', 'beneficiary', 'text'],
  ['importSource', 'import_source', 'text'],
  ['externalKey', 'external_key', 'text'],
];

const names = COLUMNS.map(([, column]) => column).join(', ');
const values = COLUMNS.map(([field]) => `r."${field}"`).join(', ');
const recordset = (more: string) =>
  `jsonb_to_recordset($2::jsonb) AS r(id uuid, ${more}, ${COLUMNS.map(([field, , type]) => `"${field}" ${type}`).join(', ')})`;

const IS_COMMITTED = 'r."committedOn" IS NOT NULL';
const whenCommitted = (value: string) => `CASE WHEN ${IS_COMMITTED} THEN ${value} END`;

/** At the end of their horizons, in the order given; what is committed has its window as its baseline. $3: who commits. */
export const INSERT = `
  INSERT INTO roadmap_items (organization_id, id, key, entered_on, ${names}, committed_by, baseline_starts_on, baseline_target_on,
    baseline_precision, position)
  SELECT $1, r.id, r.key, r."enteredOn", ${values}, ${whenCommitted('$3::uuid')}, ${whenCommitted('r."startsOn"')},
    ${whenCommitted('r."targetOn"')}, ${whenCommitted('r.precision')},
    (SELECT coalesce(max(x.position), 0) FROM roadmap_items x WHERE x.organization_id = $1 AND x.horizon = r.horizon)
      + row_number() OVER (PARTITION BY r.horizon ORDER BY r.place)
  FROM ${recordset('key text, "enteredOn" date, place integer')}`;

const onceCommitted = (column: string, value: string) =>
  `${column} = CASE WHEN i.committed_on IS NULL AND ${IS_COMMITTED} THEN ${value} ELSE i.${column} END`;

/** Archived stays archived since the same moment, and a baseline stays. */
export const REVISE = `
  UPDATE roadmap_items i SET ${COLUMNS.map(([field, column]) => `${column} = r."${field}"`).join(', ')},
    ${onceCommitted('committed_by', '$3::uuid')}, ${onceCommitted('baseline_starts_on', 'r."startsOn"')},
    ${onceCommitted('baseline_target_on', 'r."targetOn"')}, ${onceCommitted('baseline_precision', 'r.precision')},
    archived_at = CASE WHEN r."isArchived" THEN coalesce(i.archived_at, remit.now()) END
  FROM ${recordset('"isArchived" boolean')}
  WHERE i.organization_id = $1 AND i.id = r.id`;

export const MOVE = `
  INSERT INTO item_moves (organization_id, id, item_id, from_starts_on, from_target_on, from_precision, to_starts_on, to_target_on,
    to_precision, days, is_committed, reason, moved_on, import_id, recorded_by)
  SELECT $1, r.id, r."itemId", r."fromStartsOn", r."fromTargetOn", r."fromPrecision", r."toStartsOn", r."toTargetOn",
    r."toPrecision", r."toTargetOn" - r."fromTargetOn", r."isCommitted", $4, r."movedOn", $5::uuid, $3::uuid
  FROM jsonb_to_recordset($2::jsonb) AS r(id uuid, "itemId" uuid, "fromStartsOn" date, "fromTargetOn" date, "fromPrecision" text,
    "toStartsOn" date, "toTargetOn" date, "toPrecision" text, "isCommitted" boolean, "movedOn" date)`;

/** What is agreed upon changes only with a record of it. */
export const CHANGE_SCOPE = `
  INSERT INTO scope_changes (organization_id, id, item_id, before, after, reason, changed_on, recorded_by)
  SELECT $1, r.id, r."itemId", r.before, r.after, $4, r."changedOn", $3::uuid
  FROM jsonb_to_recordset($2::jsonb) AS r(id uuid, "itemId" uuid, before jsonb, after jsonb, "changedOn" date)
  JOIN briefs b ON b.organization_id = $1 AND b.id = r."itemId" AND b.frozen_at IS NOT NULL`;

/** A milestone's day is its baseline once the item is committed. */
export const KEEP_MILESTONES = `
  UPDATE milestones m SET baseline_on = m.due_on
  FROM roadmap_items i
  WHERE m.organization_id = $1 AND m.item_id = ANY ($2::uuid[]) AND m.baseline_on IS NULL AND m.archived_at IS NULL
    AND i.organization_id = $1 AND i.id = m.item_id AND i.committed_on IS NOT NULL`;
