import { active, isOpenAtEnd } from './items.sql.ts';
import { atEnd, count, from, of, part, within } from './parts.sql.ts';

/** The newest word on it by the end of the period, unless it is old. */
const newest = (subject: string): string => `CROSS JOIN LATERAL (
    SELECT c.* FROM (
      SELECT x.status, (x.dated_at AT TIME ZONE w.time_zone)::date AS said_on
      ${from('check_ins', 'x')} AND ${subject} AND x.state = 'published' AND x.dated_at < w.instant
        AND (x.withdrawn_at IS NULL OR x.withdrawn_at >= w.instant)
      ORDER BY x.dated_at DESC, x.id DESC LIMIT 1) c
    WHERE c.said_on > w.day - 28) c`;

const SAID = {
  fromOn: 'c.said_on',
  numerator: `${count(`c.status = 'on_track'`)} - ${count(`c.status = 'off_track'`)}`,
  denominator: '1',
} as const;

const named = (alias: string) => ({
  id: `${alias}.id`,
  key: `${alias}.key`,
  name: `${alias}.name`,
  areaId: `${alias}.area_id`,
});

export const netConfidence = `
  ${part({ kind: 'roadmap_item', ...named('i'), ...SAID })}
  FROM w JOIN ${of('roadmap_items', 'i')} AND ${isOpenAtEnd} ${newest('x.item_id = i.id')}
  UNION ALL
  ${part({ kind: 'objective', ...named('o'), ...SAID })}
  FROM w JOIN ${of('objectives', 'o')} AND ${active} AND ${within(atEnd('objectives', 'o', 'area_id'))}
  ${newest('x.objective_id = o.id')}`;
