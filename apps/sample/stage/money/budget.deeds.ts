import { Injectable } from '@nestjs/common';
import {
  AmountsService,
  BudgetLinesService,
  BudgetsService,
  BudgetVersionsService,
  ExchangeRatesService,
  VersionCourse,
} from '#features/budget/index';
import type { DeedOf } from '../../story/deed.ts';
import { Company } from '../company.ts';
import type { Performers } from '../performers.ts';

type Mine =
  | 'record_rates'
  | 'open_budget'
  | 'add_line'
  | 'tie_line'
  | 'draft_version'
  | 'submit_plan'
  | 'approve_plan'
  | 'publish_forecast';

/** What is planned and expected. */
@Injectable()
export class BudgetDeeds {
  constructor(
    private readonly company: Company,
    private readonly rates: ExchangeRatesService,
    private readonly budgets: BudgetsService,
    private readonly lines: BudgetLinesService,
    private readonly versions: BudgetVersionsService,
    private readonly amounts: AmountsService,
    private readonly course: VersionCourse,
  ) {}

  readonly performers: Performers<Mine> = {
    record_rates: (deed) => this.record(deed),
    open_budget: (deed) => this.open(deed),
    add_line: (deed) => this.add(deed),
    tie_line: (deed) => this.tie(deed),
    draft_version: (deed) => this.draft(deed),
    submit_plan: (deed) => this.submit(deed),
    approve_plan: (deed) => this.approve(deed),
    publish_forecast: (deed) => this.publish(deed),
  };

  private async record({ by, rates }: DeedOf<'record_rates'>): Promise<void> {
    await this.rates.record(this.company.actor(by), rates);
  }

  private async open({ by, budget }: DeedOf<'open_budget'>): Promise<void> {
    const { company } = this;
    const { owner, ...words } = budget;
    const ownerId = company.personId(owner);
    await this.budgets.create(company.actor(by), { ...words, ownerId });
  }

  private async add({ by, budget, line }: DeedOf<'add_line'>): Promise<void> {
    const { company } = this;
    const { area, product, item, ...words } = line;
    const { id } = await this.lines.create(company.actor(by), budget, {
      ...words,
      areaId: company.areaId(area),
      productId: product === null ? null : company.id('product', product),
      itemId: item === null ? null : company.id('item', item),
    });
    company.keep('budget-line', `${budget} ${line.key}`, id);
  }

  private async tie({ by, budget, line, item }: DeedOf<'tie_line'>): Promise<void> {
    const { company } = this;
    const actor = company.actor(by);
    const { id, version } = await this.lines.get(actor, company.lineId(budget, line));
    await this.lines.update(actor, id, version, { itemId: company.id('item', item) });
  }

  private async draft({ by, budget, draft }: DeedOf<'draft_version'>): Promise<void> {
    const { company } = this;
    const actor = company.actor(by);
    const { name, cells, ...words } = draft;
    const { id, version } = await this.versions.create(actor, budget, words);
    await this.amounts.put(actor, id, version, cells);
    company.keep('budget-version', name, id);
  }

  private async submit({ by, version: name }: DeedOf<'submit_plan'>): Promise<void> {
    const { actor, id, version } = await this.read(by, name);
    await this.course.submit(actor, id, version);
  }

  private async approve({ by, version: name, reason }: DeedOf<'approve_plan'>): Promise<void> {
    const { actor, id, version } = await this.read(by, name);
    await this.course.approve(actor, id, version, reason);
  }

  private async publish({ by, version: name }: DeedOf<'publish_forecast'>): Promise<void> {
    const { actor, id, version } = await this.read(by, name);
    await this.course.publish(actor, id, version);
  }

  private async read(by: DeedOf<'submit_plan'>['by'], name: string) {
    const actor = this.company.actor(by);
    const { id, version } = await this.versions.get(actor, this.company.id('budget-version', name));
    return { actor, id, version };
  }
}
