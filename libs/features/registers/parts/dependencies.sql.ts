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
