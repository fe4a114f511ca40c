import type { RetirementMilestone } from '#domain/retirement';
import { $api, type Schema } from '../../../app/api.ts';
import { useMomentQuery } from '../../../app/moment.ts';

export type Retirement = Schema<'RetirementView'>;

/** The field of a plan that holds the day of each milestone. */
export const FIELD_OF = {
  announce: 'announceOn',
  end_of_sale: 'endOfSaleOn',
  end_of_maintenance: 'endOfMaintenanceOn',
  end_of_support: 'endOfSupportOn',
  end_of_life: 'endOfLifeOn',
} as const satisfies Readonly<Record<RetirementMilestone, keyof Retirement>>;

/** Every plan for the end of one product, withdrawn ones among them. */
export function useRetirements(product: string) {
  const query = useMomentQuery();
  return $api.useQuery('get', '/api/v1/retirement-plans', {
    params: { query: { ...query, product } },
  });
}
