/** What a reading of launches is told, in this order: organization, day (null: today), what was known by when (null: by now). */
const ORGANIZATION = '$1::uuid';
const DAY = `coalesce($2::date, 'infinity')`;
const KNOWN = `coalesce($3::timestamptz, 'infinity')`;

interface Times {
  /** What was known at an instant is asked for. */
  readonly isAsOf: boolean;
}

const NAMED = (alias: string) =>
  `json_build_object('id', ${alias}.id, 'key', ${alias}.key, 'name', ${alias}.name)`;

/** The rows of a mutable table, in the versions that were known then. */
const versionsOf = (table: string, columns: string, { isAsOf }: Times): string =>
  isAsOf
    ? `(SELECT ${columns} FROM ${table} WHERE organization_id = ${ORGANIZATION} AND updated_at <= ${KNOWN}
        UNION ALL SELECT ${columns} FROM ${table}_history WHERE organization_id = ${ORGANIZATION} AND valid @> ${KNOWN})`
    : `(SELECT ${columns} FROM ${table} WHERE organization_id = ${ORGANIZATION})`;

const listOf = (
  fields: string,
  rows: string,
  order: string,
  more: string,
  holds = 'true',
): string =>
  `coalesce((SELECT json_agg(json_build_object(${fields}) ORDER BY ${order}) FROM ${rows} x ${more}
    WHERE x.launch_id = l.id AND ${holds}), '[]')`;

const person = (alias: string, column: string): string =>
  `LEFT JOIN people ${alias} ON ${alias}.organization_id = ${ORGANIZATION} AND ${alias}.id = x.${column}`;

/** Of a ledger, which only grows. */
const recorded = (table: string): string =>
  `(SELECT * FROM ${table} WHERE organization_id = ${ORGANIZATION} AND recorded_at <= ${KNOWN})`;

const since = (alias: string): string =>
  `(${alias}.created_at AT TIME ZONE o.time_zone)::date <= ${DAY}`;

const ENTRY_COLUMNS =
  'id, launch_id, function, name, owner_id, due_on, is_must, state, reason, done_by, done_on, position, created_at';

/** What was done later was still open on the day. */
const isDone = `x.state = 'done' AND x.done_on <= ${DAY}`;

const checklist = (times: Times): string =>
  listOf(
    `'id', x.id, 'function', x.function, 'name', x.name, 'ownerId', x.owner_id, 'ownerName', w.name, 'dueOn', x.due_on, 'isMust', x.is_must,
   'state', CASE WHEN x.state <> 'done' OR ${isDone} THEN x.state ELSE 'open' END, 'reason', x.reason,
   'doneBy', CASE WHEN ${isDone} THEN x.done_by END, 'doneByName', CASE WHEN ${isDone} THEN d.name END,
   'doneOn', CASE WHEN ${isDone} THEN x.done_on END`,
    versionsOf('launch_entries', ENTRY_COLUMNS, times),
    'x.position, x.id',
    `${person('w', 'owner_id')} ${person('d', 'done_by')}`,
    since('x'),
  );

const DECISIONS = listOf(
  `'id', x.id, 'decision', x.decision, 'reason', x.reason, 'waivers', x.waivers, 'decidedOn', x.decided_on, 'decidedBy', x.recorded_by,
   'decidedByName', p.name`,
  recorded('launch_decisions'),
  'x.recorded_at DESC, x.id DESC',
  person('p', 'recorded_by'),
  `x.decided_on <= ${DAY}`,
);

const MOVES = listOf(
  `'id', x.id, 'fromSoftOn', x.from_soft_on, 'fromHardOn', x.from_hard_on, 'toSoftOn', x.to_soft_on, 'toHardOn', x.to_hard_on, 'days', x.days,
   'reason', x.reason, 'movedOn', x.moved_on, 'recordedBy', x.recorded_by, 'recordedByName', p.name,
   'recordedAt', to_char(x.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
  recorded('launch_moves'),
  'x.id DESC',
  person('p', 'recorded_by'),
  `x.moved_on <= ${DAY}`,
);

const REVIEW_COLUMNS = `launch_id, after_days, held_on, held_by, kpi_id, expected, actual, expected_value, actual_value, learning, decision,
    is_met`;

const reviews = (times: Times): string =>
  listOf(
    `'afterDays', x.after_days, 'heldOn', x.held_on, 'heldBy', x.held_by, 'heldByName', p.name, 'kpiId', x.kpi_id, 'expected', x.expected,
   'actual', x.actual, 'expectedValue', x.expected_value, 'actualValue', x.actual_value, 'learning', x.learning, 'decision', x.decision,
   'isMet', x.is_met`,
    versionsOf('launch_reviews', REVIEW_COLUMNS, times),
    'x.after_days',
    person('p', 'held_by'),
    `x.held_on <= ${DAY}`,
  );

const LAUNCH_COLUMNS = `id, key, name, item_id, product_id, owner_id, soft_on, hard_on, baseline_soft_on, baseline_on, launched_on, note,
    archived_at, version, created_at`;

/** The dates as they stood on the day: those from which the first move after it moved away. */
const DATES = `
  LEFT JOIN LATERAL (SELECT x.from_soft_on, x.from_hard_on FROM ${recorded('launch_moves')} x
    WHERE x.launch_id = l.id AND x.moved_on > ${DAY} ORDER BY x.moved_on, x.id LIMIT 1) later ON true
  CROSS JOIN LATERAL (SELECT CASE WHEN later.from_hard_on IS NULL THEN l.soft_on ELSE later.from_soft_on END AS soft_on,
    coalesce(later.from_hard_on, l.hard_on) AS hard_on, CASE WHEN l.launched_on <= ${DAY} THEN l.launched_on END AS launched_on) d`;

/** Also what was archived after the day. */
export const IS_IN_USE = `(l.archived_at IS NULL OR (l.archived_at AT TIME ZONE o.time_zone)::date > ${DAY})`;

/** Launches that were planned by then, with all that belongs to them. */
export const launchRows = (times: Times): string => `
  SELECT l.id, l.key, l.name, ${NAMED('i')} AS item, i.area_id AS "areaId",
    CASE WHEN p.id IS NOT NULL THEN ${NAMED('p')} END AS product,
    CASE WHEN w.id IS NOT NULL THEN json_build_object('id', w.id, 'name', w.name) END AS owner,
    d.soft_on AS "softOn", d.hard_on AS "hardOn", l.baseline_soft_on AS "baselineSoftOn", l.baseline_on AS "baselineOn",
    coalesce(d.launched_on, d.hard_on) - l.baseline_on AS "slipDays", d.launched_on AS "launchedOn", l.note,
    ${checklist(times)} AS checklist, ${DECISIONS} AS decisions, ${reviews(times)} AS reviews, ${MOVES} AS moves,
    l.archived_at AS "archivedAt", l.version
  FROM ${versionsOf('launches', LAUNCH_COLUMNS, times)} l
  JOIN organizations o ON o.organization_id = ${ORGANIZATION}
  JOIN roadmap_items i ON i.organization_id = ${ORGANIZATION} AND i.id = l.item_id
  LEFT JOIN products p ON p.organization_id = ${ORGANIZATION} AND p.id = l.product_id
  LEFT JOIN people w ON w.organization_id = ${ORGANIZATION} AND w.id = l.owner_id
  ${DATES}
  WHERE ${since('l')} AND ${KNOWN} IS NOT NULL`;
