import { Injectable } from '@nestjs/common';
import { remitItself } from '#domain/actor';
import type { EditionContent } from '#domain/edition';
import { contentOf, EditionsQuery } from './editions.query.ts';
import { fileNameOf } from './renderings/rendered.ts';
import { ReportPdf } from './report-pdf.ts';

/** Sealed editions for those who pass them on; whoever asks has made sure of who may read them. */
@Injectable()
export class EditionFiles {
  constructor(
    private readonly editions: EditionsQuery,
    private readonly paper: ReportPdf,
  ) {}

  async content(organizationId: string, reportId: string, number: number): Promise<EditionContent> {
    return contentOf(await this.editions.sealed(remitItself(organizationId), reportId, number));
  }

  async pdf(
    organizationId: string,
    reportId: string,
    number: number,
  ): Promise<{ filename: string; content: Buffer }> {
    const actor = remitItself(organizationId);
    const sealed = await this.editions.sealed(actor, reportId, number);
    const content = contentOf(sealed);
    const before = await this.editions.before(actor, content);
    const report = { content, before, sha256: sealed.sha256 };
    return {
      filename: fileNameOf(report, 'pdf'),
      content: Buffer.from(await this.paper.of(report)),
    };
  }
}
