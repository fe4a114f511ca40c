import type { Schema } from '../../../app/api.ts';

type Segment = Schema<'ProductSegment'>;
export type SegmentKpi = Segment['kpis'][number];

/** One measure over the product as a whole and its segments. */
export interface Measure {
  readonly template: string;
  readonly name: string;
  /** In the order of the columns; undefined where a segment does not have it. */
  readonly cells: readonly (SegmentKpi | undefined)[];
}

export interface Comparison {
  /** Names of the segments; null: the product as a whole. */
  readonly columns: readonly (string | null)[];
  readonly measures: readonly Measure[];
}

/**
 * What can be compared: measures that two of the columns have at least, in the order of the KPIs, which is that of a funnel where
 * somebody has set it. One that a segment has twice is left out, because nothing says which of them is meant.
 */
export function comparable(segments: readonly Segment[]): Comparison {
  const templates = new Set(segments.flatMap(({ templates: names }) => names.filter(isSet)));
  const isTwice = (template: string): boolean =>
    segments.some(({ templates: names }) => names.indexOf(template) < names.lastIndexOf(template));
  const measures = [...templates]
    .filter((template) => !isTwice(template))
    .map((template): Measure => {
      const cells = segments.map((segment) => segment.kpis[segment.templates.indexOf(template)]);
      return { template, name: nameOf(cells.flatMap((kpi) => kpi?.name ?? [])), cells };
    })
    .filter(({ cells }) => cells.filter(Boolean).length > 1);
  const isUsed = segments.map((_, at) => measures.some(({ cells }) => cells[at]));
  return {
    columns: segments.map(({ segment }) => segment).filter((_, at) => isUsed[at]),
    measures: measures.map(({ template, name, cells }) => ({
      template,
      name,
      cells: cells.filter((_, at) => isUsed[at]),
    })),
  };
}

const isSet = (template: string | null): template is string => template !== null;

/** What the names have in common, whole words alone. */
function nameOf([first = '', ...others]: readonly string[]): string {
  const words = first.split(' ');
  const shared = words.findIndex((word, at) =>
    others.some((name) => bare(name.split(' ')[at]) !== bare(word)),
  );
  const common = words.slice(0, shared < 0 ? words.length : shared).join(' ');
  return bare(common) || first;
}

const bare = (word = ''): string => word.replace(/[\s,;:–-]+$/, '');
