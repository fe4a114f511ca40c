import {
  letterDrawings,
  pictureId,
  type LetterDrawing,
  type NamedEdition,
} from '#features/reports/index';
import type { EditionContent } from '#domain/edition';
import { figureText, statusWords } from '#domain/figure-text';
import { escape } from '#domain/markup';
import { markdownToHtml } from '#platform/markdown';
import type { LetterPart } from './letter.ts';
import { say, type Language } from './mail-words.ts';

const MOST = 12;
const COUNTED = ['on_track', 'at_risk', 'off_track', 'unknown'] as const;
const COLOURS = {
  on_track: '#0a5f5b',
  at_risk: '#6b4700',
  off_track: '#8f1a15',
  unknown: '#4a5160',
} as const;

/** The report on one page: how many figures stand how, the summary, and what needs an eye; all from the sealed edition. */
export function reportParts(
  content: EditionContent,
  { language, edition }: { readonly language: Language; readonly edition: NamedEdition },
): readonly LetterPart[] {
  return [
    counts(content),
    ...summary(content, language),
    ...troubled(content, language),
    ...charts(letterDrawings(content), edition, language),
  ];
}

function counts({ report, period, scorecard, trust }: EditionContent): LetterPart {
  const all = COUNTED.map((status) => ({
    status,
    count: scorecard.reduce((total, area) => total + area.counts[status], 0),
  }));
  const cells = all.map(
    ({ status, count }) =>
      `<td style="padding:10px 18px 10px 0;color:${COLOURS[status]}"><strong style="font-size:22px">${count}</strong><br><span style="font-size:12px">${statusWords(status)}</span></td>`,
  );
  const words = all.map(({ status, count }) => `${statusWords(status)} ${count}`).join(', ');
  return {
    title: `${report.title}, ${period.startsOn} – ${period.endsOn}`,
    html: `<table role="presentation"><tr>${cells.join('')}</tr></table>${bar(all)}<p style="margin:0;color:#5b6472;font-size:13px">${escape(trust.sentence)}</p>`,
    text: `${words}\n${trust.sentence}`,
  };
}

const MARKS = {
  on_track: '#0b7a75',
  at_risk: '#c28a00',
  off_track: '#9c1c17',
  unknown: '#b6bcc6',
} as const;

interface Counted {
  readonly status: (typeof COUNTED)[number];
  readonly count: number;
}

/** Most mail programs show no picture before they are asked: this chart is a table, whose figures stand above it. */
function bar(all: readonly Counted[]): string {
  const shown = all.filter(({ count }) => count > 0);
  const total = shown.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return '';
  const cells = shown.map(
    ({ status, count }) =>
      `<td width="${Math.round((count / total) * 100)}%" height="8" bgcolor="${MARKS[status]}" style="height:8px;font-size:0;line-height:0">&nbsp;</td>`,
  );
  return `<table role="presentation" aria-hidden="true" width="100%" cellspacing="2" cellpadding="0" style="margin:0 0 10px"><tr>${cells.join('')}</tr></table>`;
}

const summary = ({ narrative }: EditionContent, language: Language): readonly LetterPart[] =>
  narrative.summary === ''
    ? []
    : [
        {
          title: say(language, 'summary'),
          html: markdownToHtml(narrative.summary),
          text: narrative.summary,
        },
      ];

function troubled(content: EditionContent, language: Language): readonly LetterPart[] {
  const { scorecard, organization } = content;
  const lines = scorecard
    .flatMap(({ kpis }) => kpis)
    .filter(({ status }) => status === 'off_track' || status === 'at_risk')
    .toSorted(
      (one, other) => Number(other.status === 'off_track') - Number(one.status === 'off_track'),
    )
    .slice(0, MOST)
    .map((kpi) => {
      const target = kpi.target === null ? '' : ` / ${figureText(kpi.target, kpi, organization)}`;
      return `${kpi.name}: ${figureText(kpi.value, kpi, organization)}${target} (${statusWords(kpi.status)})`;
    });
  if (lines.length === 0) return [];
  return [
    {
      title: say(language, 'needsYou'),
      html: `<ul style="margin:0;padding-left:18px">${lines.map((line) => `<li>${escape(line)}</li>`).join('')}</ul>`,
      text: lines.map((line) => `* ${line}`).join('\n'),
    },
  ];
}

/** Under the words, because most mail programs show pictures only when they are asked. */
function charts(
  drawings: readonly LetterDrawing[],
  edition: NamedEdition,
  language: Language,
): readonly LetterPart[] {
  if (drawings.length === 0) return [];
  return [
    {
      title: say(language, 'charts'),
      html: drawings.map((drawing) => chart(drawing, pictureId(drawing.name, edition))).join(''),
      text: drawings.map(({ title, alt }) => `* ${title}. ${alt}`).join('\n'),
    },
  ];
}

const chart = ({ title, note, alt }: LetterDrawing, contentId: string): string =>
  `<p style="margin:16px 0 6px;font-weight:600">${escape(title)}</p><img src="cid:${escape(contentId)}" width="534" alt="${escape(alt)}" style="display:block;width:100%;height:auto;border:0;color:#5b6472;font-size:13px"><p style="margin:6px 0 0;color:#5b6472;font-size:12px">${escape(note)}</p>`;
