import { differenceText, directionWords, figureText, statusWords } from '#domain/figure-text';
import { outlined, type EditionPart } from '#domain/edition-parts';
import type { EditionArea, EditionKpi, Highlight, Lowlight } from '#domain/edition';
import {
  areaName,
  changeSentences,
  formatOf,
  isShown,
  kpiStatusWords,
  mismatchWords,
  missedSentences,
  ownerWords,
  planWords,
  recordSentences,
  type Renderable,
  sealSentence,
  verdictWords,
} from './edition-words.ts';
import { budgetChapters } from './budget-tables.ts';
import { changeChapters, openingChapters } from './loop-tables.ts';
import { deliveryChapters, strategyChapters } from './register-tables.ts';
import type { Chapter, ReportTable } from './report-table.ts';

/** The edition as Markdown; a pure rendering, with the figures of the sealed JSON. */
export function markdownOf(report: Renderable): string {
  const { organization, report: sealed } = report.content;
  const all = outlined(report.content, sections(report), ([place]) => place);
  const parts = [
    `# ${sealed.title}, ${organization.name}`,
    sealSentence(report),
    ...all.filter(([place]) => isShown(report, place)).flatMap(([, lines]) => lines),
    ...(report.sha256 === null ? [] : [`SHA-256 \`${report.sha256}\``]),
  ];
  return `${parts.join('\n\n')}\n`;
}

type Section = readonly [part: EditionPart, lines: readonly string[]];

/** In the order of the report; what has nothing to say is empty. */
function sections(report: Renderable): readonly Section[] {
  const { narrative, scorecard, highlights, lowlights, trust } = report.content;
  const chapters = (all: readonly Chapter[]) => all.map((one): Section => [one.part, chapter(one)]);
  return [
    ...chapters(openingChapters(report)),
    ['summary', section('Executive summary', narrative.summary)],
    ['sentences', section('What the record says', bullets(recordSentences(report)))],
    ...chapters([...changeChapters(report), ...strategyChapters(report)]),
    ['scorecard', ['## Scorecard', ...scorecard.flatMap((area) => areaPart(area, report))]],
    ['changes', section('What changed since the last edition', bullets(changeSentences(report)))],
    [
      'highlights',
      section('Highlights', highlights.map((note) => notePart(note, report)).join('\n\n')),
    ],
    [
      'lowlights',
      section('Lowlights', lowlights.map((note) => lowlightPart(note, report)).join('\n\n')),
    ],
    ...chapters([...deliveryChapters(report), ...budgetChapters(report)]),
    ['missed', section('Missed obligations', bullets(missedSentences(report)))],
    ['definitions', section('Definitions', bullets(definitions(report)))],
    ['trust', ['## Trust line', trust.sentence]],
  ];
}

const section = (title: string, text: string): string[] =>
  text === '' ? [] : [`## ${title}`, text];

const bullets = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');

const chapter = ({ title, tables }: Chapter): string[] => [`## ${title}`, ...tables.flatMap(part)];

const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;

function part({ title, note, heads, rows, figures = [] }: ReportTable): string[] {
  const lines = [
    line(heads),
    `|${heads.map((_, at) => (figures.includes(at) ? '--:' : '---')).join('|')}|`,
    ...rows.map(line),
  ];
  return [
    ...(title === '' ? [] : [`### ${title}`]),
    ...(note === '' ? [] : [note]),
    ...(rows.length === 0 ? [] : [lines.join('\n')]),
  ];
}

const HEAD = [
  '| KPI | Actual | Target | Variance | Previous | Last year | YTD | Status | Verdict |',
  '|---|--:|--:|--:|--:|--:|--:|---|---|',
];

function areaPart(area: EditionArea, report: Renderable): string[] {
  const declared =
    area.declared === null ? 'nothing declared' : `declared ${statusWords(area.declared)}`;
  const mismatch = mismatchWords(area);
  const facts = [
    `Owner ${ownerWords(area)}`,
    mismatch ? `${declared} (${mismatch})` : declared,
    `computed ${statusWords(area.computed)}`,
    `${area.coverage.current} of ${area.coverage.total} figures current`,
    `last word ${area.freshness}`,
  ];
  const rows = area.kpis.map((kpi) => kpiRow(kpi, report));
  const table = rows.length === 0 ? [] : [[...HEAD, ...rows].join('\n')];
  return [`### ${area.name}`, `${facts.join(' · ')}.`, ...table];
}

function kpiRow(kpi: EditionKpi, report: Renderable): string {
  const format = formatOf(report);
  const text = (value: number | null) => figureText(value, kpi, format);
  const optional = (value: number | null) => (value === null ? '' : text(value));
  const cells = [
    cell(kpi.name),
    text(kpi.value),
    optional(kpi.target),
    differenceText(kpi.value, kpi.target, kpi, format),
    text(kpi.previous.value),
    text(kpi.lastYear.value),
    optional(kpi.yearToDate),
    kpiStatusWords(kpi),
    verdictWords(kpi),
  ];
  return `| ${cells.join(' | ')} |`;
}

const notePart = (note: Highlight, report: Renderable): string =>
  `**${areaName(note.areaKey, report)}**, ${note.author.name}, ${note.date}\n\n${note.text}`;

function lowlightPart(note: Lowlight, report: Renderable): string {
  const facts = [
    note.cause !== null && note.cause !== note.text && `Cause: ${note.cause}`,
    note.plan !== null && `Plan: ${note.plan}`,
    note.who !== null && `Who: ${planWords(note)}`,
    note.helpNeeded !== null && `Help needed: ${note.helpNeeded}`,
  ].filter((fact) => fact !== false);
  return [notePart(note, report), ...(facts.length > 0 ? [bullets(facts)] : [])].join('\n\n');
}

function definitions({ content }: Renderable): string[] {
  return content.scorecard.flatMap(({ kpis }) =>
    kpis.map((kpi) => {
      const formula = kpi.formula === null ? '' : `: ${cell(kpi.formula)}`;
      const source = kpi.source === null ? '' : ` Source: ${cell(kpi.source)}.`;
      return `**${cell(kpi.name)}** (version ${kpi.definitionVersion}, ${directionWords(kpi.direction)})${formula}.${source}`;
    }),
  );
}

/** A table's cell is one line without bars. */
const cell = (text: string): string => text.replaceAll('|', String.raw`\|`).replaceAll(/\s+/g, ' ');
