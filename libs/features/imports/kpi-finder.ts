import { Directory, type Found } from './directory.ts';
import type { KnownArea, KnownKpi } from './known.query.ts';
import { textOf, type SourceRecord } from './source-record.ts';

export interface KpiFinder {
  /** The KPI that the record refers to, within the area that it names, if it names one. */
  readonly kpi: (record: SourceRecord) => Found<KnownKpi>;
  readonly area: (record: SourceRecord) => Found<KnownArea>;
}

/** Finds the same reference once: a file of values names each KPI many times. */
export function kpiFinder(kpis: readonly KnownKpi[], areas: readonly KnownArea[]): KpiFinder {
  const kpiDirectory = new Directory('KPI', kpis);
  const areaDirectory = new Directory('area', areas);
  const found = new Map<string, Found<KnownKpi>>();

  const area = (record: SourceRecord) => areaDirectory.find(textOf(record, 'area') ?? '');
  const find = (record: SourceRecord): Found<KnownKpi> => {
    const reference = textOf(record, 'kpi') ?? '';
    if (!textOf(record, 'area')) return kpiDirectory.find(reference);
    const within = area(record);
    if ('problem' in within) return within;
    return kpiDirectory.find(reference, ({ areaId }) => areaId === within.thing.id);
  };
  const kpi = (record: SourceRecord) => {
    const name = `${textOf(record, 'area') ?? ''}\n${textOf(record, 'kpi') ?? ''}`;
    const known = found.get(name) ?? find(record);
    found.set(name, known);
    return known;
  };
  return { kpi, area };
}
