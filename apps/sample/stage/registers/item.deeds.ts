import { Injectable } from '@nestjs/common';
import { CheckInsService } from '#features/check-ins/index';
import { RegistersService, RegistersUpkeep } from '#features/registers/index';
import { ItemsService, ItemStages } from '#features/roadmap/index';
import { Database } from '#platform/database/database';
import type { DeedOf } from '../../story/deed.ts';
import { Company } from '../company.ts';
import type { Performers } from '../performers.ts';
import { Versions } from './versions.query.ts';

type Mine = 'enter_item' | 'change_item' | 'take_step' | 'report_on' | 'adopt_computed' | 'compute';

@Injectable()
export class ItemDeeds {
  constructor(
    private readonly db: Database,
    private readonly company: Company,
    private readonly versions: Versions,
    private readonly items: ItemsService,
    private readonly stages: ItemStages,
    private readonly checkIns: CheckInsService,
    private readonly registers: RegistersService,
    private readonly upkeep: RegistersUpkeep,
  ) {}

  readonly performers: Performers<Mine> = {
    enter_item: (deed) => this.enter(deed),
    change_item: (deed) => this.change(deed),
    take_step: (deed) => this.step(deed),
    report_on: (deed) => this.reportOn(deed),
    adopt_computed: (deed) => this.adopt(deed),
    compute: () => this.compute(),
  };

  private async enter({ by, item }: DeedOf<'enter_item'>): Promise<void> {
    const { company } = this;
    const { area, owner, product, objective, kpi, ...words } = item;
    const id = await this.items.create(company.actor(by), {
      ...words,
      areaId: company.areaId(area),
      ownerId: company.personId(owner),
      productId: product === null ? null : company.id('product', product),
      objectiveId: objective === null ? null : company.id('objective', objective),
      outcomeKpiId: kpi === null ? null : company.id('kpi', kpi),
    });
    company.keep('item', item.key, id);
  }

  private async change({ by, item, patch }: DeedOf<'change_item'>): Promise<void> {
    const { company } = this;
    const { id, version } = await this.versions.of('item', item);
    const { objective, ...words } = patch;
    await this.items.update(company.actor(by), id, version, {
      ...words,
      ...(objective !== undefined && { objectiveId: company.id('objective', objective) }),
    });
  }

  private async step({ by, item, step, reason }: DeedOf<'take_step'>): Promise<void> {
    const { id: reference, version } = await this.versions.of('item', item);
    const taken = { reference, version, step, ...(reason !== undefined && { reason }) };
    await this.stages.take(this.company.actor(by), taken);
  }

  private async reportOn({ by, item, objective, said }: DeedOf<'report_on'>): Promise<void> {
    const { company } = this;
    const { planOwner, ...words } = said;
    const subject =
      item === undefined
        ? { objectiveId: company.id('objective', objective) }
        : { itemId: company.id('item', item) };
    await this.checkIns.create(company.actor(by), {
      ...subject,
      ...words,
      areaId: await this.areaOf(subject.objectiveId ?? subject.itemId ?? ''),
      ...(planOwner && { planOwnerId: company.personId(planOwner) }),
    });
  }

  private async areaOf(id: string): Promise<string> {
    const row = await this.db.row<{ areaId: string }>({
      text: `SELECT area_id AS "areaId" FROM roadmap_items WHERE organization_id = $1 AND id = $2
        UNION ALL SELECT area_id FROM objectives WHERE organization_id = $1 AND id = $2`,
      values: [this.company.organizationId, id],
    });
    if (row === undefined) throw new Error('Nothing of this id stands in an area.');
    return row.areaId;
  }

  private async adopt({ by, template, area }: DeedOf<'adopt_computed'>): Promise<void> {
    const { company } = this;
    const areaId = company.areaId(area);
    const { id } = await this.registers.adopt(company.actor(by), { template, areaId });
    company.keep('kpi', template, id);
  }

  private compute(): Promise<void> {
    return this.upkeep.run(this.company.organizationId);
  }
}
