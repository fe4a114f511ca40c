import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import { PERIOD_KINDS, periodOf } from '#domain/calendar';
import { NotFound } from '#domain/errors';
import { definitionOn } from './definition.ts';
import { Figures } from './figures.ts';
import { KpiRecordQuery, type KpiRecord } from './kpi-record.query.ts';

/** What a KPI shows for single periods by what is known now. */
@Injectable()
export class PresentFigures {
  constructor(private readonly records: KpiRecordQuery) {}

  /** By the keys of the periods, null without a value. Throws `NotFound`, also for a KPI that the actor may not know of. */
  async of(
    actor: Actor,
    reference: string,
    periodKeys: readonly string[],
  ): Promise<ReadonlyMap<string, number | null>> {
    const record = await this.records.find(actor, reference, undefined);
    if (record === undefined) throw new NotFound('KPI');
    return new Map(periodKeys.map((key) => [key, valueIn(record, key)]));
  }
}

function valueIn(record: KpiRecord, key: string): number | null {
  const { fiscalStartMonth, fiscalPattern, definitions, values } = record;
  const rules = { fiscalStartMonth, pattern: fiscalPattern };
  const period = periodOf(rules, key);
  if (period === undefined) return null;
  const actual = values.filter(({ series }) => series === 'actual');
  const figures = new Figures(definitionOn(definitions, period.endsOn), rules, actual);
  const isPart = PERIOD_KINDS.indexOf(period.kind) < PERIOD_KINDS.indexOf(figures.kind);
  return isPart ? (figures.recorded(key)?.value ?? null) : figures.of(period).value;
}
