import { createHash } from 'node:crypto';
import { differenceText, directionWords, figureText } from '#domain/figure-text';
import type { EditionArea, EditionKpi, Highlight, Lowlight } from '#domain/edition';
import { outlined, type EditionPart } from '#domain/edition-parts';
import { escape } from '#domain/markup';
import { markdownToHtml } from '#platform/markdown';
import {
  areaName,
  audienceSentence,
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
  periodWords,
  verdictWords,
} from './edition-words.ts';
import { budgetChapters } from './budget-tables.ts';
import { sparkline, statusMark } from './marks.ts';
import { changeChapters, openingChapters } from './loop-tables.ts';
import { deliveryChapters, strategyChapters } from './register-tables.ts';
import { chartsPart } from './html-charts.ts';
import { table, titledTable, type Column } from './html-table.ts';
import type { Chapter } from './report-table.ts';
import { STYLE } from './style.ts';

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/** Allows the page its one style sheet and nothing else. */
export const HTML_POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`;

/** What the page offers besides the edition: the address of the same as PDF. */
export interface Offers {
  readonly pdf?: string;
}

/** The edition as one page that prints well; a pure rendering, with the figures of the sealed JSON. */
export function htmlOf(report: Renderable, { pdf }: Offers = {}): string {
  const { organization, period, report: sealed } = report.content;
  const all = outlined(report.content, sections(report), ([part]) => part);
  const shown = all.filter(([part]) => isShown(report, part));
  const version = audienceSentence(report);
  return `<!doctype html>
<html lang="${escape(organization.locale)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(sealed.title)}, ${escape(organization.name)}</title><style>${STYLE}</style></head>
<body><main>
<header><p class="kicker">${escape(organization.name)} · ${periodWords(period)}</p>
<h1>${escape(sealed.title)}</h1><p class="seal">${escape(sealSentence(report))}</p>${version === '' ? '' : `<p class="version">${escape(version)}</p>`}${pdf === undefined ? '' : `<p class="offer"><a href="${escape(pdf)}">PDF</a></p>`}</header>
${shown.map(([, html]) => html).join('\n')}
${footer(report)}
</main></body></html>
`;
}

type Section = readonly [part: EditionPart, html: string];

/** In the order of the report; what has nothing to say is empty. */
function sections(report: Renderable): readonly Section[] {
  const { narrative, scorecard, highlights, lowlights, trust } = report.content;
  return [
    ...openingChapters(report).map(chapter),
    ['summary', prose('Executive summary', narrative.summary)],
    ['sentences', list('What the record says', recordSentences(report))],
    ...[...changeChapters(report), ...strategyChapters(report)].map(chapter),
    ['areas', `<section><h2>Areas</h2>${areaTable(scorecard)}</section>`],
    ['changes', list('What changed since the last edition', changeSentences(report))],
    [
      'scorecard',
      `<section><h2>Scorecard</h2>${scorecard.map((area) => areaPart(area, report)).join('')}</section>`,
    ],
    [
      'highlights',
      notes(
        'Highlights',
        highlights.map((note) => notePart(note, report)),
      ),
    ],
    [
      'lowlights',
      notes(
        'Lowlights',
        lowlights.map((note) => lowlightPart(note, report)),
      ),
    ],
    ...[...deliveryChapters(report), ...budgetChapters(report)].map(chapter),
    ['missed', list('Missed obligations', missedSentences(report))],
    ['charts', chartsPart(report)],
    ['definitions', definitions(scorecard)],
    ['trust', `<section><h2>Trust line</h2><p>${escape(trust.sentence)}</p></section>`],
  ];
}

const prose = (title: string, text: string): string =>
  text === '' ? '' : `<section class="prose"><h2>${title}</h2>${markdownToHtml(text)}</section>`;

function list(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  return `<section><h2>${title}</h2><ul>${lines.map((line) => `<li>${escape(line)}</li>`).join('')}</ul></section>`;
}

const chapter = ({ part, title, tables }: Chapter): Section => [
  part,
  `<section><h2>${escape(title)}</h2>${tables.map(titledTable).join('')}</section>`,
];

const notes = (title: string, parts: readonly string[]): string =>
  parts.length === 0 ? '' : `<section><h2>${title}</h2>${parts.join('')}</section>`;

const AREA_COLUMNS: readonly Column[] = [
  { head: 'Area' },
  { head: 'Owner' },
  { head: 'Declared' },
  { head: 'Computed' },
  { head: 'Was' },
  { head: 'On / at risk / off / no data', isFigure: true },
  { head: 'Current', isFigure: true },
  { head: 'Last word' },
];

function areaTable(areas: readonly EditionArea[]): string {
  const rows = areas.map((area) => {
    const { counts, coverage, since } = area;
    const declared =
      area.declared === null
        ? '<span class="mute">nothing declared</span>'
        : statusMark(area.declared);
    const badge = area.mismatchReason === null ? '' : ' <span class="badge">mismatch</span>';
    const was = since === null ? '' : statusMark(since.declared ?? since.computed);
    return `<tr><th scope="row">${escape(area.name)}</th><td>${escape(ownerWords(area))}</td><td>${declared}${badge}</td>
