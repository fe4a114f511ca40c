import { Injectable } from '@nestjs/common';
import {
  NewProducts,
  PostLaunchReviews,
  ProductLinesService,
  StageChanges,
  StagePlans,
} from '#features/lifecycle/index';
import { NewKpis } from '#features/kpis/index';
import type { DeedOf } from '../../story/deed.ts';
import { productKpi } from '../../story/templates.ts';
import { Company } from '../company.ts';
import type { Performers } from '../performers.ts';
import { Versions } from './versions.query.ts';

type Mine =
  'open_line' | 'enter_product' | 'measure_product' | 'move_product' | 'plan_stage' | 'look_back';

@Injectable()
export class ProductDeeds {
  constructor(
    private readonly company: Company,
    private readonly versions: Versions,
    private readonly lines: ProductLinesService,
    private readonly products: NewProducts,
    private readonly kpis: NewKpis,
    private readonly changes: StageChanges,
    private readonly plans: StagePlans,
    private readonly reviews: PostLaunchReviews,
  ) {}

  readonly performers: Performers<Mine> = {
    open_line: (deed) => this.openLine(deed),
    enter_product: (deed) => this.enter(deed),
    measure_product: (deed) => this.measure(deed),
    move_product: (deed) => this.move(deed),
    plan_stage: (deed) => this.plan(deed),
    look_back: (deed) => this.lookBack(deed),
  };

  private async openLine({ by, line }: DeedOf<'open_line'>): Promise<void> {
    const { company } = this;
    const { key, name, owner } = line;
    const areaId = company.areaId('lifecycle');
    const ownerId = company.personId(owner);
    const { id } = await this.lines.create(company.actor(by), { key, name, areaId, ownerId });
    company.keep('line', key, id);
  }

  private async enter({ by, product }: DeedOf<'enter_product'>): Promise<void> {
    const { company } = this;
    const { line, productKind: kind, owner, ...words } = product;
    const { id } = await this.products.create(company.actor(by), {
      ...words,
      kind,
      areaId: company.areaId('lifecycle'),
      lineId: company.id('line', line),
      ownerId: owner === null ? null : company.personId(owner),
    });
    company.keep('product', product.key, id);
  }

  private async measure({ by, kpi }: DeedOf<'measure_product'>): Promise<void> {
    const { company } = this;
    const told = productKpi(kpi);
    const { area, product, segment = null, source = '', weight = 1, isKey = false } = told;
    const { id } = await this.kpis.createOf(
      company.actor(by),
      company.areaId(area),
      told.template,
      {
        key: kpi,
        productId: company.id('product', product),
        segment,
        source,
        weight,
        isKey,
      },
    );
    company.keep('kpi', kpi, id);
  }

  private async move({ by, product, stage, reason }: DeedOf<'move_product'>): Promise<void> {
    const { id, version } = await this.versions.of('product', product);
    await this.changes.move(this.company.actor(by), id, version, { stage, reason });
  }

  private async plan({ by, product, stage, ...said }: DeedOf<'plan_stage'>): Promise<void> {
    const { id, version } = await this.versions.of('product', product);
    const { plannedOn, reason } = said;
    const plan = { plannedOn, ...(reason !== undefined && { reason }) };
    await this.plans.plan(this.company.actor(by), [id, stage], version, plan);
  }

  private async lookBack({ by, product, ...said }: DeedOf<'look_back'>): Promise<void> {
    const { expected, actual, learning } = said;
    const id = this.company.id('product', product);
    const found = { expected, actual, learning, decision: 'keep' as const };
    await this.reviews.hold(this.company.actor(by), id, found);
  }
}
