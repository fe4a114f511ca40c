import { inArea } from './items.sql.ts';
import { count, from, isIn, live, of, part } from './parts.sql.ts';

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