<td>${statusMark(area.computed)}</td><td>${was}</td><td class="figure">${counts.on_track} / ${counts.at_risk} / ${counts.off_track} / ${counts.unknown}</td>
<td class="figure">${coverage.current} of ${coverage.total}</td><td>${area.freshness}</td></tr>`;
  });
  return table(AREA_COLUMNS, rows);
}

const KPI_COLUMNS: readonly Column[] = [
  { head: 'KPI' },
  ...['Actual', 'Target', 'Variance', 'Previous', 'Last year', 'YTD'].map((head) => ({
    head,
    isFigure: true,
  })),
  { head: 'Status' },
  { head: 'Last twelve' },
];

function areaPart(area: EditionArea, report: Renderable): string {
  if (area.kpis.length === 0) return '';
  const mismatch = mismatchWords(area);
  const reason = mismatch && `<p class="note">${escape(`Declared ${mismatch}`)}</p>`;
  const rows = area.kpis.map((kpi) => kpiRow(kpi, report));
  return `<section class="area"><h3>${escape(area.name)}</h3>${reason}${table(KPI_COLUMNS, rows)}</section>`;
}

function kpiRow(kpi: EditionKpi, report: Renderable): string {
  const format = formatOf(report);
  const text = (value: number | null) => escape(figureText(value, kpi, format));
  const optional = (value: number | null) => (value === null ? '' : text(value));
  const figures = [
    text(kpi.value),
    optional(kpi.target),
    escape(differenceText(kpi.value, kpi.target, kpi, format)),
    text(kpi.previous.value),
    text(kpi.lastYear.value),
    optional(kpi.yearToDate),
  ].map((figure) => `<td class="figure">${figure}</td>`);
  const mode =
    kpi.state === 'provisional' || kpi.state === 'restated'
      ? ` <span class="mute">${kpi.state}</span>`
      : '';
  const verdict = verdictWords(kpi);
  const below = verdict === '' ? '' : `<br><span class="mute">${verdict}</span>`;
  return `<tr><th scope="row">${escape(kpi.name)}${mode}</th>${figures.join('')}<td>${statusMark(kpi.status, kpiStatusWords(kpi))}${below}</td><td>${sparkline(kpi)}</td></tr>`;
}

const notePart = (note: Highlight, report: Renderable): string =>
  `<article>${noteHead(note, report)}${markdownToHtml(note.text)}</article>`;

function lowlightPart(note: Lowlight, report: Renderable): string {
  const facts = [
    ['Cause', note.cause === note.text ? '' : (note.cause ?? '')],
    ['Plan', note.plan ?? ''],
    ['Who', planWords(note)],
    ['Help needed', note.helpNeeded ?? ''],
  ] as const;
  const shown = facts
    .filter(([, text]) => text !== '')
    .map(([term, text]) => `<dt>${term}</dt><dd>${escape(text)}</dd>`);
  return `<article>${noteHead(note, report)}${markdownToHtml(note.text)}<dl>${shown.join('')}</dl></article>`;
}

const noteHead = ({ areaKey, author, date }: Highlight, report: Renderable): string =>
  `<h3>${escape(areaName(areaKey, report))}</h3><p class="mute">${escape(author.name)}, ${date}</p>`;

const DEFINITION_COLUMNS: readonly Column[] = [
  { head: 'KPI' },
  { head: 'Version', isFigure: true },
  { head: 'Formula' },
  { head: 'Direction' },
  { head: 'Source' },
];

function definitions(areas: readonly EditionArea[]): string {
  const kpis = areas.flatMap((area) => area.kpis);
  if (kpis.length === 0) return '';
  const rows = kpis.map(
    (
      kpi,
    ) => `<tr><th scope="row">${escape(kpi.name)}</th><td class="figure">${kpi.definitionVersion}</td><td>${escape(kpi.formula ?? '')}</td>
<td>${directionWords(kpi.direction)}</td><td>${escape(kpi.source ?? '')}</td></tr>`,
  );
  return `<section><h2>Definitions</h2>${table(DEFINITION_COLUMNS, rows)}</section>`;
}

function footer({ content, sha256 }: Renderable): string {
  if (sha256 === null) return '';
  const { previousHash, activity } = content;
  const before = previousHash === null ? 'no earlier edition' : `<code>${previousHash}</code>`;
  return `<footer><p>SHA-256 <code>${sha256}</code></p><p>Follows ${before}. Activity ${activity.seq}, <code>${activity.hash}</code>.</p></footer>`;
}
