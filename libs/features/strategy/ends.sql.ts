import {
  definitionOf,
  isArchived,
  ORGANIZATION,
  rolesIn,
  seesKpi,
  versionsOf,
} from './reading.sql.ts';
import type { Reading } from './readings.ts';

const FROM_TABLES = {
  objective: ['objectives', 'name, owner_id, area_id'],
  item: ['roadmap_items', 'name, owner_id, area_id'],
  product: ['products', 'name, owner_id, area_id'],
  decision: ['decisions', 'name, asked_by AS owner_id, area_id'],
  area: ['areas', 'name, NULL::uuid AS owner_id, id AS area_id'],
} as const;

const columnsOf = (more: string): string => `id, key, archived_at, ${more}`;

const plain = (kind: keyof typeof FROM_TABLES, reading: Reading): string => {
  const [table, more] = FROM_TABLES[kind];
  return `SELECT '${kind}' AS kind, x.id, x.key, x.name, x.owner_id, x.area_id, x.archived_at, false AS is_confidential
    FROM ${versionsOf(table, columnsOf(more), reading)} x`;
};

/** Everything that a link may name, as the reader may see it. */
const things = (reading: Reading): string => `
    ${plain('objective', reading)} UNION ALL ${plain('item', reading)} UNION ALL ${plain('product', reading)}
    UNION ALL ${plain('decision', reading)} UNION ALL ${plain('area', reading)}
    UNION ALL SELECT 'kpi', k.id, k.key, d.name, k.owner_id, k.area_id, k.archived_at, k.is_confidential
      FROM ${versionsOf('kpis', 'id, key, owner_id, area_id, archived_at, is_confidential', reading)} k
      CROSS JOIN LATERAL ${definitionOf('k.id', reading)} d
      WHERE ${seesKpi('k')}`;

/** One end named by kind and id, as JSON. */
export const endOf = (kind: string, id: string, reading: Reading): string => `(
  SELECT json_build_object('kind', t.kind, 'id', t.id, 'key', t.key, 'name', t.name, 'ownerId', t.owner_id, 'areaId', t.area_id,
    'roles', ${rolesIn('t.area_id')}, 'isAreaArchived', coalesce((SELECT a.archived_at IS NOT NULL FROM areas a
      WHERE a.organization_id = ${ORGANIZATION} AND a.id = t.area_id), false),
    'isArchived', ${isArchived('t')}, 'isConfidential', t.is_confidential)
  FROM (${things(reading)}) t WHERE t.kind = ${kind} AND t.id = ${id})`;
