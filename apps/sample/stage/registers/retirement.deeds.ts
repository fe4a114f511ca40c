import { Injectable } from '@nestjs/common';
import { RetirementPlanning, RetirementsService } from '#features/lifecycle/index';
import type { DeedOf } from '../../story/deed.ts';
import { Company } from '../company.ts';
import type { Performers } from '../performers.ts';
import { Versions } from './versions.query.ts';

type Mine = 'propose_retirement' | 'approve_retirement' | 'start_retirement' | 'send_notice';

@Injectable()
export class RetirementDeeds {
  constructor(
    private readonly company: Company,
    private readonly versions: Versions,
    private readonly planning: RetirementPlanning,
    private readonly retirements: RetirementsService,
  ) {}

  readonly performers: Performers<Mine> = {
    propose_retirement: (deed) => this.propose(deed),
    approve_retirement: (deed) => this.approve(deed),
    start_retirement: (deed) => this.start(deed),
    send_notice: (deed) => this.notify(deed),
  };

  private async propose(deed: DeedOf<'propose_retirement'>): Promise<void> {
    const { company } = this;
    const { kind: _, at: __, by, product, migrationKpi, ...plan } = deed;
    const { id } = await this.planning.propose(company.actor(by), {
      ...plan,
      product,
      migrationKpiId: company.id('kpi', migrationKpi),
    });
    company.keep('retirement', product, id);
  }

  private async approve({ by, product }: DeedOf<'approve_retirement'>): Promise<void> {
    const { id, version } = await this.versions.of('retirement', product);
    await this.retirements.approve(this.company.actor(by), id, version);
  }

  private async start({ by, product }: DeedOf<'start_retirement'>): Promise<void> {
    const { id, version } = await this.versions.of('retirement', product);
    await this.retirements.start(this.company.actor(by), id, version);
  }

  private async notify({ by, product, audience, note }: DeedOf<'send_notice'>): Promise<void> {
    const id = this.company.id('retirement', product);
    await this.retirements.notify(this.company.actor(by), id, { audience, note });
  }
}
