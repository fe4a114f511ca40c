import { inArea, ITEM } from './items.sql.ts';
import { atEnd, count, isIn, live, of, part, within } from './parts.sql.ts';

const areaOf = (item: string): string => atEnd('roadmap_items', item, 'area_id');

/** The area of the item that is waited for has given its word. */
export const crossTeamCommitments = `
  ${part({
    kind: 'dependency',
    id: 'd.id',
    name: `concat(b.name, ' → ', i.name)`,
    areaId: 'b.area_id',
    fromOn: 'd.needed_by',
    toOn: 'k.kept_on',
    numerator: count('k.kept_on <= d.needed_by'),
    denominator: '1',
  })}
  FROM w JOIN ${of('dependencies', 'd')} AND ${isIn('d.needed_by')} AND ${live('d')}
  JOIN ${of('roadmap_items', 'b')} AND b.id = d.blocker_id AND ${live('b')} AND ${within(areaOf('b'))}
  JOIN ${of('roadmap_items', 'i')} AND i.id = d.blocked_id AND ${live('i')}
  CROSS JOIN LATERAL (SELECT least(d.resolved_on, b.done_on) AS kept_on) k
  WHERE ${areaOf('b')} <> ${areaOf('i')} AND ${atEnd('dependencies', 'd', 'state')} IN ('accepted', 'resolved')`;

/** Days at whose end the item was under way, and those of them on which the other area's result was needed and not there. */
const waited = `(
    SELECT sum(upper(d.days) - lower(d.days)) FROM unnest((
      SELECT range_agg(daterange(greatest(u.since, d.needed_by), greatest(u.since, d.needed_by, least(u.until, d.resolved_on, b.done_on))))
      FROM dependencies d JOIN ${of('roadmap_items', 'b')} AND b.id = d.blocker_id AND ${live('b')}
      WHERE d.organization_id = b.organization_id AND d.blocked_id = i.id AND ${live('d')}
        AND ${atEnd('dependencies', 'd', 'state')} <> 'declined' AND ${areaOf('b')} <> ${areaOf('i')})) AS d(days))`;

export const blockedTime = `
  ${part({
    ...ITEM,
    fromOn: 'u.since',
    toOn: 'u.until - 1',
    numerator: `coalesce(${waited}, 0)`,
    denominator: 'u.until - u.since',
  })}
  FROM w JOIN ${of('roadmap_items', 'i')} AND ${live('i')} AND ${inArea}
  CROSS JOIN LATERAL (SELECT greatest(i.began_on, w.starts_on) AS since, least(i.done_on, i.dropped_on, w.day + 1) AS until) u
  WHERE i.began_on <= w.day AND u.since < u.until`;
