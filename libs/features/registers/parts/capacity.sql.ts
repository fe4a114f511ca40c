import { inArea, ITEM } from './items.sql.ts';
import { AREAS, atEnd, from, live, of, part } from './parts.sql.ts';

const CATEGORIES = ['growth', 'retention', 'commitments', 'foundation'] as const;

/** How each stood at the end of the period: neither has a day of its own. */
const capacity = `CROSS JOIN LATERAL (
    SELECT ${atEnd('roadmap_items', 'i', 'effort')} AS effort, ${atEnd('roadmap_items', 'i', 'category')} AS category) c`;

const allocation = (category: (typeof CATEGORIES)[number]): string => `
  ${part({
    ...ITEM,
    fromOn: 'coalesce(i.began_on, i.starts_on)',
    toOn: 'coalesce(i.done_on, i.dropped_on, i.target_on)',
    numerator: `CASE WHEN c.category = '${category}' THEN c.effort ELSE 0 END`,
    denominator: 'c.effort',
  })}
  FROM w JOIN ${of('roadmap_items', 'i')} AND coalesce(i.began_on, i.starts_on) <= w.ends_on
    AND coalesce(i.done_on, i.dropped_on, i.target_on, 'infinity') >= w.starts_on AND ${live('i')} AND ${inArea}
  ${capacity}
  WHERE c.category IS NOT NULL AND c.effort IS NOT NULL`;

export const allocationGrowth = allocation('growth');

export const allocationCommitments = allocation('commitments');

/** #domain/capacity-mix: of every item under way in the period its whole effort counts. */
const underWay = `CROSS JOIN LATERAL (
    SELECT ${CATEGORIES.map((name) => `100 * coalesce(sum(c.effort) FILTER (WHERE c.category = '${name}'), 0) / sum(c.effort) AS ${name}`).join(', ')}
    ${from('roadmap_items', 'i').replace(' WHERE', ` ${capacity} WHERE`)} AND i.began_on <= w.day
      AND coalesce(i.done_on, i.dropped_on, 'infinity') >= w.starts_on AND ${live('i')} AND ${inArea}
      AND c.category IS NOT NULL AND c.effort IS NOT NULL) u`;

export const allocationVariance = `
  ${part({
    kind: 'capacity_mix',
    id: 'm.id',
    name: 'x.category',
    areaId: 'm.area_id',
    value: 'abs(x.actual - x.planned) / 2',
  })}
  FROM w JOIN ${of('capacity_mixes', 'm')} AND m.period_key = w.key AND m.area_id IS NOT DISTINCT FROM (${AREAS})[1]
  ${underWay}
  CROSS JOIN LATERAL (VALUES ${CATEGORIES.map((name) => `('${name}', u.${name}, m.${name})`).join(', ')}) AS x(category, actual, planned)
  WHERE x.actual IS NOT NULL`;
