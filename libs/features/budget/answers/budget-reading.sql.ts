/** Where a statement reads: the present, another day, or what was known at an instant. */
export interface Sources {
  readonly isAsOf: boolean;
  readonly isAt: boolean;
}

export const ORGANIZATION = '$1::uuid';

/** The rows of a mutable table, in the versions that the reading sees; \`asOf\` is a parameter. */
export const versionsOf = (table: string, columns: string, asOf: string, { isAsOf }: Sources) =>
  isAsOf
    ? `(SELECT ${columns} FROM ${table} WHERE organization_id = ${ORGANIZATION} AND updated_at <= ${asOf}
        UNION ALL
        SELECT ${columns} FROM ${table}_history WHERE organization_id = ${ORGANIZATION} AND valid @> ${asOf})`
    : `(SELECT ${columns} FROM ${table} WHERE organization_id = ${ORGANIZATION})`;

/** Of rows of a ledger. */
export const known = (alias: string, asOf: string, { isAsOf }: Sources): string =>
  isAsOf ? `AND ${alias}.recorded_at <= ${asOf}` : '';

const AS_OF = '$3::timestamptz';
const DAY = '$4::date';

/**
 * Versions that were decided: the last that holds by the day, of several the one decided last. The state of a
 * version is that of today, but a plan that is superseded now was approved once, and what was decided later is left out.
 */
const versions = (states: string, sources: Sources): string => `
    SELECT v.id, v.number, v.label, v.effective_on, v.closed_to, v.decided_at FROM budget_versions v
    WHERE v.organization_id = ${ORGANIZATION} AND v.budget_id = b.id AND v.kind = '${states}' AND v.state IN ('approved', 'published', 'superseded')
      AND v.decided_at IS NOT NULL ${sources.isAsOf ? `AND v.decided_at <= ${AS_OF}` : ''} ${sources.isAt ? `AND v.effective_on <= ${DAY}` : ''}`;

/** Nothing is decided for a day before that of the version that holds, but an import may tell later of what held before. */
const NEWEST = 'ORDER BY v.effective_on DESC, v.decided_at DESC, v.number DESC';

const one = (kind: string, sources: Sources): string => `
  (SELECT json_build_object('id', v.id, 'number', v.number, 'label', v.label, 'effectiveOn', v.effective_on, 'closedTo', v.closed_to)
    FROM (${versions(kind, sources)} ${NEWEST} LIMIT 1) v)`;

const all = (kind: string, sources: Sources): string => `
  (SELECT coalesce(json_agg(json_build_object('id', v.id, 'number', v.number, 'label', v.label, 'effectiveOn', v.effective_on,
      'closedTo', v.closed_to) ${NEWEST}), '[]') FROM (${versions(kind, sources)}) v)`;

const periods = (sources: Sources): string => `
  (SELECT coalesce(json_agg(json_build_object('key', p.key, 'label', p.label, 'startsOn', p.starts_on, 'endsOn', p.ends_on,
      'isClosed', coalesce(c.kind = 'closed', false)) ORDER BY p.starts_on), '[]')
    FROM periods p
    LEFT JOIN LATERAL (
      SELECT x.kind FROM period_closes x WHERE x.organization_id = ${ORGANIZATION} AND x.budget_id = b.id AND x.period_key = p.key
        ${known('x', AS_OF, sources)} ${sources.isAt ? `AND x.effective_on <= ${DAY}` : ''}
      ORDER BY x.recorded_at DESC, x.id DESC LIMIT 1) c ON true
    WHERE p.organization_id = ${ORGANIZATION} AND p.kind = b.grain AND p.fiscal_year = y.fiscal_year)`;

const COLUMNS =
  'id, key, name, year_key, grain, on_track_within, at_risk_within, owner_id, archived_at, version';

/** $2 names the budget, by the column that is given. */
export const budgetReading = (column: 'id' | 'key', sources: Sources): string => `
  SELECT b.id, b.key, b.name, b.year_key AS "yearKey", b.grain, b.on_track_within AS "onTrackWithin", b.at_risk_within AS "atRiskWithin",
    y.fiscal_year AS "fiscalYear", y.starts_on AS "startsOn", y.ends_on AS "endsOn", g.currency, ${periods(sources)} AS periods,
    ${one('plan', sources)} AS plan, ${one('forecast', sources)} AS forecast, ${all('forecast', sources)} AS forecasts
  FROM ${versionsOf('budgets', COLUMNS, AS_OF, sources)} b
  JOIN periods y ON y.organization_id = ${ORGANIZATION} AND y.key = b.year_key
  JOIN organizations g ON g.organization_id = ${ORGANIZATION}
  WHERE b.${column}::text = $2 AND num_nonnulls(${AS_OF}, ${DAY}) > 0`;
