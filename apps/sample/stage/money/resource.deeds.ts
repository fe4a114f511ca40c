import { Injectable } from '@nestjs/common';
import { AllocationsService, Rebalancing } from '#features/budget/index';
import type { DeedOf } from '../../story/deed.ts';
import { Company } from '../company.ts';
import type { Performers } from '../performers.ts';

type Mine = 'allocate' | 'rebalance';

/** Who works on what. */
@Injectable()
export class ResourceDeeds {
  constructor(
    private readonly company: Company,
    private readonly allocations: AllocationsService,
    private readonly rebalancing: Rebalancing,
  ) {}

  readonly performers: Performers<Mine> = {
    allocate: (deed) => this.allocate(deed),
    rebalance: (deed) => this.rebalance(deed),
  };

  private async allocate({ by, allocation }: DeedOf<'allocate'>): Promise<void> {
    const { company } = this;
    const { name, who, area, item, ...words } = allocation;
    const { id } = await this.allocations.create(company.actor(by), {
      ...words,
      resource: 'people',
      personId: who === null ? null : company.personId(who),
      areaId: company.areaId(area),
      itemId: item === null ? null : company.id('item', item),
    });
    company.keep('allocation', name, id);
  }

  private async rebalance({ by, reason, moves }: DeedOf<'rebalance'>): Promise<void> {
    const { company } = this;
    const actor = company.actor(by);
    const read = await Promise.all(
      moves.map(async ([name, fte]) => {
        const { id, version } = await this.allocations.get(actor, company.id('allocation', name));
        return { allocationId: id, version, fte };
      }),
    );
    await this.rebalancing.run(actor, { reason, moves: read });
  }
}
