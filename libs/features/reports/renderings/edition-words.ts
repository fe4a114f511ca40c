import { leftOut, shows, type Audience } from '#domain/audience';
import { isOutlined, type EditionPart } from '#domain/edition-parts';
import { figureText, statusWords, type FigureFormat } from '#domain/figure-text';
import { diffEditions, type Change } from '#domain/edition-diff';
import type { EditionArea, EditionContent, EditionKpi, EditionPeriod } from '#domain/edition';
import { hiddenText } from '#domain/sentences/sentence-text';
import { STATUSES, type Status } from '#domain/status';

/** An edition with the one that it follows; without a hash it is a draft. */
export interface Renderable {
  readonly content: EditionContent;
  readonly before: EditionContent | null;
  readonly sha256: string | null;
  /** Who is shown only some sections; absent: all are shown. */
  readonly audience?: Audience;
}

export const isShown = ({ audience, content }: Renderable, part: EditionPart): boolean =>
  shows(audience ?? null, part) && isOutlined(content, part);

/** “2026-10-01 to 2026-10-31”, and up to which day it is told where it still ran. */
export const periodWords = ({ startsOn, endsOn, readOn }: EditionPeriod): string =>
  `${startsOn} to ${endsOn}${readOn === undefined ? '' : `, told up to ${readOn}`}`;

export const formatOf = ({ content }: Renderable): FigureFormat => content.organization;

/** What a reader of the edition before has to know first: statuses, figures, owners, what came and went. */
const TOLD: ReadonlySet<Change['kind']> = new Set([
  'presence',
  'status',
  'figure',
  'target',
  'owner',
]);
const TOLD_FIELDS: ReadonlySet<string | null> = new Set([
  null,
  'declared',
  'computed',
  'status',
  'value',
  'target',
  'owner',
]);

export function changeSentences(report: Renderable): readonly string[] {
  if (report.before === null) return [];
  const isSaid = saidAlready(report);
  const isComparable = comparableIn(report);
  return diffEditions(report.before, report.content)
    .filter(
      ({ section, kind, field }) => isTold(section) && TOLD.has(kind) && TOLD_FIELDS.has(field),
    )
    .filter((change) => isComparable(change) && !isSaid(change))
    .map((change) => changeSentence(change, report));
}

/** Figures of another period are no change: the scorecard shows them beside those before. */
function comparableIn({ content, before }: Renderable): (change: Change) => boolean {
  const isSame = before?.period.key === content.period.key;
  return ({ section, kind }) =>
    isSame || section === 'areas' || kind === 'presence' || kind === 'owner';
}

/** What turned, came and went is said by the record's own sentences, where they speak of the same two editions. */
function saidAlready({ content, before }: Renderable): (change: Change) => boolean {
  const against = content.sentences?.against;
  const isSame = against?.periodKey === before?.period.key && against?.number === before?.number;
  return ({ kind }) => isSame && (kind === 'status' || kind === 'presence');
}

/** What the record says by itself, and what was left out of it. */
export const recordSentences = ({ content: { sentences } }: Renderable): readonly string[] => [
  ...(sentences?.told ?? []).map(({ text }) => text),
  ...(sentences?.hidden ?? []).map(hiddenText),
];

const isTold = (section: Change['section']): boolean => section === 'areas' || section === 'kpis';

/** “Activation rate: status On track → At risk”. */
function changeSentence(change: Change, report: Renderable): string {
  if (change.event === 'appeared') return `${String(change.after)} is new`;
  if (change.event === 'vanished') return `${String(change.before)} is no longer reported`;
  const subject = subjectOf(change, report);
  const words = (value: Change['before']) => valueWords(value, change, subject, report);
  return `${subject?.name ?? change.key}: ${fieldWords(change)} ${words(change.before)} → ${words(change.after)}`;
}

function subjectOf(
  { section, key }: Change,
  { content }: Renderable,
): EditionArea | EditionKpi | undefined {
  const { scorecard } = content;
  const all = section === 'areas' ? scorecard : scorecard.flatMap(({ kpis }) => kpis);
  return all.find((one) => one.key === key);
}

const fieldWords = ({ field }: Change): string =>
  field === 'declared' || field === 'computed' ? `${field} status` : (field ?? '');

