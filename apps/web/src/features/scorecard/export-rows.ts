import type { Text } from '../../app/i18n/use-text.ts';
import type { FileRows } from '../../ui/download.ts';
import type { ScorecardRow } from './arrange.ts';

/** What is shown, as a table for a spreadsheet: figures as numbers, days and times as ISO text. */
export function exportRows(rows: readonly ScorecardRow[], compare: string, t: Text): FileRows {
  const what = t(`comparisons.${compare}`);
  const heads = HEADS.map((name) => t(`scorecard.file.${name}`, { what }));
  return [heads, ...rows.map((row) => cellsOf(row, t))];
}

const HEADS = [
  'area',
  'owner',
  'kpi',
  'key',
  'isKey',
  'cadence',
  'period',
  'value',
  'unit',
  'target',
  'reference',
  'difference',
  'percent',
  'verdict',
  'yearToDate',
  'status',
  'declared',
  'freshness',
  'state',
  'recorded',
] as const;

const cellsOf = (row: ScorecardRow, t: Text) => [
  row.area.name,
  row.area.owner?.name ?? '',
  row.name,
  row.key,
  row.isKey,
  t(`scorecard.cadence.${row.cadence}`),
  row.periodKey,
  row.value,
  row.unit,
  row.target,
  row.reference?.value ?? null,
  row.reference?.absolute ?? null,
  row.reference?.percent ?? null,
  row.reference?.verdict ? t(`verdict.${row.reference.verdict}`) : '',
  row.yearToDate,
  t(`status.${row.status}`),
  row.declaredStatus ? t(`status.${row.declaredStatus}`) : '',
  t(`freshness.${row.freshness}`),
  row.state ? t(`scorecard.state.${row.state}`) : '',
  row.recordedAt,
];
