import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import type { Day } from '#domain/day';
import { outOfOrder, type RetirementDays, type RetirementMilestone } from '#domain/retirement';
import { ProductsService } from './products.service.ts';
import { unfit } from './references.ts';
import { RetirementsQuery } from './retirements.query.ts';

/** The days of a plan as its columns hold them. */
export interface PlannedDays {
  readonly announceOn?: Day | null;
  readonly endOfSaleOn?: Day | null;
  readonly endOfMaintenanceOn?: Day | null;
  readonly endOfSupportOn?: Day | null;
  readonly endOfLifeOn: Day;
}

export const FIELD_OF: Readonly<Record<RetirementMilestone, keyof PlannedDays>> = {
  announce: 'announceOn',
  end_of_sale: 'endOfSaleOn',
  end_of_maintenance: 'endOfMaintenanceOn',
  end_of_support: 'endOfSupportOn',
  end_of_life: 'endOfLifeOn',
};

/** Of what retires, and what follows it. */
@Injectable()
export class RetirementChecks {
  constructor(
    private readonly products: ProductsService,
    private readonly query: RetirementsQuery,
  ) {}

  /** The id of the product that follows: not the one that ends, and not one that ends before it. */
  async replacement(
    actor: Actor,
    reference: string,
    { productId, endOfLifeOn }: { readonly productId: string; readonly endOfLifeOn: Day },
  ): Promise<string> {
    const at = '/replacement';
    const product = await this.products.find(actor, reference);
    if (product === undefined || product.archivedAt !== null)
      throw unfit(at, 'There is no such product in use');
    if (product.id === productId) throw unfit(at, 'A product does not replace itself');
    if (product.stage?.phase === 'ending')
      throw unfit(at, `“${product.name}” is itself at “${product.stage.name}”`);
    const plans = await this.query.list(actor, { product: product.id });
    const plan = plans.find(({ state }) => state !== 'withdrawn');
    if (plan && plan.endOfLifeOn <= endOfLifeOn)
      throw unfit(at, `“${product.name}” itself ends on ${plan.endOfLifeOn}`);
    return product.id;
  }
}

/** 422 at the first day that lies before an earlier one. */
export function refuseDisorder(days: PlannedDays): void {
  const wrong = outOfOrder(daysOf(days));
  if (wrong === undefined) return;
  const { milestone, before } = wrong;
  throw unfit(
    `/${FIELD_OF[milestone]}`,
    `It lies before ${FIELD_OF[before]} (${days[FIELD_OF[before]]}): put the days in order`,
  );
}

function daysOf(days: PlannedDays): RetirementDays {
  return {
    announce: days.announceOn ?? null,
    end_of_sale: days.endOfSaleOn ?? null,
    end_of_maintenance: days.endOfMaintenanceOn ?? null,
    end_of_support: days.endOfSupportOn ?? null,
    end_of_life: days.endOfLifeOn,
  };
}
