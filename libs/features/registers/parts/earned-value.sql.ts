import { budgetSums, halfEven } from './budget-sums.sql.ts';
import { from, live, of, part, type Part } from './parts.sql.ts';

const passed = `greatest(0, least(w.day, i.baseline_target_on) - i.baseline_starts_on + 1)::numeric`;

/** #domain/budget/earned-value, item by item. */
const VALUES = `
  WITH ${budgetSums(['plan_year', 'plan_to_date', 'actual_to_date'])},
  funded AS (
    SELECT s.period, s.item_id, s.major, sum(s.plan_year) AS budget, coalesce(sum(s.plan_to_date), 0) AS plan_to_date,
      coalesce(sum(s.actual_to_date), 0) AS actual
    FROM budget_sums s WHERE s.nature = 'cost' AND s.item_id IS NOT NULL GROUP BY s.period, s.item_id, s.major),
  earned AS (
    SELECT f.*, i.key, i.name, i.area_id, i.baseline_target_on, ${halfEven('f.budget * p.done / p.whole')} AS earned,
      CASE WHEN i.committed_on <= w.day AND i.baseline_starts_on IS NOT NULL
        THEN ${halfEven(`f.budget * ${passed} / (i.baseline_target_on - i.baseline_starts_on + 1)`)} ELSE f.plan_to_date END AS planned
    FROM w JOIN funded f ON f.period = w.key AND f.budget > 0
    JOIN ${of('roadmap_items', 'i')} AND i.id = f.item_id
    CROSS JOIN LATERAL (SELECT count(*)::numeric AS whole, count(*) FILTER (WHERE m.met_on <= w.day)::numeric AS met
      ${from('milestones', 'm')} AND m.item_id = i.id AND ${live('m')}) n
    CROSS JOIN LATERAL (SELECT CASE WHEN i.done_on <= w.day THEN greatest(n.whole, 1) ELSE n.met END AS done,
      CASE WHEN i.done_on <= w.day THEN greatest(n.whole, 1) ELSE n.whole END AS whole) p
    WHERE p.whole > 0),
  estimated AS (
    SELECT e.*, CASE WHEN e.earned <> 0 AND e.actual <> 0 THEN ${halfEven('e.budget * e.actual / e.earned')} END AS eac,
      sum(e.budget - e.actual) OVER (PARTITION BY e.period) AS left_to_spend
    FROM earned e)`;

const items = (
  columns: Pick<Part, 'numerator' | 'denominator' | 'value'>,
  holds: string,
): string => `
  ${VALUES}
  ${part({ kind: 'roadmap_item', id: 'e.item_id', key: 'e.key', name: 'e.name', areaId: 'e.area_id', toOn: 'e.baseline_target_on', ...columns })}
  FROM w JOIN estimated e ON e.period = w.key AND ${holds}`;

const earned = 'e.earned / e.major';

export const cpi = items({ numerator: earned, denominator: 'e.actual / e.major' }, 'true');

export const spi = items({ numerator: earned, denominator: 'e.planned / e.major' }, 'true');

export const eac = items({ value: 'e.eac / e.major' }, 'e.eac IS NOT NULL');

export const vac = items({ value: '(e.budget - e.eac) / e.major' }, 'e.eac IS NOT NULL');

/** None once the budget of all of them together is used up. */
export const tcpi = items(
  {
    numerator: '(e.budget - e.earned) / e.major',
    denominator: '(e.budget - e.actual) / e.major',
  },
  'e.left_to_spend > 0',
);
