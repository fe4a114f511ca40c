import { Injectable } from '@nestjs/common';
import { Typst } from '#platform/typst/typst';
import type { Renderable } from './renderings/edition-words.ts';
import { BODY } from './renderings/pdf/pdf-body.ts';
import { pdfDataOf } from './renderings/pdf/pdf-data.ts';
import { LOOK } from './renderings/pdf/pdf-look.ts';

/** The edition on paper: a pure rendering, whose bytes are the same at every drawing. */
export abstract class ReportPdf {
  abstract of(report: Renderable): Promise<Uint8Array>;
}

@Injectable()
export class TypstReportPdf implements ReportPdf {
  constructor(private readonly typst: Typst) {}

  of(report: Renderable): Promise<Uint8Array> {
    const inputs = { report: JSON.stringify(pdfDataOf(report)) };
    return this.typst.pdf({ source: LOOK + BODY, inputs });
  }
}
