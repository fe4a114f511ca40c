import { outlined } from '#domain/edition-parts';
import type { Highlight, Lowlight } from '#domain/edition';
import { markdownBlocks } from '#platform/markdown-blocks';
import {
  areaName,
  changeSentences,
  isShown,
  missedSentences,
  planWords,
  recordSentences,
  type Renderable,
} from '../edition-words.ts';
import { budgetChapters } from '../budget-tables.ts';
import { changeChapters, openingChapters } from '../loop-tables.ts';
import { deliveryChapters, strategyChapters } from '../register-tables.ts';
import type { Chapter, ReportTable } from '../report-table.ts';
import { figures, words, type PdfChapter, type PdfNote, type PdfPart } from './pdf-parts.ts';
import { chartParts, drawnPart } from './pdf-charts.ts';
import { areaTable, definitionTable, kpiTables } from './pdf-scorecard.ts';

/** The same chapters in the same order as on the page. */
export function chaptersOf(report: Renderable): readonly PdfChapter[] {
  const { narrative, scorecard, highlights, lowlights } = report.content;
  const all: readonly PdfChapter[] = [
    ...openingChapters(report).map(chapter),
    { part: 'summary', title: 'Executive summary', parts: prose(narrative.summary) },
    { part: 'sentences', title: 'What the record says', parts: list(recordSentences(report)) },
    ...changeChapters(report).map(chapter),
    ...strategyChapters(report).map(chapter),
    { part: 'areas', title: 'Areas', parts: scorecard.length === 0 ? [] : [areaTable(scorecard)] },
    {
      part: 'changes',
      title: 'What changed since the last edition',
      parts: list(changeSentences(report)),
    },
    { part: 'scorecard', title: 'Scorecard', parts: kpiTables(report) },
    {
      part: 'highlights',
      title: 'Highlights',
      parts: highlights.map((note) => highlight(note, report)),
    },
    {
      part: 'lowlights',
      title: 'Lowlights',
      parts: lowlights.map((note) => lowlight(note, report)),
    },
    ...deliveryChapters(report).map(chapter),
    ...budgetChapters(report).map(chapter),
    { part: 'missed', title: 'Missed obligations', parts: list(missedSentences(report)) },
    { part: 'charts', title: 'Charts', parts: chartParts(report) },
    { part: 'definitions', title: 'Definitions', parts: definitions(report) },
  ];
  const ordered = outlined(report.content, all, ({ part }) => part);
  return ordered.filter(({ part, parts }) => isShown(report, part) && parts.length > 0);
}

const prose = (text: string): readonly PdfPart[] =>
  text === '' ? [] : [{ kind: 'prose', blocks: markdownBlocks(text) }];

const list = (lines: readonly string[]): readonly PdfPart[] =>
  lines.length === 0 ? [] : [{ kind: 'list', lines }];

const chapter = ({ part, title, tables }: Chapter): PdfChapter => ({
  part,
  title,
  parts: tables.flatMap(tableParts),
});

/** The pictures of a table stand below its heading, and above its rows. */
function tableParts({ drawings = [], ...table }: ReportTable): readonly PdfPart[] {
  if (drawings.length === 0) return [tablePart(table)];
  const head = { ...table, rows: [] };
  return [
    tablePart(head),
    ...drawings.map(drawnPart),
    ...(table.rows.length === 0 ? [] : [tablePart({ ...table, title: '', note: '' })]),
  ];
}

const tablePart = ({ heads, figures: places = [], ...table }: ReportTable): PdfPart => ({
  kind: 'table',
  ...table,
  columns: heads.map((head, at) =>
    places.includes(at) ? figures(head, 1) : words(head, at === 0 ? 2 : 1),
  ),
  isWhole: false,
});

function definitions({ content }: Renderable): readonly PdfPart[] {
  const kpis = content.scorecard.flatMap((area) => area.kpis);
  return kpis.length === 0 ? [] : [definitionTable(kpis)];
}

const highlight = (note: Highlight, report: Renderable): PdfNote => ({
  kind: 'note',
  tone: 'on_track',
  area: areaName(note.areaKey, report),
  by: `${note.author.name}, ${note.date}`,
  text: markdownBlocks(note.text),
  facts: [],
});

function lowlight(note: Lowlight, report: Renderable): PdfNote {
  const facts = [
    ['Cause', note.cause === note.text ? '' : (note.cause ?? '')],
    ['Plan', note.plan ?? ''],
    ['Who', planWords(note)],
    ['Help needed', note.helpNeeded ?? ''],
  ] as const;
  return {
    ...highlight(note, report),
    tone: 'off_track',
    facts: facts.filter(([, told]) => told !== ''),
  };
}
