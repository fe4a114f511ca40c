import type { FastifyReply } from 'fastify';
import type { ReportPdf } from '../report-pdf.ts';
import { csvOf } from './csv.ts';
import type { Renderable } from './edition-words.ts';
import { HTML_POLICY, htmlOf } from './html.ts';
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

/** The rendering, with its type and, for a page, its own policy. */
export async function rendered(
  report: Renderable,
  format: RenderedFormat,
  { reply, pdf }: { readonly reply: FastifyReply; readonly pdf: ReportPdf },
): Promise<string | Buffer> {
  reply.type(TYPES[format]);
  if (FILES.has(format))
    reply.header('content-disposition', `inline; filename="${fileNameOf(report, format)}"`);
  if (format === 'pdf') return Buffer.from(await pdf.of(report));
  if (format === 'xlsx') return Buffer.from(await xlsxOf(report));
  if (format === 'csv') return csvOf(report);
  if (format === 'markdown') return markdownOf(report);
  reply.header('content-security-policy', HTML_POLICY);
  return htmlOf(report);
}

export function fileNameOf({ content, sha256 }: Renderable, extension: string): string {
  const edition = sha256 === null ? 'draft' : `edition-${content.number}`;
  return `report-${content.period.key}-${edition}.${extension}`;
}
