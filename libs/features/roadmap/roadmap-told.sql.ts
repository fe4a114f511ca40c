import { INSTANT, ORGANIZATION, versionsOf, type Sources } from './roadmap-sources.sql.ts';

const CHECK_IN = 'id, item_id, status, confidence, state, dated_at, withdrawn_at';

/** What was said last of each item (`said`), and by the cadence of its area which word was due last (`duty`), of which `tellings` is a parameter. */
export const told = (sources: Sources, tellings: string): string => `
  LEFT JOIN LATERAL (
    SELECT x.id, x.status, x.confidence, x.dated_at FROM ${versionsOf('check_ins', CHECK_IN, sources)} x
    WHERE x.item_id = f.id AND x.state = 'published' AND x.dated_at <= ${INSTANT} AND x.withdrawn_at IS NULL
    ORDER BY x.dated_at DESC, x.id DESC LIMIT 1) said ON true
  LEFT JOIN areas home ON home.organization_id = ${ORGANIZATION} AND home.id = f.area_id
  LEFT JOIN jsonb_to_recordset(${tellings}::jsonb) AS duty(cadence text, since timestamptz, begins date, lateness text) ON duty.cadence = home.cadence`;

const rank = (status: string): string =>
  `CASE ${status} WHEN 'off_track' THEN 0 WHEN 'at_risk' THEN 1 WHEN 'on_track' THEN 2 WHEN 'done' THEN 2 END`;

/** #domain/status, isBetter. */
export const IS_BETTER = `coalesce(${rank('said.status')} > ${rank('f.status')}, false)`;

/** Of work that is promised or under way, from the first whole period on; null for other items, of which nobody owes a word. */
export const FRESHNESS = `CASE WHEN f.stage NOT IN ('committed', 'in_progress') THEN NULL
    WHEN said.dated_at >= duty.since OR least(f.committed_on, f.began_on) >= duty.begins THEN 'current' ELSE duty.lateness END`;
