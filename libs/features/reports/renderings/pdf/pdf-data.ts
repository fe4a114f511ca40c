import type { EditionContent } from '#domain/edition';
import { statusWords } from '#domain/figure-text';
import type { Status } from '#domain/status';
import {
  audienceSentence,
  isShown,
  periodWords,
  sealSentence,
  type Renderable,
} from '../edition-words.ts';
import { chaptersOf } from './pdf-chapters.ts';
import type { PdfChapter } from './pdf-parts.ts';

interface Tile {
  readonly status: Status;
  readonly text: string;
  readonly figure: string;
  readonly count: number;
}

interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** All that the paper says: words, never markup. */
export interface PdfData {
  readonly title: string;
  readonly heading: string;
  readonly author: string;
  readonly organization: string;
  readonly lang: string;
  readonly region: string | null;
  readonly kicker: string;
  readonly seal: string;
  /** Of whom it is a version, and what was left out; empty for the whole. */
  readonly version: string;
  readonly sealedAt: Moment;
  readonly footer: string;
  readonly tiles: readonly Tile[];
  readonly trust: string;
  readonly chapters: readonly PdfChapter[];
  readonly sealTitle: string;
  readonly hashes: readonly (readonly [term: string, told: string])[];
}

export function pdfDataOf(report: Renderable): PdfData {
  const { organization, period, report: sealed, sealedBy, trust } = report.content;
  const { language, region = null } = new Intl.Locale(organization.locale);
  return {
    title: sealed.title,
    heading: sealed.title,
    author: sealedBy.name,
    organization: organization.name,
    lang: language,
    region,
    kicker: `${organization.name} · ${periodWords(period)}`,
    seal: sealSentence(report),
    version: audienceSentence(report),
    sealedAt: momentOf(report.content.sealedAt),
    footer: footerOf(report),
    tiles: isShown(report, 'areas') || isShown(report, 'scorecard') ? tilesOf(report.content) : [],
    trust: isShown(report, 'trust') ? trust.sentence : '',
    chapters: chaptersOf(report),
    sealTitle: 'Seal',
    hashes: hashesOf(report),
  };
}

/** The instant of sealing, in UTC: the document was made then, whenever it is drawn. */
function momentOf(instant: string): Moment {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = instant
    .split(/\D/)
    .map(Number);
  return { year, month, day, hour, minute, second };
}

const TILES = ['on_track', 'at_risk', 'off_track', 'unknown'] as const;

function tilesOf({ scorecard }: EditionContent): readonly Tile[] {
  return TILES.map((status) => {
    const count = scorecard.reduce((total, { counts }) => total + counts[status], 0);
    return { status, text: statusWords(status), figure: String(count), count };
  });
}

function footerOf({ content, sha256 }: Renderable): string {
  if (sha256 === null) return 'Draft, not sealed';
  return `Edition ${content.number} · SHA-256 ${sha256.slice(0, 16)}…`;
}

function hashesOf({ content, sha256 }: Renderable): PdfData['hashes'] {
  if (sha256 === null) return [];
  const { activity, previousHash } = content;
  return [
    ['SHA-256', sha256],
    ['Follows', previousHash ?? 'no earlier edition'],
    ['Activity', `${activity.seq}, ${activity.hash}`],
  ];
}
