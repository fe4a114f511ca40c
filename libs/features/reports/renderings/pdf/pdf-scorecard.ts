import type { EditionArea, EditionKpi } from '#domain/edition';
import { differenceText, directionWords, figureText, statusWords } from '#domain/figure-text';
import {
  formatOf,
  kpiStatusWords,
  mismatchWords,
  ownerWords,
  verdictWords,
  type Renderable,
} from '../edition-words.ts';
import { figures, words, type PdfCell, type PdfColumn, type PdfTable } from './pdf-parts.ts';

const AREA_COLUMNS = [
  words('Area', 3),
  words('Owner', 2.6),
  words('Declared', 'auto'),
  words('Computed', 'auto'),
  words('Was', 'auto'),
  figures('On / risk / off / no data'),
  figures('Current'),
  words('Last word', 'auto'),
];

export const areaTable = (areas: readonly EditionArea[]): PdfTable => ({
  kind: 'table',
  title: '',
  note: '',
  columns: AREA_COLUMNS,
  rows: areas.map(areaRow),
  isWhole: true,
});

function areaRow(area: EditionArea): readonly PdfCell[] {
  const { counts, coverage, declared, since } = area;
  return [
    area.name,
    ownerWords(area),
    declared === null
      ? 'nothing declared'
      : {
          kind: 'status',
          status: declared,
          text: statusWords(declared),
          note: area.mismatchReason === null ? '' : 'mismatch',
        },
    { kind: 'status', status: area.computed, text: statusWords(area.computed) },
    since === null ? '' : statusCell(since.declared ?? since.computed),
    `${counts.on_track} / ${counts.at_risk} / ${counts.off_track} / ${counts.unknown}`,
    `${coverage.current} of ${coverage.total}`,
    area.freshness,
  ];
}

const statusCell = (status: EditionArea['computed']): PdfCell => ({
  kind: 'status',
  status,
  text: statusWords(status),
});

const FIGURES = ['Actual', 'Target', 'Variance', 'Previous', 'Last year', 'YTD'];
/** Points: what a digit takes, the space around it, and how wide a column of figures may be. */
const DIGIT = 4.1;
const AROUND = 7;
const NARROWEST = 36;
const WIDEST = 62;

/** One table for each area that has KPIs; their columns stand in line. */
export function kpiTables(report: Renderable): readonly PdfTable[] {
  const { scorecard } = report.content;
  const measured = scorecard
    .filter(({ kpis }) => kpis.length > 0)
    .map((area) => ({ area, figures: area.kpis.map((kpi) => figuresOf(kpi, report)) }));
  const columns = columnsFor(measured.flatMap((one) => one.figures));
  return measured.map(({ area, figures: texts }) => ({
    kind: 'table',
    title: area.name,
    note: noteOf(area),
    columns,
    rows: area.kpis.map((kpi, at) => kpiRow(kpi, texts[at] ?? [])),
    isWhole: true,
  }));
}

function columnsFor(rows: readonly (readonly string[])[]): readonly PdfColumn[] {
  const points = (at: number) => {
    const longest = Math.max(...rows.map((row) => row[at]?.length ?? 0));
    return Math.min(WIDEST, Math.max(NARROWEST, longest * DIGIT + AROUND));
  };
  return [
    words('KPI'),
    ...FIGURES.map((head, at) => figures(head, { points: points(at) })),
    words('Status', { points: 56 }),
    words('Last twelve', { points: 51 }),
  ];
}

function noteOf(area: EditionArea): string {
  const mismatch = mismatchWords(area);
  return mismatch && `Declared ${mismatch}`;
}

function figuresOf(kpi: EditionKpi, report: Renderable): readonly string[] {
  const format = formatOf(report);
  const text = (value: number | null) => figureText(value, kpi, format);
  const optional = (value: number | null) => (value === null ? '' : text(value));
  return [
    text(kpi.value),
    optional(kpi.target),
    differenceText(kpi.value, kpi.target, kpi, format),
    text(kpi.previous.value),
    text(kpi.lastYear.value),
    optional(kpi.yearToDate),
  ];
}

function kpiRow(kpi: EditionKpi, texts: readonly string[]): readonly PdfCell[] {
  const isMarked = kpi.state === 'provisional' || kpi.state === 'restated';
  const notes = [isMarked ? kpi.state : '', verdictWords(kpi)].filter((note) => note !== '');
  return [
    { kind: 'noted', text: kpi.name, note: notes.join('; ') },
    ...texts,
    { kind: 'status', status: kpi.status, text: kpiStatusWords(kpi) },
    { kind: 'spark', points: trendOf(kpi) },
  ];
}

/** From 0 to 1 on the row's own scale; gaps are gaps, and one point is no trend. */
function trendOf({ trend }: EditionKpi): readonly (number | null)[] {
  const values = trend.flatMap(({ value }) => (value === null ? [] : [value]));
  if (values.length < 2) return [];
  const low = Math.min(...values);
  const range = Math.max(...values) - low;
  return trend.map(({ value }) =>
    value === null ? null : range === 0 ? 0.5 : Number(((value - low) / range).toFixed(3)),
  );
}

const DEFINITION_COLUMNS = [
  words('KPI', 2),
  figures('Version'),
  words('Formula', 3),
  words('Direction', 'auto'),
  words('Source', 1.4),
];

export const definitionTable = (kpis: readonly EditionKpi[]): PdfTable => ({
  kind: 'table',
  title: '',
  note: '',
  columns: DEFINITION_COLUMNS,
  isWhole: false,
  rows: kpis.map(({ name, definitionVersion, formula, direction, source }) => [
    name,
    String(definitionVersion),
    formula ?? '',
    directionWords(direction),
    source ?? '',
  ]),
});
