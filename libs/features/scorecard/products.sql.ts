import { COLOURS, computed, isWithheld, rolledUp } from './areas.sql.ts';
import { cards } from './card.sql.ts';
import { array, bare, count, made, object, sure, text, word } from '#platform/database/json.sql';
import { judgedKpis } from './judgement.sql.ts';
import { COMPARE, QUESTION, type Sources } from './sources.sql.ts';
import { groundwork } from './tracked.sql.ts';

const KEY_KPI = object({
  id: sure('j.id'),
  key: text('j.key'),
  name: text('j.name'),
  unit: sure('j.unit'),
  decimals: count('j.decimals'),
  direction: sure('j.direction'),
  value: bare('j.value'),
  target: bare('j.target'),
  status: sure('j.status'),
  endsOn: sure('j.period_end'),
});

/** A product's KPIs are rolled up by the weighted mean. */
const METHOD = `CROSS JOIN (SELECT 'weighted_mean' AS roll_up) a`;

/**
 * What a statement about products begins with: \`by_product\` has \`product_id\`, \`status\`, \`score\`, the counts, and the first key KPI
 * that the reader may see as JSON text.
 */
export const productStatuses = (sources: Sources): string => `
  WITH ${groundwork(sources)},
  by_product AS (
    SELECT r.*, computed.status, computed.score FROM (
      SELECT j.product_id, ${rolledUp},
        (array_agg(${KEY_KPI} ORDER BY j.position, j.key) FILTER (WHERE j.is_key AND NOT ${isWithheld('j')}))[1] AS key_kpi
      FROM (${judgedKpis(sources)}) j
      GROUP BY j.product_id) r
    ${METHOD} ${computed})`;

const COUNTS = object(Object.fromEntries(COLOURS.map((colour) => [colour, bare(`r.${colour}`)])));

const SEGMENT = object({
  segment: text('r.segment'),
  status: sure('computed.status'),
  score: bare('computed.score'),
  counts: COUNTS,
  withheld: bare('r.withheld'),
  kpis: array('r.cards'),
  templates: array('r.templates'),
});

/** The KPIs of the products asked for, by segment; those of no segment come first. */
export const productScorecard = (sources: Sources): string => `
  WITH ${groundwork(sources)},
  segments AS (
    SELECT r.segment, ${SEGMENT} AS face FROM (
      SELECT j.segment, ${rolledUp}, count(*) FILTER (WHERE j.is_withheld) AS withheld,
        string_agg(j.card, ',' ORDER BY j.position, j.key) FILTER (WHERE NOT j.is_withheld) AS cards,
        string_agg(${text('j.template_key')}, ',' ORDER BY j.position, j.key) FILTER (WHERE NOT j.is_withheld) AS templates
      FROM (SELECT p.*, ${isWithheld('p')} AS is_withheld FROM (${cards(judgedKpis(sources), sources)}) p) j
      GROUP BY j.segment) r
    ${METHOD} ${computed})
  SELECT ${object({
    period: made(`${QUESTION}->'period'`),
    compare: word(COMPARE),
    at: made(`${QUESTION}->'at'`),
    asOf: made(`${QUESTION}->'asOf'`),
    segments: array(`string_agg(s.face, ',' ORDER BY s.segment NULLS FIRST)`),
  })} AS text FROM segments s`;
