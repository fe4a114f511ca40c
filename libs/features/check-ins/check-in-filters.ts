import type { Filter } from '#platform/database/filters';
import type { Statement } from '#platform/database/unit-of-work';
import { readCursor } from '#platform/http/page';
import type { ListCheckIns } from './check-in.dto.ts';

/** Of check-ins `c` in the organization `g`. */
export const FILTERS = {
  areaId: { value: ({ areaId }) => areaId, sql: (place) => `c.area_id = ${place}::uuid` },
  kpiId: { value: ({ kpiId }) => kpiId, sql: (place) => `c.kpi_id = ${place}::uuid` },
  itemId: { value: ({ itemId }) => itemId, sql: (place) => `c.item_id = ${place}::uuid` },
  objectiveId: {
    value: ({ objectiveId }) => objectiveId,
    sql: (place) => `c.objective_id = ${place}::uuid`,
  },
  authorId: { value: ({ authorId }) => authorId, sql: (place) => `c.author_id = ${place}::uuid` },
  state: { value: ({ state }) => state, sql: (place) => `c.state = ${place}::text` },
  from: {
    value: ({ from }) => from,
    sql: (place) => `c.dated_at >= ${place}::date::timestamp AT TIME ZONE g.time_zone`,
  },
  to: {
    value: lastDay,
    sql: (place) => `c.dated_at < (${place}::date + 1)::timestamp AT TIME ZONE g.time_zone`,
  },
  after: {
    value: ({ cursor }) => {
      const [datedAt, id] = readCursor(cursor, 2) ?? [];
      return datedAt === undefined ? undefined : [datedAt, id];
    },
    sql: (place) =>
      `(c.dated_at, c.id) < ((${place}::text[])[1]::timestamptz, (${place}::text[])[2]::uuid)`,
  },
} as const satisfies Readonly<Record<string, Filter<ListCheckIns>>>;

const COMMON: ReadonlySet<string> = new Set(['areaId', 'kpiId', 'itemId', 'objectiveId', 'after']);

/** What a screen asks for is planned once for each connection; the other questions are too many to keep their plans. */
export function planFor(names: readonly string[], asOf: Date | undefined): Partial<Statement> {
  const isCommon = asOf === undefined && names.every((name) => COMMON.has(name));
  return isCommon ? { name: ['check-ins', ...names].join('-'), isPlannedOnce: true } : {};
}

function lastDay({ to, at }: ListCheckIns): string | null {
  if (to !== undefined && at !== undefined) return to < at ? to : at;
  return to ?? at ?? null;
}
