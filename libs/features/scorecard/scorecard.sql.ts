import { STATUSES } from '#domain/status';
import { COLOURS, areaFaces } from './areas.sql.ts';
import { array, bare, made, object, word, type Json } from '#platform/database/json.sql';
import { COMPARE, QUESTION, type Sources } from './sources.sql.ts';

const MARKS = ['fresh', 'stale', 'missing', 'provisional', 'restated'];

const each = (names: readonly string[], of: (name: string) => string): Json =>
  object(Object.fromEntries(names.map((name) => [name, bare(of(name))])));

const areasThat = (fact: string) => (status: string) =>
  `count(*) FILTER (WHERE f.${fact} = '${status}')`;

const sumOf =
  (prefix = '') =>
  (name: string) =>
    `coalesce(sum(f.${prefix}${name}), 0)`;

const PAGE = object({
  period: made(`${QUESTION}->'period'`),
  compare: word(COMPARE),
  at: made(`${QUESTION}->'at'`),
  asOf: made(`${QUESTION}->'asOf'`),
  areas: array(`string_agg(f.face, ',' ORDER BY f.position, f.name, f.id)`),
  summary: object({
    areas: object({
      declared: each(STATUSES, areasThat('declared')),
      computed: each(COLOURS, areasThat('computed')),
    }),
    kpis: object({
      declared: each(STATUSES, sumOf('declared_')),
      computed: each(COLOURS, sumOf()),
    }),
  }),
  trust: object({
    ...Object.fromEntries(MARKS.map((mark) => [mark, bare(sumOf()(mark))])),
    disagreements: bare('count(*) FILTER (WHERE f.mismatch)'),
  }),
});

/** The whole page as one JSON text, and how many areas it has. */
export const scorecard = (sources: Sources): string => `
  ${areaFaces(sources)}
  SELECT count(*)::integer AS found, ${PAGE} AS text FROM faces f`;
