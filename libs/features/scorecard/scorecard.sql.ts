import { STATUSES } from '#domain/status';
import { areaFaces } from './areas.sql.ts';
import { COMPARE, QUESTION, type Sources } from './sources.sql.ts';

const COLOURS = ['on_track', 'at_risk', 'off_track', 'unknown'];
const MARKS = ['fresh', 'stale', 'missing', 'provisional', 'restated'];

/** An object of the columns named, out of the row `t`. */
const object = (names: readonly string[], prefix = ''): string =>
  `(SELECT x FROM (SELECT ${names.map((name) => `t.${prefix}${name} AS "${name}"`).join(', ')}) x)`;

const areasThat = (fact: string, statuses: readonly string[]): string =>
  statuses
    .map((status) => `count(*) FILTER (WHERE f.${fact} = '${status}') AS areas_${fact}_${status}`)
    .join(', ');

const summed = (names: readonly string[], prefix = ''): string =>
  names.map((name) => `coalesce(sum(f.${name}), 0) AS ${prefix}${name}`).join(', ');

const KPIS_DECLARED = STATUSES.map((status) => `declared_${status}`);

/** The whole page as one JSON text, and how many areas it has. */
export const scorecard = (sources: Sources): string => `
  ${areaFaces(sources)},
  totals AS (
    SELECT coalesce(json_agg(f.face ORDER BY f.position, f.name, f.id), '[]') AS areas, count(*) AS found,
      ${areasThat('declared', STATUSES)}, ${areasThat('computed', COLOURS)},
      ${summed(KPIS_DECLARED)}, ${summed(COLOURS)}, ${summed(MARKS)},
      count(*) FILTER (WHERE f.mismatch) AS disagreements
    FROM faces f)
  SELECT t.found::integer, (SELECT row_to_json(page)::text FROM (
    SELECT ${QUESTION}->'period' AS period, ${COMPARE} AS compare, ${QUESTION}->'at' AS at, ${QUESTION}->'asOf' AS "asOf", t.areas,
      (SELECT s FROM (SELECT
        (SELECT l FROM (SELECT ${object(STATUSES, 'areas_declared_')} AS declared, ${object(COLOURS, 'areas_computed_')} AS computed) l) AS areas,
        (SELECT l FROM (SELECT ${object(STATUSES, 'declared_')} AS declared, ${object(COLOURS)} AS computed) l) AS kpis) s) AS summary,
      ${object([...MARKS, 'disagreements'])} AS trust) page) AS text
  FROM totals t`;
