import type { EditionArea, EditionBody, EditionChange, EditionKpi } from './edition.ts';

/** The parts of an edition that are compared; texts of an earlier period are not, since every period has its own. */
type Compared = Pick<EditionBody, 'areas' | 'narrative' | 'period'>;

/** Everything that differs, in the order of the report: area by area, then its KPIs, then the texts. */
export function diffEditions(before: Compared, after: Compared): readonly EditionChange[] {
  return [...areaChanges(before.areas, after.areas), ...textChanges(before, after)];
}

function areaChanges(
  before: readonly EditionArea[],
  after: readonly EditionArea[],
): EditionChange[] {
  const known = new Map(before.map((area) => [area.id, area]));
  const kept = new Set(after.map(({ id }) => id));
  const changed = after.flatMap((area) => {
    const earlier = known.get(area.id);
    return earlier ? changesOfArea(earlier, area) : [appearance('area_appeared', area, null)];
  });
  const vanished = before
    .filter(({ id }) => !kept.has(id))
    .map((area) => appearance('area_vanished', area, null));
  return [...changed, ...vanished];
}

function changesOfArea(before: EditionArea, after: EditionArea): EditionChange[] {
  const { key, name } = after;
  const change = (
    kind: EditionChange['kind'],
    was: EditionChange['before'],
    is: EditionChange['after'],
  ) => (was === is ? [] : [{ kind, key, name, areaKey: key, before: was, after: is }]);
  return [
    ...change('declared_status', before.declared?.status ?? null, after.declared?.status ?? null),
    ...change('computed_status', before.computed.status, after.computed.status),
    ...change('owner', before.owner?.name ?? null, after.owner?.name ?? null),
    ...kpiChanges(before, after),
  ];
}

function kpiChanges(before: EditionArea, after: EditionArea): EditionChange[] {
  const known = new Map(before.kpis.map((kpi) => [kpi.id, kpi]));
  const kept = new Set(after.kpis.map(({ id }) => id));
  const changed = after.kpis.flatMap((kpi) => {
    const earlier = known.get(kpi.id);
    return earlier
      ? changesOfKpi(earlier, kpi, after.key)
      : [appearance('kpi_appeared', kpi, after.key)];
  });
  const vanished = before.kpis
    .filter(({ id }) => !kept.has(id))
    .map((kpi) => appearance('kpi_vanished', kpi, after.key));
  return [...changed, ...vanished];
}

function changesOfKpi(before: EditionKpi, after: EditionKpi, areaKey: string): EditionChange[] {
  const { key, name } = after;
  const fields = [
    ['kpi_status', before.status, after.status],
    ['figure', before.value, after.value],
    ['target', before.target, after.target],
  ] as const;
  return fields
    .filter(([, was, is]) => was !== is)
    .map(([kind, was, is]) => ({ kind, key, name, areaKey, before: was, after: is }));
}

function appearance(
  kind: EditionChange['kind'],
  { key, name }: { readonly key: string; readonly name: string },
  areaKey: string | null,
): EditionChange {
  return { kind, key, name, areaKey: areaKey ?? key, before: null, after: null };
}

function textChanges(before: Compared, after: Compared): EditionChange[] {
  if (before.period.key !== after.period.key) return [];
  return (['summary', 'outlook'] as const)
    .filter((text) => before.narrative[text] !== after.narrative[text])
    .map((text) => ({
      kind: 'text',
      key: text,
      name: text,
      areaKey: null,
      before: before.narrative[text],
      after: after.narrative[text],
    }));
}
