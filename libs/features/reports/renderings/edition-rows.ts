import { difference } from '#domain/number';
import type { EditionArea, EditionKpi } from '#domain/edition';
import { RULE_WORDS } from '#domain/sentences/sentence-text';
import {
  areaName,
  kpiStatusWords,
  ownerWords,
  periodWords,
  verdictWords,
  type Renderable,
} from './edition-words.ts';

/** Figures stay figures; null is an empty cell. */
export type RowCell = string | number | null;

/** Rows for programs and spreadsheets; the first one names the columns. */
export type Rows = readonly (readonly RowCell[])[];

interface KpiPlace {
  readonly area: EditionArea;
  readonly kpi: EditionKpi;
}

const KPI_COLUMNS: readonly (readonly [head: string, cell: (place: KpiPlace) => RowCell])[] = [
  ['Area', ({ area }) => area.name],
  ['Area key', ({ area }) => area.key],
  ['Owner', ({ area }) => ownerWords(area)],
  ['KPI', ({ kpi }) => kpi.name],
  ['KPI key', ({ kpi }) => kpi.key],
  ['Period', ({ kpi }) => kpi.periodKey],
  ['Unit', ({ kpi }) => kpi.unit],
  ['Actual', ({ kpi }) => kpi.value],
  ['Target', ({ kpi }) => kpi.target],
  ['Variance', ({ kpi }) => varianceOf(kpi)],
  ['Previous', ({ kpi }) => kpi.previous.value],
  ['Last year', ({ kpi }) => kpi.lastYear.value],
  ['YTD', ({ kpi }) => kpi.yearToDate],
  ['Status', ({ kpi }) => kpiStatusWords(kpi)],
  ['Verdict', ({ kpi }) => verdictWords(kpi)],
  ['Freshness', ({ kpi }) => kpi.freshness],
  ['State', ({ kpi }) => kpi.state],
  ['Source', ({ kpi }) => kpi.source],
  ['Definition version', ({ kpi }) => kpi.definitionVersion],
  ['Formula', ({ kpi }) => kpi.formula],
];

export function kpiRows({ content }: Renderable): Rows {
  const places = content.scorecard.flatMap((area) => area.kpis.map((kpi) => ({ area, kpi })));
  return [
    KPI_COLUMNS.map(([head]) => head),
    ...places.map((place) => KPI_COLUMNS.map(([, cell]) => cell(place))),
  ];
}

const varianceOf = ({ value, target }: EditionKpi): number | null =>
  value === null || target === null ? null : difference(value, target);

export function areaRows({ content }: Renderable): Rows {
  return [
    [
      'Area',
      'Area key',
      'Owner',
      'Declared',
      'Computed',
      'Mismatch',
      'Confidence',
      'On track',
      'At risk',
      'Off track',
      'No data',
      'Current',
      'Figures',
      'Last word',
    ],
    ...content.scorecard.map((area) => [
      area.name,
      area.key,
      ownerWords(area),
      area.declared,
      area.computed,
      area.mismatchReason,
      area.confidence,
      area.counts.on_track,
      area.counts.at_risk,
      area.counts.off_track,
      area.counts.unknown,
      area.coverage.current,
      area.coverage.total,
      area.freshness,
    ]),
  ];
}

export function noteRows(report: Renderable): Rows {
  const { highlights, lowlights } = report.content;
  return [
    ['Kind', 'Area', 'Author', 'Date', 'Text', 'Cause', 'Plan', 'Who', 'By when', 'Help needed'],
    ...highlights.map(({ areaKey, author, date, text }) => [
      'Highlight',
      areaName(areaKey, report),
      author.name,
      date,
      text,
      null,
      null,
      null,
      null,
      null,
    ]),
    ...lowlights.map((note) => [
      'Lowlight',
      areaName(note.areaKey, report),
      note.author.name,
      note.date,
      note.text,
      note.cause,
      note.plan,
      note.who,
      note.byWhen,
      note.helpNeeded,
    ]),
  ];
}

/** What the record says by itself, with the rule by which it does. */
export function sentenceRows({ content: { sentences } }: Renderable): Rows {
  const { told = [], hidden = [] } = sentences ?? {};
  return [
    ['Sentence', 'Rule', 'Tone', 'About', 'Key', 'Hidden by', 'Why'],
    ...told.map(({ text, rule, tone, place }) => [
      text,
      RULE_WORDS[rule],
      tone,
      place.section,
      place.key,
      null,
      null,
    ]),
    ...hidden.map(({ name, rule, by, reason }) => [
      name,
      RULE_WORDS[rule],
      null,
      null,
      null,
      by.name,
      reason,
    ]),
  ];
}

/** What the edition is, and how to know that it is this one. */
export function factRows({ content, sha256 }: Renderable): Rows {
  const { organization, report, period, number, reason, sealedAt, sealedBy, trust } = content;
  return [
    ['Report', report.title],
    ['Organization', organization.name],
    ['Period', periodWords(period)],
    ['Edition', number],
    ['Reason', reason],
    ['Sealed at', sha256 === null ? 'not sealed' : sealedAt],
    ['Sealed by', sealedBy.name],
    ['SHA-256', sha256],
    ['Currency', organization.currency],
    ['Trust line', trust.sentence],
    ['Executive summary', content.narrative.summary],
  ];
}
