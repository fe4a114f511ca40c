import { inArea } from './items.sql.ts';
import { atEnd, count, from, isIn, live, of, part } from './parts.sql.ts';

/** A launch belongs where its item belongs. */
const LAUNCHES = `FROM w JOIN ${of('launches', 'l')} AND ${live('l')}
  JOIN ${of('roadmap_items', 'i')} AND i.id = l.item_id AND ${inArea}`;

const LAUNCH = {
  kind: 'launch',
  id: 'l.id',
  key: 'l.key',
  name: 'l.name',
  areaId: 'i.area_id',
} as const;

export const onTimeLaunch = `
  ${part({
    ...LAUNCH,
    fromOn: 'l.baseline_on',
    toOn: 'l.launched_on',
    numerator: count('l.launched_on <= l.baseline_on'),
    denominator: '1',
  })}
  ${LAUNCHES} WHERE ${isIn('l.launched_on')}`;

export const launchReadiness = `
  ${part({
    ...LAUNCH,
    fromOn: 't.day',
    toOn: 'coalesce(l.launched_on, l.hard_on)',
    numerator: 'e.done',
    denominator: 'e.total',
  })}
  ${LAUNCHES}
  CROSS JOIN LATERAL (SELECT coalesce(l.launched_on, l.hard_on) - 14 AS day) t
  CROSS JOIN LATERAL (
    SELECT count(*) AS total, count(*) FILTER (WHERE x.done_on <= t.day) AS done
    ${from('launch_entries', 'x')} AND x.launch_id = l.id AND x.state <> 'not_applicable') e
  WHERE ${isIn('t.day')} AND e.total > 0`;

export const launchSuccess = `
  ${part({
    ...LAUNCH,
    fromOn: 'l.launched_on',
    toOn: 'r.held_on',
    numerator: count('r.is_met'),
    denominator: '1',
  })}
  ${LAUNCHES}
  LEFT JOIN ${of('launch_reviews', 'r')} AND r.launch_id = l.id AND r.after_days = 90
  WHERE ${isIn('l.launched_on + 90')}`;

/** The newest by that day; a decision of the same day came before it. */
const decision = `
  LEFT JOIN LATERAL (SELECT d.decision, d.decided_on ${from('launch_decisions', 'd')} AND d.launch_id = l.id AND d.decided_on <= l.launched_on
    ORDER BY d.decided_on DESC, d.id DESC LIMIT 1) said ON true`;

const product = `coalesce(${atEnd('launches', 'l', 'product_id')}, ${atEnd('roadmap_items', 'i', 'product_id')})`;

/** By the moves as they were allowed when the change was recorded. */
const byReason = `EXISTS (
        SELECT FROM (
          SELECT m.from_stage_id, m.to_stage_id, m.needs, m.updated_at AS since, 'infinity'::timestamptz AS until ${from('stage_moves', 'm')}
          UNION ALL
          SELECT m.from_stage_id, m.to_stage_id, m.needs, lower(m.valid), upper(m.valid) ${from('stage_moves_history', 'm')}) m
        WHERE m.from_stage_id = c.from_stage_id AND m.to_stage_id = c.to_stage_id AND m.needs = 'reason'
          AND m.since <= c.recorded_at AND m.until > c.recorded_at)`;

const wentPast = `EXISTS (
    SELECT ${from('stage_changes', 'c')} AND c.product_id = served.product_id AND c.effective_on <= l.launched_on AND c.withdraws_id IS NULL
      AND c.from_stage_id IS NOT NULL AND c.gate_review_id IS NULL
      AND NOT EXISTS (SELECT ${from('stage_changes', 'x')} AND x.withdraws_id = c.id) AND NOT ${byReason})`;

export const processAdherence = `
  ${part({
    ...LAUNCH,
    fromOn: 'said.decided_on',
    toOn: 'l.launched_on',
    numerator: count(`said.decision = 'go' AND NOT ${wentPast}`),
    denominator: '1',
  })}
  ${LAUNCHES}
  CROSS JOIN LATERAL (SELECT ${product} AS product_id) served
  ${decision}
  WHERE ${isIn('l.launched_on')}`;
