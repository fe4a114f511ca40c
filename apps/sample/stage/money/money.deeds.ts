import { Injectable } from '@nestjs/common';
import { BudgetDeeds } from './budget.deeds.ts';
import { ResourceDeeds } from './resource.deeds.ts';
import { SpendingDeeds } from './spending.deeds.ts';

/** All that is done with money and with people's time. */
@Injectable()
export class MoneyDeeds {
  constructor(
    private readonly budgets: BudgetDeeds,
    private readonly spending: SpendingDeeds,
    private readonly resources: ResourceDeeds,
  ) {}

  get performers() {
    return {
      ...this.budgets.performers,
      ...this.spending.performers,
      ...this.resources.performers,
    };
  }
}

export const MONEY_DEEDS = [BudgetDeeds, MoneyDeeds, ResourceDeeds, SpendingDeeds];
