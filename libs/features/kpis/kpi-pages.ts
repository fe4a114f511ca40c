import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import { NotFound } from '#domain/errors';
import { kpiPage } from './kpi-page.ts';
import { KpiRecordQuery } from './kpi-record.query.ts';
import type { PageQuestion } from './page-reading.ts';
import type { SeriesView } from './series.dto.ts';
import { seriesView } from './series-view.ts';

@Injectable()
export class KpiPages {
  constructor(private readonly records: KpiRecordQuery) {}

  /** Throws `NotFound`, also for a KPI that was not known at `asOf`. */
  async read(actor: Actor, reference: string, question: PageQuestion): Promise<SeriesView> {
    const record = await this.records.find(actor, reference, question.asOf);
    if (record === undefined) throw new NotFound('KPI');
    return seriesView(record, kpiPage(record, question));
  }
}