function valueWords(
  value: Change['before'],
  { field }: Change,
  subject: EditionArea | EditionKpi | undefined,
  report: Renderable,
): string {
  if (value === null) return field === 'owner' ? 'open' : 'none';
  if (typeof value === 'number' && subject && 'unit' in subject)
    return figureText(value, subject, formatOf(report));
  return typeof value === 'string' && isStatus(value) ? statusWords(value) : String(value);
}

const isStatus = (text: string): text is Status => STATUSES.some((status) => status === text);

export function ownerWords({ owner }: EditionArea): string {
  if (owner === null) return 'open';
  return owner.acting ? `${owner.name} (acting)` : owner.name;
}

export const areaName = (key: string, { content }: Renderable): string =>
  content.scorecard.find((area) => area.key === key)?.name ?? key;

const OBLIGATION_WORDS: Readonly<Record<string, string>> = { check_in: 'Check-in', value: 'Value' };

export function missedSentences({ content }: Renderable): readonly string[] {
  return content.missedObligations.map(({ kind, what, owner, dueAt, dueOn }) => {
    const who = owner === null ? 'nobody in charge' : owner.name;
    return `${OBLIGATION_WORDS[kind] ?? kind}: ${what}, due ${dueOn ?? dueAt.slice(0, 10)} (${who})`;
  });
}

export function sealSentence({ content, sha256 }: Renderable): string {
  if (sha256 === null) return 'Draft: nothing is sealed yet.';
  const reason = content.reason === null ? '' : ` Reason: ${content.reason}`;
  return `Edition ${content.number}, sealed ${instantWords(content.sealedAt)} by ${content.sealedBy.name}.${reason}`;
}

const PART_WORDS: Readonly<Record<EditionPart, string>> = {
  'last-time': 'Actions from last time',
  summary: 'Executive summary',
  sentences: 'What the record says',
  'changes-asked': 'Changes asked for',
  asks: 'Asks',
  decisions: 'Decisions',
  changes: 'What changed since the last edition',
  objectives: 'Strategy and objectives',
  areas: 'Areas',
  scorecard: 'Scorecard',
  highlights: 'Highlights',
  lowlights: 'Lowlights',
  roadmap: 'Roadmap and delivery',
  lifecycle: 'Lifecycle and portfolio',
  budget: 'Budget',
  missed: 'Missed obligations',
  charts: 'Charts',
  definitions: 'Definitions',
  trust: 'Trust line',
};

/** Where a version for some readers comes from, and what it does not show; empty for the whole edition. */
export function audienceSentence({ content, before, sha256, audience }: Renderable): string {
  if (audience === undefined) return '';
  const missing = leftOut(content, before, audience).map((part) => PART_WORDS[part]);
  const rest =
    missing.length === 0 ? 'No section was left out.' : `Left out: ${missing.join(', ')}.`;
  return `Version for ${audience.name}: sections of edition ${content.number} with SHA-256 ${sha256 ?? 'none'}. ${rest}`;
}

/** “2026-11-22 08:01 UTC”: the same for every reader, wherever they sit. */
function instantWords(instant: string): string {
  return `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`;
}

/** A value that nothing is asked of has no status, though it is no lack of data. */
export const kpiStatusWords = ({ status, value, target }: EditionKpi): string =>
  status === 'unknown' && value !== null && target === null ? 'No target' : statusWords(status);

const VARIATION_WORDS = {
  common_cause: 'steady',
  improving: 'improving',
  worsening: 'worsening',
} as const;
const ASSURANCE_WORDS = {
  will: 'will meet the target',
  will_not: 'will not meet the target as it is',
  may_or_may_not: 'may or may not meet the target',
} as const;

/** What the process says about itself, such as “improving; may or may not meet the target”. */
export function verdictWords({ variation, assurance }: EditionKpi): string {
  const parts = [variation && VARIATION_WORDS[variation], assurance && ASSURANCE_WORDS[assurance]];
  return parts.filter((part) => part !== null).join('; ');
}

export const planWords = (note: {
  readonly who: string | null;
  readonly byWhen: string | null;
}): string =>
  note.who === null ? '' : `${note.who}${note.byWhen === null ? '' : `, by ${note.byWhen}`}`;

/** “better than computed: one client”; nothing where declared and computed agree. A status that fell after it was declared has no reason. */
export function mismatchWords({ mismatchReason }: Pick<EditionArea, 'mismatchReason'>): string {
  if (mismatchReason === null) return '';
  return `better than computed: ${mismatchReason || 'no reason was given'}`;
}
