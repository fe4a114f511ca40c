import { Injectable } from '@nestjs/common';
import type { AreaTemplateKey } from '#domain/area';
import { scaleOf } from '#domain/kpi';
import type { ValueToRecord } from '#features/kpis/index';
import type { Fact } from '../story/facts.ts';
import { KPIS, KPIS_OF_PRODUCTS, type Kpi } from '../story/templates.ts';

interface Known {
  readonly period: string;
  readonly value: number;
  readonly at: Date;
}

/** The figures that people have seen, so that they can speak of them. */
@Injectable()
export class Knowledge {
  private readonly byKpi = new Map<string, readonly Known[]>();
  private readonly names = new Map(KPIS.map(({ id, template }) => [id, template.name]));

  rename(kpi: string, name: string): void {
    this.names.set(kpi, name);
  }

  learn(row: ValueToRecord, at: Date): void {
    const { kpi, period } = row;
    const value = valueOf(row);
    const others = (this.byKpi.get(kpi) ?? []).filter((known) => known.period !== period);
    if (value !== undefined) this.byKpi.set(kpi, [...others, { period, value, at }]);
  }

  /** Of the area's KPIs, those recorded since then; what is confidential stays out of texts. */
  factsSince(area: AreaTemplateKey, since: Date): readonly Fact[] {
    return KPIS.filter(({ template, isConfidential }) => template.area === area && !isConfidential)
      .map((kpi) => this.factOn(kpi, since))
      .filter((fact) => fact !== undefined);
  }

  private factOn({ id, template }: Kpi, since: Date): Fact | undefined {
    const [before, latest] = (this.byKpi.get(id) ?? []).slice(-2);
    if (before === undefined || latest === undefined || latest.at <= since) return undefined;
    const { unit, direction } = template;
    const name = this.names.get(id) ?? template.name;
    return { name, unit, direction, value: latest.value, before: before.value };
  }
}

function valueOf({ kpi, value, numerator, denominator }: ValueToRecord): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof numerator !== 'number' || !denominator) return undefined;
  const all = [...KPIS, ...KPIS_OF_PRODUCTS];
  const unit = all.find(({ id }) => id === kpi)?.template.unit ?? 'ratio';
  return (numerator * scaleOf(unit)) / denominator;
}
