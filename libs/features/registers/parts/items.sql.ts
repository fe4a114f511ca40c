import { count, from, isIn, isOpenBefore, live, of, part, atEnd, within } from './parts.sql.ts';

export const ITEM = {
  kind: 'roadmap_item',
  id: 'i.id',
  key: 'i.key',
  name: 'i.name',
  areaId: 'i.area_id',
} as const;

/** Of the area that it stood in at the end of the period. */
export const inArea = within(atEnd('roadmap_items', 'i', 'area_id'));

const counted = `${live('i')} AND ${inArea}`;

const due = `i.committed_on <= w.day AND ${isIn('i.baseline_target_on')} AND ${counted}`;

export const isOpenAtEnd = `i.entered_on <= w.day AND ${isOpenBefore('i', 'w.day + 1')} AND ${counted}`;

export const deliveryPredictability = `
  ${part({
    ...ITEM,
    fromOn: 'i.baseline_target_on',
    toOn: 'i.done_on',
    numerator: count('i.done_on <= i.baseline_target_on'),
    denominator: '1',
  })}
  FROM w JOIN ${of('roadmap_items', 'i')} AND ${due}`;

const finish = 'coalesce(i.done_on, i.target_on)';

export const scheduleSlip = `
  ${part({ ...ITEM, fromOn: 'i.baseline_target_on', toOn: finish, value: `${finish} - i.baseline_target_on` })}
  FROM w JOIN ${of('roadmap_items', 'i')} AND ${due} AND i.dropped_on IS NULL AND ${finish} IS NOT NULL`;

const lastMove = `(SELECT max(x.moved_on) ${from('item_moves', 'x')} AND x.item_id = i.id AND x.is_committed
    AND x.from_target_on IS DISTINCT FROM x.to_target_on AND ${isIn('x.moved_on')})`;

export const rebaselineRate = `
  ${part({
    ...ITEM,
    fromOn: 'i.baseline_target_on',
    toOn: 'm.moved_on',
    numerator: count('m.moved_on IS NOT NULL'),
    denominator: '1',
  })}
  FROM w JOIN ${of('roadmap_items', 'i')} AND i.committed_on <= w.day AND ${isOpenBefore('i', 'w.starts_on')} AND ${counted}
  CROSS JOIN LATERAL (SELECT ${lastMove} AS moved_on) m`;

/** The target as it stood on the first day: what the first move after it moved away from. */
const targetAtStart = `CROSS JOIN LATERAL (
    SELECT CASE WHEN count(*) = 0 THEN i.target_on ELSE (array_agg(x.from_target_on ORDER BY x.moved_on, x.id))[1] END AS target_on
    ${from('item_moves', 'x')} AND x.item_id = i.id AND x.moved_on > w.starts_on) p`;

export const plannedToDone = `
  ${part({
    ...ITEM,
    fromOn: 'p.target_on',
    toOn: 'i.done_on',
    numerator: count(isIn('i.done_on')),
    denominator: '1',
  })}
  FROM w JOIN ${of('roadmap_items', 'i')} AND i.entered_on <= w.starts_on AND ${isOpenBefore('i', 'w.starts_on')} AND ${counted}
  ${targetAtStart}
  WHERE p.target_on <= w.ends_on`;

export const scopeChange = `
  ${part({
    ...ITEM,
    fromOn: 'i.committed_on',
    toOn: 'i.dropped_on',
    numerator: `${count('i.committed_on > w.starts_on')} + ${count(`${isIn('i.dropped_on')} AND i.committed_on <= i.dropped_on`)}`,
    denominator: count('i.committed_on <= w.starts_on'),
  })}
  FROM w JOIN ${of('roadmap_items', 'i')} AND i.committed_on <= w.day AND ${isOpenBefore('i', 'w.starts_on')} AND ${counted}`;

export const throughput = `
  ${part({ ...ITEM, fromOn: 'i.entered_on', toOn: 'i.done_on', value: count(isIn('i.done_on')) })}
  FROM w JOIN ${of('roadmap_items', 'i')} AND i.entered_on <= w.day AND ${isOpenBefore('i', 'w.starts_on')} AND ${counted}`;

export const active = `o.committed_on <= w.day AND (o.closed_on IS NULL OR o.closed_on > w.day) AND ${live('o')}`;

/** A link that was taken away again was there until then. */
const linked = `EXISTS (
    SELECT FROM (
      SELECT l.from_id, l.created_at AS since, 'infinity'::timestamptz AS until
      ${from('links', 'l')} AND l.from_kind = 'objective' AND l.to_kind = 'item' AND l.to_id = i.id
      UNION ALL
      SELECT l.from_id, lower(l.valid), upper(l.valid)
      ${from('links_history', 'l')} AND l.from_kind = 'objective' AND l.to_kind = 'item' AND l.to_id = i.id) l
    JOIN ${of('objectives', 'o')} AND o.id = l.from_id
    WHERE l.since < w.instant AND l.until >= w.instant AND ${active})`;

const served = `EXISTS (SELECT ${from('objectives', 'o')} AND o.id = s.objective_id AND ${active})`;

export const strategicAlignment = `
  ${part({
    ...ITEM,
    fromOn: 'i.entered_on',
    numerator: count(`${served} OR ${linked}`),
    denominator: '1',
  })}
  FROM w JOIN ${of('roadmap_items', 'i')} AND ${isOpenAtEnd}
  CROSS JOIN LATERAL (SELECT ${atEnd('roadmap_items', 'i', 'objective_id')} AS objective_id) s`;

const waiting = `EXISTS (
    SELECT ${from('dependencies', 'd')} AND d.blocked_id = i.id AND (d.created_at < w.instant OR i.created_at >= w.instant) AND ${live('d')}
      AND (d.resolved_on IS NULL OR d.resolved_on > w.day) AND ${atEnd('dependencies', 'd', 'state')} <> 'declined'
      AND EXISTS (SELECT ${from('roadmap_items', 'b')} AND b.id = d.blocker_id AND (b.done_on IS NULL OR b.done_on > w.day) AND ${live('b')}))`;

export const blockedDependencies = `
  ${part({ ...ITEM, fromOn: 'i.entered_on', numerator: count(waiting), denominator: '1' })}
  FROM w JOIN ${of('roadmap_items', 'i')} AND ${isOpenAtEnd}`;
