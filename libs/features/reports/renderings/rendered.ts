import type { FastifyReply } from 'fastify';
import type { ReportPdf } from '../report-pdf.ts';
import { csvOf } from './csv.ts';
import type { Renderable } from './edition-words.ts';
import { HTML_POLICY, htmlOf, type Offers } from './html.ts';
import { markdownOf } from './markdown.ts';
import { xlsxOf } from './xlsx.ts';

export type RenderedFormat = 'markdown' | 'html' | 'csv' | 'xlsx' | 'pdf';

const TYPES: Readonly<Record<RenderedFormat, string>> = {
  markdown: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
};

/** A page and Markdown are read where they are; the others are files with a name. */
const FILES: ReadonlySet<RenderedFormat> = new Set(['csv', 'xlsx', 'pdf']);

interface Drawing {
  readonly reply: FastifyReply;
  readonly pdf: ReportPdf;
  readonly offers?: Offers;
}

/** The rendering, with its type and, for a page, its own policy. */
export async function rendered(
  report: Renderable,
  format: RenderedFormat,
  { reply, pdf, offers = {} }: Drawing,
): Promise<string | Buffer> {
  reply.type(TYPES[format]);
  if (FILES.has(format))
    reply.header('content-disposition', `inline; filename="${fileNameOf(report, format)}"`);
  if (format === 'pdf') return Buffer.from(await pdf.of(report));
  if (format === 'xlsx') return Buffer.from(await xlsxOf(report));
  if (format === 'csv') return csvOf(report);
  if (format === 'markdown') return markdownOf(report);
  reply.header('content-security-policy', HTML_POLICY);
  return htmlOf(report, offers);
}

export function fileNameOf({ content, sha256, audience }: Renderable, extension: string): string {
  const edition = sha256 === null ? 'draft' : `edition-${content.number}`;
  const version = audience === undefined ? '' : `-${fileWords(audience.name)}`;
  return `report-${content.period.key}-${edition}${version}.${extension}`;
}

/** A name in a header: letters and digits of ASCII alone. */
const fileWords = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/[^\w ]/g, '')
    .trim()
    .replaceAll(/\W+/g, '-')
    .toLowerCase()
    .slice(0, 40) || 'version';
