import { Injectable } from '@nestjs/common';
import {
  DefinitionsService,
  KpisService,
  MeasurementsService,
  Rebasing,
  TargetsService,
  type ValueToRecord,
} from '#features/kpis/index';
import type { DeedOf, ObservedRow } from '../story/deed.ts';
import { Company } from './company.ts';
import { Knowledge } from './knowledge.ts';
import { Observations } from './observations.query.ts';
import type { Performers } from './performers.ts';

type Mine = 'arrange' | 'define' | 'aim' | 'rebase' | 'record';

@Injectable()
export class KpiDeeds {
  constructor(
    private readonly company: Company,
    private readonly knowledge: Knowledge,
    private readonly observations: Observations,
    private readonly kpis: KpisService,
    private readonly definitions: DefinitionsService,
    private readonly targets: TargetsService,
    private readonly measurements: MeasurementsService,
    private readonly rebasing: Rebasing,
  ) {}

  readonly performers: Performers<Mine> = {
    arrange: (deed) => this.arrange(deed),
    define: (deed) => this.define(deed),
    aim: (deed) => this.aim(deed),
    rebase: (deed) => this.rebase(deed),
    record: (deed) => this.record(deed),
  };

  private async arrange({ by, kpi, patch }: DeedOf<'arrange'>): Promise<void> {
    const { actor, id } = this.at(by, kpi);
    const { version } = await this.kpis.get(actor, id);
    await this.kpis.update(actor, id, version, patch);
  }

  private async define({ by, kpi, to }: DeedOf<'define'>): Promise<void> {
    const { actor, id } = this.at(by, kpi);
    const { name } = await this.definitions.revise(actor, id, to);
    this.knowledge.rename(kpi, name);
  }

  private async aim({ by, kpi, target }: DeedOf<'aim'>): Promise<void> {
    const { actor, id } = this.at(by, kpi);
    await this.targets.set(actor, id, target);
  }

  private async rebase({ by, kpi, from, reason }: DeedOf<'rebase'>): Promise<void> {
    const { actor, id } = this.at(by, kpi);
    await this.rebasing.rebase(actor, id, { from, reason });
  }

  private async record({ at, by, rows }: DeedOf<'record'>): Promise<void> {
    const stated: ValueToRecord[] = [];
    for (const row of rows) stated.push('observed' in row ? await this.observe(row, at) : row);
    const named = stated.map((row) => ({ ...row, kpi: this.company.id('kpi', row.kpi) }));
    await this.measurements.recordBatch(this.company.actor(by), named);
    for (const row of stated) this.knowledge.learn(row, at);
  }

  private async observe(row: ObservedRow, at: Date): Promise<ValueToRecord> {
    const { kpi, observed, of: period, source = '' } = row;
    const { organizationId } = this.company;
    const seen = await this.observations.read(organizationId, observed, { period, at });
    return { kpi, period: period.key, source, ...seen };
  }

  private at(by: DeedOf<'aim'>['by'], kpi: string) {
    return { actor: this.company.actor(by), id: this.company.id('kpi', kpi) };
  }
}
