import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { remitItself } from '#domain/actor';
import type { Audience } from '#domain/audience';
import type { EditionContent } from '#domain/edition';
import { NotFound } from '#domain/errors';
import type { ReportState } from '#domain/report';
import { Database } from '#platform/database/database';
import { contentOf, EditionsQuery } from './editions.query.ts';
import type { Renderable } from './renderings/edition-words.ts';
import { fileNameOf, rendered } from './renderings/rendered.ts';
import { ReportPdf } from './report-pdf.ts';

export interface NamedEdition {
  readonly reportId: string;
  readonly number: number;
}

interface FoundEdition extends NamedEdition {
  readonly id: string;
  readonly state: ReportState;
}

const SELECT = `SELECT e.id, e.report_id AS "reportId", e.number, r.state FROM editions e
  JOIN reports r ON r.organization_id = $1 AND r.id = e.report_id WHERE e.organization_id = $1`;

/** Sealed editions for those who pass them on; whoever asks has made sure of who may read them. */
@Injectable()
export class EditionFiles {
  constructor(
    private readonly db: Database,
    private readonly editions: EditionsQuery,
    private readonly paper: ReportPdf,
  ) {}

  async content(organizationId: string, reportId: string, number: number): Promise<EditionContent> {
    return contentOf(await this.editions.sealed(remitItself(organizationId), reportId, number));
  }

  /** What the renderings draw: for an audience its sections alone. */
  async report(
    organizationId: string,
    { reportId, number }: NamedEdition,
    audience?: Audience,
  ): Promise<Renderable> {
    const actor = remitItself(organizationId);
    const sealed = await this.editions.sealed(actor, reportId, number);
    const content = contentOf(sealed);
    const before = await this.editions.before(actor, content);
    return { content, before, sha256: sealed.sha256, ...(audience && { audience }) };
  }

  /** The page offers the address of the same as PDF, where one is given. */
  draw(
    report: Renderable,
    format: 'html' | 'pdf',
    reply: FastifyReply,
    offers: { readonly pdf?: string } = {},
  ): Promise<string | Buffer> {
    return rendered(report, format, { reply, pdf: this.paper, offers });
  }

  async pdf(
    organizationId: string,
    edition: NamedEdition,
    audience?: Audience,
  ): Promise<{ filename: string; content: Buffer }> {
    const report = await this.report(organizationId, edition, audience);
    return {
      filename: fileNameOf(report, 'pdf'),
      content: Buffer.from(await this.paper.of(report)),
    };
  }

  async find(organizationId: string, { reportId, number }: NamedEdition): Promise<FoundEdition> {
    const row = await this.db.row<FoundEdition & Record<string, unknown>>({
      text: `${SELECT} AND e.report_id = $2 AND e.number = $3`,
      values: [organizationId, reportId, number],
    });
    if (!row) throw new NotFound('The edition');
    return row;
  }

  async named(organizationId: string, editionId: string): Promise<FoundEdition> {
    const row = await this.db.row<FoundEdition & Record<string, unknown>>({
      text: `${SELECT} AND e.id = $2`,
      values: [organizationId, editionId],
    });
    if (!row) throw new NotFound('The edition');
    return row;
  }
}
